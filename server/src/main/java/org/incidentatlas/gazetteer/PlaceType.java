package org.incidentatlas.gazetteer;

import java.util.Locale;
import java.util.Optional;

/** What a row of a record says its place is. */
public enum PlaceType {
    SITE,
    LOCALITY,
    CITY,
    DISTRICT,
    PROVINCE,
    REGION,
    COUNTRY,
    UNLOCATED;

    /** The type with the given name in any case, or empty. */
    public static Optional<PlaceType> parse(String word) {
        String upper = word.strip().toUpperCase(Locale.ROOT);
        for (PlaceType type : values()) {
            if (type.name().equals(upper)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The precision that a place of this type has at best. */
    PlacePrecision precision() {
        return switch (this) {
            case SITE -> PlacePrecision.SITE;
            case LOCALITY, CITY -> PlacePrecision.LOCALITY;
            case DISTRICT -> PlacePrecision.DISTRICT;
            case PROVINCE -> PlacePrecision.PROVINCE;
            case REGION -> PlacePrecision.REGION;
            case COUNTRY -> PlacePrecision.COUNTRY;
            case UNLOCATED -> PlacePrecision.UNLOCATED;
        };
    }
}
