package org.incidentatlas.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.incidentatlas.sources.Rights;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a data set as it was taken in: what its publisher asks to be cited, and how its table was laid out. Rows
 * name it by its id in their provenance.
 *
 * @param id follows from everything else, so that the same file taken in twice is the same edition
 * @param dataSet the data set: {@code acled}, {@code ucdp}, {@code gtd}, or the id that a mapping gives
 * @param publisher who publishes it
 * @param edition its release or version, or null when not said
 * @param accessed the day it was obtained
 * @param filter how it was filtered before it was obtained, or null when not said
 * @param rights what may be done with its rows
 * @param layout how its table was written
 */
public record Edition(
        String id,
        String dataSet,
        String publisher,
        @Nullable String edition,
        LocalDate accessed,
        @Nullable String filter,
        Rights rights,
        Layout layout) {

    /** The kind of record under which the ledger keeps editions. */
    public static final String KIND = "dataset";

    /** The edition with the id that follows from the rest. */
    public static Edition of(
            String dataSet,
            String publisher,
            @Nullable String edition,
            LocalDate accessed,
            @Nullable String filter,
            Rights rights,
            Layout layout) {
        String all = String.join(
                "\0", dataSet, publisher, "" + edition, accessed.toString(), "" + filter, "" + rights, "" + layout);
        return new Edition(dataSet + "-" + hash(all), dataSet, publisher, edition, accessed, filter, rights, layout);
    }

    /** The line that must go wherever rows of it go. */
    public String citation() {
        String given = rights.citation();
        return given == null ? citation(publisher, edition, accessed, filter) : given;
    }

    /** The least that is asked: who, which edition, when obtained, how filtered. */
    public static String citation(
            String publisher, @Nullable String edition, LocalDate accessed, @Nullable String filter) {
        return publisher + (edition == null ? "" : ", " + edition) + ", accessed " + accessed
                + (filter == null ? "" : ", filter: " + filter);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
