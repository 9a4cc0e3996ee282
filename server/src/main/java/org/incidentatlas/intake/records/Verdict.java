package org.incidentatlas.intake.records;

import java.util.Locale;

/** What becomes of a row. */
public enum Verdict {
    /** It becomes a new record. */
    ACCEPTED,
    /** It becomes the newest state of a record that an earlier edition brought. */
    CORRECTED,
    /** It becomes a draft, for a person to decide. */
    NEEDS_REVIEW,
    /** The record is there, with just this row, or the row stands earlier in the file. */
    DUPLICATE,
    /** Nothing becomes of it. */
    REJECTED;

    /** The lower-case words used in reports. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
