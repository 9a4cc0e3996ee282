package org.incidentatlas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.Tier;
import org.incidentatlas.geo.LonLat;
import org.junit.jupiter.api.Test;

/** What is drawn at random is drawn alike each time. */
final class SeededTest {

    private static final AdminUnit ACHIN = new AdminUnit(
            "AF0615",
            AdminLevel.ADM2,
            "AF06",
            new UnitNames("Achin", null, null, List.of()),
            new LonLat(70.7, 34.1),
            null);

    @Test
    void a_seed_gives_the_same_slips_and_another_seed_others() {
        assertEquals(slips(7), slips(7));
        assertNotEquals(slips(7), slips(8));
    }

    private static List<String> slips(long seed) {
        Slips slips = new Slips(seed);
        return IntStream.range(0, 50)
                .mapToObj(any -> slips.misspell("Chaparhar", 1))
                .toList();
    }

    @Test
    void a_slip_changes_the_name_by_one_letter_at_most_in_length() {
        Slips slips = new Slips(1);
        for (int round = 0; round < 2_000; round++) {
            String slipped = slips.misspell("Kot", 1);
            assertNotEquals("Kot", slipped);
            assertTrue(Math.abs(slipped.length() - 3) <= 1, slipped);
        }
    }

    @Test
    void texts_to_measure_speed_with_are_all_different_and_none_of_those_asked_before() {
        List<String> names = List.of("Chaparhar", "Mohmand Dara", "Khogyani");
        List<String> before = SpeedInputs.misspelt(names, 500, 1, Set.of());
        List<String> after = SpeedInputs.misspelt(names, 500, 2, Set.copyOf(before));

        assertEquals(500, new HashSet<>(after).size());
        assertTrue(after.stream().noneMatch(before::contains));
    }

    @Test
    void made_up_villages_are_villages_of_the_districts_given() {
        List<Place> villages = Villages.of(List.of(ACHIN), 300, 5);

        assertEquals(villages, Villages.of(List.of(ACHIN), 300, 5));
        assertTrue(villages.stream().allMatch(village -> village.tier() == Tier.VILLAGE));
        assertTrue(villages.stream().allMatch(village -> "AF0615".equals(village.pcode())));
        assertTrue(villages.stream().map(Place::name).distinct().count() > 200);
    }
}
