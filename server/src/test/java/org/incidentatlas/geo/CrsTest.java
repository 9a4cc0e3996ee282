package org.incidentatlas.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CrsTest {

    private static final String WGS84_ESRI =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private static final String UTM42 =
            "PROJCS[\"WGS_1984_UTM_Zone_42N\"," + WGS84_ESRI + ",PROJECTION[\"Transverse_Mercator\"],"
                    + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                    + "PARAMETER[\"Central_Meridian\",69.0],PARAMETER[\"Scale_Factor\",0.9996],"
                    + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4326",
                "urn:ogc:def:crs:EPSG::4326",
                "http://www.opengis.net/def/crs/EPSG/0/4326",
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "OGC:CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                WGS84_ESRI
            })
    void wgs_84_is_left_as_it_is_longitude_first(String name) {
        Geometry kabul = point(69.17, 34.53);
        assertSame(kabul, Crs.parse(name).orElseThrow().toWgs84(kabul).orElseThrow());
    }

    /** On the central meridian of zone 42 x is 500,000; the meridian arc to 40 degrees north times 0.9996 is 4,427,757.22 m. */
    @ParameterizedTest
    @ValueSource(strings = {"EPSG:32642", "urn:ogc:def:crs:EPSG::32642", "urn:x-ogc:def:crs:EPSG:8.5:32642", UTM42})
    void metres_of_a_utm_zone_become_degrees(String name) {
        Geometry degrees = Crs.parse(name)
                .orElseThrow()
                .toWgs84(point(500_000, 4_427_757.2188))
                .orElseThrow();
        assertEquals(69, degrees.getCoordinate().x, 1e-9);
        assertEquals(40, degrees.getCoordinate().y, 1e-8);
        assertEquals(4326, degrees.getSRID());
    }

    @Test
    void axis_order_is_east_before_north_whatever_the_authority_states() {
        Geometry degrees =
                Crs.parse("EPSG:4258").orElseThrow().toWgs84(point(10, 50)).orElseThrow();
        assertEquals(10, degrees.getCoordinate().x, 1e-6);
    }

    /** EPSG states both north before east; 500,000 m east is their central meridian. */
    @ParameterizedTest
    @CsvSource({"EPSG:2180, 500000, 450000, 19", "EPSG:3301, 500000, 6450000, 24"})
    void a_projection_named_by_code_is_read_east_before_north(String code, double east, double north, double meridian) {
        Geometry degrees =
                Crs.parse(code).orElseThrow().toWgs84(point(east, north)).orElseThrow();
        assertEquals(meridian, degrees.getCoordinate().x, 0.01);
    }

    /** On a sphere of another size, so that it is not taken for WGS 84 itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST]",
                "AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]",
                "AXIS[\"Lat\", north], AXIS[\"Lon\", east]"
            })
    void a_text_with_latitude_before_longitude_is_read_longitude_first(String axes) {
        String text = WGS84_ESRI.replace("WGS_1984", "European_1950").replace("6378137.0", "6378388.0");
        Geometry degrees = Crs.parse(text.substring(0, text.length() - 1) + "," + axes + "]")
                .orElseThrow()
                .toWgs84(point(69, 34))
                .orElseThrow();
        assertEquals(69, degrees.getCoordinate().x, 0.01);
        assertEquals(34, degrees.getCoordinate().y, 0.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]",
                "AXIS[\"Northing\",NORTH],AXIS[\"Easting\",EAST]",
                "AXIS(\"X\",NORTH),AXIS(\"Y\",EAST)"
            })
    void a_projection_is_read_east_before_north_whatever_axes_its_text_states(String axes) {
        String latitudeFirst = WGS84_ESRI.substring(0, WGS84_ESRI.length() - 1)
                + ",AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST]]";
        String text = UTM42.replace(WGS84_ESRI, latitudeFirst)
                .replace("UNIT[\"Meter\",1.0]]", "UNIT[\"Meter\",1.0]," + axes + "]");
        Geometry degrees = Crs.parse(text)
                .orElseThrow()
                .toWgs84(point(500_000, 4_427_757.2188))
                .orElseThrow();
        assertEquals(69, degrees.getCoordinate().x, 1e-9);
        assertEquals(40, degrees.getCoordinate().y, 1e-8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EPSG:", "EPSG:999999", "Mars 2000", "PROJCS[\"broken", "EPSG:32642; DROP TABLE"})
    void what_is_not_understood_is_empty(String name) {
        assertTrue(Crs.parse(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIT[\"Meter\",0]", "UNIT[\"Meter\",1e400]", "UNIT[\"Meter\",NaN]", "UNIT[\"Meter\",]"})
    void a_text_with_a_unit_that_makes_no_sense_is_empty(String unit) {
        assertTrue(Crs.parse(UTM42.replace("UNIT[\"Meter\",1.0]", unit)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "EPSG:32642", UTM42})
    void coordinates_far_beyond_the_earth_are_empty(String name) {
        Reprojection reprojection = Crs.parse(name).orElseThrow();
        for (double beyond : new double[] {1e300, -1e308, 1e17, Double.POSITIVE_INFINITY}) {
            Geometry ring = GeometryReader.WGS84.createLinearRing(new Coordinate[] {
                new Coordinate(1, 1), new Coordinate(2, 1), new Coordinate(beyond, 2), new Coordinate(1, 1)
            });
            assertEquals(Optional.empty(), reprojection.toWgs84(ring), () -> "at " + beyond);
        }
    }

    private static Geometry point(double x, double y) {
        return GeometryReader.WGS84.createPoint(new Coordinate(x, y));
    }
}
