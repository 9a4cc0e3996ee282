package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the units of one level that hold a point or meet an area. Immutable, for any number of threads; each unit's own
 * index is made when first needed.
 */
public final class LevelIndex {

    private record Area(AdminUnit unit, IndexedPointInAreaLocator locator, PreparedGeometry prepared) {}

    private final STRtree areas = new STRtree();

    /** @param units of one level; those without an outline are passed over */
    public LevelIndex(List<AdminUnit> units) {
        for (AdminUnit unit : units) {
            Geometry outline = unit.outline();
            if (outline != null && !outline.isEmpty()) {
                areas.insert(
                        outline.getEnvelopeInternal(),
                        new Area(
                                unit,
                                new IndexedPointInAreaLocator(outline),
                                PreparedGeometryFactory.prepare(outline)));
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

    /** P-codes, in order, of the units whose outlines have a point in common with the geometry, which is in degrees. */
    public List<String> meeting(Geometry geometry) {
        List<String> met = new ArrayList<>();
        for (Object found : areas.query(geometry.getEnvelopeInternal())) {
            Area area = (Area) found;
            if (area.prepared().intersects(geometry)) {
                met.add(area.unit().pcode());
            }
        }
        Collections.sort(met);
        return met;
    }

    /** More than one unit holds the point: on a shared edge, or where outlines overlap. */
    private static List<UnitMatch> uncertain(List<UnitMatch> matches) {
        return matches.stream()
                .map(match -> new UnitMatch(match.unit(), match.onBorder(), false))
                .toList();
    }
}
