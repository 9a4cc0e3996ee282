package org.incidentatlas.gisdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Aliases name something that is there and nothing twice; names known for something else say what. */
final class NamesTest {

    private static final int FEW = 80;

    private final Table units = Datasets.table("admin-units", "admin_units");
    private final Table localities = Datasets.table("localities", "localities");
    private final Table aliases = Datasets.table("aliases", "aliases");
    private final Table sources = Datasets.table("aliases", "sources");
    private final Table apart = Datasets.table("aliases", "names_apart");
    private final Table elsewhere = Datasets.table("names-elsewhere", "names_elsewhere");

    @Test
    void every_alias_names_a_unit_or_a_locality() {
        Set<String> known = new HashSet<>(units.values("pcode"));
        known.addAll(localities.values("id"));
        Set<String> unknown = new TreeSet<>(aliases.values("place_id"));
        unknown.addAll(apart.values("place_id"));
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void no_alias_repeats_a_name_that_another_table_has() {
        Set<String> known = new HashSet<>();
        for (Map<String, String> unit : units.rows()) {
            add(known, unit.get("pcode"), unit.get("name_en"), unit.get("name_dari"), unit.get("name_pashto"));
            add(known, unit.get("pcode"), unit.get("other_names_en").split(";"));
        }
        for (Map<String, String> name :
                Datasets.table("admin-units", "admin_names").rows()) {
            add(known, name.get("pcode"), name.get("name"));
        }
        for (Map<String, String> place : localities.rows()) {
            add(known, place.get("id"), place.get("name"));
            for (String column : List.of("variants", "names_dari", "names_pashto")) {
                add(known, place.get("id"), place.get(column).split("\\|"));
            }
        }
        List<String> repeated = new ArrayList<>();
        for (Map<String, String> alias : aliases.rows()) {
            if (!known.add(key(alias.get("place_id"), alias.get("name")))) {
                repeated.add(alias.get("place_id") + " " + alias.get("name"));
            }
        }
        assertEquals(List.of(), repeated);
    }

    @Test
    void each_province_has_its_code_of_iso_3166_2_once() {
        List<Map<String, String>> codes = aliases.rows().stream()
                .filter(row -> row.get("kind").equals("code"))
                .toList();
        assertEquals(
                34, codes.stream().map(row -> row.get("place_id")).distinct().count());
        assertTrue(codes.stream().allMatch(row -> row.get("name").matches("AF-[A-Z]{3}")));
        assertEquals(34, codes.stream().map(row -> row.get("name")).distinct().count());
    }

    @Test
    void few_aliases_rest_on_the_compiler_alone_and_say_so() {
        Set<String> compiler = new HashSet<>();
        for (Map<String, String> source : sources.rows()) {
            boolean compilers = source.get("kind").equals("compiler");
            assertEquals(compilers, source.get("title").contains("to be confirmed"), source.get("key"));
            if (compilers) {
                compiler.add(source.get("key"));
            }
        }
        long unconfirmed = aliases.rows().stream()
                .filter(row -> compiler.contains(row.get("source")))
                .count();
        assertTrue(unconfirmed < FEW, unconfirmed + " of " + aliases.rows().size());
    }

    @Test
    void every_source_is_named_by_an_alias_and_a_publication_says_whether_it_was_opened_again() {
        assertEquals(sources.values("key"), aliases.values("source"));
        for (Map<String, String> source : sources.rows()) {
            boolean publication = Set.of("list", "reports", "publication").contains(source.get("kind"));
            assertEquals(publication, source.get("note").equals("not opened again"), source.get("key"));
        }
    }

    @Test
    void the_list_of_names_elsewhere_is_long_and_countries_stand_with_what_lies_abroad_alone() {
        assertTrue(
                elsewhere.rows().size() >= 1_200, "it has " + elsewhere.rows().size());
        for (Map<String, String> row : elsewhere.rows()) {
            boolean abroad = Set.of("country", "place").contains(row.get("kind"));
            assertEquals(abroad, !row.get("country").isEmpty(), row.get("name"));
        }
    }

    private static void add(Set<String> known, String id, String... names) {
        for (String name : names) {
            known.add(key(id, name));
        }
    }

    private static String key(String id, String name) {
        return id + " " + name.strip().toLowerCase(Locale.ROOT);
    }
}
