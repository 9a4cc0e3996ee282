package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static double distance(String one, String other) {
        return SpellingDistance.between(Folded.of(one), Folded.of(other));
    }
}
