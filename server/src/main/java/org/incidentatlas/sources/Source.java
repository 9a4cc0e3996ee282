package org.incidentatlas.sources;

import java.util.regex.Pattern;
import org.incidentatlas.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A published document.
 *
 * @param id stable, derived from publisher, title, date and address
 * @param publisher the line shown for who published it; says "publisher not established" instead of a guess
 * @param publisherEstablished false when nobody could say who published it
 * @param title its title, or null
 * @param published its date line, or null when it has none
 * @param url where it was read, or null
 * @param kind what stands behind it
 * @param party canonical name of the party to the conflict whose own word it is, or null when it is nobody's or not said
 * @param language BCP 47 tag, or null when not recorded
 * @param licence the terms it is under, or null when not recorded
 * @param archivedSha256 SHA-256 of the copy that was put aside, 64 lower-case hexadecimal digits, or null when there is none
 */
public record Source(
        String id,
        String publisher,
        boolean publisherEstablished,
        @Nullable String title,
        @Nullable PartialDate published,
        @Nullable String url,
        SourceKind kind,
        @Nullable String party,
        @Nullable String language,
        @Nullable String licence,
        @Nullable String archivedSha256) {

    /** The kind of record under which the ledger keeps sources. */
    public static final String KIND = "source";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException for a hash that is none */
    public Source {
        if (archivedSha256 != null && !SHA256.matcher(archivedSha256).matches()) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hexadecimal digits, not " + archivedSha256);
        }
    }

    /** A source of which no copy was put aside and that is not known to be a party's own word. */
    public Source(
            String id,
            String publisher,
            boolean publisherEstablished,
            @Nullable String title,
            @Nullable PartialDate published,
            @Nullable String url,
            SourceKind kind,
            @Nullable String language,
            @Nullable String licence) {
        this(id, publisher, publisherEstablished, title, published, url, kind, null, language, licence, null);
    }

    /** Whether a party to the conflict speaks for itself here. */
    boolean isPartysOwnWord() {
        return party != null || kind == SourceKind.PARTY;
    }

    /** Whether it only hands on what others published, so that the original was not seen. */
    boolean isHandedOn() {
        return kind == SourceKind.COPY || kind == SourceKind.ENCYCLOPAEDIA;
    }
}
