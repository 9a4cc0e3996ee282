package org.incidentatlas.sources;

import java.util.Locale;
import java.util.Optional;

/** Whom a casualty figure counts. */
public enum CountedWhom {
    CIVILIANS,
    SECURITY_FORCES,
    FIGHTERS,
    MIXED,
    NOT_SAID;

    /** The lower-case words used in files and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<CountedWhom> parse(String words) {
        for (CountedWhom whom : values()) {
            if (whom.toString().equals(words)) {
                return Optional.of(whom);
            }
        }
        return Optional.empty();
    }
}
