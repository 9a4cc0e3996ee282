package org.incidentatlas.gisdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Provinces and districts of Afghanistan with their points. */
final class AdminUnitsTest {
    private final Table units = Datasets.table("admin-units", "admin_units");
    private final Table points = Datasets.table("admin-units", "admin_points");

    @Test
    void there_are_34_provinces_and_401_districts() {
        assertEquals(34, atLevel("1").size());
        assertEquals(401, atLevel("2").size());
    }

    @Test
    void a_district_carries_the_code_of_its_province() {
        for (Map<String, String> district : atLevel("2")) {
            assertEquals(district.get("pcode").substring(0, 4), district.get("parent"));
        }
    }

    @Test
    void every_district_but_two_has_a_label_point_and_six_points() {
        Set<String> without = new TreeSet<>();
        for (Map<String, String> district : atLevel("2")) {
            String pcode = district.get("pcode");
            long count = points.rows().stream()
                    .filter(row -> row.get("pcode").equals(pcode))
                    .count();
            if (district.get("label_lon").isEmpty()) {
                without.add(pcode);
            }
            assertEquals(district.get("label_lon").isEmpty() ? 0 : 6, count, pcode);
        }
        assertEquals(Set.of("AF2506", "AF2507"), without);
    }

    @Test
    void the_press_spellings_of_the_record_lead_to_their_units() {
        Table names = Datasets.table("admin-units", "admin_names");
        for (String[] pair : new String[][] {
            {"Namgarhar", "AF06"},
            {"Jowzjan", "AF28"},
            {"Konar", "AF15"},
            {"کنر", "AF15"},
            {"Helmand", "AF30"},
            {"Paktia", "AF13"},
            {"Panjshir", "AF08"},
            {"Haska Mena", "AF0610"},
            {"Khewa", "AF0606"}
        }) {
            assertEquals(pair[1], names.row("name", pair[0]).get("pcode"), pair[0]);
        }
        assertTrue(units.row("pcode", "AF0615").get("name_dari").equals("اچین"));
    }

    private List<Map<String, String>> atLevel(String level) {
        return units.rows().stream()
                .filter(row -> row.get("level").equals(level))
                .toList();
    }
}
