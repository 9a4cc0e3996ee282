package org.incidentatlas.boundaries;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Holds the codes of files against the code list of a country, when they are codes of that country. */
final class CodeListChecks {

    /** How many codes are written out. */
    private static final int NAMED = 10;

    private final BoundaryIndex list;
    private final Findings findings;

    CodeListChecks(BoundaryIndex list, Findings findings) {
        this.list = list;
        this.findings = findings;
    }

    void check(List<DraftUnit> units) {
        List<DraftUnit> coded =
                units.stream().filter(unit -> unit.pcode() != null).toList();
        String country = list.units(AdminLevel.COUNTRY).stream()
                .map(AdminUnit::pcode)
                .findFirst()
                .orElse("");
        long ofCountry = coded.stream()
                .filter(unit -> String.valueOf(unit.pcode()).startsWith(country))
                .count();
        if (country.isEmpty() || 2 * ofCountry <= coded.size()) {
            return;
        }
        for (AdminLevel level : List.of(AdminLevel.ADM1, AdminLevel.ADM2)) {
            List<DraftUnit> ofLevel =
                    coded.stream().filter(unit -> unit.level() == level).toList();
            if (!ofLevel.isEmpty()) {
                checkLevel(level, ofLevel);
            }
        }
    }

    private void checkLevel(AdminLevel level, List<DraftUnit> units) {
        Set<String> present = new HashSet<>();
        for (DraftUnit unit : units) {
            String code = String.valueOf(unit.pcode());
            present.add(code);
            list.unit(code)
                    .filter(listed -> listed.level() == level)
                    .ifPresentOrElse(
                            listed -> checkParent(unit, listed),
                            () -> findings.add(unit.warning(
                                    "not-in-code-list",
                                    unit.title() + " has the code " + code + ", which the code list does not have")));
        }
        List<String> missing = list.units(level).stream()
                .filter(listed -> !present.contains(listed.pcode()))
                .map(listed -> listed.pcode() + " " + listed.names().english())
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.warning(
                    units.get(0).file(),
                    "units-missing",
                    String.format(
                            Locale.ROOT,
                            "%d of the %d units of the code list on this level are not in the files: %s%s",
                            missing.size(),
                            list.units(level).size(),
                            String.join(", ", missing.subList(0, Math.min(NAMED, missing.size()))),
                            missing.size() > NAMED ? " …" : "")));
        }
    }

    private void checkParent(DraftUnit unit, AdminUnit listed) {
        if (unit.parentPcode() != null && !unit.parentPcode().equals(listed.parent())) {
            findings.add(unit.warning(
                    "parent-differs",
                    unit.title() + " lies in " + unit.parentPcode() + " in the file and in " + listed.parent()
                            + " in the code list"));
        }
    }
}
