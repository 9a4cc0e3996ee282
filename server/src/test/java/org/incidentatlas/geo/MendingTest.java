package org.incidentatlas.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Outlines that meet themselves in few places are mended; others are left, before they cost time and memory. */
class MendingTest {

    @Test
    void a_crossing_is_mended() {
        Geometry bow = polygon(0, 0, 1, 1, 1, 0, 0, 1, 0, 0);
        assertEquals(0.5, Mending.mended(bow).orElseThrow().getArea(), 1e-12);
    }

    @Test
    void parts_that_share_a_long_edge_are_joined() {
        Geometry parts = GeometryReader.WGS84.createMultiPolygon(new Polygon[] {comb(20_000, -1), comb(20_000, 2)});
        Geometry mended = Mending.mended(parts).orElseThrow();
        assertTrue(mended.isValid() && mended instanceof Polygon);
        assertEquals(60_000, mended.getArea(), 1e-3);
    }

    @Test
    @Timeout(60)
    void a_star_whose_edges_all_cross_is_left() {
        assertTrue(Mending.mended(star(20_001)).isEmpty());
    }

    @Test
    @Timeout(60)
    void spokes_that_all_meet_in_one_vertex_are_left() {
        Coordinate[] spokes = new Coordinate[30_001];
        for (int i = 0; i < 30_000; i++) {
            double angle = 2 * Math.PI * i / 30_000;
            spokes[i] = i % 3 == 0 ? new Coordinate(0, 0) : new Coordinate(Math.cos(angle), Math.sin(angle));
        }
        spokes[30_000] = spokes[0];
        assertTrue(Mending.mended(GeometryReader.WGS84.createPolygon(spokes)).isEmpty());
    }

    @Test
    void a_coordinate_that_is_no_number_is_left() {
        assertTrue(
                Mending.mended(polygon(0, 0, 1, 0, Double.NaN, 1, 0, 1, 0, 0)).isEmpty());
        assertTrue(Mending.mended(polygon(0, 0, 1, 0, Double.POSITIVE_INFINITY, 1, 0, 1, 0, 0))
                .isEmpty());
    }

    /** Between the given height and a zigzag from 0 to 1 of so many teeth. */
    private static Polygon comb(int teeth, double height) {
        Coordinate[] ring = new Coordinate[teeth + 4];
        for (int i = 0; i <= teeth; i++) {
            ring[i] = new Coordinate(i, i % 2);
        }
        ring[teeth + 1] = new Coordinate(teeth, height);
        ring[teeth + 2] = new Coordinate(0, height);
        ring[teeth + 3] = ring[0];
        return GeometryReader.WGS84.createPolygon(ring);
    }

    /** A regular star polygon of an odd number of points, each joined to the one that is farthest. */
    private static Geometry star(int points) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * ((long) i * (points / 2) % points) / points;
            ring[i] = new Coordinate(Math.cos(angle), Math.sin(angle));
        }
        ring[points] = ring[0];
        return GeometryReader.WGS84.createPolygon(ring);
    }

    private static Polygon polygon(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return GeometryReader.WGS84.createPolygon(ring);
    }
}
