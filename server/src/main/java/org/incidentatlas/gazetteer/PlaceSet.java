package org.incidentatlas.gazetteer;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a set of places and names comes from and what it may be used for.
 *
 * @param id lower-case letters, digits and hyphens, such as {@code geonames-af}
 * @param title for people
 * @param source who made it
 * @param licence under which terms, as found
 * @param dated the day the set speaks of, or null when nothing says so
 * @param country the country's code of ISO 3166-1, two capital letters
 * @param checksum SHA-256 of what it was read from, hexadecimal
 * @param note a sentence for people, or null
 */
public record PlaceSet(
        String id,
        String title,
        String source,
        String licence,
        @Nullable LocalDate dated,
        String country,
        String checksum,
        @Nullable String note) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 100;

    /** @throws IllegalArgumentException for an id that is not written as described */
    public PlaceSet {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "the id of a place set consists of lower-case letters, digits and hyphens, not '" + id + "'");
        }
    }

    /** Whether a text can be the id of a set. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }
}
