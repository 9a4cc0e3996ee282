package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the units of one level that hold a point. Immutable; each unit's own index is made when first needed. */
final class LevelIndex {

    private record Area(AdminUnit unit, IndexedPointInAreaLocator locator) {}

    private final STRtree areas = new STRtree();

    LevelIndex(List<AdminUnit> units) {
        for (AdminUnit unit : units) {
            Geometry outline = unit.outline();
            if (outline != null && !outline.isEmpty()) {
                areas.insert(outline.getEnvelopeInternal(), new Area(unit, new IndexedPointInAreaLocator(outline)));
            }
        }
        areas.build();
    }

    /** Units that hold the point, edges included, by P-code. */
    List<UnitMatch> at(LonLat point) {
        Coordinate coordinate = point.coordinate();
        List<UnitMatch> matches = new ArrayList<>();
        for (Object found : areas.query(new Envelope(coordinate))) {
            Area area = (Area) found;
            int location = area.locator().locate(coordinate);
            if (location != Location.EXTERIOR) {
                boolean onBorder = location == Location.BOUNDARY;
                matches.add(new UnitMatch(area.unit(), onBorder, !onBorder));
            }
        }
        matches.sort(Comparator.comparing(match -> match.unit().pcode()));
        return matches.size() < 2 ? matches : uncertain(matches);
    }

    /** More than one unit holds the point: on a shared edge, or where outlines overlap. */
    private static List<UnitMatch> uncertain(List<UnitMatch> matches) {
        return matches.stream()
                .map(match -> new UnitMatch(match.unit(), match.onBorder(), false))
                .toList();
    }
}
