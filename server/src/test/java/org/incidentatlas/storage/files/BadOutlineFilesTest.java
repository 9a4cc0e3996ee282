package org.incidentatlas.storage.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentatlas.boundaries.BoundaryCheck;
import org.incidentatlas.boundaries.CheckReport;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.MadeUpCountry;
import org.incidentatlas.storage.files.MadeUpFiles.Row;
import org.incidentatlas.storage.files.ShapefileBytes.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What is wrong with a file of any kind is said, with the place, and never costs more than the stated bounds. */
@Timeout(120)
class BadOutlineFilesTest {

    private static final List<String> KINDS = List.of("gpkg", "fgb", "topojson", "geojson", "zip");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "fgb", "topojson", "geojson", "zip"})
    void a_file_cut_off_anywhere_is_refused(String kind) throws IOException, SQLException {
        byte[] whole = Files.readAllBytes(good(kind));
        for (int cut = 1; cut < 20; cut++) {
            Path file = Files.write(
                    folder.resolve("cut." + kind), Arrays.copyOf(whole, (int) ((long) whole.length * cut / 20)));
            CheckReport report = check(file);
            assertTrue(report.rejected(), "at " + cut + " of 20");
            assertTrue(report.layers().isEmpty(), "at " + cut + " of 20");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "fgb", "topojson", "geojson", "json", "zip"})
    void five_gigabytes_are_refused_unread(String kind) throws IOException {
        Path file = folder.resolve("large." + kind);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L * 1024 * 1024 * 1024);
        }
        long started = System.nanoTime();
        assertEquals("too-large", refusal(file).code());
        assertTrue(System.nanoTime() - started < 5_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "fgb", "topojson", "geojson", "zip"})
    void an_empty_file_and_one_of_noise_are_refused(String kind) throws IOException {
        assertEquals(
                "empty-file",
                refusal(Files.createFile(folder.resolve("empty." + kind))).code());
        byte[] noise = new byte[5_000];
        new java.util.Random(7).nextBytes(noise);
        refusal(Files.write(folder.resolve("noise." + kind), noise));
    }

    @Test
    void a_file_under_the_name_of_another_kind_is_told_which_it_is() throws IOException, SQLException {
        for (String kind : KINDS) {
            String other = kind.equals("gpkg") ? "fgb" : "gpkg";
            Path renamed = Files.copy(good(kind), folder.resolve(kind + "-renamed." + other));
            Finding refusal = refusal(renamed);
            assertEquals("wrong-extension", refusal.code());
            assertTrue(
                    refusal.message().contains("." + (kind.equals("topojson") ? "geojson" : kind)), refusal::message);
        }
    }

    @Test
    void a_geopackage_that_is_a_database_of_something_else() throws IOException, SQLException {
        Path file = folder.resolve("other.gpkg");
        try (Connection database = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file)) {
            MadeUpFiles.execute(database, "CREATE TABLE notes (text)");
        }
        assertEquals("not-a-geopackage", refusal(file).code());
    }

    @Test
    void a_geopackage_whose_layer_is_an_endless_view_is_not_run() throws IOException, SQLException {
        Path file = folder.resolve("view.gpkg");
        try (Connection database = MadeUpFiles.geoPackage(file)) {
            MadeUpFiles.list(database, "endless", 4326);
            MadeUpFiles.execute(
                    database,
                    "CREATE VIEW endless AS WITH RECURSIVE n(geom) AS (SELECT 1 UNION ALL SELECT geom + 1 FROM n) SELECT * FROM n");
        }
        assertEquals("geopackage-layers", refusal(file).code());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_geopackage_with_a_bad_geometry(String code, byte[] blob) throws IOException, SQLException {
        Path file = folder.resolve("bad.gpkg");
        try (Connection database = MadeUpFiles.geoPackage(file)) {
            MadeUpFiles.layer(database, "districts", 4326, MadeUpFiles.districts());
            try (PreparedStatement update =
                    database.prepareStatement("UPDATE districts SET geom = ? WHERE ADM2_EN = 'Brona'")) {
                update.setBytes(1, blob);
                update.executeUpdate();
            }
        }
        Finding refusal = refusal(file);
        assertEquals(code, refusal.code());
        assertEquals(2, refusal.feature());
        assertEquals("geometry", refusal.field());
    }

    static Stream<Arguments> a_geopackage_with_a_bad_geometry() {
        byte[] good = MadeUpFiles.blob(MadeUpCountry.square(11, 40, 12, 41), 4326);
        return Stream.of(
                arguments("geometry-damaged", new byte[] {1, 2, 3}),
                arguments("geometry-damaged", "no geometry at all".getBytes(StandardCharsets.UTF_8)),
                arguments("geometry-cut-off", Arrays.copyOf(good, good.length - 9)),
                arguments("geometry-cut-off", with(good, 45, Integer.MAX_VALUE)),
                arguments("geometry-cut-off", with(good, 49, -1)),
                arguments("not-a-polygon", with(good, 41, 7)),
                arguments("not-a-polygon", with(good, 41, 1)),
                arguments("too-few-positions", with(good, 49, 3)),
                arguments("not-finite", with(good, 53, Double.NaN)),
                arguments("not-finite", with(good, 69, Double.POSITIVE_INFINITY)),
                arguments("ring-not-closed", with(good, 53, 11.5)));
    }

    private static byte[] with(byte[] bytes, int at, int number) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
        return changed;
    }

    private static byte[] with(byte[] bytes, int at, double number) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putDouble(at, number);
        return changed;
    }

    @Test
    void a_flatgeobuf_with_absurd_lengths() throws IOException {
        byte[] whole =
                Files.readAllBytes(MadeUpFiles.flatGeobuf(folder.resolve("good.fgb"), 4326, MadeUpFiles.districts()));
        for (int length : new int[] {-1, Integer.MAX_VALUE, 0, 4}) {
            assertEquals(
                    "flatgeobuf",
                    refusal(Files.write(folder.resolve("h.fgb"), with(whole, 8, length)))
                            .code());
        }
        int header = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
        assertEquals(
                "flatgeobuf",
                refusal(Files.write(folder.resolve("f.fgb"), with(whole, 12 + header, Integer.MAX_VALUE)))
                        .code());
        for (long features : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 100_001}) {
            byte[] claims = MadeUpFiles.header(4326, features);
            byte[] file = new byte[8 + claims.length];
            System.arraycopy(whole, 0, file, 0, 8);
            System.arraycopy(claims, 0, file, 8, claims.length);
            assertEquals(
                    "too-many-features",
                    refusal(Files.write(folder.resolve("c.fgb"), file)).code());
        }
    }

    @Test
    void a_flatgeobuf_with_a_coordinate_that_is_not_finite() throws IOException {
        Geometry broken = MadeUpCountry.square(10, 40, 11, 41);
        broken.getCoordinates()[1].setCoordinate(new Coordinate(Double.NaN, 40));
        List<Row> rows = List.of(new Row(broken, MadeUpFiles.districts().get(0).values()));
        Finding refusal = refusal(MadeUpFiles.flatGeobuf(folder.resolve("nan.fgb"), 4326, rows));
        assertEquals("not-finite", refusal.code());
        assertEquals(1, refusal.feature());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void a_topology_that_does_not_hold_together(String code, String inMessage, String arcs, String topology)
            throws IOException {
        Path file = Files.writeString(folder.resolve("bad.topojson"), topology.replace("ARCS", arcs));
        Finding refusal = refusal(file);
        assertEquals(code, refusal.code(), refusal::toString);
        assertTrue(refusal.message().contains(inMessage), refusal::message);
    }

    static Stream<Arguments> a_topology_that_does_not_hold_together() {
        String topology = """
                {"type": "Topology", "objects": {"districts": {"type": "GeometryCollection", "geometries": [
                  {"type": "Polygon", "arcs": ARCS, "properties": {"ADM2_EN": "Alba", "ADM2_PCODE": "XA0101"}}]}},
                 "arcs": [[[10, 40], [11, 40], [11, 41]], [[10, 41], [10, 40]], [[11, 41], [10, 41]]]}""";
        String moved = topology.replace("\"objects\"", "\"transform\": {\"scale\": [1]}, \"objects\"");
        String words = topology.replace("[11, 40]", "[\"eleven\", 40]");
        return Stream.of(
                arguments("arc-missing", "no arc 3", "[[0, 3]]", topology),
                arguments("arc-missing", "no arc -4", "[[0, -4]]", topology),
                arguments("arc-missing", "no arc 1.5", "[[0, 1.5]]", topology),
                arguments("arc-missing", "no arc 99999999999", "[[99999999999]]", topology),
                arguments("arc-missing", "no arc", "[[[0]]]", topology),
                arguments("arcs-depth", "nested", "[0, 2, 1]", topology),
                arguments("arcs-depth", "nested", "7", topology),
                arguments("arcs-not-joined", "10.0, 41.0", "[[0, 1]]", topology),
                arguments("ring-not-closed", "end where it begins", "[[0, 2]]", topology),
                arguments("too-few-positions", "four", "[[]]", topology),
                arguments("transform", "two numbers", "[[0, 2, 1]]", moved),
                arguments("not-finite", "finite", "[[0, 2, 1]]", words),
                arguments("too-many-positions", "5000000", "[[" + "0, -1, ".repeat(1_300_000) + "0]]", topology),
                arguments("json", "not JSON", "[[NaN]]", topology),
                arguments("too-large", "nested", "[".repeat(5_000), topology),
                arguments("not-a-topology", "Topology", "[[0, 2, 1]]", topology.replace("\"objects\"", "\"things\"")));
    }

    @Test
    void a_small_file_of_very_many_positions_is_refused() throws IOException {
        String ring = "[10,40],".repeat(5_000_001) + "[10,40]";
        String collection = MadeUpCountry.collection(
                MadeUpCountry.codAb(0, "{\"type\": \"Polygon\", \"coordinates\": [[" + ring + "]]}"));
        assertEquals(
                "too-many-positions",
                refusal(Files.writeString(folder.resolve("dense.geojson"), collection))
                        .code());
    }

    @Test
    void a_small_file_of_very_many_features_is_refused() throws IOException {
        String collection = "{\"type\": \"FeatureCollection\", \"features\": [" + "{},".repeat(100_001) + "{}]}";
        assertEquals(
                "too-many-features",
                refusal(Files.writeString(folder.resolve("many.geojson"), collection))
                        .code());
    }

    @Test
    void json_nested_very_deeply_is_refused() throws IOException {
        String deep = "{\"type\": \"FeatureCollection\", \"features\": " + "[".repeat(100_000);
        assertEquals(
                "too-large",
                refusal(Files.writeString(folder.resolve("deep.geojson"), deep)).code());
    }

    @Test
    void an_archive_that_unpacks_to_very_many_times_its_size_is_refused() throws IOException {
        Map<String, byte[]> files = shapefile();
        files.put("districts.dbf", new byte[64 * 1024 * 1024]);
        Path file = ShapefileBytes.zip(folder.resolve("bomb.zip"), files);
        assertTrue(Files.size(file) < 100_000);
        assertEquals("zip-bomb", refusal(file).code());
    }

    @Test
    void an_archive_inside_an_archive_is_not_opened() throws IOException {
        Path inner = ShapefileBytes.zip(folder.resolve("inner.zip"), shapefile());
        Path outer = ShapefileBytes.zip(folder.resolve("outer.zip"), Map.of("inner.zip", Files.readAllBytes(inner)));
        Finding refusal = refusal(outer);
        assertEquals("zip-shapefiles", refusal.code());
        assertTrue(refusal.message().contains("inside the archive are not opened"), refusal::message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../districts.shp", "a/../../b.shp", "/etc/districts.shp", "C:\\districts.shp", "C:x.shp"})
    void an_archive_with_a_path_that_leads_out_of_it_is_refused(String name) throws IOException {
        Map<String, byte[]> files = shapefile();
        files.put(name, new byte[10]);
        assertEquals(
                "zip-path",
                refusal(ShapefileBytes.zip(folder.resolve("path.zip"), files)).code());
    }

    @Test
    void an_archive_with_two_files_of_one_name_is_refused() throws IOException {
        Map<String, byte[]> files = shapefile();
        files.put("districtz.dbf", new byte[10]);
        byte[] archive = Files.readAllBytes(ShapefileBytes.zip(folder.resolve("two.zip"), files));
        String bytes = new String(archive, StandardCharsets.ISO_8859_1).replace("districtz.dbf", "districts.dbf");
        Path file = Files.write(folder.resolve("two.zip"), bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("zip-duplicate", refusal(file).code());
    }

    private Path good(String kind) throws IOException, SQLException {
        Path file = folder.resolve("good." + kind);
        Files.deleteIfExists(file);
        switch (kind) {
            case "gpkg" -> {
                try (Connection database = MadeUpFiles.geoPackage(file)) {
                    MadeUpFiles.layer(database, "districts", 4326, MadeUpFiles.districts());
                }
            }
            case "fgb" -> MadeUpFiles.flatGeobuf(file, 4326, MadeUpFiles.districts());
            case "topojson" -> Files.writeString(file, OutlineFormatsTest.plainTopology());
            case "geojson" -> Files.writeString(file, MadeUpCountry.districtsWithCodes());
            default -> ShapefileBytes.zip(file, shapefile());
        }
        assertTrue(!check(file).rejected(), () -> "the whole file is refused: " + kind);
        return file;
    }

    private static Map<String, byte[]> shapefile() {
        return new LinkedHashMap<>(ShapefileBytes.shapefile(
                "districts",
                List.of(new Column("ADM2_EN", 12), new Column("ADM2_PCODE", 10)),
                StandardCharsets.UTF_8,
                List.of(new ShapefileBytes.Row(ShapefileBytes.square(10, 40, 11, 41), "Alba", "XA0101"))));
    }

    private static Finding refusal(Path file) throws IOException {
        CheckReport report = check(file);
        assertTrue(report.rejected(), () -> file + " is not refused");
        Finding error = report.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertTrue(error.file().startsWith(String.valueOf(file.getFileName())), error::toString);
        return error;
    }

    private static CheckReport check(Path file) throws IOException {
        return new BoundaryCheck(OutlineFormats.all(), null).check(List.of(file));
    }
}
