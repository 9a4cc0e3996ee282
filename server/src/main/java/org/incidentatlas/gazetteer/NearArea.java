package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidentatlas.geo.LocalProjection;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The area that "near" means, to be drawn in place of a point.
 *
 * <ul>
 *   <li>A distance alone is a ring around the place: the figures widened by the tolerance of the location.
 *   <li>A direction cuts the ring down to a sector of {@value #HALF_SECTOR_DEGREES} degrees to either side, the share of one of
 *       eight directions. Directions and distances are true at the place measured from.
 *   <li>A direction without a distance reaches {@value #DIRECTION_METRES} m; "near", "outside" and the like reach {@value
 *       #NEAR_METRES} m. These two are conventions for drawing: the texts give no number.
 *   <li>From a unit, or a place that is known to its unit only, it is measured from anywhere in it: the tolerance holds its
 *       extent, and a sector is widened by it on every side.
 * </ul>
 */
public final class NearArea {

    static final double HALF_SECTOR_DEGREES = 22.5;
    static final int NEAR_METRES = 5_000;
    static final int DIRECTION_METRES = 20_000;

    private static final double STEP_DEGREES = 5.625;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private NearArea() {}

    /** The area in degrees, a valid polygon. */
    public static Geometry outline(Location.Near near) {
        LocalProjection plane = new LocalProjection(near.point());
        double tolerance = Objects.requireNonNullElse(near.toleranceMetres(), 0.0);
        boolean widened = near.direction() != null && near.pointBasis() == PointBasis.REPRESENTATIVE && tolerance > 0;
        double slack = widened ? 0 : tolerance;
        Double metres = near.metres();
        double inner = metres == null ? 0 : Math.max(0, metres - slack);
        double outer = farthest(near) + slack;
        Geometry area = near.direction() == null
                ? ring(inner, outer)
                : sector(inner, outer, Objects.requireNonNull(near.direction()));
        return plane.toDegrees(widened ? area.buffer(tolerance) : area);
    }

    /** The middle of the area for its label; the place itself where the area lies all around it. */
    public static LonLat labelPoint(Location.Near near) {
        Compass direction = near.direction();
        if (direction == null) {
            return near.point();
        }
        double nearest = Objects.requireNonNullElse(near.metres(), 0.0);
        Coordinate middle = at((nearest + farthest(near)) / 2, direction.bearing());
        return LonLat.of(new LocalProjection(near.point()).toDegrees(middle));
    }

    /** Metres from the label point to the farthest point of the area. */
    public static double uncertaintyMetres(Location.Near near) {
        return Outlines.farthestMetres(labelPoint(near), outline(near));
    }

    private static double farthest(Location.Near near) {
        Double to = near.metresTo() == null ? near.metres() : near.metresTo();
        if (to != null) {
            return to;
        }
        return near.direction() == null ? NEAR_METRES : DIRECTION_METRES;
    }

    private static Geometry ring(double inner, double outer) {
        Geometry disc = FACTORY.createPolygon(arc(outer, 0, 360).toArray(Coordinate[]::new));
        return inner <= 0
                ? disc
                : disc.difference(FACTORY.createPolygon(arc(inner, 0, 360).toArray(Coordinate[]::new)));
    }

    private static Geometry sector(double inner, double outer, Compass direction) {
        double from = direction.bearing() - HALF_SECTOR_DEGREES;
        double to = direction.bearing() + HALF_SECTOR_DEGREES;
        List<Coordinate> edge = arc(outer, from, to);
        if (inner <= 0) {
            edge.add(new Coordinate(0, 0));
        } else {
            List<Coordinate> back = arc(inner, from, to);
            for (int at = back.size() - 1; at >= 0; at--) {
                edge.add(back.get(at));
            }
        }
        edge.add(edge.get(0).copy());
        return FACTORY.createPolygon(edge.toArray(Coordinate[]::new));
    }

    /** Points along a part of a circle; a whole one ends where it began. */
    private static List<Coordinate> arc(double radius, double from, double to) {
        List<Coordinate> points = new ArrayList<>();
        int steps = (int) Math.round((to - from) / STEP_DEGREES);
        for (int step = 0; step <= steps; step++) {
            points.add(at(radius, from + step * STEP_DEGREES));
        }
        if (to - from >= 360) {
            points.set(steps, points.get(0).copy());
        }
        return points;
    }

    private static Coordinate at(double radius, double bearing) {
        double angle = Math.toRadians(bearing);
        return new Coordinate(radius * StrictMath.sin(angle), radius * StrictMath.cos(angle));
    }
}
