package org.incidentatlas.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.incidentatlas.bench.GoldRow;
import org.incidentatlas.bench.GoldRow.Half;
import org.incidentatlas.bench.GoldRows;
import org.incidentatlas.bench.GoldSet;
import org.incidentatlas.bench.MisspeltNames;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.GazetteerContents;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.junit.jupiter.api.Test;

/** The gold set is one that can be measured with. */
final class GoldSetTest {

    private static final GoldSet GOLD = BenchCommand.gold();

    @Test
    void every_place_that_is_right_exists() throws IOException {
        GazetteerIndex index = GazetteerIndex.build(Geography.builtInContents());

        Set<String> unknown = new TreeSet<>();
        GOLD.all().stream()
                .flatMap(row -> row.expected().stream())
                .filter(id -> index.place(id).isEmpty())
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void every_unit_asked_within_exists() throws IOException {
        GazetteerContents contents = Geography.builtInContents();
        Set<String> codes = contents.units().stream().map(AdminUnit::pcode).collect(toSet());

        assertTrue(GOLD.all().stream()
                .map(GoldRow::within)
                .filter(Objects::nonNull)
                .allMatch(codes::contains));
    }

    @Test
    void the_half_of_a_row_is_that_of_its_group() {
        assertEquals(
                List.of(),
                GOLD.all().stream()
                        .filter(row -> row.half() != Half.of(row.group()))
                        .map(GoldRow::text)
                        .toList());
    }

    @Test
    void no_place_is_in_both_halves() {
        Map<String, Set<Half>> halves = new HashMap<>();
        for (GoldRow row : GOLD.all()) {
            row.expected()
                    .forEach(id ->
                            halves.computeIfAbsent(id, any -> new TreeSet<>()).add(row.half()));
        }

        assertEquals(
                List.of(),
                halves.entrySet().stream()
                        .filter(place -> place.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void nothing_is_asked_twice_with_different_answers() {
        Map<List<Object>, Set<List<String>>> answers = GOLD.names().stream()
                .collect(groupingBy(
                        row -> key(row.text(), row.within(), row.level()), mapping(GoldRow::expected, toSet())));

        assertEquals(
                List.of(),
                answers.entrySet().stream()
                        .filter(asked -> asked.getValue().size() > 1)
                        .toList());
    }

    private static List<Object> key(Object... parts) {
        List<Object> key = new ArrayList<>();
        for (Object part : parts) {
            key.add(String.valueOf(part));
        }
        return key;
    }

    @Test
    void both_halves_are_large_and_hold_every_kind() {
        for (Half half : Half.values()) {
            GoldSet part = GOLD.half(half);
            assertTrue(
                    part.names().size() >= 2_000,
                    () -> half + " " + part.names().size());
            assertTrue(
                    part.typos().size() >= 1_000,
                    () -> half + " " + part.typos().size());
            assertTrue(
                    part.negatives().size() >= 400,
                    () -> half + " " + part.negatives().size());
            assertEquals(kinds(GOLD), kinds(part));
        }
    }

    private static Set<String> kinds(GoldSet gold) {
        return gold.all().stream().map(GoldRow::kind).collect(toSet());
    }

    @Test
    void every_province_is_asked_about_in_both_halves() throws IOException {
        Map<String, Map<Half, Integer>> rows = new HashMap<>();
        GOLD.all()
                .forEach(row -> rows.computeIfAbsent(row.province(), any -> new HashMap<>())
                        .merge(row.half(), 1, Integer::sum));

        for (AdminUnit unit : Geography.builtInContents().units()) {
            if (unit.level() == AdminLevel.ADM1) {
                Map<Half, Integer> halves = rows.getOrDefault(unit.pcode(), Map.of());
                assertTrue(halves.getOrDefault(Half.FIT, 0) >= 10, () -> unit.pcode() + " " + halves);
                assertTrue(halves.getOrDefault(Half.TEST, 0) >= 10, () -> unit.pcode() + " " + halves);
            }
        }
    }

    @Test
    void texts_that_name_no_place_have_none_that_is_right() {
        assertTrue(GOLD.negatives().stream().allMatch(GoldRow::mustAbstain));
    }

    /** After a change to the official names: {@code ./atlas bench misspell --write} the table's file. */
    @Test
    void the_misspellings_are_those_the_generator_writes() {
        assertEquals(GoldRows.write(GOLD.typos()), GoldRows.write(MisspeltNames.of(GOLD.names(), MisspeltNames.SEED)));
    }

    @Test
    void another_seed_gives_other_misspellings() {
        assertTrue(!MisspeltNames.of(GOLD.names(), MisspeltNames.SEED + 1).equals(GOLD.typos()));
    }
}
