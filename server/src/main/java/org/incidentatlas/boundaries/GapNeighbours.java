package org.incidentatlas.boundaries;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Says between which units a gap lies: those that have one of its vertices for their own. */
final class GapNeighbours {

    /** Each costs a look at all vertices of the units near it. */
    static final int MOST_GAPS = 100;

    private final List<DraftUnit> drawn;

    /** @param drawn units that all have an outline */
    GapNeighbours(List<DraftUnit> drawn) {
        this.drawn = drawn;
    }

    List<String> of(Polygon gap) {
        Set<Coordinate> vertices = new HashSet<>(List.of(gap.getCoordinates()));
        return drawn.stream()
                .filter(unit ->
                        BoundaryCheck.outline(unit).getEnvelopeInternal().intersects(gap.getEnvelopeInternal()))
                .filter(unit ->
                        Stream.of(BoundaryCheck.outline(unit).getCoordinates()).anyMatch(vertices::contains))
                .map(BoundaryCheck::title)
                .toList();
    }
}
