package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.incidentatlas.boundaries.UnitLink.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Links the units of two sets of one country, level by level, by code, by name, and by overlap where both sets have real
 * outlines.
 *
 * <ol>
 *   <li>Units with one code are one unit when their names are alike or their outlines share half of the ground; on an
 *       approximate set, whose outlines prove nothing, one code is enough.
 *   <li>What is left is paired by name and ground, best first: one unit with another code.
 *   <li>Where outlines are real, a unit that is still alone and lies for the most part in one unit of the other set is a
 *       part of it: that one was split, or this one merged.
 *   <li>The rest is in one set only.
 * </ol>
 *
 * <p>Changes known from lists come on top: they name their source. Where real outlines show a split or merger they are
 * followed. A unit that a set with real outlines lists without drawing is not a unit of that set.
 */
final class LinkComputation {

    /** By code in the first set, then in the second; units of one set only come last. */
    static final Comparator<UnitLink> ORDER = Comparator.comparing(
                    UnitLink::from, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(UnitLink::to, Comparator.nullsLast(Comparator.naturalOrder()));

    /** From this likeness two spellings count as one name. */
    private static final double ONE_NAME = 0.6;

    /** Units with different codes need names as like as this when no ground is there to compare. */
    private static final double ONE_NAME_FOR_CERTAIN = 0.85;

    private static final double HALF = 0.5;

    /** Below this share of ground and name together two units with different codes are not one. */
    private static final double LEAST_SCORE = 0.5;

    /** With less ground in common than this not even one name reaches {@link #LEAST_SCORE}; comparing names is slow. */
    private static final double LEAST_COMMON = 0.16;

    private final BoundaryIndex from;
    private final BoundaryIndex to;
    private final boolean real;
    private final Map<String, String> counterparts = new TreeMap<>();
    private final List<UnitLink> links = new ArrayList<>();

    private LinkComputation(BoundaryIndex from, BoundaryIndex to) {
        this.from = from;
        this.to = to;
        this.real = !from.set().approximate() && !to.set().approximate();
    }

    /**
     * The links; none between sets of different countries.
     *
     * @param known changes known from lists
     */
    static SetLinks between(BoundaryIndex from, BoundaryIndex to, List<KnownLink> known) {
        if (!from.set().isOfCountryOf(to.set())) {
            return new SetLinks(from.set().id(), to.set().id(), List.of());
        }
        LinkComputation computation = new LinkComputation(from, to);
        for (AdminLevel level : AdminLevel.values()) {
            computation.link(level);
        }
        List<UnitLink> all = new KnownLinks(from, to).onTopOf(computation.links, known);
        return new SetLinks(
                from.set().id(), to.set().id(), all.stream().sorted(ORDER).toList());
    }

    /** Whether the unit is one of the set's own: a set with real outlines draws each of its units. */
    static boolean has(BoundaryIndex set, String pcode) {
        return set.unit(pcode).filter(unit -> isOwn(set, unit)).isPresent();
    }

    private static boolean isOwn(BoundaryIndex set, AdminUnit unit) {
        return set.set().approximate() || unit.outline() != null;
    }

    private static TreeMap<String, AdminUnit> own(BoundaryIndex set, AdminLevel level) {
        TreeMap<String, AdminUnit> units = new TreeMap<>();
        set.units(level).stream().filter(unit -> isOwn(set, unit)).forEach(unit -> units.put(unit.pcode(), unit));
        return units;
    }

    private void link(AdminLevel level) {
        TreeMap<String, AdminUnit> first = own(from, level);
        TreeMap<String, AdminUnit> second = own(to, level);
        UnitOverlaps overlaps =
                real ? UnitOverlaps.of(List.copyOf(first.values()), List.copyOf(second.values())) : UnitOverlaps.none();
        TreeMap<String, UnitLink> found = new TreeMap<>();
        for (AdminUnit unit : first.values()) {
            AdminUnit same = second.get(unit.pcode());
            if (same != null && isOne(unit, same, overlaps)) {
                pair(unit, same, overlaps, found);
            }
        }
        Set<String> taken = targets(found);
        for (Pair pair : pairs(remaining(first, found.keySet()), remaining(second, taken), overlaps)) {
            if (!found.containsKey(pair.from().pcode()) && taken.add(pair.to().pcode())) {
                pair(pair.from(), pair.to(), overlaps, found);
            }
        }
        List<UnitLink> parts =
                new Divisions(overlaps, found).of(remaining(first, found.keySet()), remaining(second, taken));
        links.addAll(found.values());
        links.addAll(parts);
    }

    private static Set<String> targets(Map<String, UnitLink> found) {
        Set<String> targets = new HashSet<>();
        found.values().forEach(link -> targets.add(String.valueOf(link.to())));
        return targets;
    }

    private static List<AdminUnit> remaining(Map<String, AdminUnit> units, Collection<String> taken) {
        Set<String> known = new HashSet<>(taken);
        return units.values().stream()
                .filter(unit -> !known.contains(unit.pcode()))
                .toList();
    }

    private boolean isOne(AdminUnit unit, AdminUnit same, UnitOverlaps overlaps) {
        return !real
                || unit.level() == AdminLevel.COUNTRY
                || likeness(unit, same) >= ONE_NAME
                || common(unit, same, overlaps) >= HALF;
    }

    private record Pair(AdminUnit from, AdminUnit to, double score) {}

    /** Units with different codes that may be one, best first. */
    private List<Pair> pairs(List<AdminUnit> first, List<AdminUnit> second, UnitOverlaps overlaps) {
        List<Pair> pairs = new ArrayList<>();
        for (AdminUnit unit : first) {
            for (AdminUnit other : second) {
                double common = real ? common(unit, other, overlaps) : 0;
                if (real && common < LEAST_COMMON) {
                    continue;
                }
                double name = likeness(unit, other);
                double score = real ? 0.6 * common + 0.4 * name : name;
                boolean enough =
                        real ? score >= LEAST_SCORE : name >= ONE_NAME_FOR_CERTAIN && hasSameParent(unit, other);
                if (enough) {
                    pairs.add(new Pair(unit, other, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(pair -> pair.from().pcode())
                .thenComparing(pair -> pair.to().pcode()));
        return pairs;
    }

    private void pair(AdminUnit unit, AdminUnit other, UnitOverlaps overlaps, Map<String, UnitLink> found) {
        counterparts.put(unit.pcode(), other.pcode());
        boolean sameName = likeness(unit, other) >= ONE_NAME;
        boolean sameParent = hasSameParent(unit, other);
        double common = common(unit, other, overlaps);
        List<String> reasons = new ArrayList<>();
        reasons.add(unit.pcode().equals(other.pcode()) ? "one code" : "another code");
        reasons.add(
                sameName
                        ? "one name"
                        : unit.names().english() + " is now " + other.names().english());
        if (!sameParent) {
            reasons.add("in " + unit.parent() + " there and in " + other.parent() + " here");
        }
        if (real) {
            reasons.add(String.format(Locale.ROOT, "%.0f %% of both outlines together is in both", 100 * common));
        }
        Kind kind = !unit.pcode().equals(other.pcode())
                ? Kind.RECODED
                : !sameParent
                        ? Kind.MOVED
                        : !sameName ? Kind.RENAMED : real && common < HALF ? Kind.REDRAWN : Kind.SAME;
        found.put(
                unit.pcode(), Divisions.link(overlaps, unit.pcode(), other.pcode(), kind, String.join("; ", reasons)));
    }

    private boolean hasSameParent(AdminUnit unit, AdminUnit other) {
        String parent = unit.parent() == null ? null : counterparts.getOrDefault(unit.parent(), unit.parent());
        return Objects.equals(parent, other.parent());
    }

    private static double common(AdminUnit unit, AdminUnit other, UnitOverlaps overlaps) {
        return overlaps.between(unit.pcode(), other.pcode())
                .map(UnitOverlaps.Overlap::likeness)
                .orElse(0.0);
    }

    /** The likeness of the most alike of the names that the units bear in their own sets. */
    private static double likeness(AdminUnit unit, AdminUnit other) {
        double best = equal(unit.names().dari(), other.names().dari()) ? ONE_NAME : 0;
        best = Math.max(
                best, NameLikeness.of(unit.names().english(), other.names().english()));
        return best;
    }

    private static boolean equal(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
