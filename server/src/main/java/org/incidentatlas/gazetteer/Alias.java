package org.incidentatlas.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * Another name of a unit or place, and who says so. Aliases come from a curated file, from lists that an operator loads,
 * and from corrections that people make.
 *
 * @param placeId id of the place; the P-code for a unit. An alias of an unknown id is kept and names nothing
 * @param text the name as written, in any script
 * @param kind what sort of name it is
 * @param source where the identity is stated: a publication, a list, or the page that a person points to
 * @param author who recorded it, or null for names that come with a list
 */
public record Alias(
        String placeId,
        String text,
        PlaceName.Kind kind,
        String source,
        @Nullable String author) {

    /** A name that comes with a list. */
    public Alias(String placeId, String text, PlaceName.Kind kind, String source) {
        this(placeId, text, kind, source, null);
    }
}
