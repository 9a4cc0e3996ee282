package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that look like a misspelling of a place but are another place, whether or not that one is in the index.
 *
 * <p>A query that is closer to such a name than to the place's own never becomes the place.
 */
final class NamesApart {

    private record Pair(Folded other, Folded own) {}

    /** Beyond this share of its letters a query is not like the other name at all. */
    private static final double LIKE = 0.3;

    private final Map<String, List<Pair>> pairs = new HashMap<>();

    NamesApart(List<NameApart> names) {
        for (NameApart name : names) {
            pairs.computeIfAbsent(name.placeId(), any -> new ArrayList<>())
                    .add(new Pair(Folded.of(name.name()), Folded.of(name.own())));
        }
    }

    /** Whether the name means another place than the given one. */
    boolean apart(Folded name, Place place) {
        for (Pair pair : pairs.getOrDefault(place.id(), List.of())) {
            double distance = SpellingDistance.between(name, pair.other());
            if (distance <= LIKE * pair.other().length() && distance < SpellingDistance.between(name, pair.own())) {
                return true;
            }
        }
        return false;
    }
}
