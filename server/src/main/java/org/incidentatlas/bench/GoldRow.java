package org.incidentatlas.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.jspecify.annotations.Nullable;

/**
 * A text to place, and what is right.
 *
 * @param text as an analyst would type it
 * @param within P-code of the unit the answer must lie in, or null
 * @param level the level asked for, or null for any
 * @param expected ids of the places that are right, the likeliest first; empty when the right answer is to abstain
 * @param outside for a name known to lie abroad its country in English, else null
 * @param kind the kind of case, such as {@code press} or {@code one typo}
 * @param language the language of the text, or an empty text
 * @param province P-code of the province that the row is about, or an empty text
 * @param group what the row is about; decides its half
 * @param half which half it belongs to
 * @param source where the text comes from
 * @param note what a reader should know, or an empty text
 */
public record GoldRow(
        String text,
        @Nullable String within,
        @Nullable PlaceLevel level,
        List<String> expected,
        @Nullable String outside,
        String kind,
        String language,
        String province,
        String group,
        Half half,
        String source,
        String note) {

    /** The halves of the set: one to fit with, and one that is only tested on. */
    public enum Half {
        FIT,
        TEST;

        private static final int FIT_BELOW = 128;

        /** Decided by the first byte of the SHA-256 of the group's name, so that adding rows moves none. */
        public static Half of(String group) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(group.getBytes(StandardCharsets.UTF_8));
                return Byte.toUnsignedInt(hash[0]) < FIT_BELOW ? FIT : TEST;
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public GoldRow {
        expected = List.copyOf(expected);
    }

    /** Whether the right answer is to name no place. */
    public boolean mustAbstain() {
        return expected.isEmpty();
    }

    GeocodeQuery query() {
        return new GeocodeQuery(text, within, level, 5);
    }
}
