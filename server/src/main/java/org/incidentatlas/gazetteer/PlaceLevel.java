package org.incidentatlas.gazetteer;

import java.util.Locale;
import java.util.Optional;

/** What kind of thing a name stands for, from the largest down; a region may span several units. */
public enum PlaceLevel {
    COUNTRY,
    REGION,
    ADM1,
    ADM2,
    /** A city, town, village, quarter or valley. */
    LOCALITY,
    /** A building, gate, base or airport. */
    SITE;

    /** The level with the given name in any case, or empty. */
    public static Optional<PlaceLevel> parse(String word) {
        for (PlaceLevel level : values()) {
            if (level.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
