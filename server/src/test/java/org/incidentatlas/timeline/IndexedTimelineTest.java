package org.incidentatlas.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.IncidentBuilder;
import org.incidentatlas.time.Known;
import org.junit.jupiter.api.Test;

/** Columns answer every question about incidents just as looking at every record does, in the same order. */
class IndexedTimelineTest {

    private static final int QUESTIONS = 40;

    /** Forty questions of each of the records; `./atlas verify --long` tries many more records. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void whatever_is_asked_of_whatever_record_has_one_answer(@ForAll long seed, @ForAll @IntRange(max = 300) int size) {
        MadeUpRecord made = new MadeUpRecord(seed);
        Atlas atlas = made.atlas(size);
        Timeline scan = new ScanTimeline(atlas);
        Timeline indexed = new IndexedTimeline(atlas);
        for (int question = 0; question < QUESTIONS; question++) {
            IncidentFilter filter = made.filter(atlas);
            Known known = made.known();
            assertEquals(
                    told(scan.incidents(filter, known)), told(indexed.incidents(filter, known)), filter + " " + known);
            Grouping by = made.pick(List.of(Grouping.values()));
            AdminLevel level = made.pick(List.of(AdminLevel.ADM1, AdminLevel.ADM2));
            assertEquals(
                    scan.counts(filter, known, by, level), indexed.counts(filter, known, by, level), filter + " " + by);
            Axis down = made.pick(List.of(Axis.values()));
            Axis across = made.pick(List.of(Axis.values()));
            assertEquals(
                    scan.table(filter, known, down, across),
                    indexed.table(filter, known, down, across),
                    filter + " " + down + " " + across);
            Grouping over = by == Grouping.UNIT ? Grouping.ALL : by;
            Bucket bucket = made.pick(List.of(Bucket.values()));
            assertEquals(
                    scan.histogram(filter, known, bucket, over),
                    indexed.histogram(filter, known, bucket, over),
                    filter + " " + bucket + " " + over);
        }
    }

    /** Ids in order, each with the figures and attribution it has, and what was left out. */
    private static String told(IncidentSelection selection) {
        return selection.incidents().stream()
                        .map(placed -> placed.incident().id() + " "
                                + placed.standing().casualties().killed() + " "
                                + placed.standing().attribution() + " "
                                + placed.placement().pcode())
                        .toList()
                + " " + selection.leftOut();
    }

    @Test
    void questions_at_random_find_something_and_leave_something_out() {
        MadeUpRecord made = new MadeUpRecord(1);
        Atlas atlas = made.atlas(300);
        int some = 0;
        for (int question = 0; question < 200; question++) {
            int found = atlas.timeline()
                    .incidents(made.filter(atlas), made.known())
                    .incidents()
                    .size();
            some += found > 0 && found < 300 ? 1 : 0;
        }
        assertTrue(some > 60, some + " of 200 questions tell anything apart");
    }

    @Test
    void a_long_incident_is_found_in_every_month_it_reaches_and_a_short_one_across_the_turn_of_a_month() {
        Incident year =
                new IncidentBuilder("year").days("2020-01-01", "2020-12-31").build();
        Incident turn =
                new IncidentBuilder("turn").days("2020-06-20", "2020-07-10").build();
        Atlas atlas = ScanTimelineTest.atlas(List.of(), year, turn);

        assertEquals(List.of("year", "turn"), ids(atlas, "2020-07-01", "2020-07-31"));
        assertEquals(List.of("year"), ids(atlas, "2020-11-01", "2020-11-01"));
        assertEquals(List.of(), ids(atlas, "2021-01-01", "2021-12-31"));
    }

    private static List<String> ids(Atlas atlas, String from, String to) {
        IncidentFilter window = new IncidentFilter(
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                List.of(),
                false,
                Set.of(),
                Set.of(),
                null,
                null,
                false);
        return atlas.timeline().incidents(window, Known.unlimited()).incidents().stream()
                .map(placed -> placed.incident().id())
                .toList();
    }

    @Test
    void neighbours_on_the_curve_are_neighbours_on_the_ground() {
        long here = HilbertOrder.of(70.0, 34.0);
        assertEquals(here, HilbertOrder.of(70.0, 34.0));
        assertTrue(Math.abs(here - HilbertOrder.of(70.001, 34.001)) < Math.abs(here - HilbertOrder.of(-70.0, -34.0)));
    }
}
