package org.incidentatlas.gazetteer;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that is known for something else than a place of the loaded country.
 *
 * @param name as written, in Latin or Arabic script
 * @param kind what it is known for
 * @param country for a country or a place the country's code of ISO 3166-1 (two capital letters), else null
 */
public record NameElsewhere(
        String name, Kind kind, @Nullable String country) {

    /** What such a name is known for. The first country name of a code in a list is the one that answers carry. */
    public enum Kind {
        COUNTRY,
        PLACE,
        ORGANISATION,
        PEOPLE,
        TIME,
        WORD,
        PERSON;

        /** The kind with the given name in any case, or empty. */
        public static Optional<Kind> parse(String word) {
            for (Kind kind : values()) {
                if (kind.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        boolean isAbroad() {
            return this == COUNTRY || this == PLACE;
        }
    }

    /** @throws IllegalArgumentException when a country or place says no country, or anything else says one */
    public NameElsewhere {
        if (kind.isAbroad() == (country == null)) {
            throw new IllegalArgumentException(
                    kind.isAbroad() ? name + " needs the country it lies in" : name + " lies in no country");
        }
    }
}
