package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Gives every unit of the files a unit above it: the one the file names, else the one of the code list. Levels that the
 * files do not hold are made as unions of the level below.
 */
final class HierarchyAssembly {

    /** A district of which less lies in its province is worth a word; with less than half, one of the two is wrong. */
    private static final double NESTED = 0.95;

    private static final double MOSTLY_OUTSIDE = 0.5;

    /** Nesting is measured on outlines simplified to this, in degrees: about 100 m. */
    private static final double COARSENESS = 0.001;

    private final BoundaryIndex builtIn;
    private final @Nullable DrawnCountry country;
    private final Findings findings;

    private final List<String> derived = new ArrayList<>();

    /** @param country the country of the files, when it is not the one of the code list; else null */
    HierarchyAssembly(BoundaryIndex builtIn, @Nullable DrawnCountry country, Findings findings) {
        this.builtIn = builtIn;
        this.country = country;
        this.findings = findings;
    }

    /** Units of all three levels by P-code, each with the code of the unit above it, except the country. */
    SortedMap<String, DraftUnit> assemble(List<DraftUnit> drafts) {
        SortedMap<String, DraftUnit> units = new TreeMap<>();
        for (DraftUnit draft : drafts) {
            DraftUnit before = units.putIfAbsent(Objects.requireNonNull(draft.pcode()), draft);
            if (before != null) {
                findings.add(draft.error(
                        "duplicate-pcode",
                        "the P-code " + draft.pcode() + " stands at feature " + before.feature() + " of "
                                + before.file() + " too: one unit is one feature"));
            }
        }
        for (AdminLevel level : List.of(AdminLevel.ADM2, AdminLevel.ADM1)) {
            Map<String, List<DraftUnit>> members = new TreeMap<>();
            for (DraftUnit draft : List.copyOf(units.values())) {
                if (draft.level() == level) {
                    parent(draft, units)
                            .ifPresent(parent -> members.computeIfAbsent(parent, key -> new ArrayList<>())
                                    .add(draft));
                }
            }
            members.forEach((parent, parts) -> join(parent, level, parts, units));
        }
        if (!derived.isEmpty()) {
            findings.add(Finding.note(
                    drafts.get(0).file(),
                    "derived",
                    "made as unions of the units below: " + String.join(", ", derived)));
        }
        return units;
    }

    private Optional<String> parent(DraftUnit draft, Map<String, DraftUnit> units) {
        @Nullable
        String listed = builtIn.unit(Objects.requireNonNull(draft.pcode()))
                .map(AdminUnit::parent)
                .orElse(null);
        @Nullable String stated = draft.parentPcode() != null ? draft.parentPcode() : parentNamed(draft, units);
        if (stated != null && listed != null && !stated.equals(listed)) {
            findings.add(draft.warning(
                    "parent-differs",
                    draft.title() + " lies in " + stated + " in the file and in " + listed
                            + " in the code list: the file is followed"));
        }
        @Nullable String parent = stated != null ? stated : listed;
        if (parent == null && draft.level() == AdminLevel.ADM1) {
            parent = country();
        }
        if (parent == null) {
            findings.add(draft.error(
                    "no-parent",
                    "the file does not say in which province " + draft.title() + " lies (ADM1_PCODE or ADM1_EN)"));
        }
        return Optional.ofNullable(parent);
    }

    private @Nullable String parentNamed(DraftUnit draft, Map<String, DraftUnit> units) {
        if (draft.parentName() == null || draft.level() != AdminLevel.ADM2) {
            return null;
        }
        for (DraftUnit unit : units.values()) {
            if (unit.level() == AdminLevel.ADM1 && draft.parentName().equalsIgnoreCase(unit.name())) {
                return unit.pcode();
            }
        }
        return builtIn.units(AdminLevel.ADM1).stream()
                .filter(unit -> draft.parentName().equalsIgnoreCase(unit.names().english()))
                .map(AdminUnit::pcode)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String country() {
        return country != null ? country.code() : listedCountry();
    }

    private @Nullable String listedCountry() {
        return builtIn.units(AdminLevel.COUNTRY).stream()
                .map(AdminUnit::pcode)
                .findFirst()
                .orElse(null);
    }

    private void join(String parent, AdminLevel level, List<DraftUnit> members, Map<String, DraftUnit> units) {
        DraftUnit above = units.get(parent);
        if (above == null) {
            units.put(parent, union(parent, AdminLevel.values()[level.ordinal() - 1], members));
        } else if (above.level().ordinal() != level.ordinal() - 1) {
            findings.add(members.get(0).error("parent-level", parent + " is no unit of the level above"));
        } else if (above.outline() != null) {
            Geometry coarse = DouglasPeuckerSimplifier.simplify(above.outline(), COARSENESS);
            members.forEach(member -> checkNested(member, coarse, above.title()));
        }
        members.forEach(member -> units.put(Objects.requireNonNull(member.pcode()), member.under(parent)));
    }

    private DraftUnit union(String pcode, AdminLevel level, List<DraftUnit> members) {
        List<Geometry> outlines = new ArrayList<>();
        for (DraftUnit member : members) {
            if (member.outline() != null) {
                outlines.add(member.outline());
            }
        }
        DraftUnit first = members.get(0);
        @Nullable Geometry outline = outlines.isEmpty() ? null : CoverageUnions.union(outlines);
        derived.add(pcode);
        @Nullable String name = level == AdminLevel.COUNTRY && country != null ? country.name() : first.parentName();
        @Nullable String grandparent = level == AdminLevel.ADM1 ? country() : null;
        return new DraftUnit(
                first.file(),
                first.feature(),
                level,
                pcode,
                name,
                null,
                null,
                List.of(),
                grandparent,
                null,
                first.date(),
                outline);
    }

    private void checkNested(DraftUnit member, Geometry outline, String above) {
        if (member.outline() == null) {
            return;
        }
        Geometry coarse = DouglasPeuckerSimplifier.simplify(member.outline(), COARSENESS);
        double inside = Outlines.squareKilometres(OverlayNGRobust.overlay(coarse, outline, OverlayNG.INTERSECTION))
                / Outlines.squareKilometres(coarse);
        if (inside < NESTED) {
            String message = String.format(
                    Locale.ROOT, "%.0f %% of %s lies in %s, to which it belongs", 100 * inside, member.title(), above);
            findings.add(
                    inside < MOSTLY_OUTSIDE
                            ? member.error("not-nested", message)
                            : member.warning("not-nested", message));
        }
    }
}
