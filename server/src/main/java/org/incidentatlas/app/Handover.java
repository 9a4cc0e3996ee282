package org.incidentatlas.app;

import java.io.IOException;

/**
 * What a command gets while its work is done, beside its report: how far it has come, and the text of files. The work may be
 * done by the service that owns the data folder; then both arrive over the wire.
 */
interface Handover {

    /** Takes nothing. */
    Handover NONE = new Handover() {
        @Override
        public void progress(long rows, long bytes) {}

        @Override
        public void text(String file, String text) {}
    };

    /**
     * How far reading has come.
     *
     * @param rows rows done
     * @param bytes bytes of the file read
     */
    void progress(long rows, long bytes) throws IOException;

    /** Reading came to its end; what is said next is the report. */
    default void readToTheEnd() {}

    /**
     * The next piece of a file.
     *
     * @param file which of the files that the command wants
     * @param text goes behind what came before
     */
    void text(String file, String text) throws IOException;
}
