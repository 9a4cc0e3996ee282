package org.incidentatlas.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Says beforehand whether an outline can be checked in reasonable time. What is done with outlines compares edges whose
 * boxes meet. On maps that is a few for each edge; where long diagonal edges lie side by side it is all of them, and the
 * time grows with the square of their number. So the pairs are counted, which costs little, and no further than the bound.
 */
final class Intricacy {

    /** With fewer edges all pairs together take less than a second. */
    private static final int FEW = 5_000;

    /** Pairs that are always allowed; some two seconds of checking. */
    private static final long ALWAYS_ALLOWED = 10_000_000;

    /** Pairs per edge that are allowed; official outlines have less than three. */
    private static final long ALLOWED_PER_EDGE = 40;

    private Intricacy() {}

    /** How many pairs of edges may be compared in a geometry of so many vertices. */
    static long mostPairs(int vertices) {
        return Math.max(ALWAYS_ALLOWED, ALLOWED_PER_EDGE * vertices);
    }

    /** False as well when edges cross before the bound is reached: a check ends there. */
    static boolean isTooGreat(Geometry geometry) {
        int vertices = geometry.getNumPoints();
        if (vertices <= FEW) {
            return false;
        }
        List<SegmentString> rings = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            rings.add(new BasicSegmentString(((LineString) line).getCoordinates(), null));
        }
        Pairs pairs = new Pairs(mostPairs(vertices));
        new MCIndexNoder(pairs).computeNodes(rings);
        return pairs.counted > pairs.most;
    }

    /** Counts the pairs of edges whose boxes meet, up to the first that cross. */
    private static final class Pairs implements SegmentIntersector {

        private final long most;
        private final LineIntersector edges = new RobustLineIntersector();
        private long counted;
        private boolean crossed;

        Pairs(long most) {
            this.most = most;
        }

        @Override
        public void processIntersections(SegmentString one, int at, SegmentString other, int otherAt) {
            counted++;
            if (one == other && Math.abs(at - otherAt) <= 1) {
                return;
            }
            edges.computeIntersection(
                    one.getCoordinate(at),
                    one.getCoordinate(at + 1),
                    other.getCoordinate(otherAt),
                    other.getCoordinate(otherAt + 1));
            crossed |= edges.isProper();
        }

        @Override
        public boolean isDone() {
            return crossed || counted > most;
        }
    }
}
