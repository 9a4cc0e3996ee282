package org.incidentatlas.geo;

import java.util.Optional;
import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Measures of outlines in degrees. */
public final class Outlines {

    private Outlines() {}

    /**
     * Metres from the point to the farthest point of the outline (great circle on a sphere): how wrong the point can be
     * when all that is known is the outline. The farthest point of an outline is always one of its vertices.
     *
     * @return 0 for an empty geometry
     */
    public static double farthestMetres(LonLat point, Geometry outline) {
        double farthest = 0;
        for (Coordinate vertex : outline.getCoordinates()) {
            farthest = Math.max(farthest, point.metresTo(LonLat.of(vertex)));
        }
        return farthest;
    }

    /** A point inside the outline, well away from its edge where it can be; empty for an empty geometry. */
    public static Optional<LonLat> representativePoint(Geometry outline) {
        return Optional.ofNullable(InteriorPoint.getInteriorPoint(outline)).map(LonLat::of);
    }

    /**
     * Area in square kilometres on a sphere of the Earth's authalic radius, edges taken as straight in longitude and sine of
     * latitude; for edges up to a few kilometres this is within 0.5 % of the ellipsoid.
     */
    public static double squareKilometres(Geometry outline) {
        double area = 0;
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (outline.getGeometryN(i) instanceof Polygon polygon) {
                area += ringArea(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    area -= ringArea(polygon.getInteriorRingN(hole));
                }
            }
        }
        return area;
    }

    private static double ringArea(LineString ring) {
        Coordinate[] vertices = ring.getCoordinates();
        double twice = 0;
        for (int i = 1; i < vertices.length; i++) {
            double eastward = Math.toRadians(vertices[i].x - vertices[i - 1].x);
            twice += eastward * (Math.sin(Math.toRadians(vertices[i].y)) + Math.sin(Math.toRadians(vertices[i - 1].y)));
        }
        double radiusKilometres = LocalProjection.AUTHALIC_RADIUS_METRES / 1000;
        return Math.abs(twice) / 2 * radiusKilometres * radiusKilometres;
    }
}
