package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.incidentatlas.boundaries.BoundaryCheck;
import org.incidentatlas.boundaries.CheckReport;
import org.incidentatlas.boundaries.OutlineFile;
import org.incidentatlas.storage.files.OutlineFormats;
import org.incidentatlas.storage.postgis.PostgisOutlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgisOutlinesTest {

    private TestDatabase database;

    @BeforeEach
    void fill() throws SQLException {
        database = TestDatabase.postgis();
        execute(
                "CREATE TABLE districts (id serial, geom geometry(MultiPolygon, 32632), \"ADM2_PCODE\" text, adm2_en text, made date)",
                """
                INSERT INTO districts (geom, "ADM2_PCODE", adm2_en, made)
                SELECT ST_Transform(ST_Multi(ST_MakeEnvelope(10 + n, 40, 11 + n, 41, 4326)), 32632), 'XA010' || n, 'District ' || n,
                       '2018-05-22' FROM generate_series(0, 3) n""",
                "CREATE VIEW \"the \"\"view\"\"\" AS SELECT * FROM districts",
                "CREATE TABLE mixed AS SELECT ST_SetSRID(geom, 4326)::geometry AS geom, adm2_en FROM districts"
                        + " UNION ALL SELECT geom, adm2_en FROM districts",
                "CREATE TABLE plain (name text)",
                "CREATE TABLE lines AS SELECT ST_Boundary(geom) AS geom, adm2_en FROM districts");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"districts", "\"the \"\"view\"\"\""})
    void a_table_or_view_is_read_with_its_reference_system(String table) {
        OutlineFile layer = read(table);
        assertEquals(List.of(), layer.findings());
        assertEquals("EPSG:32632", layer.crs());
        assertEquals(4, layer.features().size());
        assertEquals("XA0100", layer.features().get(0).fields().get("ADM2_PCODE"));
        assertEquals("2018-05-22", layer.features().get(0).fields().get("made"));
        CheckReport report = new BoundaryCheck(OutlineFormats.all(), null).checkLayers("the database", List.of(layer));
        assertEquals(false, report.rejected(), () -> report.findings().toString());
        // A degree by a degree at 40 to 41 degrees north on the sphere is 9,402 square kilometres; straight edges in
        // the
        // zone are not straight in degrees.
        assertEquals(4 * 9_402, report.levels().get(0).squareKilometres(), 100);
    }

    @Test
    void a_table_may_be_named_with_its_schema() throws SQLException {
        String schema;
        try (Connection connection = DriverManager.getConnection(database.address())) {
            schema = connection.getSchema();
        }
        assertEquals(4, read(schema + ".districts").features().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "plain",
                "x.y.z",
                "districts; DROP TABLE districts",
                "districts WHERE true",
                "\"",
                "",
                "pg_class"
            })
    void what_is_no_table_of_outlines_is_refused(String table) {
        assertEquals("table-missing", read(table).findings().get(0).code());
    }

    @Test
    void geometries_in_two_reference_systems_are_refused() {
        assertEquals("crs-unknown", read("mixed").findings().get(0).code());
    }

    @Test
    void lines_are_refused_with_their_row() {
        OutlineFile lines = read("lines");
        assertEquals("not-a-polygon", lines.findings().get(0).code());
        assertEquals(1, lines.findings().get(0).feature());
        assertNull(lines.features().get(0).geometry());
    }

    @Test
    void a_server_that_is_not_there_is_said_without_the_password() {
        CannotOpenStore refusal = assertThrows(
                CannotOpenStore.class,
                () -> PostgisOutlines.read(
                        "jdbc:postgresql://127.0.0.1:1/atlas?user=a&password=verysecret", List.of("districts")));
        assertTrue(!String.valueOf(refusal.getMessage()).contains("verysecret"), refusal::getMessage);
    }

    private OutlineFile read(String table) {
        return PostgisOutlines.read(database.address(), List.of(table)).get(0);
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.address());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
