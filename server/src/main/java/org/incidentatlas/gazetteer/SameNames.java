package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What follows when several places bear one name: a settlement, its district and its province, or namesakes apart. */
final class SameNames {

    private static final double PROVINCE_OF_THE_NAME = -1;
    private static final double DISTRICT_OF_THE_NAME = -2.5;
    private static final double CLOSE = 1.5;
    private static final int MOST_NAMESAKES_LISTED = 3;

    private final GazetteerIndex index;

    SameNames(GazetteerIndex index) {
        this.index = index;
    }

    /**
     * A bare name borne by a settlement and by the units around it means the settlement more often, then the province,
     * and the district least; nothing changes when the text says which.
     */
    List<Weighed> preferSettlements(List<Weighed> found, PlaceText said) {
        if (found.size() < 2 || said.names().isEmpty()) {
            return found;
        }
        List<Weighed> preferred = new ArrayList<>();
        for (Weighed one : found) {
            double term = term(one.place().level());
            term = term != 0 && isNested(one, found) ? term : 0;
            preferred.add(
                    term == 0 ? one : one.with(term, "a bare name more often means another place it shares it with"));
        }
        return preferred;
    }

    /** The others that come close, in words, so that the reader sees why the score is low; empty when none does. */
    String rivals(Weighed one, List<Weighed> found) {
        if (found.size() == 1) {
            return "";
        }
        List<String> rivals = new ArrayList<>();
        for (Weighed other : found) {
            boolean close = other != one && Math.abs(other.amongRivals() - one.amongRivals()) < CLOSE;
            if (close && rivals.size() < MOST_NAMESAKES_LISTED) {
                rivals.add(described(other.place()));
            }
        }
        Collections.sort(rivals);
        return String.join("; ", rivals);
    }

    private String described(Place place) {
        String province = index.provinceOf(place)
                .filter(unit -> !unit.id().equals(place.id()))
                .map(unit -> " in " + unit.name())
                .orElse("");
        return place.name() + " (" + place.kind() + province + ")";
    }

    private static double term(PlaceLevel level) {
        return switch (level) {
            case ADM1 -> PROVINCE_OF_THE_NAME;
            case ADM2 -> DISTRICT_OF_THE_NAME;
            case COUNTRY, REGION, LOCALITY, SITE -> 0;
        };
    }

    private boolean isNested(Weighed one, List<Weighed> found) {
        for (Weighed other : found) {
            if (isNested(one, other)) {
                return true;
            }
        }
        return false;
    }

    /** A settlement inside one of the units, or a district in the province of its name. */
    private boolean isNested(Weighed one, Weighed other) {
        if (other == one || other.amongRivals() <= one.amongRivals() - CLOSE) {
            return false;
        }
        boolean settlementInside = other.place().level() == PlaceLevel.LOCALITY
                && other.place().tier() == Tier.CORE
                && index.liesIn(other.place(), one.place().id());
        return settlementInside
                || (other.place().level() == PlaceLevel.ADM1
                        && index.liesIn(one.place(), other.place().id()));
    }
}
