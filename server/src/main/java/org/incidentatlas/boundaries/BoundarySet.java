package org.incidentatlas.boundaries;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a set of outlines comes from, when it holds and what it may be used for.
 *
 * @param id lower-case letters, digits and hyphens, such as {@code afg-approximate}
 * @param title for people
 * @param source who made it
 * @param licence under which terms, as found
 * @param dated the day the set speaks of
 * @param validFrom the first day its units were in force, where somebody says so; else null
 * @param validTo the last day its units were in force, where somebody says so; else null
 * @param country the ISO 3166-1 alpha-3 code of the country, or the letters its own codes begin with; null when not known
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
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String country,
        boolean approximate,
        String checksum,
        @Nullable String note) {

    /** A set of which neither the country nor the days in force are known. */
    public BoundarySet(
            String id,
            String title,
            String source,
            String licence,
            LocalDate dated,
            boolean approximate,
            String checksum,
            @Nullable String note) {
        this(id, title, source, licence, dated, null, null, null, approximate, checksum, note);
    }

    /** Whether somebody says that its units were in force on the day. */
    public boolean isSaidToHoldOn(LocalDate day) {
        return (validFrom != null || validTo != null)
                && (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether both draw one country; sets that say nothing of theirs count as of one. */
    public boolean isOfCountryOf(BoundarySet other) {
        return Objects.equals(country, other.country);
    }
}
