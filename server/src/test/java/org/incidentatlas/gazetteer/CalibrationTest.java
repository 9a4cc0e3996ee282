package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.incidentatlas.gazetteer.Calibration.Knot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalibrationTest {

    private static final Calibration BENT =
            Calibration.of(List.of(new Knot(0, 0.01), new Knot(0.5, 0.2), new Knot(1, 0.99)));

    @Test
    void between_two_knots_the_line_is_straight() {
        assertEquals(0.01, BENT.chance(0), 1e-12);
        assertEquals(0.105, BENT.chance(0.25), 1e-12);
        assertEquals(0.2, BENT.chance(0.5), 1e-12);
        assertEquals(0.99, BENT.chance(1), 1e-12);
    }

    @Test
    void none_leaves_scores_as_they_are() {
        assertEquals(0.37, Calibration.NONE.chance(0.37), 1e-12);
    }

    @Test
    void a_table_is_read_as_it_was_written() {
        assertEquals(BENT.csv(), Calibration.parse(BENT.csv()).csv());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "raw,chance",
                "raw,chance\n0,0.1",
                "raw,chance\n0.1,0.1\n1,0.9",
                "raw,chance\n0,0.1\n0.9,0.9",
                "raw,chance\n0,0.5\n0.5,0.5\n1,0.9",
                "raw,chance\n0,0.1\n0.5,0.2\n0.5,0.3\n1,0.9",
                "raw,chance\n0,0.1\n1,1.5"
            })
    void a_table_that_does_not_rise_from_0_to_1_is_refused(String table) {
        assertThrows(IllegalArgumentException.class, () -> Calibration.parse(table));
    }

    @Test
    void scores_of_one_answer_never_sum_to_more_than_one() {
        Calibration hopeful = Calibration.of(List.of(new Knot(0, 0.9), new Knot(1, 0.99)));
        GeocodeAnswer answer = new Geocoder(StarterPlaces.index(), hopeful)
                .geocode(new GeocodeQuery("Arghandab", null, PlaceLevel.ADM2, 5));

        assertTrue(answer.candidates().size() > 1);
        assertTrue(answer.candidates().stream().mapToDouble(Candidate::score).sum() <= 1 + 1e-9);
    }

    @Test
    void the_one_that_comes_with_the_program_can_be_read() {
        assertTrue(Calibration.builtIn().chance(0.99) > Calibration.builtIn().chance(0.5));
    }
}
