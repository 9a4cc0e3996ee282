package org.incidentatlas.boundaries;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * P-codes at points of a plane, found by distance. Immutable once made, for any number of threads.
 */
final class NearestPoints {

    private record Site(Coordinate at, String pcode) {
        double distance(Coordinate other) {
            return at.distance(other);
        }
    }

    private final STRtree tree = new STRtree();

    /** Points and P-codes pair up by position. */
    NearestPoints(List<Coordinate> points, List<String> pcodes) {
        for (int i = 0; i < points.size(); i++) {
            tree.insert(new Envelope(points.get(i)), new Site(points.get(i), pcodes.get(i)));
        }
        tree.build();
    }

    /** The P-codes at the nearest points, nearest first, equally near ones by code; fewer when there are not so many. */
    List<String> nearest(Coordinate to, int most) {
        if (tree.isEmpty()) {
            return List.of();
        }
        Object[] found = tree.nearestNeighbour(
                new Envelope(to),
                new Site(to, ""),
                (a, b) -> ((Site) a.getItem()).distance(((Site) b.getItem()).at()),
                Math.min(most, tree.size()));
        return Arrays.stream(found)
                .map(Site.class::cast)
                .sorted(Comparator.<Site>comparingDouble(site -> site.distance(to))
                        .thenComparing(Site::pcode))
                .map(Site::pcode)
                .toList();
    }
}
