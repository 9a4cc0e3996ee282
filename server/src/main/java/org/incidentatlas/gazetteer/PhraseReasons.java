package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incidentatlas.gazetteer.Anchors.Anchor;
import org.incidentatlas.gazetteer.Anchors.Origin;

/** Says in words how a phrase was read. */
final class PhraseReasons {

    private PhraseReasons() {}

    static List<String> near(GazetteerIndex index, Place named, Origin origin, PlacePhrase.Beside phrase) {
        List<String> why = new ArrayList<>();
        Place place = origin.place();
        why.add("measured from " + place.name() + " (" + String.join(", ", index.path(place)) + ")");
        if (!place.id().equals(named.id())) {
            why.add(named.name() + " has no published position of its own");
        }
        if (origin.basis() == PointBasis.REPRESENTATIVE) {
            why.add(
                    origin.extentMetres() > 0
                            ? "from anywhere in it: " + kilometres(origin.extentMetres())
                                    + " km are added to either side"
                            : "from a point that stands for all of it; how far it reaches is not known");
        }
        why.add(extent(phrase));
        if (phrase.direction() != null) {
            why.add("“" + phrase.direction() + "” is taken as " + NearArea.HALF_SECTOR_DEGREES
                    + " degrees to either side");
        }
        return why;
    }

    private static String extent(PlacePhrase.Beside phrase) {
        Distance distance = phrase.distance();
        if (distance == null) {
            int drawn = phrase.direction() == null ? NearArea.NEAR_METRES : NearArea.DIRECTION_METRES;
            return "no distance said: drawn as up to " + kilometres(drawn) + " km by convention";
        }
        return "the distance is taken as " + kilometres(Math.max(0, distance.nearest() - distance.tolerance())) + " to "
                + kilometres(distance.farthest() + distance.tolerance()) + " km";
    }

    private static String kilometres(double metres) {
        double shown = Math.round(metres / 10) / 100.0;
        return shown == Math.rint(shown)
                ? Long.toString(Math.round(shown))
                : String.format(Locale.ROOT, "%.2f", shown).replaceAll("0+$", "");
    }

    static List<String> between(Place first, Place second, boolean border, boolean outlines) {
        String both = first.name() + " and " + second.name();
        if (border) {
            return List.of("the units on both sides of the border of " + both + ", not narrowed");
        }
        return List.of(
                "between " + both,
                outlines
                        ? "the line is straight, not the road: the units that hold the two places and those the line crosses"
                        : "the units that hold the two places; without outlines those between them are not known");
    }

    /** "Southern Nangarhar", however the text put it. */
    static String words(PlacePhrase.Part part) {
        Compass direction = part.direction();
        String adjective = direction == null ? part.part() : direction.adjective();
        return part.name() == null ? adjective : adjective + " " + part.name();
    }

    static String names(GazetteerIndex index, List<String> pcodes) {
        return pcodes.stream()
                .map(pcode -> index.place(pcode).map(Place::name).orElse(pcode))
                .collect(Collectors.joining(", "));
    }

    static GeocodeDecision decision(String text, Anchor anchor, List<String> why, String version) {
        List<String> reasons = new ArrayList<>(why);
        reasons.addAll(anchor.best().reasons());
        Candidate runnerUp = anchor.candidates().stream()
                .filter(other -> other != anchor.best())
                .findFirst()
                .orElse(null);
        return new GeocodeDecision(
                text,
                anchor.place().id(),
                anchor.place().name(),
                anchor.score(),
                reasons,
                runnerUp == null ? null : runnerUp.place().id(),
                runnerUp == null ? 0 : runnerUp.score(),
                version);
    }
}
