package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingDistanceTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource({
        "Kunar, Konar",
        "Jawzjan, Jowzjan",
        "Parwan, Parvan",
        "Kunduz, Qunduz",
        "Khost, Khowst",
        "Bamyan, Bamiyan",
        "Herat, Hirat",
        "Nimroz, Nimruz",
        "Daykundi, Daikundi",
        "Manogai, Manogay"
    })
    void what_transliteration_changes_costs_little(String one, String other) {
        assertTrue(distance(one, other) <= 0.5, () -> one + " " + distance(one, other));
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource({"Achin, Axhin", "Darzab, Darab", "Darzab, Darzlab", "Kuskh, Kushk", "Shakar, Snhakar"})
    void one_slip_costs_at_most_one_and_a_little(String one, String other) {
        double distance = distance(one, other);
        assertTrue(distance > 0.3 && distance <= 1.25, () -> one + " " + distance);
    }

    @Test
    void consonants_that_nobody_confuses_cost_one_each() {
        assertEquals(2, distance("Marul", "Matup"), 0.51);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource({"Kunar, Kandahar", "Achin, کابل", "Paghman, Laghman", "Dasht-e-Barchi, Dasht-e-Archi"})
    void the_order_of_the_two_makes_no_difference(String one, String other) {
        assertEquals(distance(one, other), distance(other, one), 1e-9);
        assertTrue(distance(one, other) > 0.5);
    }

    @Test
    void unwritten_vowels_cost_next_to_nothing_across_scripts() {
        assertTrue(distance("Nangarhar", "ننگرهار") < 0.3);
        assertTrue(distance("Uruzgan", "ارزگان") < 0.3);
    }

    /** Names of the signs that the comparison knows, so that every cost and every shared bit of a set is met. */
    private static List<Folded> names() {
        Random random = new Random(11);
        String letters = "abcdefghijklmnopqrstuvwxyz0123456789";
        List<Folded> names = new ArrayList<>();
        for (int count = 0; count < 260; count++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                boolean pair = random.nextInt(6) == 0;
                name.append(pair ? List.of("kh", "gh", "sh", "ch", "zh").get(random.nextInt(5)) : "");
                name.append(letters.charAt(random.nextInt(random.nextInt(4) == 0 ? 36 : 26)));
            }
            names.add(Folded.of(name.toString()));
        }
        List.of("کابل", "ننگرهار", "ښوراوک", "خوست", "پغمان").forEach(name -> names.add(Folded.of(name)));
        return names;
    }

    @Test
    void no_two_names_are_nearer_than_their_consonants_say() {
        for (Folded one : names()) {
            for (Folded other : names()) {
                if (one.arabicScript() == other.arabicScript() && !one.isEmpty() && !other.isEmpty()) {
                    double least = SpellingDistance.soundsAtLeast(one.consonants(), other.consonants());
                    double distance = SpellingDistance.ofSounds(one, other, SpellingDistance.NO_LIMIT);
                    assertTrue(
                            least <= distance + 1e-9,
                            () -> one.key() + " " + other.key() + " " + least + " " + distance);
                }
            }
        }
    }

    @Test
    void a_limit_changes_nothing_but_that_what_is_beyond_it_is_not_told() {
        for (Folded one : names()) {
            for (Folded other : names()) {
                double whole = SpellingDistance.ofSounds(one, other, SpellingDistance.NO_LIMIT);
                for (double limit : new double[] {0, 0.3, 0.9, 1.3, 2.5}) {
                    double limited = SpellingDistance.ofSounds(one, other, limit);
                    assertEquals(whole > limit + 1e-9 ? SpellingDistance.NO_LIMIT : whole, limited, 1e-9);
                }
            }
        }
    }

    private static double distance(String one, String other) {
        return SpellingDistance.between(Folded.of(one), Folded.of(other));
    }
}
