package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/**
 * Outlines of a set with fewer vertices. Units of the lowest level drawn are simplified together, so that neighbours keep
 * sharing their edges; units above are unions of theirs, so that levels nest. A unit that its drawn members do not fill is
 * simplified with its own level instead.
 */
final class SimplifiedOutlines {

    /** Square root of the area that a dropped vertex may change, in degrees: about 2 km. */
    private static final double TOLERANCE = 0.02;

    /** The share of a unit's area that its members must have. */
    private static final double FILLED = 0.999;

    private final Map<String, Geometry> outlines = new HashMap<>();

    SimplifiedOutlines(BoundaryIndex index) {
        simplify(index.units(AdminLevel.ADM2));
        for (AdminLevel level : List.of(AdminLevel.ADM1, AdminLevel.COUNTRY)) {
            List<AdminUnit> alone = new ArrayList<>();
            for (AdminUnit unit : index.units(level)) {
                List<AdminUnit> members = drawn(index.children(unit.pcode()));
                if (fill(unit, members)) {
                    outlines.put(unit.pcode(), union(members));
                } else {
                    alone.add(unit);
                }
            }
            simplify(alone);
        }
    }

    Map<String, Geometry> outlines() {
        return outlines;
    }

    private static List<AdminUnit> drawn(List<AdminUnit> units) {
        return units.stream().filter(unit -> unit.outline() != null).toList();
    }

    private static boolean fill(AdminUnit unit, List<AdminUnit> members) {
        if (members.isEmpty() || unit.outline() == null) {
            return false;
        }
        double filled = members.stream()
                .mapToDouble(member -> Objects.requireNonNull(member.outline()).getArea())
                .sum();
        return filled >= FILLED * unit.outline().getArea();
    }

    private Geometry union(List<AdminUnit> members) {
        return CoverageUnions.union(members.stream()
                .map(member -> Objects.requireNonNull(outlines.get(member.pcode())))
                .toList());
    }

    private void simplify(List<AdminUnit> units) {
        List<String> pcodes = new ArrayList<>();
        List<Geometry> full = new ArrayList<>();
        for (AdminUnit unit : units) {
            if (unit.outline() != null) {
                pcodes.add(unit.pcode());
                full.add(unit.outline());
            }
        }
        Geometry[] simplified = CoverageSimplifier.simplify(full.toArray(new Geometry[0]), TOLERANCE);
        for (int i = 0; i < simplified.length; i++) {
            outlines.put(pcodes.get(i), simplified[i]);
        }
    }
}
