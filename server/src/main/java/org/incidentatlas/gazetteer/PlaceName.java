package org.incidentatlas.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * One name of a place.
 *
 * @param text as written, in any script
 * @param kind what sort of name it is
 * @param source where it is stated that the place bears this name, or null for the list the place itself comes from
 */
public record PlaceName(String text, Kind kind, @Nullable String source) {

    /** A name from the list the place itself comes from. */
    public PlaceName(String text, Kind kind) {
        this(text, kind, null);
    }

    /**
     * Sorts of names; an alias is another name altogether, a variant another spelling, a code ("AF-NAN") is never matched but
     * as it is written, in any case.
     */
    public enum Kind {
        OFFICIAL,
        DARI,
        PASHTO,
        VARIANT,
        ALIAS,
        CODE
    }
}
