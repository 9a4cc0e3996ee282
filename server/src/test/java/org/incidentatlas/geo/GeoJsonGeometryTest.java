package org.incidentatlas.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoJsonGeometryTest {

    private static final JsonFactory JSON = new JsonFactory();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (69.17 34.53) | {'type':'Point','coordinates':[69.17,34.53]}",
                "LINESTRING (1 2, 3 4) | {'type':'LineString','coordinates':[[1,2],[3,4]]}",
                "MULTIPOINT (1 2, 3 4) | {'type':'MultiPoint','coordinates':[[1,2],[3,4]]}",
                "MULTILINESTRING ((1 2, 3 4)) | {'type':'MultiLineString','coordinates':[[[1,2],[3,4]]]}",
                "POLYGON ((0 0, 4 0, 4 4, 0 0)) | {'type':'Polygon','coordinates':[[[0,0],[4,0],[4,4],[0,0]]]}",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0))) | {'type':'MultiPolygon','coordinates':[[[[0,0],[4,0],[4,4],[0,0]]]]}",
                "GEOMETRYCOLLECTION (POINT (1 2)) | {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]}",
                "POLYGON EMPTY | null"
            })
    void writes_each_type_and_reads_it_back(String text, String json) throws IOException, ParseException {
        Geometry geometry = new WKTReader().read(text);
        String written = json.replace('\'', '"');
        assertEquals(written, write(geometry, 6));
        Geometry back = read(written);
        if (back != null) {
            assertEquals(geometry.norm(), back.norm());
            assertEquals(4326, back.getSRID());
        }
    }

    @Test
    void winds_exterior_rings_anticlockwise_and_holes_clockwise() throws IOException, ParseException {
        Geometry clockwise = new WKTReader().read("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 1))");
        assertEquals(
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]}",
                write(clockwise, 6));
    }

    @Test
    void writes_positions_that_fall_together_once_and_drops_holes_that_vanish() throws IOException, ParseException {
        Geometry fine =
                new WKTReader().read("POLYGON ((0 0, 4 0, 4.04 0.04, 4 4, 0 0), (2 1, 2.01 1, 2.01 1.01, 2 1))");
        assertEquals("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]]]}", write(fine, 1));
        Geometry tiny = new WKTReader().read("POLYGON ((1 1, 1.01 1, 1.01 1.01, 1 1))");
        assertEquals("{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[1,1],[1,1],[1,1]]]}", write(tiny, 1));
    }

    @Test
    void reads_members_in_any_order_and_drops_elevation_and_foreign_members() throws IOException {
        Geometry point = read("{\"coordinates\": [1, 2, 99], \"bbox\": [[1]], \"x\": {\"y\": 1}, \"type\": \"Point\"}");
        assertEquals("POINT (1 2)", String.valueOf(point));
    }

    @Test
    void reads_null_as_no_geometry() throws IOException {
        assertNull(read("null"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 | geometry-not-object",
                "[] | geometry-not-object",
                "{} | geometry-type",
                "{'type': 3} | geometry-type",
                "{'type': 'Curve', 'coordinates': []} | geometry-type",
                "{'type': 'point', 'coordinates': [1, 2]} | geometry-type",
                "{'type': 'Point'} | coordinates-missing",
                "{'type': 'Point', 'coordinates': null} | position",
                "{'type': 'Point', 'coordinates': [1]} | position",
                "{'type': 'Point', 'coordinates': [1, 2, 3, 4]} | position",
                "{'type': 'Point', 'coordinates': ['1', 2]} | position",
                "{'type': 'Point', 'coordinates': [1e999, 2]} | position",
                "{'type': 'Point', 'coordinates': [[1, 2]]} | position",
                "{'type': 'Point', 'coordinates': [181, 2]} | out-of-range",
                "{'type': 'Point', 'coordinates': [34, 91]} | out-of-range",
                "{'type': 'LineString', 'coordinates': [[1, 2]]} | too-few-positions",
                "{'type': 'LineString', 'coordinates': [1, 2]} | coordinates-depth",
                "{'type': 'Polygon', 'coordinates': [[[0, 0], [1, 0], [0, 0]]]} | too-few-positions",
                "{'type': 'Polygon', 'coordinates': [[[0, 0], [1, 0], [1, 1], [0, 1]]]} | ring-not-closed",
                "{'type': 'Polygon', 'coordinates': [[0, 0], [1, 0], [1, 1], [0, 0]]} | coordinates-depth",
                "{'type': 'GeometryCollection'} | geometries-missing",
                "{'type': 'GeometryCollection', 'geometries': 1} | geometries-not-array"
            })
    void refuses_what_is_no_geometry(String json, String code) throws IOException {
        GeometryReading reading = reading(json.replace('\'', '"'));
        assertEquals(
                code, assertInstanceOf(GeometryReading.Refused.class, reading).code());
    }

    @Test
    void leaves_the_parser_at_the_end_of_the_geometry_also_after_a_refusal() throws IOException {
        try (JsonParser json = JSON.createParser(
                "[{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Nil\"}, {}], \"x\": [1]}, 5]")) {
            json.nextToken();
            json.nextToken();
            assertInstanceOf(
                    GeometryReading.Refused.class, GeometryReader.ofDegrees().read(json));
            assertEquals(JsonToken.VALUE_NUMBER_INT, json.nextToken());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\": \"Point\", \"coordinates\": [1, }", "{\"type\": ", "{\"coordinates\": [NaN, 1]}"})
    void broken_json_is_thrown(String json) {
        assertThrows(JsonProcessingException.class, () -> reading(json));
    }

    @Test
    void a_bottomless_nest_is_refused_without_exhausting_the_stack() {
        String deep = "{\"type\": \"Polygon\", \"coordinates\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThrows(JsonProcessingException.class, () -> reading(deep));
    }

    @Test
    void a_reader_of_any_unit_takes_metres() throws IOException {
        try (JsonParser json = JSON.createParser("{\"type\": \"Point\", \"coordinates\": [500000, 4427757]}")) {
            json.nextToken();
            assertInstanceOf(
                    GeometryReading.Read.class, GeometryReader.ofAnyUnit().read(json));
        }
    }

    private static String write(Geometry geometry, int decimals) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new GeometryWriter(decimals).write(geometry, json);
        }
        return text.toString();
    }

    private static @Nullable Geometry read(String json) throws IOException {
        return assertInstanceOf(GeometryReading.Read.class, reading(json)).geometry();
    }

    private static GeometryReading reading(String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return GeometryReader.ofDegrees().read(json);
        }
    }
}
