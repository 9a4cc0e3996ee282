package org.incidentatlas.control;

import java.util.Locale;
import java.util.Optional;

/** What a claim rests on, the stronger first. */
public enum Basis {
    /** Someone whose work it is judged so. */
    ASSESSED,
    /** A source tells it as a fact. */
    REPORTED,
    /** Only the party itself, or its enemy, says so. */
    CLAIMED;

    /** The lower-case word used in files and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Basis> parse(String word) {
        for (Basis basis : values()) {
            if (basis.toString().equals(word)) {
                return Optional.of(basis);
            }
        }
        return Optional.empty();
    }
}
