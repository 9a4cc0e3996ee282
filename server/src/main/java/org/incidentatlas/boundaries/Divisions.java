package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.boundaries.UnitLink.Kind;
import org.incidentatlas.boundaries.UnitOverlaps.Overlap;

/** Says of units that have no counterpart in the other set whether they are parts of one, hold several, or stand alone. */
final class Divisions {

    /** From this share of its area on a unit is a part of another. */
    private static final double A_PART = 0.5;

    private final UnitOverlaps overlaps;
    private final Map<String, UnitLink> counterparts;

    /** @param counterparts links between units that are one, by the first; those that were divided are replaced */
    Divisions(UnitOverlaps overlaps, Map<String, UnitLink> counterparts) {
        this.overlaps = overlaps;
        this.counterparts = counterparts;
    }

    List<UnitLink> of(List<AdminUnit> onlyFrom, List<AdminUnit> onlyTo) {
        List<UnitLink> links = new ArrayList<>();
        for (AdminUnit unit : onlyTo) {
            Optional<Overlap> whole = overlaps.mostOf(unit.pcode()).filter(overlap -> overlap.shareOfTo() >= A_PART);
            links.add(whole.map(this::part).orElseGet(() -> added(unit)));
        }
        for (AdminUnit unit : onlyFrom) {
            boolean divided = links.stream().anyMatch(link -> unit.pcode().equals(link.from()));
            Optional<Overlap> larger =
                    overlaps.mostFrom(unit.pcode()).filter(overlap -> overlap.shareOfFrom() >= A_PART);
            if (!divided) {
                links.add(larger.map(this::merged).orElseGet(() -> absent(unit)));
            }
        }
        return links;
    }

    private UnitLink part(Overlap overlap) {
        String whole = overlap.from().pcode();
        counterparts.computeIfPresent(
                whole,
                (code, link) -> link.as(
                        Kind.SPLIT,
                        "a part of it keeps the code or name; " + overlap.to().pcode() + " "
                                + overlap.to().names().english() + " is another"));
        return link(
                overlaps,
                whole,
                overlap.to().pcode(),
                Kind.SPLIT,
                percent(overlap.shareOfTo()) + " of " + overlap.to().names().english() + " lies in "
                        + overlap.from().names().english() + " of the other set");
    }

    private UnitLink merged(Overlap overlap) {
        String larger = overlap.to().pcode();
        counterparts.replaceAll((code, link) -> larger.equals(link.to())
                ? link.as(
                        Kind.MERGED,
                        "together with " + overlap.from().pcode() + " "
                                + overlap.from().names().english())
                : link);
        return link(
                overlaps,
                overlap.from().pcode(),
                larger,
                Kind.MERGED,
                percent(overlap.shareOfFrom()) + " of " + overlap.from().names().english() + " lies in "
                        + overlap.to().names().english() + " of the other set");
    }

    private static UnitLink added(AdminUnit unit) {
        return new UnitLink(
                null, unit.pcode(), Kind.ADDED, null, null, "no unit of this code or name in the other set", null);
    }

    private static UnitLink absent(AdminUnit unit) {
        return new UnitLink(
                unit.pcode(), null, Kind.ABSENT, null, null, "no unit of this code or name in the other set", null);
    }

    static UnitLink link(UnitOverlaps overlaps, String from, String to, Kind kind, String reason) {
        Optional<Overlap> overlap = overlaps.between(from, to);
        return new UnitLink(
                from,
                to,
                kind,
                overlap.map(Overlap::shareOfFrom).orElse(null),
                overlap.map(Overlap::shareOfTo).orElse(null),
                reason,
                null);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
