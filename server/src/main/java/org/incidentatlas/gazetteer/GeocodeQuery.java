package org.incidentatlas.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A name to place.
 *
 * @param text the name as written: a P-code, a name in either script, with or without its parent ("Achin, Nangarhar"); at
 *     most {@value #MAX_TEXT} characters (UTF-16 units), of which the first eight parts between commas are looked at
 * @param within P-code of the unit the place must lie in, or null
 * @param level the level asked for, or null for any
 * @param limit how many candidates at most, 1 to 50
 */
public record GeocodeQuery(
        String text, @Nullable String within, @Nullable PlaceLevel level, int limit) {

    /** The longest text, in characters (UTF-16 units). */
    public static final int MAX_TEXT = 300;

    /** @throws IllegalArgumentException for a text of more than {@value #MAX_TEXT} characters */
    public GeocodeQuery {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "a name to place has at most " + MAX_TEXT + " characters, not " + text.length());
        }
    }

    public static GeocodeQuery of(String text) {
        return new GeocodeQuery(text, null, null, 5);
    }
}
