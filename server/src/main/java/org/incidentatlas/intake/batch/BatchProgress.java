package org.incidentatlas.intake.batch;

/** Is told how far a batch is. Called by the thread that runs the batch. */
@FunctionalInterface
public interface BatchProgress {

    BatchProgress NONE = position -> {};

    /** The rows up to the position have been handed to the writer. */
    void written(Position position);

    /**
     * A place between two rows.
     *
     * @param tally the rows before it
     * @param fingerprint SHA-256, in hexadecimal, of the header and the fields of these rows; empty when the batch does
     *     not keep one
     */
    record Position(Tally tally, String fingerprint) {
        public static final Position START = new Position(Tally.NONE, "");
    }
}
