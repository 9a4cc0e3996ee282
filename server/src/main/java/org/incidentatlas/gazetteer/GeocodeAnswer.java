package org.incidentatlas.gazetteer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one name.
 *
 * @param query the text asked
 * @param index the version of the index that answered
 * @param outside where the name is known to lie when that is not this country ("France"), else null
 * @param candidates best first; empty when nothing resembles the name or it lies outside
 * @param location where the whole phrase lies when it says more than a name ("40 km west of Kunduz", "between A and B",
 *     "eastern Afghanistan"), else null; the candidates are then those of the names it is measured from
 */
public record GeocodeAnswer(
        String query,
        String index,
        @Nullable String outside,
        List<Candidate> candidates,
        @Nullable Location location) {

    /** The answer for a plain name. */
    public GeocodeAnswer(String query, String index, @Nullable String outside, List<Candidate> candidates) {
        this(query, index, outside, candidates, null);
    }

    public GeocodeAnswer {
        candidates = List.copyOf(candidates);
    }

    /** The first candidate when it is good enough to use; empty is abstention. */
    public Optional<Candidate> answer() {
        return candidates.stream().findFirst().filter(best -> best.band() != Band.MANUAL);
    }
}
