package org.incidentatlas.gazetteer;

import java.util.List;

/**
 * A place a name may stand for.
 *
 * @param place the place
 * @param path names from the country down to the place itself: {@code [Afghanistan, Nangarhar, Achin]}
 * @param score the chance from 0 to 1 that it is the right one
 * @param terms what speaks for and against it, in words and as log-odds; for a name their sum is the log-odds of the score
 *     before it is calibrated
 */
public record Candidate(Place place, List<String> path, double score, List<Term> terms) {

    public Candidate {
        path = List.copyOf(path);
        terms = List.copyOf(terms);
    }

    public Band band() {
        return Band.of(score);
    }

    /** What speaks for and against it, in words. */
    public List<String> reasons() {
        return terms.stream().map(Term::reason).toList();
    }
}
