package org.incidentatlas.gazetteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A further name of a place that somebody recorded: "use this one". A record of the ledger, so that it has a history and
 * can be taken back.
 *
 * @param id follows from place and text, so that the same correction twice is one record
 * @param placeId id of the place; the P-code for a unit
 * @param text the name as written
 * @param source where it is stated; in records of earlier builds also that somebody recorded it
 * @param author who recorded it
 * @param note why, in the author's words, or null
 * @param recorded when, UTC, milliseconds
 */
public record RecordedAlias(
        String id,
        String placeId,
        String text,
        String source,
        String author,
        @Nullable String note,
        Instant recorded) {

    /** The kind of record in the ledger. */
    public static final String KIND = "alias";

    private static final int ID_DIGITS = 16;

    /** The name as the index takes it. */
    public Alias alias() {
        return new Alias(placeId, text, PlaceName.Kind.ALIAS, source, author);
    }

    static String id(String placeId, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((placeId + '\u001f' + text).getBytes(StandardCharsets.UTF_8));
            return "alias-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
