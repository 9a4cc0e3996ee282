package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Gives P-codes to units of a file that has none, from where they lie on the built-in set and what they are called. The
 * best pairs are taken first and no code twice. Each assignment is reported; it is a warning when the names differ, when
 * the overlap is small or when another unit comes close.
 */
final class CodeAssignment {

    /** What a pair must reach: half an overlap without a like name, or a quarter with one. */
    private static final double LEAST_SCORE = 0.3;

    private static final double DOUBTFUL_OVERLAP = 0.3;
    private static final double DOUBTFUL_LIKENESS = 0.6;
    private static final double DOUBTFUL_LEAD = 0.1;

    /** Comparisons per unit; a district's box meets those of a dozen others. */
    private static final int MOST_COMPARED_PER_UNIT = 15;

    /** Allowed in any case, so that a few large outlines can be compared with every unit of the list. */
    private static final int ALWAYS_COMPARED = 2_000;

    /** Outlines are compared at this coarseness, in degrees: about 500 m. */
    private static final double COARSENESS = 0.005;

    /** Overlap is the area in common divided by the area of both together (Jaccard index). */
    private record Pair(DraftUnit draft, AdminUnit unit, double overlap, double likeness) {
        double score() {
            return 0.6 * overlap + 0.4 * likeness;
        }
    }

    private final BoundaryIndex builtIn;
    private final Findings findings;

    CodeAssignment(BoundaryIndex builtIn, Findings findings) {
        this.builtIn = builtIn;
        this.findings = findings;
    }

    /** The units, each with a P-code; those to which none could be given are reported and left out. */
    List<DraftUnit> assign(List<DraftUnit> drafts) {
        Set<String> taken = new HashSet<>();
        List<DraftUnit> without = new ArrayList<>();
        for (DraftUnit draft : drafts) {
            if (draft.pcode() != null) {
                taken.add(draft.pcode());
            } else {
                without.add(draft);
            }
        }
        Map<DraftUnit, List<Pair>> pairs = pairs(without);
        Map<DraftUnit, Pair> assigned = bestFirst(pairs, taken);
        List<DraftUnit> coded = new ArrayList<>();
        for (DraftUnit draft : drafts) {
            if (draft.pcode() != null) {
                coded.add(draft);
                continue;
            }
            Pair pair = assigned.get(draft);
            if (pair == null) {
                findings.add(draft.warning(
                        "no-pcode", "no unit of the code list fits " + draft.title() + ": it is left out"));
            } else {
                report(pair, pairs.getOrDefault(draft, List.of()));
                coded.add(draft.withPcode(pair.unit().pcode()));
            }
        }
        return coded;
    }

    private Map<DraftUnit, List<Pair>> pairs(List<DraftUnit> drafts) {
        Map<AdminLevel, STRtree> trees = new HashMap<>();
        Map<DraftUnit, List<Pair>> pairs = new IdentityHashMap<>();
        int left = ALWAYS_COMPARED + MOST_COMPARED_PER_UNIT * drafts.size();
        for (DraftUnit draft : drafts) {
            if (draft.outline() == null) {
                continue;
            }
            Geometry outline = DouglasPeuckerSimplifier.simplify(draft.outline(), COARSENESS);
            List<?> near = trees.computeIfAbsent(draft.level(), this::tree).query(outline.getEnvelopeInternal());
            left -= near.size();
            if (left < 0) {
                findings.add(
                        draft.error(
                                "pcodes-not-assigned",
                                "the outlines up to " + draft.title()
                                        + " lie across so many units of the code list that the search for their codes was ended"));
                break;
            }
            pairs.put(draft, pairs(draft, outline, near));
        }
        return pairs;
    }

    private static List<Pair> pairs(DraftUnit draft, Geometry outline, List<?> near) {
        List<Pair> pairs = new ArrayList<>();
        for (Object candidate : near) {
            AdminUnit unit = (AdminUnit) candidate;
            double overlap = overlap(outline, unit.outline());
            if (overlap > 0) {
                pairs.add(new Pair(draft, unit, overlap, likeness(draft.name(), unit.names())));
            }
        }
        return pairs;
    }

    private STRtree tree(AdminLevel level) {
        STRtree tree = new STRtree();
        for (AdminUnit unit : builtIn.units(level)) {
            if (unit.outline() != null) {
                tree.insert(unit.outline().getEnvelopeInternal(), unit);
            }
        }
        return tree;
    }

    private static Map<DraftUnit, Pair> bestFirst(Map<DraftUnit, List<Pair>> pairs, Set<String> taken) {
        List<Pair> all = new ArrayList<>();
        pairs.values().forEach(all::addAll);
        all.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(pair -> pair.unit().pcode())
                .thenComparing(pair -> pair.draft().feature()));
        Map<DraftUnit, Pair> assigned = new IdentityHashMap<>();
        for (Pair pair : all) {
            if (pair.score() >= LEAST_SCORE
                    && !assigned.containsKey(pair.draft())
                    && taken.add(pair.unit().pcode())) {
                assigned.put(pair.draft(), pair);
            }
        }
        return assigned;
    }

    private void report(Pair pair, List<Pair> rivals) {
        List<String> doubts = new ArrayList<>();
        if (pair.likeness() < DOUBTFUL_LIKENESS) {
            doubts.add("the names differ");
        }
        if (pair.overlap() < DOUBTFUL_OVERLAP) {
            doubts.add("the overlap is small");
        }
        for (Pair rival : rivals) {
            if (rival != pair && rival.score() > pair.score() - DOUBTFUL_LEAD) {
                doubts.add(rival.unit().names().english() + " (" + rival.unit().pcode() + ") fits about as well");
            }
        }
        String message = String.format(
                Locale.ROOT,
                "%s is %s, %s (overlap %.0f %%)",
                pair.draft().title(),
                pair.unit().pcode(),
                pair.unit().names().english(),
                100 * pair.overlap());
        findings.add(
                doubts.isEmpty()
                        ? pair.draft().note("pcode-assigned", message)
                        : pair.draft().warning("pcode-doubtful", message + ": " + String.join("; ", doubts)));
    }

    private static double overlap(Geometry left, @Nullable Geometry right) {
        if (right == null) {
            return 0;
        }
        double common = Outlines.squareKilometres(OverlayNGRobust.overlay(left, right, OverlayNG.INTERSECTION));
        return common / (Outlines.squareKilometres(left) + Outlines.squareKilometres(right) - common);
    }

    private static double likeness(@Nullable String name, UnitNames names) {
        if (name == null) {
            return 0;
        }
        double best = NameLikeness.of(name, names.english());
        for (String other : names.others()) {
            best = Math.max(best, NameLikeness.of(name, other));
        }
        return best;
    }
}
