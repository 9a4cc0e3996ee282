package org.incidentatlas.boundaries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads outlines from one kind of file. */
public interface OutlineReader {

    /** The kind for people, with the endings of its names: {@code GeoPackage (.gpkg)}. */
    String kind();

    /** True when a file of this name is of the reader's kind; the name's case does not matter. */
    boolean reads(String fileName);

    /** True when a file that starts with these bytes is of the reader's kind, whatever its name. */
    boolean recognises(byte[] start);

    /**
     * Reads the file; it has no more than {@link Allowance#LARGEST_BYTES} bytes. What is wrong with its content comes back
     * as findings.
     *
     * @return one for each layer; just one for kinds of files that have no layers, and for a file that cannot be read
     * @throws IOException when the file cannot be opened or read from the disk
     */
    List<OutlineFile> read(Path file) throws IOException;
}
