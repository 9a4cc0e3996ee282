package org.incidentatlas.gazetteer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to write the name of one place.
 *
 * <p>Equal only to itself, which makes sets of forms cheap.
 *
 * @param place the place
 * @param name the name as written
 * @param folded the name reduced for comparison
 * @param kinds the words for a kind ("mosque") that were left out of {@code folded}; empty when it is the whole name
 */
record NameForm(Place place, PlaceName name, Folded folded, Set<String> kinds) {

    boolean isWhole() {
        return kinds.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return folded.key().hashCode();
    }
}
