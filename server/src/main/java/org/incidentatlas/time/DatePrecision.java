package org.incidentatlas.time;

import java.util.Locale;
import java.util.Optional;

/** How exactly a date is known. A month-only date is the whole month, never its first day. */
public enum DatePrecision {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    RANGE;

    /** The lower-case word used in files and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The precision written as the given word, or empty when the word is none of them. */
    public static Optional<DatePrecision> parse(String word) {
        for (DatePrecision precision : values()) {
            if (precision.toString().equals(word)) {
                return Optional.of(precision);
            }
        }
        return Optional.empty();
    }
}
