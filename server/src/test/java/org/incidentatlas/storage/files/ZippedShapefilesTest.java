package org.incidentatlas.storage.files;

import static org.incidentatlas.storage.files.ShapefileBytes.square;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.MadeUpCountry;
import org.incidentatlas.boundaries.OutlineFeature;
import org.incidentatlas.boundaries.OutlineFile;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.storage.files.ShapefileBytes.Column;
import org.incidentatlas.storage.files.ShapefileBytes.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class ZippedShapefilesTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("ADM2_EN", 20),
            new Column("ADM2_DA", 30),
            new Column("ADM2_PCODE", 10),
            new Column("ADM1_PCODE", 10),
            new Column("validOn", 8));

    private static final String WGS84 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    @TempDir
    private Path folder;

    @Test
    void reads_outlines_text_and_days() throws IOException {
        OutlineFile file = read(districts(StandardCharsets.UTF_8));
        assertEquals(List.of(), file.findings());
        assertEquals(WGS84, file.crs());
        OutlineFeature brona = file.features().get(1);
        assertEquals(2, brona.number());
        assertEquals(
                Map.of(
                        "ADM2_EN", "Brona",
                        "ADM2_DA", "برونا",
                        "ADM2_PCODE", "XA0102",
                        "ADM1_PCODE", "XA01",
                        "validOn", "2018-05-22"),
                brona.fields());
        assertTrue(MadeUpCountry.square(11, 40, 12, 41).equalsTopo(brona.geometry()));
    }

    @Test
    void reads_text_in_the_encoding_that_the_archive_names() throws IOException {
        Map<String, byte[]> files = districts(Charset.forName("windows-1256"));
        files.put("districts.cpg", ascii("1256"));
        assertEquals("برونا", read(files).features().get(1).fields().get("ADM2_DA"));
    }

    @Test
    void declares_no_reference_system_without_a_prj_file() throws IOException {
        Map<String, byte[]> files = districts(StandardCharsets.UTF_8);
        files.remove("districts.prj");
        assertNull(read(files).crs());
    }

    @Test
    void finds_the_shapefile_in_a_folder_of_the_archive_among_other_files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        districts(StandardCharsets.UTF_8)
                .forEach((name, content) -> files.put("a/b/" + name.toUpperCase(Locale.ROOT), content));
        files.put("__MACOSX/a/b/._districts.shp", ascii("resource fork"));
        files.put("README.txt", ascii("read me"));
        assertEquals(4, read(files).features().size());
    }

    @Test
    void a_zipped_shapefile_becomes_a_boundary_set() throws IOException {
        Path zip = ShapefileBytes.zip(folder.resolve("districts.zip"), districts(StandardCharsets.UTF_8));
        BoundaryLoading loading = new BoundaryFiles(List.of(new ZippedShapefiles()), MadeUpCountry.builtIn())
                .read(List.of(zip), LocalDate.of(2026, 11, 20));
        BoundaryLoading.Loaded loaded = assertInstanceOf(
                BoundaryLoading.Loaded.class, loading, () -> loading.report().toString());
        assertEquals(8, loaded.units().size());
        assertEquals(LocalDate.of(2018, 5, 22), loaded.set().dated());
    }

    @Test
    void a_projected_shapefile_is_taken_to_degrees_by_its_prj_file() throws IOException {
        Map<String, byte[]> files = ShapefileBytes.shapefile(
                "districts",
                COLUMNS,
                StandardCharsets.UTF_8,
                List.of(
                        new Row(
                                square(500_000, 4_427_757.2188, 585_000, 4_538_000),
                                "Alba",
                                "آلبا",
                                "XA0101",
                                "XA01",
                                "20180522"),
                        new Row(
                                square(585_000, 4_427_757.2188, 670_000, 4_538_000),
                                "Brona",
                                "برونا",
                                "XA0102",
                                "XA01",
                                "20180522"),
                        new Row(
                                square(670_000, 4_427_757.2188, 755_000, 4_538_000),
                                "Cerin",
                                "سرین",
                                "XA0201",
                                "XA02",
                                "20180522")));
        files.put("districts.prj", ascii(UTM32));
        Path zip = ShapefileBytes.zip(folder.resolve("districts.zip"), files);
        BoundaryLoading loading = new BoundaryFiles(List.of(new ZippedShapefiles()), MadeUpCountry.builtIn())
                .read(List.of(zip), LocalDate.of(2026, 11, 20));
        BoundaryLoading.Loaded loaded = assertInstanceOf(
                BoundaryLoading.Loaded.class, loading, () -> loading.report().toString());
        Geometry outline = Objects.requireNonNull(loaded.units().stream()
                .filter(unit -> unit.pcode().equals("XA0101"))
                .findFirst()
                .orElseThrow()
                .outline());
        Geometry corner = GeometryReader.WGS84.createPoint(new Coordinate(9, 40));
        assertTrue(outline.isWithinDistance(corner, 1e-7), outline::toText);
    }

    /** Zone 32 has its x of 500,000 at 9 degrees east; there 4,427,757.2188 is 40 degrees north. */
    private static final String UTM32 = "PROJCS[\"WGS_1984_UTM_Zone_32N\"," + WGS84
            + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",9.0],"
            + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void refuses_archives_that_hold_no_sound_shapefile(
            String code, String inMessage, Consumer<Map<String, byte[]>> spoil) throws IOException {
        Map<String, byte[]> files = districts(StandardCharsets.UTF_8);
        spoil.accept(files);
        OutlineFile file = read(files);
        assertEquals(code, file.findings().get(0).code());
        String message = file.findings().get(0).message();
        assertTrue(message.contains(inMessage), message);
    }

    static Stream<Arguments> refuses_archives_that_hold_no_sound_shapefile() {
        return Stream.of(
                spoilt("zip-shapefiles", "not 0", files -> files.remove("districts.shp")),
                spoilt("zip-shapefiles", "not 2", files -> files.put("other.shp", ascii(""))),
                spoilt("zip-incomplete", ".dbf", files -> files.remove("districts.dbf")),
                spoilt("zip-incomplete", ".shx", files -> files.remove("districts.shx")),
                spoilt("zip-path", "../", files -> files.put("../../etc/evil.shp", ascii(""))),
                spoilt("zip-path", "/etc", files -> files.put("/etc/evil", ascii(""))),
                spoilt("zip-path", "\\", files -> files.put("..\\evil", ascii(""))),
                spoilt("shapefile", "not a shapefile", files -> files.put("districts.shp", ascii("PK"))),
                spoilt("shapefile", "shape 4", files -> files.computeIfPresent("districts.shp", cut(16))),
                spoilt("shapefile", "shape 1", files -> files.get("districts.shp")[108 + 41] = 127),
                spoilt("shapefile", "shape 1", files -> files.get("districts.shx")[100] = 127),
                spoilt("shapefile", "does not close", files -> files.get("districts.shp")[108 + 48 + 7] = 0),
                spoilt("shapefile", "not polygons", files -> files.get("districts.shp")[32] = 3),
                spoilt("shapefile", "3 rows for 4", files -> files.get("districts.dbf")[4] = 3),
                spoilt("shapefile", "cut off", files -> files.computeIfPresent("districts.dbf", cut(40))),
                spoilt("shapefile", "do not add up", files -> files.get("districts.dbf")[32 + 16] = 7),
                spoilt("shapefile", "type Q", files -> files.get("districts.dbf")[32 + 11] = 'Q'),
                spoilt("encoding", "UTF-8", files -> files.putAll(table(Charset.forName("windows-1256")))),
                spoilt("encoding", "unknown", files -> files.put("districts.cpg", ascii("KLINGON"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses_a_ring_that_is_none_with_feature_and_field(String inMessage, double[] ring) throws IOException {
        Finding error = read(withSecond(ring, "XA0102")).findings().get(0);
        assertEquals(Finding.Severity.ERROR, error.severity());
        assertEquals(2, error.feature());
        assertEquals("geometry", error.field());
        assertTrue(error.message().contains(inMessage), error::message);
    }

    static Stream<Arguments> refuses_a_ring_that_is_none_with_feature_and_field() {
        return Stream.of(
                arguments("does not close", new double[] {11, 40, 11, 41, 12, 41, 12, 40}),
                arguments("ring of 1 positions", new double[] {11, 40}),
                arguments("ring of 2 positions", new double[] {11, 40, 11, 40}),
                arguments("finite", new double[] {11, 40, 11, Double.NaN, 12, 41, 12, 40, 11, 40}),
                arguments("finite", new double[] {11, 40, 11, 41, Double.NEGATIVE_INFINITY, 41, 12, 40, 11, 40}));
    }

    @Test
    void a_projected_ring_with_an_infinite_end_is_reported() throws IOException {
        double end = Double.POSITIVE_INFINITY;
        Map<String, byte[]> files = withSecond(new double[] {end, 40, 11, 41, 12, 41, 12, 40, end, 40}, "XA0102");
        files.put("districts.prj", ascii(UTM32));
        assertEquals("shapefile", onlyError(files).code());
    }

    @Test
    void a_projection_with_a_unit_of_nothing_is_reported() throws IOException {
        Map<String, byte[]> files = districts(StandardCharsets.UTF_8);
        files.put("districts.prj", ascii(UTM32.replace("UNIT[\"Meter\",1.0]", "UNIT[\"Meter\",0]")));
        assertEquals("crs-unknown", onlyError(files).code());
    }

    @Test
    void a_field_filled_up_with_nul_is_read_and_a_nul_inside_it_is_reported() throws IOException {
        double[] ring = square(11, 40, 12, 41);
        assertEquals(
                "XA0102",
                read(withSecond(ring, "XA0102\0\0")).features().get(1).fields().get("ADM2_PCODE"));
        Finding error = onlyError(withSecond(ring, "XA01\0002"));
        assertEquals("control-character", error.code());
        assertEquals(2, error.feature());
        assertEquals("ADM2_PCODE", error.field());
    }

    private Finding onlyError(Map<String, byte[]> files) throws IOException {
        Path zip = ShapefileBytes.zip(folder.resolve("districts.zip"), files);
        List<Finding> errors = new BoundaryFiles(List.of(new ZippedShapefiles()), MadeUpCountry.builtIn())
                .read(List.of(zip), LocalDate.of(2026, 11, 20))
                .report()
                .errors();
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }

    private static Map<String, byte[]> withSecond(double[] ring, String pcode) {
        return ShapefileBytes.shapefile(
                "districts",
                COLUMNS,
                StandardCharsets.UTF_8,
                List.of(
                        new Row(square(10, 40, 11, 41), "Alba", "آلبا", "XA0101", "XA01", "20180522"),
                        new Row(ring, "Brona", "برونا", pcode, "XA01", "20180522")));
    }

    @Test
    void refuses_a_file_that_is_no_archive() throws IOException {
        Path file = Files.writeString(folder.resolve("districts.zip"), "not a zip");
        assertEquals(
                "zip",
                new ZippedShapefiles().read(file).get(0).findings().get(0).code());
    }

    @Test
    void refuses_an_archive_that_unpacks_to_more_than_it_may() throws IOException {
        Map<String, byte[]> files = districts(StandardCharsets.UTF_8);
        files.put("districts.cpg", new byte[2_000_000]);
        Path zip = ShapefileBytes.zip(folder.resolve("districts.zip"), files);
        assertTrue(Files.size(zip) < 10_000);
        assertEquals(
                "zip-too-large",
                new ZippedShapefiles(1_000_000)
                        .read(zip)
                        .get(0)
                        .findings()
                        .get(0)
                        .code());
    }

    @Test
    void refuses_an_archive_of_very_many_files() throws IOException {
        Map<String, byte[]> files = districts(StandardCharsets.UTF_8);
        for (int i = 0; i < 1_000; i++) {
            files.put("empty" + i, new byte[0]);
        }
        assertEquals("zip", read(files).findings().get(0).code());
    }

    private OutlineFile read(Map<String, byte[]> files) throws IOException {
        return new ZippedShapefiles()
                .read(ShapefileBytes.zip(folder.resolve("districts.zip"), files))
                .get(0);
    }

    private static Map<String, byte[]> districts(Charset charset) {
        Map<String, byte[]> files = ShapefileBytes.shapefile(
                "districts",
                COLUMNS,
                charset,
                List.of(
                        new Row(square(10, 40, 11, 41), "Alba", "آلبا", "XA0101", "XA01", "20180522"),
                        new Row(square(11, 40, 12, 41), "Brona", "برونا", "XA0102", "XA01", "20180522"),
                        new Row(square(12, 40, 13, 41), "Cerin", "سرین", "XA0201", "XA02", "20180522"),
                        new Row(square(13, 40, 14, 41), "Dorva", "دوروا", "XA0202", "XA02", "20180522")));
        files.put("districts.prj", ascii(WGS84));
        return files;
    }

    private static Map<String, byte[]> table(Charset charset) {
        return Map.of("districts.dbf", Objects.requireNonNull(districts(charset).get("districts.dbf")));
    }

    private static BiFunction<String, byte[], byte[]> cut(int bytes) {
        return (name, content) -> Arrays.copyOf(content, content.length - bytes);
    }

    private static Arguments spoilt(String code, String inMessage, Consumer<Map<String, byte[]>> spoil) {
        return arguments(code, inMessage, spoil);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
