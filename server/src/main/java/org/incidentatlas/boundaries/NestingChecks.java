package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentatlas.boundaries.CheckReport.Nesting;
import org.incidentatlas.boundaries.CheckReport.NotCovered;
import org.incidentatlas.boundaries.CheckReport.Share;
import org.incidentatlas.boundaries.CheckReport.Straddling;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Says which districts do not lie in their province alone, and what provinces have that no district covers. */
final class NestingChecks {

    /** From this share outside, a district is listed. */
    private static final double LISTED = 0.01;

    /** From this share outside it is a warning, and from half an error: those that loading has. */
    private static final double WARNED = 0.05;

    private static final double MOSTLY_OUTSIDE = 0.5;

    /** From this share inside, a district is not held against further provinces. */
    private static final double WHOLE = 0.9999;

    /** From this blank share a province is listed. */
    private static final double BLANK = 0.01;

    /** Pairs of boxes that meet, per district; official districts have two. Outlines that are no map have any number. */
    private static final int MOST_PAIRS_PER_DISTRICT = 15;

    private static final int ALWAYS_COMPARED = 1_000;

    private final Findings findings;

    NestingChecks(Findings findings) {
        this.findings = findings;
    }

    /** @return null unless there are both, and when they lie across one another in too many places */
    @Nullable
    Nesting check(List<DraftUnit> provinces, List<DraftUnit> districts) {
        List<DraftUnit> above = drawn(provinces);
        List<DraftUnit> below = drawn(districts);
        if (above.isEmpty() || below.isEmpty()) {
            return null;
        }
        if (isCrowded(above, below)) {
            findings.add(Finding.warning(
                    below.get(0).file(),
                    "nesting-not-checked",
                    "districts and provinces lie across one another in so many places that they were not compared"));
            return null;
        }
        List<Straddling> outside = new ArrayList<>();
        Map<DraftUnit, Double> covered = new IdentityHashMap<>();
        for (DraftUnit district : below) {
            Map<DraftUnit, Double> common = common(district, above);
            common.forEach((province, area) -> covered.merge(province, area, Double::sum));
            Straddling found = straddling(district, common, above);
            if (1 - found.inside() > LISTED) {
                outside.add(found);
                report(district, found);
            }
        }
        outside.sort(Comparator.comparingDouble(Straddling::inside));
        return new Nesting(below.size(), outside, notCovered(above, covered));
    }

    private static List<DraftUnit> drawn(List<DraftUnit> units) {
        return units.stream().filter(unit -> unit.outline() != null).toList();
    }

    private static boolean isCrowded(List<DraftUnit> provinces, List<DraftUnit> districts) {
        long most = Math.max(ALWAYS_COMPARED, (long) MOST_PAIRS_PER_DISTRICT * districts.size());
        long pairs = 0;
        for (DraftUnit district : districts) {
            pairs += provinces.stream()
                    .filter(province -> meet(province, district))
                    .count();
        }
        return pairs > most;
    }

    private static boolean meet(DraftUnit one, DraftUnit other) {
        return BoundaryCheck.outline(one)
                .getEnvelopeInternal()
                .intersects(BoundaryCheck.outline(other).getEnvelopeInternal());
    }

    /** Square kilometres that the district has in common with each province; with one only, when it lies in that. */
    private static Map<DraftUnit, Double> common(DraftUnit district, List<DraftUnit> provinces) {
        Map<DraftUnit, Double> common = new IdentityHashMap<>();
        List<DraftUnit> likeliestFirst = new ArrayList<>(provinces);
        likeliestFirst.removeIf(province -> !meet(province, district));
        @Nullable DraftUnit likeliest = likeliest(district, provinces);
        if (likeliest != null && likeliestFirst.remove(likeliest)) {
            likeliestFirst.add(0, likeliest);
        }
        double area = Outlines.squareKilometres(BoundaryCheck.outline(district));
        for (DraftUnit province : likeliestFirst) {
            double both = Outlines.squareKilometres(OverlayNGRobust.overlay(
                    BoundaryCheck.outline(district), BoundaryCheck.outline(province), OverlayNG.INTERSECTION));
            if (both > 0) {
                common.put(province, both);
            }
            if (both > WHOLE * area) {
                break;
            }
        }
        return common;
    }

    private static @Nullable DraftUnit likeliest(DraftUnit district, List<DraftUnit> provinces) {
        @Nullable DraftUnit stated = stated(district, provinces);
        if (stated != null) {
            return stated;
        }
        Coordinate inside = Outlines.representativePoint(BoundaryCheck.outline(district))
                .map(LonLat::coordinate)
                .orElseGet(() -> BoundaryCheck.outline(district).getCoordinate());
        return provinces.stream()
                .filter(province -> SimplePointInAreaLocator.isContained(inside, BoundaryCheck.outline(province)))
                .findFirst()
                .orElse(null);
    }

    private static Straddling straddling(DraftUnit district, Map<DraftUnit, Double> common, List<DraftUnit> provinces) {
        double area = Outlines.squareKilometres(BoundaryCheck.outline(district));
        @Nullable DraftUnit stated = stated(district, provinces);
        @Nullable DraftUnit own = stated != null ? stated : largest(common);
        double inside = own == null ? 0 : common.getOrDefault(own, 0.0);
        List<Share> elsewhere = common.entrySet().stream()
                .filter(entry -> entry.getKey() != own && entry.getValue() / area > LISTED / 2)
                .map(entry -> new Share(BoundaryCheck.title(entry.getKey()), entry.getValue() / area))
                .sorted(Comparator.comparingDouble(Share::share).reversed())
                .toList();
        return new Straddling(
                BoundaryCheck.title(district),
                own == null ? "" : BoundaryCheck.title(own),
                stated != null,
                Math.min(1, inside / area),
                elsewhere,
                Math.max(0, area - inside));
    }

    private static @Nullable DraftUnit largest(Map<DraftUnit, Double> common) {
        return common.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable DraftUnit stated(DraftUnit district, List<DraftUnit> provinces) {
        for (DraftUnit province : provinces) {
            boolean byCode =
                    district.parentPcode() != null && district.parentPcode().equals(province.pcode());
            boolean byName = district.parentPcode() == null
                    && district.parentName() != null
                    && district.parentName().equalsIgnoreCase(province.name());
            if (byCode || byName) {
                return province;
            }
        }
        return null;
    }

    private void report(DraftUnit district, Straddling found) {
        String message = found.province().isEmpty()
                ? found.unit() + " lies in no province of the files"
                : String.format(
                        Locale.ROOT,
                        "%.0f %% of %s lies in %s, %s",
                        100 * found.inside(),
                        found.unit(),
                        found.province(),
                        found.stated() ? "to which it belongs" : "where most of it lies");
        if (found.stated() && found.inside() < MOSTLY_OUTSIDE) {
            findings.add(district.error("not-nested", message));
        } else if (1 - found.inside() > WARNED) {
            findings.add(district.warning("not-nested", message));
        }
    }

    private static List<NotCovered> notCovered(List<DraftUnit> provinces, Map<DraftUnit, Double> covered) {
        List<NotCovered> blank = new ArrayList<>();
        for (DraftUnit province : provinces) {
            double area = Outlines.squareKilometres(BoundaryCheck.outline(province));
            double left = Math.max(0, area - covered.getOrDefault(province, 0.0));
            if (left / area > BLANK) {
                blank.add(new NotCovered(BoundaryCheck.title(province), left, left / area));
            }
        }
        blank.sort(Comparator.comparingDouble(NotCovered::share).reversed());
        return blank;
    }
}
