package org.incidentatlas.gazetteer;

import java.util.List;

/**
 * Names that look like a misspelling of a unit but are another place, whether or not that place is in the index.
 *
 * <p>A query that is closer to such a name than to the unit's own never becomes the unit.
 */
final class NamesApart {

    private record Pair(Folded other, String pcode, Folded own) {}

    private final List<Pair> pairs = List.of(
            pair("Dasht-e-Barchi", "AF1906", "Dasht-e-Archi"),
            pair("دشت برچی", "AF1906", "دشت ارچی"),
            pair("Shinwar", "AF0303", "Shinwari"));

    /** Whether the name means another place than the given one. */
    boolean apart(Folded name, Place place) {
        for (Pair pair : pairs) {
            if (pair.pcode().equals(place.id())
                    && SpellingDistance.between(name, pair.other()) < SpellingDistance.between(name, pair.own())) {
                return true;
            }
        }
        return false;
    }

    private static Pair pair(String other, String pcode, String own) {
        return new Pair(Folded.of(other), pcode, Folded.of(own));
    }
}
