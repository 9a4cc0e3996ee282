package org.incidentatlas.storage.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.h2gis.functions.io.shp.internal.ShapefileReader;
import org.incidentatlas.boundaries.Allowance;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.OutlineFeature;
import org.incidentatlas.boundaries.OutlineFile;
import org.incidentatlas.boundaries.OutlineReader;
import org.incidentatlas.storage.files.ShapefileParts.NotAShapefile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads polygon shapefiles, one per zip archive. Text is in the encoding that the {@code .cpg} file names, else UTF-8; text
 * that is not in that encoding is refused rather than shown garbled. The {@code .prj} file is the reference system.
 */
public final class ZippedShapefiles implements OutlineReader {

    private final long largestBytes;

    /** Refuses shapefiles of more than 256 MiB unpacked. */
    public ZippedShapefiles() {
        this(Allowance.LARGEST_BYTES);
    }

    ZippedShapefiles(long largestBytes) {
        this.largestBytes = largestBytes;
    }

    @Override
    public String kind() {
        return "zipped shapefile (.zip with .shp, .shx, .dbf, .prj)";
    }

    @Override
    public boolean recognises(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] <= 8 && start[3] <= 9;
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    @Override
    public List<OutlineFile> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return List.of(readOne(file, name));
        } catch (NotAShapefile refused) {
            return List.of(unreadable(name, Finding.error(name, refused.code, String.valueOf(refused.getMessage()))));
        } catch (Exceeded tooMuch) {
            return List.of(unreadable(name, tooMuch.finding()));
        }
    }

    private OutlineFile readOne(Path file, String name) throws IOException, NotAShapefile, Exceeded {
        Map<String, byte[]> parts = ShapefileParts.of(file, largestBytes).contents();
        Optional<ShapefileStructure.Fault> fault =
                ShapefileStructure.fault(part(parts, "shp"), part(parts, "shx"), part(parts, "dbf"));
        if (fault.isPresent()) {
            return unreadable(name, finding(name, fault.get()));
        }
        Allowance allowance = new Allowance(name);
        for (long positions : ShapefileStructure.positions(part(parts, "shp"), part(parts, "shx"))) {
            allowance.takeFeature();
            allowance.takePositions(positions);
        }
        return read(name, parts, charset(parts), allowance);
    }

    private static OutlineFile unreadable(String name, Finding why) {
        return new OutlineFile(name, null, List.of(), List.of(why));
    }

    private static Finding finding(String name, ShapefileStructure.Fault fault) {
        Finding why = Finding.error(name, "shapefile", fault.message());
        return fault.shape() == 0 ? why : why.at(fault.shape()).in("geometry");
    }

    private static OutlineFile read(String name, Map<String, byte[]> parts, Charset charset, Allowance allowance)
            throws IOException, Exceeded {
        List<@Nullable Geometry> shapes = shapes(parts);
        AttributeTable table = new AttributeTable(part(parts, "dbf"), charset);
        List<Finding> findings = new ArrayList<>();
        List<OutlineFeature> features = new ArrayList<>();
        for (int row = 0; row < shapes.size(); row++) {
            if (!table.isDeleted(row)) {
                features.add(
                        new OutlineFeature(row + 1, fields(name, table, row, findings, allowance), shapes.get(row)));
            }
        }
        byte[] prj = parts.get("prj");
        String crs = prj == null ? "" : new String(prj, StandardCharsets.UTF_8).strip();
        return new OutlineFile(name, crs.isEmpty() ? null : crs, features, findings);
    }

    /** H2GIS reads from a file's channel, so the shapes go through a file of our own naming. */
    private static List<@Nullable Geometry> shapes(Map<String, byte[]> parts) throws IOException {
        Path shp = Files.createTempFile("outlines", ".shp");
        try {
            Files.write(shp, part(parts, "shp"));
            return shapes(shp, ShapefileStructure.offsets(part(parts, "shx")));
        } finally {
            Files.deleteIfExists(shp);
        }
    }

    private static List<@Nullable Geometry> shapes(Path shp, int[] offsets) throws IOException {
        try (FileChannel channel = FileChannel.open(shp)) {
            ShapefileReader reader = new ShapefileReader(channel);
            List<@Nullable Geometry> shapes = new ArrayList<>();
            for (int offset : offsets) {
                shapes.add(reader.geomAt(offset));
            }
            return shapes;
        }
    }

    private static Map<String, String> fields(
            String name, AttributeTable table, int row, List<Finding> findings, Allowance allowance) throws Exceeded {
        Map<String, String> fields = new LinkedHashMap<>();
        for (AttributeTable.Field field : table.fields()) {
            Optional<String> text = table.text(row, field);
            if (text.isEmpty()) {
                findings.add(Finding.error(
                                name,
                                "encoding",
                                "the text is not " + table.charset() + ": add the .cpg file that names its encoding")
                        .at(row + 1)
                        .in(field.name()));
            } else {
                allowance.put(field.name(), text.get(), fields);
            }
        }
        return fields;
    }

    private static Charset charset(Map<String, byte[]> parts) throws NotAShapefile {
        byte[] cpg = parts.get("cpg");
        String named = cpg == null ? "" : new String(cpg, StandardCharsets.US_ASCII).strip();
        if (named.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return named.equals("65001")
                    ? StandardCharsets.UTF_8
                    : Charset.forName(named.matches("\\d+") ? "windows-" + named : named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new NotAShapefile("encoding", "the .cpg file names an unknown encoding: " + named);
        }
    }

    private static byte[] part(Map<String, byte[]> parts, String ending) {
        byte[] content = parts.get(ending);
        if (content == null) {
            throw new IllegalStateException("checked before: " + ending);
        }
        return content;
    }
}
