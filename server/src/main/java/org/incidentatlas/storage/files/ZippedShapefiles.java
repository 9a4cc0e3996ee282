package org.incidentatlas.storage.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
import org.h2.value.Value;
import org.h2.value.ValueGeometry;
import org.h2.value.ValueNull;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;
import org.h2gis.functions.io.shp.internal.SHPDriver;
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

    private static final String STEM = "outlines.";

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    @Override
    public OutlineFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            Map<String, byte[]> parts = ShapefileParts.of(file).contents();
            Optional<String> fault =
                    ShapefileStructure.fault(part(parts, "shp"), part(parts, "shx"), part(parts, "dbf"));
            if (fault.isPresent()) {
                throw new NotAShapefile("shapefile", fault.get());
            }
            return read(name, parts, charset(parts));
        } catch (NotAShapefile refused) {
            Finding why = Finding.error(name, refused.code, String.valueOf(refused.getMessage()));
            return new OutlineFile(name, null, List.of(), List.of(why));
        }
    }

    private static OutlineFile read(String name, Map<String, byte[]> parts, Charset charset) throws IOException {
        Path folder = Files.createTempDirectory("outlines");
        try {
            for (String ending : List.of("shp", "shx", "dbf")) {
                Files.write(folder.resolve(STEM + ending), part(parts, ending));
            }
            List<Finding> findings = new ArrayList<>();
            List<OutlineFeature> features = features(name, folder.resolve(STEM + "shp"), charset, findings);
            byte[] prj = parts.get("prj");
            @Nullable String crs = prj == null ? null : new String(prj, StandardCharsets.UTF_8).strip();
            return new OutlineFile(name, crs == null || crs.isEmpty() ? null : crs, features, findings);
        } finally {
            for (String ending : List.of("shp", "shx", "dbf")) {
                Files.deleteIfExists(folder.resolve(STEM + ending));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static List<OutlineFeature> features(String name, Path shp, Charset charset, List<Finding> findings)
            throws IOException {
        SHPDriver driver = new SHPDriver();
        try {
            // Latin 1 keeps every byte, so that the real encoding can be applied strictly afterwards.
            driver.initDriverFromFile(shp.toFile(), StandardCharsets.ISO_8859_1.name());
            driver.setGeometryFieldIndex(0);
            List<OutlineFeature> features = new ArrayList<>();
            for (int row = 0; row < driver.getRowCount(); row++) {
                features.add(feature(name, driver, row, charset, findings));
            }
            return features;
        } finally {
            driver.close();
        }
    }

    private static OutlineFeature feature(
            String name, SHPDriver driver, int row, Charset charset, List<Finding> findings) throws IOException {
        DbaseFileHeader header = driver.getDbaseFileHeader();
        Map<String, String> fields = new LinkedHashMap<>();
        for (int field = 0; field < header.getNumFields(); field++) {
            Value value = driver.getField(row, field + 1);
            String bytes = value == null || value == ValueNull.INSTANCE ? null : value.getString();
            if (bytes != null && !bytes.isBlank()) {
                String fieldName = header.getFieldName(field);
                decoded(bytes, charset)
                        .ifPresentOrElse(
                                text -> fields.put(fieldName, text),
                                () -> findings.add(Finding.error(
                                                name,
                                                "encoding",
                                                "the text is not " + charset
                                                        + ": add the .cpg file that names its encoding")
                                        .at(row + 1)
                                        .in(fieldName)));
            }
        }
        return new OutlineFeature(row + 1, fields, geometry(driver.getField(row, 0)));
    }

    private static @Nullable Geometry geometry(@Nullable Value value) {
        return value instanceof ValueGeometry shape ? shape.getGeometry() : null;
    }

    private static Optional<String> decoded(String bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString()
                    .strip());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Charset charset(Map<String, byte[]> parts) throws NotAShapefile {
        byte[] cpg = parts.get("cpg");
        String named = cpg == null ? "" : new String(cpg, StandardCharsets.US_ASCII).strip();
        if (named.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.matches("\\d+") ? "windows-" + named : named);
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
