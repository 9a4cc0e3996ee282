package org.incidentatlas.boundaries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a set of files, in place of what the files say or leave open. Every part may be null.
 *
 * @param id the id of the set
 * @param title for people
 * @param source who made it
 * @param licence under which terms
 * @param dated the day the set speaks of
 * @param validFrom the first day its units were in force
 * @param validTo the last day its units were in force
 * @param country ISO 3166-1 alpha-2 or alpha-3
 */
public record StatedSet(
        @Nullable String id,
        @Nullable String title,
        @Nullable String source,
        @Nullable String licence,
        @Nullable LocalDate dated,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String country) {

    public static StatedSet nothing() {
        return new StatedSet(null, null, null, null, null, null, null, null);
    }
}
