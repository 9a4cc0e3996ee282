package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The units of one boundary set in memory: by code, by hierarchy and by place. Immutable, for any number of threads;
 * simplified outlines are made when first asked for.
 */
public final class BoundaryIndex {

    /** How far outside its approximate outline the country may still hold a point. */
    private static final double BORDER_DOUBT_METRES = 5_000;

    private static final int LABELS_ASKED = 3;
    private static final int MOST_UNIONS = 500;

    private final BoundarySet set;
    private final TreeMap<String, AdminUnit> units = new TreeMap<>();
    private final Map<String, List<AdminUnit>> children = new HashMap<>();
    private final Map<AdminLevel, List<AdminUnit>> levels = new EnumMap<>(AdminLevel.class);
    private final Map<AdminLevel, LevelIndex> areas = new EnumMap<>(AdminLevel.class);
    private final LabelPoints labels;
    private volatile @Nullable Map<String, Geometry> simplified;
    private final Map<List<String>, Optional<Geometry>> unions = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when two units have one P-code, or a unit is its own ancestor */
    public BoundaryIndex(BoundarySet set, List<AdminUnit> units) {
        this.set = set;
        for (AdminUnit unit : units) {
            if (this.units.put(unit.pcode(), unit) != null) {
                throw new IllegalArgumentException("two units with the P-code " + unit.pcode());
            }
        }
        for (AdminLevel level : AdminLevel.values()) {
            levels.put(
                    level,
                    this.units.values().stream()
                            .filter(unit -> unit.level() == level)
                            .toList());
            areas.put(level, new LevelIndex(units(level)));
        }
        for (AdminUnit unit : this.units.values()) {
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), key -> new ArrayList<>())
                        .add(unit);
            }
            path(unit.pcode());
        }
        labels = new LabelPoints(units(AdminLevel.ADM2));
    }

    public BoundarySet set() {
        return set;
    }

    /** All units by P-code. */
    public List<AdminUnit> units() {
        return List.copyOf(units.values());
    }

    /** Units of the level by P-code. */
    public List<AdminUnit> units(AdminLevel level) {
        return levels.getOrDefault(level, List.of());
    }

    public Optional<AdminUnit> unit(String pcode) {
        return Optional.ofNullable(units.get(pcode));
    }

    /** Units directly inside the unit, by P-code; empty when there are none or no such unit. */
    public List<AdminUnit> children(String pcode) {
        return Collections.unmodifiableList(children.getOrDefault(pcode, List.of()));
    }

    /** The unit's ancestors from the largest down, and the unit itself last; empty when there is no such unit. */
    public List<AdminUnit> path(String pcode) {
        List<AdminUnit> path = new ArrayList<>();
        @Nullable AdminUnit unit = units.get(pcode);
        while (unit != null) {
            path.add(0, unit);
            if (path.size() > AdminLevel.values().length) {
                throw new IllegalArgumentException("the unit " + pcode + " is its own ancestor");
            }
            unit = unit.parent() == null ? null : units.get(unit.parent());
        }
        return path;
    }

    /**
     * Units whose outlines hold the point, from the country down, then by P-code. A point on a shared edge lies in the units
     * on both sides, each match saying so. Empty outside all outlines.
     */
    public List<UnitMatch> at(LonLat point) {
        List<UnitMatch> matches = new ArrayList<>();
        for (AdminLevel level : AdminLevel.values()) {
            matches.addAll(at(point, level));
        }
        return matches;
    }

    /** The same for one level. */
    public List<UnitMatch> at(LonLat point, AdminLevel level) {
        LevelIndex index = areas.get(level);
        return index == null ? List.of() : index.at(point);
    }

    /** Whether one of the units holds the point, or has an outline no farther from it than this. */
    public boolean isNear(LonLat point, List<AdminUnit> units, double metres) {
        return labels.isNear(point, units, metres);
    }

    /** The districts whose label points are nearest, nearest first. */
    public List<AdminUnit> nearestByLabel(LonLat point, int most) {
        return labels.nearest(point, most).stream().map(units::get).toList();
    }

    /**
     * What may be said of where the point lies. On a set of real boundaries this is {@link #at}. On an approximate set, whose
     * outlines prove nothing, it is the districts of the three nearest label points, nearest first, and the units above
     * them; a level is certain only when all three and the approximate outline agree on one unit. Empty for points more than
     * 5 km outside an approximate country.
     */
    public List<UnitMatch> reverse(LonLat point) {
        if (!set.approximate()) {
            return at(point);
        }
        List<UnitMatch> drawn = at(point);
        if (drawn.isEmpty() && !labels.isNear(point, units(AdminLevel.ADM1), BORDER_DOUBT_METRES)) {
            return List.of();
        }
        Map<AdminLevel, Set<String>> named = new EnumMap<>(AdminLevel.class);
        for (AdminUnit district : nearestByLabel(point, LABELS_ASKED)) {
            for (AdminUnit unit : path(district.pcode())) {
                named.computeIfAbsent(unit.level(), key -> new LinkedHashSet<>())
                        .add(unit.pcode());
            }
        }
        List<UnitMatch> matches = new ArrayList<>();
        named.forEach((level, pcodes) -> {
            boolean certain = pcodes.size() == 1 && List.copyOf(pcodes).equals(pcodes(drawn, level));
            pcodes.forEach(pcode -> unit(pcode).ifPresent(unit -> matches.add(new UnitMatch(unit, false, certain))));
        });
        return matches;
    }

    /** One P-code at most, unless the point lies on an edge. */
    private static List<String> pcodes(List<UnitMatch> matches, AdminLevel level) {
        return matches.stream()
                .map(UnitMatch::unit)
                .filter(unit -> unit.level() == level)
                .map(AdminUnit::pcode)
                .toList();
    }

    /** The outline in degrees; empty when there is no such unit or the set does not draw it. Not to be changed. */
    public Optional<Geometry> outline(String pcode, Detail detail) {
        if (detail == Detail.LOW) {
            return Optional.ofNullable(simplified().get(pcode));
        }
        return unit(pcode).map(AdminUnit::outline);
    }

    /**
     * The outlines of several units as one, simplified, in degrees; empty when none of them is drawn. Joining takes
     * milliseconds and the same regions come again and again, so the first {@value #MOST_UNIONS} are kept. Not to be changed.
     */
    public Optional<Geometry> union(List<String> pcodes) {
        Optional<Geometry> kept = unions.get(pcodes);
        if (kept != null) {
            return kept;
        }
        List<Geometry> outlines = new ArrayList<>();
        pcodes.forEach(pcode -> outline(pcode, Detail.LOW).ifPresent(outlines::add));
        Optional<Geometry> union = Optional.ofNullable(UnaryUnionOp.union(outlines));
        if (unions.size() < MOST_UNIONS) {
            unions.put(List.copyOf(pcodes), union);
        }
        return union;
    }

    private Map<String, Geometry> simplified() {
        Map<String, Geometry> outlines = simplified;
        if (outlines == null) {
            // Two threads may both make them; either result is the same.
            outlines = new SimplifiedOutlines(this).outlines();
            simplified = outlines;
        }
        return outlines;
    }
}
