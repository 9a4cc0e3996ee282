package org.incidentatlas.intake.records;

import java.io.IOException;

/** Hears what becomes of rows, in the order of the file. */
public interface RowListener {

    /** Hears nothing. */
    RowListener NONE = new RowListener() {
        @Override
        public void row(RowOutcome outcome) {}

        @Override
        public void progress(long rows, long bytes) {}
    };

    void row(RowOutcome outcome) throws IOException;

    /**
     * How far reading has come.
     *
     * @param rows rows done
     * @param bytes bytes of the file read
     */
    void progress(long rows, long bytes) throws IOException;
}
