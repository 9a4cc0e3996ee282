package org.incidentatlas.intake.records;

import java.util.Optional;
import org.incidentatlas.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a data set's rights allowed the operator in writing, in place of what the atlas knows of its terms.
 *
 * @param licence what was allowed, in words or as an SPDX identifier; it stands in the rights of every row
 * @param exportable whether rows may leave the atlas; null as the data set has it
 * @param visibility how far the public sees rows; null as the data set has it
 */
public record WrittenLicence(
        String licence,
        @Nullable Boolean exportable,
        @Nullable Visibility visibility) {

    private static final int LONGEST = 500;

    /**
     * Why a licence cannot be read as it is given.
     *
     * @param member which of licence, exportable and visibility
     */
    public record Fault(String member, String message) {}

    /** What is wrong with a licence that is given so; empty when nothing is, or when nothing is given. */
    public static Optional<Fault> fault(
            @Nullable String licence, @Nullable String exportable, @Nullable String visibility) {
        if (exportable != null && !exportable.equals("yes") && !exportable.equals("no")) {
            return Optional.of(new Fault("exportable", "It must be yes or no."));
        }
        if (visibility != null && Visibility.parse(visibility).isEmpty()) {
            return Optional.of(new Fault(
                    "visibility", "It is none of open, to settlement, to district, to province, counted, hidden."));
        }
        boolean said = licence != null && !licence.isBlank() && licence.length() <= LONGEST;
        boolean needed = licence != null || exportable != null || visibility != null;
        return needed && !said
                ? Optional.of(new Fault(
                        "licence", "Say in at most " + LONGEST + " characters who allowed what in writing, and when."))
                : Optional.empty();
    }

    /**
     * The licence that is given so; null when none is.
     *
     * @throws IllegalArgumentException when there is a {@linkplain #fault fault}
     */
    public static @Nullable WrittenLicence of(
            @Nullable String licence, @Nullable String exportable, @Nullable String visibility) {
        fault(licence, exportable, visibility).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.member() + ": " + fault.message());
        });
        return licence == null
                ? null
                : new WrittenLicence(
                        licence.strip(),
                        exportable == null ? null : exportable.equals("yes"),
                        visibility == null ? null : Visibility.parse(visibility).orElseThrow());
    }
}
