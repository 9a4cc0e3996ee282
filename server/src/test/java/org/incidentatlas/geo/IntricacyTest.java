package org.incidentatlas.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class IntricacyTest {

    @Test
    @Timeout(30)
    void a_valid_outline_of_very_many_long_diagonals_is_not_checked_but_said_so() {
        List<GeometryFault> faults = Validity.faults(diagonals(30_000));
        assertEquals(
                List.of(Validity.TOO_INTRICATE),
                faults.stream().map(GeometryFault::code).toList());
    }

    @Test
    void the_same_outline_with_fewer_diagonals_is_checked_and_valid() {
        assertEquals(List.of(), Validity.faults(diagonals(1_000)));
    }

    @Test
    void a_long_winding_outline_of_short_edges_is_valid() {
        List<Coordinate> circle = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            double angle = 2 * Math.PI * i / 200_000;
            double radius = 1 + 0.01 * Math.sin(5_000 * angle);
            circle.add(new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        circle.add(circle.get(0));
        assertEquals(List.of(), Validity.faults(GeometryReader.WGS84.createPolygon(circle.toArray(new Coordinate[0]))));
    }

    @Test
    void a_crossing_in_an_intricate_outline_is_found_all_the_same() {
        Geometry crossed = diagonals(30_000);
        Coordinate[] ring = crossed.getCoordinates();
        Coordinate swapped = ring[4].copy();
        ring[4].setCoordinate(ring[6]);
        ring[6].setCoordinate(swapped);
        assertTrue(
                Validity.faults(crossed).stream().anyMatch(fault -> fault.code().equals("self-intersection")));
    }

    /** A saw of very long teeth that lean to one side, each just beside the one before. */
    private static Geometry diagonals(int teeth) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < teeth; i++) {
            ring.add(new Coordinate(i * 1e-4, 0));
            ring.add(new Coordinate(i * 1e-4 + 10, 10));
        }
        ring.add(new Coordinate(30, 10));
        ring.add(new Coordinate(30, -1));
        ring.add(new Coordinate(0, -1));
        ring.add(ring.get(0));
        return GeometryReader.WGS84.createPolygon(ring.toArray(new Coordinate[0]));
    }
}
