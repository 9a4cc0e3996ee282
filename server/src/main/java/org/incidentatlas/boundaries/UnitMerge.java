package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Joins what files say of units with what the code list says: outlines from the files, names from both. Units that only
 * the code list knows stay in the set without an outline, so that what is said of them keeps its place.
 */
final class UnitMerge {

    /** Below this a code seems to stand for two different units in the file and in the list. */
    private static final double SAME_NAME = 0.5;

    private final BoundaryIndex builtIn;
    private final Findings findings;

    UnitMerge(BoundaryIndex builtIn, Findings findings) {
        this.builtIn = builtIn;
        this.findings = findings;
    }

    /** Units by P-code. */
    List<AdminUnit> merge(Collection<DraftUnit> drafts, String files) {
        TreeMap<String, AdminUnit> units = new TreeMap<>();
        for (DraftUnit draft : drafts) {
            AdminUnit unit = unit(draft);
            units.put(unit.pcode(), unit);
        }
        List<String> missing = new ArrayList<>();
        for (AdminUnit listed : builtIn.units()) {
            if (!units.containsKey(listed.pcode())) {
                units.put(listed.pcode(), withOutline(listed, null));
                missing.add(listed.pcode() + " " + listed.names().english());
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Finding.warning(
                    files,
                    "units-missing",
                    missing.size() + " units of the code list have no outline in the files: "
                            + String.join(", ", missing)));
        }
        return List.copyOf(units.values());
    }

    private AdminUnit unit(DraftUnit draft) {
        String pcode = String.valueOf(draft.pcode());
        Optional<AdminUnit> listed = builtIn.unit(pcode);
        @Nullable LonLat label = listed.map(AdminUnit::label).orElse(null);
        return new AdminUnit(
                pcode,
                draft.level(),
                draft.level() == AdminLevel.COUNTRY ? null : draft.parentPcode(),
                listed.map(unit -> names(draft, unit.names())).orElseGet(() -> names(draft)),
                labelInside(label, draft.outline()),
                draft.outline());
    }

    private UnitNames names(DraftUnit draft, UnitNames listed) {
        if (draft.name() == null) {
            return listed;
        }
        double likeness = NameLikeness.of(draft.name(), listed.english());
        for (String other : listed.others()) {
            likeness = Math.max(likeness, NameLikeness.of(draft.name(), other));
        }
        if (likeness < SAME_NAME) {
            findings.add(draft.warning(
                    "name-differs",
                    draft.pcode() + " is " + draft.name() + " in the file and " + listed.english()
                            + " in the code list: compare the dates of both"));
            return otherwiseNamed(draft, draft.name(), listed);
        }
        Set<String> others = new LinkedHashSet<>(listed.others());
        others.add(draft.name());
        others.addAll(draft.others());
        addIfOther(draft.dari(), listed.dari(), others);
        addIfOther(draft.pashto(), listed.pashto(), others);
        others.remove(listed.english());
        return new UnitNames(
                listed.english(),
                listed.dari() == null ? draft.dari() : listed.dari(),
                listed.pashto() == null ? draft.pashto() : listed.pashto(),
                List.copyOf(others));
    }

    /** A set keeps the name that it gives a unit; the name of the code list finds it as well. */
    private static UnitNames otherwiseNamed(DraftUnit draft, String name, UnitNames listed) {
        Set<String> others = new LinkedHashSet<>(draft.others());
        others.add(listed.english());
        others.addAll(listed.others());
        others.remove(name);
        return new UnitNames(
                name,
                draft.dari() == null ? listed.dari() : draft.dari(),
                draft.pashto() == null ? listed.pashto() : draft.pashto(),
                List.copyOf(others));
    }

    private static void addIfOther(@Nullable String inFile, @Nullable String listed, Set<String> others) {
        if (inFile != null && listed != null && !inFile.equals(listed)) {
            others.add(inFile);
        }
    }

    private static UnitNames names(DraftUnit draft) {
        return new UnitNames(draft.title(), draft.dari(), draft.pashto(), draft.others());
    }

    private static @Nullable LonLat labelInside(@Nullable LonLat label, @Nullable Geometry outline) {
        if (outline == null
                || (label != null && outline.covers(GeometryReader.WGS84.createPoint(label.coordinate())))) {
            return label;
        }
        return Outlines.representativePoint(outline).orElse(label);
    }

    private static AdminUnit withOutline(AdminUnit unit, @Nullable Geometry outline) {
        return new AdminUnit(unit.pcode(), unit.level(), unit.parent(), unit.names(), unit.label(), outline);
    }
}
