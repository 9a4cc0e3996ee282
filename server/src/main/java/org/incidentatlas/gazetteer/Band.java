package org.incidentatlas.gazetteer;

import java.util.Locale;

/** What to do with a candidate: take it, look at it, or choose by hand. */
public enum Band {
    ACCEPT,
    REVIEW,
    MANUAL;

    private static final double ACCEPT_FROM = 0.95;
    private static final double REVIEW_FROM = 0.60;

    /** The band of a score, the chance from 0 to 1 that the candidate is right. */
    public static Band of(double score) {
        if (score >= ACCEPT_FROM) {
            return ACCEPT;
        }
        return score >= REVIEW_FROM ? REVIEW : MANUAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
