package org.incidentatlas.intake.records;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to take in, and how.
 *
 * @param file the file
 * @param mapping how to read a file of no known format, or null
 * @param description what is known of the data set beside its rows
 * @param skipRejected whether the other rows are taken when some are rejected
 * @param retractGone whether records of the data set that the file no longer has are retracted
 * @param author who takes it in
 */
public record ImportRequest(
        Path file,
        @Nullable Path mapping,
        Description description,
        boolean skipRejected,
        boolean retractGone,
        String author) {

    /**
     * What is known of a data set beside its rows.
     *
     * @param edition its release or version, or null
     * @param accessed the day it was obtained
     * @param filter how it was filtered before, or null
     * @param citation how it is to be cited, or null for the least that follows from the others
     * @param licence what was allowed in writing, or null for what the data set allows everybody
     */
    public record Description(
            @Nullable String edition,
            LocalDate accessed,
            @Nullable String filter,
            @Nullable String citation,
            @Nullable WrittenLicence licence) {

        /** Under the terms that the data set has for everybody. */
        public Description(
                @Nullable String edition, LocalDate accessed, @Nullable String filter, @Nullable String citation) {
            this(edition, accessed, filter, citation, null);
        }
    }
}
