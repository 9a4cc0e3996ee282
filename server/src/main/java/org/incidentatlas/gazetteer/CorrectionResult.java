package org.incidentatlas.gazetteer;

/** What became of a correction. */
public sealed interface CorrectionResult {

    /**
     * It is in the ledger.
     *
     * @param version the version it made
     */
    record Recorded(RecordedAlias alias, long version) implements CorrectionResult {}

    /** It was not taken. */
    record Refused(Reason reason, Field field, String message) implements CorrectionResult {}

    /** Whether the correction is wrong in itself, or stands against what is known. */
    enum Reason {
        INVALID,
        CONFLICT
    }

    /** What is at fault. */
    enum Field {
        TEXT,
        PLACE,
        SOURCE,
        NOTE
    }
}
