package org.incidentatlas.access;

import java.util.Locale;
import java.util.Optional;

/** Who an answer is for. Each audience has an atlas of its own, in which what it may not see does not occur. */
public enum Audience {
    PUBLIC,
    FULL;

    /** The audience with the given name in any case, or empty. */
    public static Optional<Audience> parse(String word) {
        for (Audience audience : values()) {
            if (audience.toString().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
