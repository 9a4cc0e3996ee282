package org.incidentatlas.boundaries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a set of outlines comes from and what it may be used for.
 *
 * @param id lower-case letters, digits and hyphens, such as {@code afg-approximate}
 * @param title for people
 * @param source who made it
 * @param licence under which terms, as found
 * @param dated the day the set speaks of
 * @param approximate true when outlines only hint at the extent of a unit and must never be published as boundaries
 * @param checksum SHA-256 of what it was read from, hexadecimal
 * @param note a sentence for the map, or null
 */
public record BoundarySet(
        String id,
        String title,
        String source,
        String licence,
        LocalDate dated,
        boolean approximate,
        String checksum,
        @Nullable String note) {}
