package org.incidentatlas.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OutlinesTest {

    private static final Geometry DEGREE = GeometryReader.WGS84.toGeometry(new Envelope(69, 70, 34, 35));

    /** One degree of a great circle of the mean Earth is 111,195 m. */
    @Test
    void the_farthest_point_of_an_outline_is_a_corner() {
        double metres = Outlines.farthestMetres(new LonLat(69, 34), DEGREE);
        assertEquals(new LonLat(69, 34).metresTo(new LonLat(70, 35)), metres);
        assertEquals(111_195, Outlines.farthestMetres(new LonLat(69, 34), line()), 1);
        assertEquals(0, Outlines.farthestMetres(new LonLat(69, 34), GeometryReader.WGS84.createPolygon()));
    }

    /** A cell of one degree at 34 to 35 north has R² · 1° · (sin 35° - sin 34°). */
    @Test
    void the_area_of_a_cell_of_one_degree_is_that_of_the_sphere() {
        double expected = 6371.0072
                * 6371.0072
                * Math.toRadians(1)
                * (Math.sin(Math.toRadians(35)) - Math.sin(Math.toRadians(34)));
        assertEquals(expected, Outlines.squareKilometres(DEGREE), 1e-6);
        assertEquals(expected, Outlines.squareKilometres(DEGREE.reverse()), 1e-6);
    }

    @Test
    void holes_count_as_nothing() throws ParseException {
        Geometry holed = new WKTReader()
                .read(
                        "POLYGON ((69 34, 70 34, 70 35, 69 35, 69 34), (69.2 34.2, 69.4 34.2, 69.4 34.4, 69.2 34.4, 69.2 34.2))");
        double hole = Outlines.squareKilometres(GeometryReader.WGS84.toGeometry(new Envelope(69.2, 69.4, 34.2, 34.4)));
        assertEquals(Outlines.squareKilometres(DEGREE) - hole, Outlines.squareKilometres(holed), 1e-6);
    }

    @Test
    void a_representative_point_lies_inside_also_where_the_centroid_does_not() throws ParseException {
        Geometry horseshoe = new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 8 9, 8 1, 1 1, 1 9, 0 9, 0 0))");
        LonLat point = Outlines.representativePoint(horseshoe).orElseThrow();
        assertTrue(horseshoe.contains(GeometryReader.WGS84.createPoint(point.coordinate())));
        assertTrue(Outlines.representativePoint(GeometryReader.WGS84.createPolygon())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0)) | self-intersection",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 20, 21 20, 21 21, 20 20)) | hole-outside-shell",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1), (2 2, 3 2, 3 3, 2 2)) | nested-holes",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1))) | nested-shells",
                "POLYGON ((0 0, 1 0, 1 0, 0 0)) | too-few-positions",
                "POLYGON EMPTY | empty"
            })
    void says_why_a_geometry_is_not_valid(String text, String code) throws ParseException {
        List<GeometryFault> faults = Validity.faults(new WKTReader().read(text));
        assertEquals(code, faults.get(0).code());
    }

    @Test
    void says_where_a_ring_crosses_itself() throws ParseException {
        GeometryFault fault = Validity.faults(new WKTReader().read("POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))"))
                .get(0);
        assertEquals("the outline crosses or touches itself at 0.5, 0.5", fault.message());
        assertEquals(0.5, fault.x());
    }

    @Test
    void a_valid_geometry_has_no_faults() {
        assertEquals(List.of(), Validity.faults(DEGREE));
    }

    @Test
    void a_local_plane_keeps_lengths_and_gives_degrees_back() {
        LocalProjection projection = new LocalProjection(new LonLat(67, 34));
        for (Coordinate place : List.of(
                new Coordinate(67, 34),
                new Coordinate(61, 30),
                new Coordinate(74.9, 37.1),
                new Coordinate(69.17, 34.53))) {
            Coordinate back = projection.toDegrees(projection.toPlane(place));
            assertEquals(place.x, back.x, 1e-12);
            assertEquals(place.y, back.y, 1e-12);
        }
        double plane =
                projection.toPlane(new Coordinate(61, 31)).distance(projection.toPlane(new Coordinate(61.1, 31.1)));
        double sphere = new LonLat(61, 31).metresTo(new LonLat(61.1, 31.1));
        assertEquals(sphere, plane, sphere * 0.002);
        assertEquals(0, projection.toPlane(new Coordinate(67, 34)).x, 1e-9);
    }

    private static Geometry line() {
        return GeometryReader.WGS84.createLineString(new Coordinate[] {new Coordinate(69, 34), new Coordinate(69, 35)});
    }
}
