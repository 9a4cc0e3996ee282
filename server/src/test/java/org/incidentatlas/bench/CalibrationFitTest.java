package org.incidentatlas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.bench.CalibrationFit.Step;
import org.incidentatlas.bench.GoldRow.Half;
import org.incidentatlas.bench.Reliability.Point;
import org.incidentatlas.gazetteer.Band;
import org.incidentatlas.gazetteer.Calibration;
import org.junit.jupiter.api.Test;

final class CalibrationFitTest {

    @Test
    void neighbours_that_fall_are_pooled() {
        List<Step> steps = CalibrationFit.steps(
                List.of(new Point(0.1, false), new Point(0.2, true), new Point(0.3, false), new Point(0.4, true)));

        assertEquals(List.of(0.0, 0.5, 1.0), steps.stream().map(Step::share).toList());
        assertEquals(0.25, steps.get(1).score(), 1e-12);
    }

    @Test
    void a_late_fall_pools_back_as_far_as_it_must() {
        List<Step> steps = CalibrationFit.steps(
                List.of(new Point(0.1, true), new Point(0.2, true), new Point(0.3, false), new Point(0.4, false)));

        assertEquals(List.of(new Step(4, 1.0, 2)), steps);
    }

    @Test
    void equal_scores_are_one_step() {
        List<Step> steps = CalibrationFit.steps(List.of(new Point(0.5, true), new Point(0.5, false)));

        assertEquals(List.of(new Step(2, 1.0, 1)), steps);
    }

    @Test
    void the_fitted_line_rises_and_lies_near_the_shares_that_are_right() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            outcomes.add(outcome(0.9, number < 60));
            outcomes.add(outcome(0.3, number < 20));
        }
        Calibration fitted = CalibrationFit.fit(outcomes);

        assertEquals(0.6, fitted.chance(0.9), 0.01);
        assertEquals(0.2, fitted.chance(0.3), 0.01);
        double before = -1;
        for (int step = 0; step <= 1000; step++) {
            double chance = fitted.chance(step / 1000.0);
            assertTrue(chance > before && chance > 0 && chance < 1, step + ": " + chance);
            before = chance;
        }
    }

    @Test
    void the_half_for_testing_is_never_fitted_on() {
        Outcome tested = new Outcome(
                MeasuresTest.row("AF0615", "press", Half.TEST), new Verdict("AF0615", 0.9, Band.REVIEW, null));

        assertThrows(IllegalArgumentException.class, () -> CalibrationFit.fit(List.of(tested)));
    }

    private static Outcome outcome(double score, boolean right) {
        return new Outcome(
                MeasuresTest.row("AF0615", "press", Half.FIT),
                new Verdict(right ? "AF0615" : "AF0613", score, Band.of(score), null));
    }
}
