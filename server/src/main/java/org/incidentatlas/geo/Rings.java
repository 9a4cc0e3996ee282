package org.incidentatlas.geo;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.geo.GeometryReader.Malformed;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Makes rings of polygons, whatever they were read from: four positions or more, finite, ending where they begin. */
public final class Rings {

    private Rings() {}

    /**
     * The polygon, or the multipolygon when there is not just one; nothing is repaired.
     *
     * @param polygons each a list of rings, the outer one first; each ring as x, y, x, y …
     */
    public static GeometryReading polygons(List<List<double[]>> polygons) {
        try {
            List<Polygon> parts = new ArrayList<>();
            for (List<double[]> rings : polygons) {
                parts.add(polygon(rings));
            }
            return new GeometryReading.Read(
                    parts.size() == 1
                            ? parts.get(0)
                            : GeometryReader.WGS84.createMultiPolygon(parts.toArray(new Polygon[0])));
        } catch (Malformed malformed) {
            return new GeometryReading.Refused(malformed.code, malformed.getMessage());
        }
    }

    private static Polygon polygon(List<double[]> rings) throws Malformed {
        List<LinearRing> made = new ArrayList<>();
        for (double[] ring : rings) {
            Coordinate[] positions = new Coordinate[ring.length / 2];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
            }
            made.add(ring(positions));
        }
        return made.isEmpty()
                ? GeometryReader.WGS84.createPolygon()
                : GeometryReader.WGS84.createPolygon(
                        made.get(0), made.subList(1, made.size()).toArray(new LinearRing[0]));
    }

    static LinearRing ring(Coordinate[] positions) throws Malformed {
        if (positions.length < 4) {
            throw new Malformed("too-few-positions", "a ring needs at least four positions, not " + positions.length);
        }
        for (Coordinate position : positions) {
            if (!Double.isFinite(position.x) || !Double.isFinite(position.y)) {
                throw new Malformed("not-finite", "a coordinate is not a finite number");
            }
        }
        if (!positions[0].equals2D(positions[positions.length - 1])) {
            throw new Malformed(
                    "ring-not-closed", "a ring must end where it begins, at " + positions[0].x + ", " + positions[0].y);
        }
        return GeometryReader.WGS84.createLinearRing(positions);
    }
}
