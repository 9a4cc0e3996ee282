package org.incidentatlas.boundaries;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Finds units that stand twice: one code is one unit, and within one unit above a name should be one too. */
final class DuplicateChecks {

    private final Findings findings;

    DuplicateChecks(Findings findings) {
        this.findings = findings;
    }

    void check(List<DraftUnit> units) {
        Map<String, DraftUnit> codes = new HashMap<>();
        Map<String, DraftUnit> names = new HashMap<>();
        for (DraftUnit unit : units) {
            DraftUnit sameCode = unit.pcode() == null ? null : codes.putIfAbsent(unit.pcode(), unit);
            if (sameCode != null) {
                findings.add(unit.error(
                        "duplicate-pcode",
                        "the code " + unit.pcode() + " stands at feature " + sameCode.feature() + " of "
                                + sameCode.file() + " too: one unit is one feature"));
            }
            DraftUnit sameName = unit.name() == null ? null : names.putIfAbsent(name(unit), unit);
            if (sameName != null && sameCode == null) {
                String message = "the name " + unit.name() + " stands at feature " + sameName.feature() + " of "
                        + sameName.file() + " too";
                findings.add(
                        where(unit).isEmpty()
                                ? unit.note("duplicate-name", message + ", which may be in another province")
                                : unit.warning("duplicate-name", message + ", both in " + where(unit)));
            }
        }
    }

    private static String name(DraftUnit unit) {
        return String.join(
                "\n",
                unit.level().name(),
                Objects.toString(unit.parentPcode(), ""),
                Objects.toString(unit.parentName(), ""),
                String.valueOf(unit.name()).toLowerCase(Locale.ROOT));
    }

    private static String where(DraftUnit unit) {
        return Objects.requireNonNullElse(unit.parentName(), Objects.toString(unit.parentPcode(), ""));
    }
}
