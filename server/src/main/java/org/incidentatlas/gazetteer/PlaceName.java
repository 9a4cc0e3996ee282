package org.incidentatlas.gazetteer;

/**
 * One name of a place.
 *
 * @param text as written, in any script
 * @param kind what sort of name it is
 */
public record PlaceName(String text, Kind kind) {

    /** Sorts of names; an alias is another name altogether, a variant another spelling. */
    public enum Kind {
        OFFICIAL,
        DARI,
        PASHTO,
        VARIANT,
        ALIAS
    }
}
