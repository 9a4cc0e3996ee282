package org.incidentatlas.bench;

import org.incidentatlas.gazetteer.Band;
import org.jspecify.annotations.Nullable;

/**
 * What a search says about a text.
 *
 * @param first id of the best candidate, or null when there is none
 * @param score the chance from 0 to 1 that it is right, for searches that give one; else 0
 * @param band what to do with it; {@code MANUAL} is abstention
 * @param outside the country abroad that the text is said to lie in, or null
 */
public record Verdict(
        @Nullable String first,
        double score,
        Band band,
        @Nullable String outside) {

    /** The search names no place at all. */
    public static final Verdict NOTHING = new Verdict(null, 0, Band.MANUAL, null);

    /** An answer by a search that gives no chances, which can therefore only answer or not. */
    public static Verdict plain(String id) {
        return new Verdict(id, 0, Band.ACCEPT, null);
    }

    /** Whether a place is named: a first candidate that is not for choosing by hand. */
    boolean answered() {
        return first != null && band != Band.MANUAL;
    }
}
