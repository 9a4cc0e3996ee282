package org.incidentatlas.app;

import java.nio.file.Path;
import java.util.List;
import org.incidentatlas.http.Admission;
import org.incidentatlas.intake.desk.DeskRules;
import org.jspecify.annotations.Nullable;

/**
 * How to run.
 *
 * @param host the address to listen on
 * @param port the port, 0 for any free one
 * @param data the folder of the embedded database and of {@code service.json}
 * @param db address of a PostgreSQL database, or null for the embedded one. May hold a password: never printed.
 * @param boundaries boundary files to load and use; empty to keep the set in use
 * @param starter whether an empty atlas gets the starter record
 * @param secondReader whether a change must be checked by somebody who did not write it
 * @param largestImport the largest file that is taken in over HTTP, in bytes
 * @param admission who is let in over HTTP
 */
record Settings(
        String host,
        int port,
        Path data,
        @Nullable String db,
        List<Path> boundaries,
        boolean starter,
        boolean secondReader,
        long largestImport,
        Admission admission) {

    Settings {
        boundaries = List.copyOf(boundaries);
    }

    /** With a second reader, as usual, and open to all readers. */
    Settings(String host, int port, Path data, @Nullable String db, List<Path> boundaries, boolean starter) {
        this(host, port, data, db, boundaries, starter, true, Admission.OF_ALL);
    }

    /** Open to all readers. */
    Settings(
            String host,
            int port,
            Path data,
            @Nullable String db,
            List<Path> boundaries,
            boolean starter,
            boolean secondReader) {
        this(host, port, data, db, boundaries, starter, secondReader, Admission.OF_ALL);
    }

    /** With the usual bound for imports. */
    Settings(
            String host,
            int port,
            Path data,
            @Nullable String db,
            List<Path> boundaries,
            boolean starter,
            boolean secondReader,
            Admission admission) {
        this(host, port, data, db, boundaries, starter, secondReader, DeskRules.USUAL_LARGEST_FILE, admission);
    }

    /** For a command that opens the stores and serves nothing. */
    static Settings commandOn(Path data, @Nullable String db) {
        return new Settings("127.0.0.1", 0, data, db, List.of(), false);
    }

    /** Leaves out the database address, which may hold a password. */
    @Override
    public String toString() {
        return "Settings[host=" + host + ", port=" + port + ", data=" + data + ", db=" + (db == null ? "embedded" : "…")
                + ", boundaries=" + boundaries + ", starter=" + starter + ", secondReader=" + secondReader + ", "
                + admission + "]";
    }
}
