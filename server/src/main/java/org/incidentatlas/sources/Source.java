package org.incidentatlas.sources;

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
 * @param language BCP 47 tag, or null when not recorded
 * @param licence the terms it is under, or null when not recorded
 */
public record Source(
        String id,
        String publisher,
        boolean publisherEstablished,
        @Nullable String title,
        @Nullable PartialDate published,
        @Nullable String url,
        SourceKind kind,
        @Nullable String language,
        @Nullable String licence) {

    /** The kind of record under which the ledger keeps sources. */
    public static final String KIND = "source";
}
