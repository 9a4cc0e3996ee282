package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.geo.LocalProjection;
import org.incidentatlas.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The label points of units on a plane in metres. Immutable, for any number of threads. */
final class LabelPoints {

    private static final GeometryFactory PLANE = new GeometryFactory();

    private final LocalProjection projection;
    private final NearestPoints nearest;

    LabelPoints(List<AdminUnit> units) {
        Envelope extent = new Envelope();
        List<Coordinate> points = new ArrayList<>();
        List<String> pcodes = new ArrayList<>();
        for (AdminUnit unit : units) {
            if (unit.label() != null) {
                points.add(unit.label().coordinate());
                pcodes.add(unit.pcode());
                extent.expandToInclude(unit.label().coordinate());
            }
        }
        projection = new LocalProjection(extent.isNull() ? new LonLat(0, 0) : LonLat.of(extent.centre()));
        nearest = new NearestPoints(points.stream().map(projection::toPlane).toList(), pcodes);
    }

    List<String> nearest(LonLat point, int most) {
        return nearest.nearest(projection.toPlane(point.coordinate()), most);
    }

    /** True when the point lies inside an outline, or no farther from one than this. */
    boolean isNear(LonLat point, List<AdminUnit> units, double metres) {
        Geometry from = PLANE.createPoint(projection.toPlane(point.coordinate()));
        for (AdminUnit unit : units) {
            Geometry outline = unit.outline();
            if (outline != null
                    && mayBeNear(point, outline.getEnvelopeInternal(), metres)
                    && projection.toPlane(outline).isWithinDistance(from, metres)) {
                return true;
            }
        }
        return false;
    }

    /** A quick look before outlines are measured. */
    private static boolean mayBeNear(LonLat point, Envelope box, double metres) {
        LonLat nearestOfBox = new LonLat(
                Math.max(box.getMinX(), Math.min(box.getMaxX(), point.lon())),
                Math.max(box.getMinY(), Math.min(box.getMaxY(), point.lat())));
        return point.metresTo(nearestOfBox) <= 2 * metres;
    }
}
