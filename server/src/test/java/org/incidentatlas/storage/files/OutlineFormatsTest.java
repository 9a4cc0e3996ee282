package org.incidentatlas.storage.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.BoundaryLoading.Loaded;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.MadeUpCountry;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.storage.files.MadeUpFiles.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The same units come out of every kind of file. */
class OutlineFormatsTest {

    /** Squares of the four districts; two arcs meet in each, and one of the two lies in its neighbour backwards. */
    private static final String TOPOLOGY = """
            {"type": "Topology",
             "objects": {"districts": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]], "properties": {"ADM2_EN": "Alba", "ADM2_PCODE": "XA0101", "ADM1_EN": "West", "ADM1_PCODE": "XA01", "validOn": "2018-05-22"}},
               {"type": "MultiPolygon", "arcs": [[[-2, 2, 3, 8]]], "properties": {"ADM2_EN": "Brona", "ADM2_PCODE": "XA0102", "ADM1_EN": "West", "ADM1_PCODE": "XA01", "validOn": "2018-05-22"}},
               {"type": "Polygon", "arcs": [[-4, 4, 5, 6]], "properties": {"ADM2_EN": "Cerin", "ADM2_PCODE": "XA0201", "ADM1_EN": "East", "ADM1_PCODE": "XA02", "validOn": "2018-05-22"}},
               {"type": "Polygon", "arcs": [[-6, 7]], "properties": {"ADM2_EN": "Dorva", "ADM2_PCODE": "XA0202", "ADM1_EN": "East", "ADM1_PCODE": "XA02", "validOn": "2018-05-22"}}]}},
             "arcs": %s%s}""";

    @TempDir
    private Path folder;

    @Test
    void a_geopackage_of_one_layer() throws IOException, SQLException {
        Path file = folder.resolve("country.gpkg");
        try (Connection database = MadeUpFiles.geoPackage(file)) {
            MadeUpFiles.layer(database, "districts", 4326, MadeUpFiles.districts());
        }
        assertIsTheCountry(file);
    }

    @Test
    void a_geopackage_of_several_layers_of_which_one_holds_districts() throws IOException, SQLException {
        Path file = folder.resolve("country.gpkg");
        try (Connection database = MadeUpFiles.geoPackage(file)) {
            MadeUpFiles.layer(database, "the \"districts\"", 4326, MadeUpFiles.districts());
            MadeUpFiles.list(database, "wells", 4326);
            MadeUpFiles.execute(
                    database,
                    "UPDATE gpkg_geometry_columns SET geometry_type_name = 'POINT' WHERE table_name = 'wells'",
                    "CREATE TABLE wells (geom BLOB, name TEXT)");
            MadeUpFiles.list(database, "lakes", 4326);
            MadeUpFiles.execute(database, "CREATE TABLE lakes (geom BLOB, name TEXT)");
        }
        Loaded loaded = assertIsTheCountry(file);
        assertEquals(
                List.of("country.gpkg (lakes)", "country.gpkg (wells)"),
                loaded.report().notes().stream()
                        .filter(note -> note.code().equals("layer-passed-over"))
                        .map(Finding::file)
                        .toList());
    }

    @Test
    void a_geopackage_in_metres_named_by_code() throws IOException, SQLException {
        assertIsTheCountry(geoPackage("'EPSG', 3857, ''", inMercator()));
    }

    /** In gon, of which 100 are 90 degrees, latitude first as the text has it; the file has longitude first all the same. */
    @Test
    void a_geopackage_in_a_system_given_by_text() throws IOException, SQLException {
        String text = "GEOGCS[\"in gon\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                + "PRIMEM[\"Greenwich\",0],UNIT[\"gon\",0.015707963267948967],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST]]";
        List<Row> inGon = MadeUpFiles.districts().stream()
                .map(row -> new Row(
                        AffineTransformation.scaleInstance(1 / 0.9, 1 / 0.9).transform(row.outline()), row.values()))
                .toList();
        assertIsTheCountry(geoPackage("'made up', 7, '" + text + "'", inGon));
    }

    private Path geoPackage(String system, List<Row> rows) throws SQLException {
        Path file = folder.resolve("country.gpkg");
        try (Connection database = MadeUpFiles.geoPackage(file)) {
            MadeUpFiles.execute(
                    database, "INSERT INTO gpkg_spatial_ref_sys VALUES ('another', 100001, " + system + ", NULL)");
            MadeUpFiles.layer(database, "districts", 100001, rows);
        }
        return file;
    }

    @Test
    void a_flatgeobuf() throws IOException {
        assertIsTheCountry(MadeUpFiles.flatGeobuf(folder.resolve("country.fgb"), 4326, MadeUpFiles.districts()));
    }

    @Test
    void a_flatgeobuf_in_metres() throws IOException {
        assertIsTheCountry(MadeUpFiles.flatGeobuf(folder.resolve("country.fgb"), 3857, inMercator()));
    }

    @Test
    void a_topology_of_plain_positions() throws IOException {
        assertIsTheCountry(topology("country.topojson", arcs(), ""));
    }

    @Test
    void a_quantised_topology_under_the_name_of_json() throws IOException {
        String transform = ", \"transform\": {\"scale\": [0.5, 0.25], \"translate\": [10, 40]}";
        assertIsTheCountry(topology("country.json", quantisedArcs(), transform));
    }

    @Test
    void geojson_with_a_byte_order_mark() throws IOException {
        assertIsTheCountry(
                Files.writeString(folder.resolve("country.geojson"), "\uFEFF" + MadeUpCountry.districtsWithCodes()));
    }

    static String plainTopology() {
        return TOPOLOGY.formatted(arcs(), "");
    }

    private Path topology(String name, String arcs, String transform) throws IOException {
        return Files.writeString(folder.resolve(name), TOPOLOGY.formatted(arcs, transform));
    }

    /** The arcs that {@link #TOPOLOGY} speaks of; 5 is the border of Cerin and Dorva, northwards. */
    private static String arcs() {
        return """
                [[[11, 41], [10, 41], [10, 40], [11, 40]], [[11, 40], [11, 41]], [[11, 40], [12, 40]], [[12, 40], [12, 41]],
                 [[12, 40], [13, 40]], [[13, 40], [13, 41]], [[13, 41], [12, 41]], [[13, 40], [14, 40], [14, 41], [13, 41]], [[12, 41], [11, 41]]]""";
    }

    private static String quantisedArcs() {
        return """
                [[[2, 4], [-2, 0], [0, -4], [2, 0]], [[2, 0], [0, 4]], [[2, 0], [2, 0]], [[4, 0], [0, 4]],
                 [[4, 0], [2, 0]], [[6, 0], [0, 4]], [[6, 4], [-2, 0]], [[6, 0], [2, 0], [0, 4], [-2, 0]], [[4, 4], [-2, 0]]]""";
    }

    private static List<Row> inMercator() {
        return MadeUpFiles.districts().stream()
                .map(row -> new Row(mercator(row.outline()), row.values()))
                .toList();
    }

    /** Spherical Mercator on WGS 84's major half-axis, as EPSG:3857 has it. */
    private static Geometry mercator(Geometry degrees) {
        Geometry metres = degrees.copy();
        metres.apply((CoordinateFilter) at -> {
            at.setX(6_378_137 * Math.toRadians(at.x));
            at.setY(6_378_137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(at.y) / 2)));
        });
        return metres;
    }

    private static Loaded assertIsTheCountry(Path file) throws IOException {
        BoundaryLoading loading = new BoundaryFiles(OutlineFormats.all(), MadeUpCountry.builtIn())
                .read(List.of(file), LocalDate.of(2026, 11, 20));
        Loaded loaded = assertInstanceOf(
                Loaded.class, loading, () -> loading.report().errors().toString());
        assertEquals(LocalDate.of(2018, 5, 22), loaded.set().dated());
        for (int district = 0; district < 4; district++) {
            String code = MadeUpCountry.DISTRICTS.get(district);
            AdminUnit unit = loaded.units().stream()
                    .filter(one -> one.pcode().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertEquals(MadeUpCountry.NAMES.get(district), unit.names().english());
            assertEquals(code.substring(0, 4), unit.parent());
            assertTrue(isSquare(district, unit.outline()), () -> code + " is " + unit.outline());
        }
        return loaded;
    }

    private static boolean isSquare(int district, Geometry outline) {
        Geometry plain = outline instanceof MultiPolygon several && several.getNumGeometries() == 1
                ? several.getGeometryN(0)
                : outline;
        return plain instanceof Polygon
                && GeometryReader.WGS84
                        .toGeometry(MadeUpCountry.square(10 + district, 40, 11 + district, 41)
                                .getEnvelopeInternal())
                        .norm()
                        .equalsExact(plain.norm(), 1e-7);
    }
}
