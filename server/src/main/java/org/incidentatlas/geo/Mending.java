package org.incidentatlas.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Makes invalid polygons valid where they meet themselves in few places. Time and memory of mending grow with the number
 * of places, which may be the square of the number of vertices; so they are counted first, and no further than is needed.
 */
public final class Mending {

    private static final int MOST_CROSSINGS = 1_000;

    /** Places where edges touch or lie on one another, per vertex: two parts that share an edge have three. */
    private static final int MOST_TOUCHES = 4;

    private Mending() {}

    /** The valid geometry; empty when a coordinate is not finite or the rings meet in too many places. */
    public static Optional<Geometry> mended(Geometry invalid) {
        List<SegmentString> rings = new ArrayList<>();
        int vertices = 0;
        for (Object line : LinearComponentExtracter.getLines(invalid)) {
            Coordinate[] ring = CoordinateArrays.removeRepeatedPoints(((LineString) line).getCoordinates());
            if (!areFinite(ring)) {
                return Optional.empty();
            }
            rings.add(new BasicSegmentString(ring, null));
            vertices += ring.length;
        }
        Meetings meetings = new Meetings(vertices);
        new MCIndexNoder(meetings).computeNodes(rings);
        // The fixer may leave parts that share an edge; the union joins them.
        return meetings.isDone() ? Optional.empty() : Optional.of(OverlayNGRobust.union(GeometryFixer.fix(invalid)));
    }

    private static boolean areFinite(Coordinate[] ring) {
        for (Coordinate vertex : ring) {
            if (!vertex.isValid()) {
                return false;
            }
        }
        return true;
    }

    /** Counts where edges meet other than end to end; done when there are too many. */
    private static final class Meetings implements SegmentIntersector {

        private final LineIntersector edges = new RobustLineIntersector();
        private final int mostTouches;
        private final long mostPairs;
        private long pairs;
        private int crossings;
        private int touches;

        Meetings(int vertices) {
            mostTouches = MOST_CROSSINGS + MOST_TOUCHES * vertices;
            mostPairs = Intricacy.mostPairs(vertices);
        }

        @Override
        public void processIntersections(SegmentString one, int at, SegmentString other, int otherAt) {
            if ((one == other && at == otherAt) || isDone()) {
                return;
            }
            pairs++;
            edges.computeIntersection(
                    one.getCoordinate(at),
                    one.getCoordinate(at + 1),
                    other.getCoordinate(otherAt),
                    other.getCoordinate(otherAt + 1));
            if (edges.isProper()) {
                crossings++;
            } else if (edges.getIntersectionNum() > 1
                    || (edges.hasIntersection() && !(one == other && follow(at, otherAt, one.size() - 1)))) {
                touches++;
            }
        }

        private static boolean follow(int at, int otherAt, int edges) {
            int apart = Math.abs(at - otherAt);
            return apart == 1 || apart == edges - 1;
        }

        @Override
        public boolean isDone() {
            return crossings > MOST_CROSSINGS || touches > mostTouches || pairs > mostPairs;
        }
    }
}
