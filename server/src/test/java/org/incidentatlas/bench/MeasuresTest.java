package org.incidentatlas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.incidentatlas.bench.Aim.Unit;
import org.incidentatlas.bench.GoldRow.Half;
import org.incidentatlas.bench.Reliability.Point;
import org.incidentatlas.gazetteer.Band;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts and errors on examples small enough to work out by hand. */
final class MeasuresTest {

    private static final List<Outcome> FIVE = List.of(
            outcome("AF0615", "AF0615", 0.99, Band.ACCEPT),
            outcome("AF0613", "AF0613", 0.70, Band.REVIEW),
            outcome("AF0610", "AF0611", 0.80, Band.REVIEW),
            outcome("AF0620", "AF0620", 0.40, Band.MANUAL),
            outcome("", null, 0, Band.MANUAL));

    static Outcome outcome(String right, @Nullable String said, double score, Band band) {
        return new Outcome(row(right, "press", Half.TEST), new Verdict(said, score, band, null));
    }

    static GoldRow row(String right, String kind, Half half) {
        List<String> expected = right.isEmpty() ? List.of() : List.of(right);
        return new GoldRow("text", null, null, expected, null, kind, "English", "AF06", "group", half, "", "");
    }

    @Test
    void right_and_wrong_count_answers_and_a_candidate_for_choosing_by_hand_is_none() {
        Tally tally = Tally.of(FIVE);

        assertEquals(5, tally.asked());
        assertEquals(3, tally.right());
        assertEquals(1, tally.wrong());
        assertEquals(2, tally.abstained());
        assertEquals(3, tally.firstRight());
        assertEquals(2, tally.named());
        assertEquals(1, tally.accepted());
        assertEquals(0.5, tally.acceptedShare());
    }

    @Test
    void an_answer_where_abstention_is_right_is_wrong() {
        Tally tally = Tally.of(List.of(outcome("", "AF0615", 0.9, Band.REVIEW)));

        assertEquals(0, tally.right());
        assertEquals(1, tally.wrong());
    }

    @Test
    void any_of_several_places_that_are_right_will_do() {
        GoldRow row = new GoldRow(
                "Kunduz", null, null, List.of("kunduz", "AF19"), null, "press", "", "", "g", Half.TEST, "", "");

        assertTrue(new Outcome(row, new Verdict("AF19", 0.97, Band.ACCEPT, null)).isRight());
        assertTrue(new Outcome(row, new Verdict("AF1905", 0.97, Band.ACCEPT, null)).isWrong());
    }

    @Test
    void the_calibration_error_is_the_mean_distance_of_score_and_share_right() {
        Reliability reliability = Reliability.ofPoints(
                List.of(new Point(0.95, true), new Point(0.95, false), new Point(0.15, false), new Point(0.15, false)));

        // Two bins with two points each: |0.95 - 0.5| and |0.15 - 0|.
        assertEquals((0.45 + 0.15) / 2, reliability.equalWidth(), 1e-12);
        assertEquals((0.05 * 0.05 + 0.95 * 0.95 + 2 * 0.15 * 0.15) / 4, reliability.brier(), 1e-12);
    }

    @Test
    void bins_of_equal_mass_part_scores_that_bins_of_equal_width_throw_together() {
        List<Point> points = List.of(new Point(0.91, false), new Point(0.99, true));

        assertEquals((0.91 + 0.99 - 1) / 2, Reliability.ofPoints(points).equalWidth(), 1e-12);
        assertEquals((0.91 + 0.01) / 2, Reliability.ofPoints(points).equalMass(), 1e-12);
    }

    @Test
    void scores_that_are_right_as_often_as_they_say_have_no_error() {
        List<Point> points =
                List.of(new Point(0.75, true), new Point(0.75, true), new Point(0.75, true), new Point(0.75, false));

        assertEquals(0, Reliability.ofPoints(points).equalWidth(), 1e-12);
    }

    @Test
    void only_rows_with_a_candidate_say_something_of_scores() {
        assertEquals(4, Reliability.of(FIVE).count());
    }

    @Test
    void percentiles_are_by_nearest_rank() {
        long[] took = new long[200];
        for (int at = 0; at < took.length; at++) {
            took[at] = (200 - at) * 1_000_000L;
        }

        assertEquals(new Latencies(100, 198, 200), Latencies.of(took));
    }

    @Test
    void an_aim_is_missed_on_the_wrong_side_of_its_bound_only() {
        assertFalse(Aim.atLeast("", 0.98, 0.98, Unit.PERCENT).isMissed());
        assertTrue(Aim.atLeast("", 0.979, 0.98, Unit.PERCENT).isMissed());
        assertTrue(Aim.atMost("", 1.1, 1, Unit.MILLISECONDS).isMissed());
        assertFalse(Aim.notMeasured("", 1, Aim.Sense.AT_MOST, Unit.SECONDS).isMissed());
    }
}
