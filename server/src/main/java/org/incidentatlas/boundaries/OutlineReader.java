package org.incidentatlas.boundaries;

import java.io.IOException;
import java.nio.file.Path;

/** Reads outlines from one kind of file. */
public interface OutlineReader {

    /** True when a file of this name is of the reader's kind; the name's case does not matter. */
    boolean reads(String fileName);

    /**
     * Reads the file. What is wrong with its content comes back as findings.
     *
     * @throws IOException when the file cannot be opened or read from the disk
     */
    OutlineFile read(Path file) throws IOException;
}
