package org.incidentatlas.intake.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentatlas.intake.Reading;

/** Reads further spellings of administrative units, each with its source. */
public final class UnitNameRows {

    private UnitNameRows() {}

    /** Reads the text of an {@code admin_names.csv}. */
    public static Reading<UnitName> read(String text) {
        return Table.of("admin_names.csv", text, List.of("pcode", "name"))
                .read(row -> new UnitName(row.required("pcode"), row.required("name")));
    }

    /** The names by P-code, in file order. */
    public static Map<String, List<String>> byUnit(List<UnitName> names) {
        Map<String, List<String>> byUnit = new TreeMap<>();
        names.forEach(name ->
                byUnit.computeIfAbsent(name.pcode(), pcode -> new ArrayList<>()).add(name.name()));
        return byUnit;
    }

    /**
     * One spelling.
     *
     * @param pcode the unit
     * @param name the spelling, in any script
     */
    public record UnitName(String pcode, String name) {}
}
