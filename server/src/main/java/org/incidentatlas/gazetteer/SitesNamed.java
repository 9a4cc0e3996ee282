package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.incidentatlas.gazetteer.UnitsNamed.Unit;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/** Finds the listed sites and settlements that the text of a row names, inside the unit of the row only. */
final class SitesNamed {

    /**
     * What the text names.
     *
     * @param best the place
     * @param runnerUp the next candidate, or null
     * @param near whether the text says near it rather than at it
     */
    record Found(Candidate best, @Nullable Candidate runnerUp, boolean near) {}

    private final Geocoder geocoder;
    private final GazetteerIndex index;

    SitesNamed(Geocoder geocoder) {
        this.geocoder = geocoder;
        this.index = geocoder.index();
    }

    /** The place that the text names first, before anything around it. */
    Optional<Found> named(PlaceColumns row, Optional<Unit> unit) {
        PlaceText said = PlaceText.parse(row.text());
        Predicate<Place> wanted = wanted(unit);
        if (said.relation() == PlaceText.Relation.NEAR) {
            return first(nearPhrases(said), wanted, true).or(() -> first(List.of(row.text()), wanted, true));
        }
        Optional<Found> nearby = first(said.nearby(), wanted, true);
        return nearby.isPresent()
                ? nearby
                : first(List.of(row.text()), wanted, false).or(() -> first(said.bracketed(), wanted, false));
    }

    /** Each thing that is near, with what the text says around it, so that namesakes are told apart. */
    private static List<String> nearPhrases(PlaceText said) {
        List<String> segments = PlaceText.segments(said.text());
        String around = String.join(", ", segments.subList(1, segments.size()));
        return said.names().stream()
                .map(name -> around.isEmpty() ? name : name + ", " + around)
                .toList();
    }

    /** The same for an incident, where a private home is nothing that is looked up. */
    Optional<Found> recognised(PlaceColumns row, Optional<Unit> unit) {
        return PlaceText.parse(row.text()).privateHome() ? Optional.empty() : named(row, unit);
    }

    /** The place of an incident, no more exact than its position is known; empty when no position is published. */
    Optional<Location> incident(PlaceColumns row, Optional<Found> named, Optional<Unit> unit) {
        PlaceText said = PlaceText.parse(row.text());
        Optional<Found> found = named.isPresent() ? named : around(said, unit);
        return found.flatMap(one -> positioned(row, said, one, unit));
    }

    /** The place under its own id, whatever its point rests on. */
    Location asNamed(PlaceColumns row, Found found) {
        Place place = found.best().place();
        LonLat point = place.point();
        GeocodeDecision decision =
                decision(row, found.best(), found.runnerUp(), found.best().reasons(), index.version());
        if (point == null || place.pcode() == null) {
            return new Location.Unlocated(row.text(), place.pcode(), decision);
        }
        return found.near()
                ? near(row, place, place.pcode(), point, place.pointBasis(), decision)
                : at(row, place, point, place.pcode(), decision);
    }

    /** A sentence when the text exactly names a listed site or settlement that lies outside the unit of the row. */
    Optional<String> elsewhere(PlaceColumns row, Optional<Unit> unit) {
        if (unit.isEmpty() || !PlaceText.parse(row.text()).containers().isEmpty()) {
            return Optional.empty();
        }
        Unit own = unit.get();
        return geocoder.find(row.text(), wanted(Optional.empty())).stream()
                .findFirst()
                .filter(best -> best.band() == Band.ACCEPT
                        && !index.liesIn(best.place(), own.place().id()))
                .map(best -> "the list has a place of this name in " + String.join(", ", best.path())
                        + ", but the row says " + own.place().name());
    }

    private Predicate<Place> wanted(Optional<Unit> unit) {
        return place -> (place.level() == PlaceLevel.LOCALITY || place.level() == PlaceLevel.SITE)
                && (unit.isEmpty() || index.liesIn(place, unit.get().place().id()));
    }

    private Optional<Found> first(List<String> texts, Predicate<Place> wanted, boolean near) {
        for (String text : texts) {
            List<Candidate> found = geocoder.find(text, wanted);
            if (!found.isEmpty() && found.get(0).band() != Band.MANUAL) {
                return Optional.of(new Found(found.get(0), found.size() > 1 ? found.get(1) : null, near));
            }
        }
        return Optional.empty();
    }

    /** The smallest settlement that the text puts the place in, when the place itself is not listed. */
    private Optional<Found> around(PlaceText said, Optional<Unit> unit) {
        Predicate<Place> settlements = wanted(unit).and(place -> place.level() == PlaceLevel.LOCALITY);
        List<String> names = new ArrayList<>(said.containers());
        said.names().forEach(name -> PlaceText.whole(name).ifPresent(names::add));
        return first(names, settlements, false).filter(found -> !isRoadIn(said));
    }

    /** A road crosses the whole district of the town it is named after. */
    private static boolean isRoadIn(PlaceText said) {
        return said.relation() == PlaceText.Relation.ALONG;
    }

    /** Steps up to the smallest place around it whose own position is published. */
    private Optional<Location> positioned(PlaceColumns row, PlaceText said, Found found, Optional<Unit> unit) {
        Place named = found.best().place();
        List<String> reasons = new ArrayList<>(found.best().reasons());
        for (Place at = named;
                at != null;
                at = at.parent() == null ? null : index.place(at.parent()).orElse(null)) {
            LonLat point = at.point();
            String pcode = at.pcode();
            if (point != null && pcode != null && at.pointBasis() != PointBasis.REPRESENTATIVE && isIn(at, unit)) {
                boolean near = found.near() && (at == named || !lies(said, at));
                explain(reasons, said, named, at);
                return Optional.of(located(row, found, at, point, pcode, near, reasons));
            }
        }
        return settlementAround(row, said, found, unit, reasons);
    }

    /** The last settlement that the text names around a place that has no position and no listed surroundings. */
    private Optional<Location> settlementAround(
            PlaceColumns row, PlaceText said, Found found, Optional<Unit> unit, List<String> reasons) {
        Place named = found.best().place();
        return around(said, unit)
                .map(around -> around.best().place())
                .filter(around -> !around.id().equals(named.id()) && around.pointBasis() != PointBasis.REPRESENTATIVE)
                .flatMap(around -> {
                    explain(reasons, said, named, around);
                    LonLat point = around.point();
                    String pcode = around.pcode();
                    return point == null || pcode == null
                            ? Optional.empty()
                            : Optional.of(located(row, found, around, point, pcode, false, reasons));
                });
    }

    private boolean isIn(Place place, Optional<Unit> unit) {
        return unit.isEmpty() || index.liesIn(place, unit.get().place().id());
    }

    /** Whether something that the text names lies in the place, so that the incident was in it and not just near it. */
    private boolean lies(PlaceText said, Place in) {
        List<String> names = new ArrayList<>(said.containers());
        if (said.relation() != PlaceText.Relation.NEAR) {
            names.addAll(said.names());
        }
        return names.stream()
                .flatMap(name -> geocoder.find(name, place -> index.liesIn(place, in.id())).stream()
                        .limit(1))
                .anyMatch(candidate -> candidate.band() != Band.MANUAL);
    }

    private static void explain(List<String> reasons, PlaceText said, Place named, Place at) {
        if (said.privateHome()) {
            reasons.add("a private home is placed no closer than its settlement");
        }
        if (at != named) {
            reasons.add("no published position of its own: placed at " + at.name());
        }
    }

    private Location located(
            PlaceColumns row, Found found, Place at, LonLat point, String pcode, boolean near, List<String> reasons) {
        GeocodeDecision decision = decision(row, found.best(), found.runnerUp(), reasons, index.version());
        return near
                ? near(row, at, pcode, point, PointBasis.SETTLEMENT, decision)
                : at(row, at, point, pcode, decision);
    }

    /** With the distance and the direction that the text gives. */
    private static Location near(
            PlaceColumns row, Place place, String pcode, LonLat point, PointBasis basis, GeocodeDecision decision) {
        PlacePhrase phrase = PlaceText.parse(row.text()).phrase();
        Distance distance = phrase instanceof PlacePhrase.Beside beside ? beside.distance() : null;
        Compass direction = phrase instanceof PlacePhrase.Beside beside ? beside.direction() : null;
        return new Location.Near(
                row.text(),
                place.id(),
                pcode,
                point,
                basis,
                distance == null ? null : Double.valueOf(distance.nearest()),
                decision,
                null,
                distance == null || !distance.isRange() ? null : Double.valueOf(distance.farthest()),
                distance == null ? null : Double.valueOf(distance.tolerance()),
                direction,
                List.of());
    }

    private static Location at(PlaceColumns row, Place place, LonLat point, String pcode, GeocodeDecision decision) {
        PlacePrecision precision = place.level() == PlaceLevel.SITE ? PlacePrecision.SITE : PlacePrecision.LOCALITY;
        return new Location.AtPoint(row.text(), place.id(), precision, pcode, point, place.pointBasis(), decision);
    }

    static GeocodeDecision decision(
            PlaceColumns row, Candidate chosen, @Nullable Candidate runnerUp, List<String> reasons, String version) {
        return new GeocodeDecision(
                row.text(),
                chosen.place().id(),
                chosen.place().name(),
                chosen.score(),
                reasons,
                runnerUp == null ? null : runnerUp.place().id(),
                runnerUp == null ? 0 : runnerUp.score(),
                version);
    }
}
