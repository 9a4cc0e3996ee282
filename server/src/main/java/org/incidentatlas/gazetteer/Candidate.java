package org.incidentatlas.gazetteer;

import java.util.List;

/**
 * A place a name may stand for.
 *
 * @param place the place
 * @param path names from the country down to the place itself: {@code [Afghanistan, Nangarhar, Achin]}
 * @param score the chance from 0 to 1 that it is the right one
 * @param reasons what speaks for and against it, in words
 */
public record Candidate(Place place, List<String> path, double score, List<String> reasons) {

    public Candidate {
        path = List.copyOf(path);
        reasons = List.copyOf(reasons);
    }

    public Band band() {
        return Band.of(score);
    }
}
