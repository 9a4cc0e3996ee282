package org.incidentatlas.gisdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds across the rows of incidents, evidence, control, estimates and actors. */
final class RecordTest {
    private final Table incidents = Datasets.table("incidents", "incidents");
    private final Table evidence = Datasets.table("incidents", "evidence");
    private final Table control = Datasets.table("control", "control");
    private final Table estimates = Datasets.table("estimates", "estimates");
    private final Table actors = Datasets.table("actors", "actors");
    private final Table aliases = Datasets.table("actors", "actor_aliases");

    @Test
    void no_row_of_the_starter_record_is_missing() {
        assertEquals(123, incidents.rows().size());
        assertEquals(198, evidence.rows().size());
        assertEquals(158, control.rows().size());
        assertEquals(59, estimates.rows().size());
        assertEquals(28, briefRows(incidents));
    }

    @Test
    void evidence_is_numbered_in_file_order_within_its_incident() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Map<String, String> row : evidence.rows()) {
            int number = numbers.merge(row.get("incident_id"), 1, Integer::sum);
            assertEquals(row.get("incident_id") + ".e" + number, row.get("id"));
        }
    }

    /** Each of these words is one side's; docs/wording.md has the words that stand in their place. Titles and names of programmes keep them. */
    @Test
    void our_own_sentences_take_no_side() {
        Pattern words = Pattern.compile(
                "\\b(cleared|liberat\\w+|fell|recaptur\\w+|neutrali[sz]\\w+|terrorists?|perpetrators?)\\b",
                Pattern.CASE_INSENSITIVE);
        List<String> taking = Stream.of(
                        texts(incidents, "summary"),
                        texts(evidence, "note"),
                        texts(control, "summary"),
                        texts(estimates, "note"))
                .flatMap(texts -> texts)
                .filter(text -> words.matcher(text.replaceAll("'[^']*'|\"[^\"]*\"|counter-terrorism", ""))
                        .find())
                .toList();
        assertEquals(List.of(), taking);
    }

    private static Stream<String> texts(Table table, String field) {
        return table.rows().stream().map(row -> row.get(field));
    }

    @Test
    void spans_do_not_end_before_they_begin() {
        assertEquals(List.of(), backwards(incidents, "date_from", "date_to"));
        assertEquals(List.of(), backwards(control, "valid_from", "valid_to"));
        assertEquals(List.of(), backwards(estimates, "period_from", "period_to"));
    }

    @Test
    void figures_run_from_low_to_high() {
        assertEquals(List.of(), unordered(incidents, "killed_low", "killed_best", "killed_high"));
        assertEquals(List.of(), unordered(evidence, "killed_low", "killed_best", "killed_high"));
        assertEquals(List.of(), unordered(estimates, "low", "best", "high"));
    }

    @Test
    void only_rows_that_give_a_figure_say_whom_it_counts() {
        for (Table table : List.of(incidents, evidence)) {
            List<String> odd = table.rows().stream()
                    .filter(row ->
                            figures(row).isEmpty() && !row.get("killed_whom").equals("not said"))
                    .map(row -> row.get("id"))
                    .toList();
            assertEquals(List.of(), odd);
        }
    }

    @Test
    void the_rows_that_count_fighters_with_others_are_mixed() {
        for (String id : List.of(
                "2016-06-11-deh-bala-police-hq",
                "2016-06-24-kot-attack",
                "2017-10-khogyani-wazir-tangi",
                "2019-03-23-chapa-dara-offensive")) {
            assertEquals("mixed", incidents.row("id", id).get("killed_whom"), id);
        }
        assertEquals("fighters", incidents.row("id", "2017-04-13-achin-moab").get("killed_whom"));
    }

    @Test
    void every_party_named_in_a_row_is_a_known_actor() {
        Map<String, String> names = actorsByName();
        Set<String> unknown = new TreeSet<>();
        Stream.of(incidents.values("perpetrator"), incidents.values("attributed_to"), control.values("actor"))
                .flatMap(Set::stream)
                .filter(name -> !name.equals("contested"))
                .filter(name -> !names.containsKey(name.toLowerCase(Locale.ROOT)))
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void a_canonical_name_is_nobody_else_s_other_name() {
        for (Map<String, String> alias : aliases.rows()) {
            for (Map<String, String> actor : actors.rows()) {
                assertTrue(
                        !actor.get("name").equalsIgnoreCase(alias.get("name"))
                                || actor.get("id").equals(alias.get("actor")),
                        alias.get("name"));
            }
        }
    }

    @Test
    void a_name_that_several_parties_bear_is_told_apart_by_days_or_data_set() {
        Map<String, Map<String, String>> bearers = new HashMap<>();
        for (Map<String, String> alias : aliases.rows()) {
            String key = alias.get("name").toLowerCase(Locale.ROOT);
            Map<String, String> other = bearers.putIfAbsent(key, alias);
            if (other != null && !other.get("actor").equals(alias.get("actor"))) {
                boolean byDataSet = !other.get("data_set").equals(alias.get("data_set"));
                boolean byDays = apart(other, alias) || apart(alias, other);
                assertTrue(byDataSet || byDays, alias.get("name"));
            }
        }
    }

    @Test
    void the_many_names_of_the_khorasan_province_are_there() {
        Map<String, String> names = actorsByName();
        for (String name : List.of(
                "ISKP",
                "IS-K",
                "ISIL-K",
                "IS-KP",
                "ISIS-K",
                "Daesh",
                "Khorasan Chapter of the Islamic State",
                "داعش")) {
            assertEquals("islamic-state-khorasan-province", names.get(name.toLowerCase(Locale.ROOT)), name);
        }
    }

    @Test
    void spans_of_names_and_parties_do_not_end_before_they_begin() {
        for (Map<String, String> row : aliases.rows()) {
            assertTrue(row.get("used_to").isEmpty() || row.get("used_from").compareTo(row.get("used_to")) <= 0);
        }
        for (Map<String, String> row : actors.rows()) {
            assertTrue(row.get("active_to").isEmpty() || row.get("active_from").compareTo(row.get("active_to")) <= 0);
        }
    }

    private static boolean apart(Map<String, String> earlier, Map<String, String> later) {
        return !earlier.get("used_to").isEmpty() && earlier.get("used_to").compareTo(later.get("used_from")) < 0;
    }

    @Test
    void parts_of_a_combined_actor_are_actors_without_parts() {
        for (Map<String, String> actor : actors.rows()) {
            Table.parts(actor.get("parts"))
                    .forEach(part -> assertEquals("", actors.row("id", part).get("parts"), actor.get("id")));
        }
    }

    @Test
    void membership_has_no_circle() {
        for (Map<String, String> actor : actors.rows()) {
            Set<String> above = new TreeSet<>(Set.of(actor.get("id")));
            String next = actor.get("member_of");
            while (!next.isEmpty()) {
                assertTrue(above.add(next), actor.get("id"));
                next = actors.row("id", next).get("member_of");
            }
        }
    }

    @Test
    void a_challenger_is_a_canonical_name_and_never_the_holder() {
        for (Map<String, String> row : control.rows()) {
            List<String> challengers = challengers(row);
            assertTrue(actors.values("name").containsAll(challengers), row.get("id"));
            assertTrue(!challengers.contains(row.get("actor")), row.get("id"));
        }
    }

    @Test
    void a_contest_without_a_holder_names_two_parties_or_none() {
        for (Map<String, String> row : control.rows()) {
            if (row.get("actor").equals("contested")) {
                assertTrue(challengers(row).size() != 1, row.get("id"));
                assertEquals("contested", row.get("status"), row.get("id"));
            }
        }
    }

    @Test
    void colours_of_parties_are_neither_green_nor_grey() {
        for (String colour : actors.values("colour")) {
            int red = Integer.parseInt(colour.substring(1, 3), 16);
            int green = Integer.parseInt(colour.substring(3, 5), 16);
            int blue = Integer.parseInt(colour.substring(5, 7), 16);
            assertTrue(green <= Math.max(red, blue), colour + " is green");
            assertTrue(
                    Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 64,
                    colour + " is grey");
        }
    }

    private static long briefRows(Table table) {
        return table.rows().stream()
                .filter(row -> row.get("in_brief").equals("yes"))
                .count();
    }

    private static List<String> backwards(Table table, String from, String to) {
        return table.rows().stream()
                .filter(row -> !row.get(to).isEmpty() && row.get(to).compareTo(row.get(from)) < 0)
                .map(row -> row.get("id"))
                .toList();
    }

    private static List<String> unordered(Table table, String... fields) {
        return table.rows().stream()
                .filter(row -> {
                    List<Integer> given = Stream.of(fields)
                            .map(row::get)
                            .filter(value -> !value.isEmpty())
                            .map(Integer::valueOf)
                            .toList();
                    return !given.equals(given.stream().sorted().toList());
                })
                .map(row -> row.get("id"))
                .toList();
    }

    private static List<String> figures(Map<String, String> row) {
        return Stream.of("killed_low", "killed_best", "killed_high")
                .map(row::get)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> challengers(Map<String, String> row) {
        return row.get("challenger").isEmpty()
                ? List.of()
                : List.of(row.get("challenger").split("; "));
    }

    /** Ids of parties by all their names. */
    private Map<String, String> actorsByName() {
        Map<String, String> names = new HashMap<>();
        for (Map<String, String> alias : aliases.rows()) {
            names.put(alias.get("name").toLowerCase(Locale.ROOT), alias.get("actor"));
        }
        for (Map<String, String> actor : actors.rows()) {
            names.put(actor.get("short_name").toLowerCase(Locale.ROOT), actor.get("id"));
        }
        for (Map<String, String> actor : actors.rows()) {
            names.put(actor.get("name").toLowerCase(Locale.ROOT), actor.get("id"));
        }
        return names;
    }
}
