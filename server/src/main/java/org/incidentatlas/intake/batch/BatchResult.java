package org.incidentatlas.intake.batch;

/** What became of a table. */
public sealed interface BatchResult {

    /** Every row was written. */
    record Done(Tally tally) implements BatchResult {}

    /**
     * The table cannot be read from the line on; rows before it may have been written.
     *
     * @param line the line of the text, from 1
     * @param message what is wrong there
     */
    record Refused(long line, String message) implements BatchResult {}
}
