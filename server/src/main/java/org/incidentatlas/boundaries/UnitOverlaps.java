package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** How much ground the units of one level have in common in two sets, measured on outlines simplified to about 500 m. */
final class UnitOverlaps {

    private static final double COARSENESS = 0.005;

    /** Below this share of both units ground in common is the noise of two surveys. */
    private static final double NOISE = 0.01;

    /**
     * Ground in common of two units.
     *
     * @param from the unit of the first set
     * @param to the unit of the second set
     * @param shareOfFrom common area divided by that of the first
     * @param shareOfTo common area divided by that of the second
     */
    record Overlap(AdminUnit from, AdminUnit to, double shareOfFrom, double shareOfTo) {
        /** The area in common divided by the area of both together (Jaccard index). */
        double likeness() {
            double together = 1 / shareOfFrom + 1 / shareOfTo - 1;
            return 1 / together;
        }
    }

    private record Area(AdminUnit unit, Geometry outline, double squareKilometres) {}

    private final Map<String, List<Overlap>> byFrom = new HashMap<>();
    private final Map<String, List<Overlap>> byTo = new HashMap<>();

    private UnitOverlaps() {}

    static UnitOverlaps none() {
        return new UnitOverlaps();
    }

    static UnitOverlaps of(List<AdminUnit> from, List<AdminUnit> to) {
        UnitOverlaps overlaps = new UnitOverlaps();
        STRtree tree = new STRtree();
        for (AdminUnit unit : to) {
            Area area = area(unit);
            if (area != null) {
                tree.insert(area.outline().getEnvelopeInternal(), area);
            }
        }
        for (AdminUnit unit : from) {
            Area area = area(unit);
            if (area != null) {
                for (Object other : tree.query(area.outline().getEnvelopeInternal())) {
                    overlaps.add(area, (Area) other);
                }
            }
        }
        return overlaps;
    }

    private static @Nullable Area area(AdminUnit unit) {
        if (unit.outline() == null || unit.outline().isEmpty()) {
            return null;
        }
        Geometry coarse = DouglasPeuckerSimplifier.simplify(unit.outline(), COARSENESS);
        Geometry outline = coarse.isEmpty() ? unit.outline() : coarse;
        return new Area(unit, outline, Outlines.squareKilometres(outline));
    }

    private void add(Area from, Area to) {
        double common = Outlines.squareKilometres(
                OverlayNGRobust.overlay(from.outline(), to.outline(), OverlayNG.INTERSECTION));
        Overlap overlap = new Overlap(
                from.unit(),
                to.unit(),
                Math.min(1, common / from.squareKilometres()),
                Math.min(1, common / to.squareKilometres()));
        if (overlap.shareOfFrom() >= NOISE || overlap.shareOfTo() >= NOISE) {
            byFrom.computeIfAbsent(from.unit().pcode(), key -> new ArrayList<>())
                    .add(overlap);
            byTo.computeIfAbsent(to.unit().pcode(), key -> new ArrayList<>()).add(overlap);
        }
    }

    Optional<Overlap> between(String from, String to) {
        return byFrom.getOrDefault(from, List.of()).stream()
                .filter(overlap -> overlap.to().pcode().equals(to))
                .findFirst();
    }

    /** All, in no order that means anything. */
    List<Overlap> all() {
        return byFrom.values().stream().flatMap(List::stream).toList();
    }

    /** The unit of the first set that holds most of the unit of the second. */
    Optional<Overlap> mostOf(String to) {
        return byTo.getOrDefault(to, List.of()).stream()
                .max(Comparator.comparingDouble(Overlap::shareOfTo)
                        .thenComparing(overlap -> overlap.from().pcode()));
    }

    /** The unit of the second set that holds most of the unit of the first. */
    Optional<Overlap> mostFrom(String from) {
        return byFrom.getOrDefault(from, List.of()).stream()
                .max(Comparator.comparingDouble(Overlap::shareOfFrom)
                        .thenComparing(overlap -> overlap.to().pcode()));
    }
}
