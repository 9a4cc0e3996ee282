package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.incidentatlas.geo.Outlines;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
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

    private record Overlap(DraftUnit one, DraftUnit other, double squareKilometres, double share) {}

    private final Findings findings;

    CoverageChecks(Findings findings) {
        this.findings = findings;
    }

    /** @param drafts units of one level */
    void check(List<DraftUnit> drafts) {
        List<DraftUnit> drawn =
                drafts.stream().filter(draft -> draft.outline() != null).toList();
        if (drawn.isEmpty()) {
            return;
        }
        Geometry[] outlines = drawn.stream().map(DraftUnit::outline).toArray(Geometry[]::new);
        boolean[] matching = CoverageUnions.matching(outlines);
        reportOverlaps(overlaps(drawn, matching));
        reportGaps(drawn.get(0).file(), CoverageUnions.union(outlines, matching));
    }

    /** Of two units that overlap, one at least does not match: the other may hold it without touching its edge. */
    private static List<Overlap> overlaps(List<DraftUnit> drawn, boolean[] matching) {
        STRtree tree = new STRtree();
        for (int i = 0; i < drawn.size(); i++) {
            tree.insert(outline(drawn.get(i)).getEnvelopeInternal(), i);
        }
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            if (matching[i]) {
                continue;
            }
            for (Object found : tree.query(outline(drawn.get(i)).getEnvelopeInternal())) {
                int other = (Integer) found;
                if (other > i || matching[other]) {
                    overlaps.add(overlap(drawn.get(i), drawn.get(other)));
                }
            }
        }
        overlaps.removeIf(overlap -> overlap.squareKilometres() < ROUNDING);
        overlaps.sort(Comparator.comparingDouble(Overlap::squareKilometres).reversed());
        return overlaps;
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

    private void reportGaps(String file, Geometry union) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 0; i < union.getNumGeometries(); i++) {
            if (union.getGeometryN(i) instanceof Polygon part) {
                for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                    gaps.add(area(part.getInteriorRingN(hole)));
                }
            }
        }
        if (!gaps.isEmpty()) {
            findings.add(Finding.warning(
                    file,
                    "gaps",
                    text(
                            "%d gaps between units, %.3f km² in all, at most %.3f km²",
                            gaps.size(),
                            gaps.stream().mapToDouble(Double::doubleValue).sum(),
                            gaps.stream().mapToDouble(Double::doubleValue).max().orElse(0))));
        }
    }

    private static double area(LinearRing ring) {
        return Outlines.squareKilometres(ring.getFactory().createPolygon(ring));
    }

    private static Geometry outline(DraftUnit draft) {
        return Objects.requireNonNull(draft.outline());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
