package org.incidentatlas.boundaries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads TopoJSON (format specification 1.0), quantised or not; each object that holds polygons is a layer. Rings are put
 * together from their arcs and are checked as those of other files are.
 */
public final class TopoJsonOutlines implements OutlineReader {

    @Override
    public String kind() {
        return "TopoJSON (.topojson, .json)";
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".topojson");
    }

    @Override
    public boolean recognises(byte[] start) {
        return JsonFile.isJson(start);
    }

    @Override
    public List<OutlineFile> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return JsonFile.read(file, json -> new Topology(name, json).read());
    }
}
