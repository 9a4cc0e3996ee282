package org.incidentatlas.control;

import java.util.Locale;
import java.util.Optional;

/** How much of the named ground a claim is about. Only a province's {@code WHOLE} reaches its districts. */
public enum Scope {
    WHOLE,
    MOST,
    PARTS,
    CENTRE,
    ROADS,
    UNSPECIFIED;

    /** The lower-case word used in files and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> parse(String word) {
        for (Scope scope : values()) {
            if (scope.toString().equals(word)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
