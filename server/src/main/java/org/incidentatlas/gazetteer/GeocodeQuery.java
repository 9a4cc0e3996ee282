package org.incidentatlas.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A name to place.
 *
 * @param text the name as written: a P-code, a name in either script, with or without its parent ("Achin, Nangarhar")
 * @param within P-code of the unit the place must lie in, or null
 * @param level the level asked for, or null for any
 * @param limit how many candidates at most, 1 to 50
 */
public record GeocodeQuery(
        String text, @Nullable String within, @Nullable PlaceLevel level, int limit) {

    public static GeocodeQuery of(String text) {
        return new GeocodeQuery(text, null, null, 5);
    }
}
