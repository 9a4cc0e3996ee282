package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.incidentatlas.geo.Outlines;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Says how far the units of one level are from a coverage: one that leaves no gaps and does not overlap. Published files
 * have slivers along their edges; these are warnings with numbers. Units that overlap by a substantial share are errors,
 * since a point in the overlap would lie in two units.
 */
final class CoverageChecks {

    /** The share of the smaller unit's area from which an overlap is an error. */
    private static final double GROSS_SHARE = 0.05;

    /** Below this, in square kilometres, an overlap is rounding and not mentioned. */
    private static final double ROUNDING = 1e-4;

    /** After so many errors more would tell nothing new; each costs an overlay. */
    private static final int MOST_GROSS = 100;

    /**
     * Pairs of units whose boxes meet, per unit, above which outlines are no coverage; the official districts of 2018
     * have 3.4, the provinces 2.9.
     */
    private static final int MOST_PAIRS_PER_UNIT = 10;

    /** Comparisons that are enough to name some of the overlaps of outlines that are no coverage. */
    private static final int COMPARED_WHEN_CROWDED = 1_000;

    /** @param share of the smaller of the two */
    record Overlap(DraftUnit one, DraftUnit other, double squareKilometres, double share) {}

    /**
     * What was found between units of one level.
     *
     * @param complete false when the units lie across one another in so many places that the search was ended
     * @param overlaps largest first
     * @param gaps holes in the union of all, largest first; polygons without holes
     */
    record Coverage(boolean complete, List<Overlap> overlaps, List<Polygon> gaps) {}

    /** The overlaps found so far, and whether the search may go on. */
    private static final class Overlaps {

        private final int mostCompared;
        private final List<Overlap> found = new ArrayList<>();
        private int compared;
        private int gross;

        Overlaps(int mostCompared) {
            this.mostCompared = mostCompared;
        }

        void add(Overlap overlap) {
            compared++;
            gross += overlap.share() > GROSS_SHARE ? 1 : 0;
            if (overlap.squareKilometres() >= ROUNDING) {
                found.add(overlap);
            }
        }

        boolean complete() {
            return compared <= mostCompared && gross <= MOST_GROSS;
        }

        /** Largest first. */
        List<Overlap> found() {
            return found.stream()
                    .sorted(Comparator.comparingDouble(Overlap::squareKilometres)
                            .reversed())
                    .toList();
        }
    }

    private final Findings findings;

    CoverageChecks(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param drafts units of one level
     * @return false when the units lie across one another in so many places that the search was ended
     */
    boolean check(List<DraftUnit> drafts) {
        return examine(drafts).complete();
    }

    /** The same, with all that was found. */
    Coverage examine(List<DraftUnit> drafts) {
        List<DraftUnit> drawn =
                drafts.stream().filter(draft -> draft.outline() != null).toList();
        if (drawn.isEmpty()) {
            return new Coverage(true, List.of(), List.of());
        }
        Geometry[] outlines = drawn.stream().map(DraftUnit::outline).toArray(Geometry[]::new);
        STRtree boxes = boxes(outlines);
        // Matching edges costs the square of the outlines in one place; what is crowded is no coverage anyway.
        boolean crowded = isCrowded(outlines, boxes);
        boolean[] matching = crowded ? new boolean[outlines.length] : CoverageUnions.matching(outlines);
        Overlaps overlaps = new Overlaps(crowded ? COMPARED_WHEN_CROWDED : Integer.MAX_VALUE);
        findOverlaps(drawn, boxes, matching, overlaps);
        reportOverlaps(overlaps.found());
        if (!overlaps.complete()) {
            findings.add(Finding.error(
                    drawn.get(0).file(),
                    "overlaps-not-counted",
                    "the units lie across one another in so many places that the search for overlaps was ended"));
            return new Coverage(false, overlaps.found(), List.of());
        }
        List<Polygon> gaps = gaps(CoverageUnions.union(outlines, matching));
        reportGaps(drawn.get(0).file(), gaps);
        return new Coverage(true, overlaps.found(), gaps);
    }

    private static STRtree boxes(Geometry[] outlines) {
        STRtree boxes = new STRtree();
        for (int i = 0; i < outlines.length; i++) {
            boxes.insert(outlines[i].getEnvelopeInternal(), i);
        }
        boxes.build();
        return boxes;
    }

    private static boolean isCrowded(Geometry[] outlines, STRtree boxes) {
        long meetings = 0;
        for (Geometry outline : outlines) {
            meetings += boxes.query(outline.getEnvelopeInternal()).size() - 1;
        }
        return meetings / 2 > Math.max(COMPARED_WHEN_CROWDED, (long) MOST_PAIRS_PER_UNIT * outlines.length);
    }

    /** Of two units that overlap, one at least does not match: the other may hold it without touching its edge. */
    private static void findOverlaps(List<DraftUnit> drawn, STRtree boxes, boolean[] matching, Overlaps overlaps) {
        for (int i = 0; i < drawn.size() && overlaps.complete(); i++) {
            if (matching[i]) {
                continue;
            }
            for (Object found : boxes.query(outline(drawn.get(i)).getEnvelopeInternal())) {
                int other = (Integer) found;
                if ((other > i || matching[other]) && overlaps.complete()) {
                    overlaps.add(overlap(drawn.get(i), drawn.get(other)));
                }
            }
        }
    }

    private static Overlap overlap(DraftUnit one, DraftUnit other) {
        double common = Outlines.squareKilometres(
                OverlayNGRobust.overlay(outline(one), outline(other), OverlayNG.INTERSECTION));
        double smaller = Math.min(Outlines.squareKilometres(outline(one)), Outlines.squareKilometres(outline(other)));
        return new Overlap(one, other, common, common / smaller);
    }

    private void reportOverlaps(List<Overlap> overlaps) {
        List<Overlap> small = new ArrayList<>();
        for (Overlap overlap : overlaps) {
            if (overlap.share() > GROSS_SHARE) {
                findings.add(overlap.one()
                        .error(
                                "overlap",
                                text(
                                        "%s and %s (feature %d of %s) overlap by %.2f km², %.0f %% of the smaller:"
                                                + " units of one level must not overlap",
                                        overlap.one().title(),
                                        overlap.other().title(),
                                        overlap.other().feature(),
                                        overlap.other().file(),
                                        overlap.squareKilometres(),
                                        100 * overlap.share())));
            } else {
                small.add(overlap);
            }
        }
        if (!small.isEmpty()) {
            findings.add(Finding.warning(
                    small.get(0).one().file(),
                    "small-overlaps",
                    text(
                            "%d pairs of neighbours overlap by slivers, %.3f km² in all, at most %.3f km² (%s and %s)",
                            small.size(),
                            small.stream()
                                    .mapToDouble(Overlap::squareKilometres)
                                    .sum(),
                            small.get(0).squareKilometres(),
                            small.get(0).one().title(),
                            small.get(0).other().title())));
        }
    }

    private static List<Polygon> gaps(Geometry union) {
        List<Polygon> gaps = new ArrayList<>();
        for (int i = 0; i < union.getNumGeometries(); i++) {
            if (union.getGeometryN(i) instanceof Polygon part) {
                for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                    gaps.add(part.getFactory().createPolygon(part.getInteriorRingN(hole)));
                }
            }
        }
        gaps.sort(Comparator.comparingDouble(Outlines::squareKilometres).reversed());
        return gaps;
    }

    private void reportGaps(String file, List<Polygon> gaps) {
        if (!gaps.isEmpty()) {
            findings.add(Finding.warning(
                    file,
                    "gaps",
                    text(
                            "%d gaps between units, %.3f km² in all, at most %.3f km²",
                            gaps.size(),
                            gaps.stream()
                                    .mapToDouble(Outlines::squareKilometres)
                                    .sum(),
                            Outlines.squareKilometres(gaps.get(0)))));
        }
    }

    private static Geometry outline(DraftUnit draft) {
        return Objects.requireNonNull(draft.outline());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
