package org.incidentatlas.intake.records;

import java.io.IOException;
import java.util.Optional;
import org.incidentatlas.exchange.Layout;
import org.incidentatlas.exchange.SourceRow;

/** The rows of one file, one after the other. For one thread. */
interface RowSource extends AutoCloseable {

    /** How the table is written; of a file of features that of a plain table of the first one's members. */
    Layout layout();

    /**
     * The next row; empty after the last.
     *
     * @throws Unreadable when the file cannot be read further
     */
    Optional<SourceRow> next() throws IOException;

    /** Bytes of the file read so far. */
    long bytesRead();

    /** A checksum of the whole file, once the last row was read. */
    String checksum();

    @Override
    void close() throws IOException;
}
