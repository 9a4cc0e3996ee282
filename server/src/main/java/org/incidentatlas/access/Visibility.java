package org.incidentatlas.access;

import java.util.Locale;
import java.util.Optional;

/** How far the public sees a record: as it is, with its place made coarser, or not at all. */
public enum Visibility {
    OPEN,
    TO_SETTLEMENT,
    TO_DISTRICT,
    TO_PROVINCE,
    HIDDEN;

    /** The one with the given words, or empty. */
    public static Optional<Visibility> parse(String words) {
        for (Visibility visibility : values()) {
            if (visibility.toString().equals(words.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(visibility);
            }
        }
        return Optional.empty();
    }

    /** The lower-case words used in documents and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
