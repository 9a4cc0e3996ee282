package org.incidentatlas.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.control.Basis;
import org.incidentatlas.control.ClaimBuilder;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Known;
import org.junit.jupiter.api.Test;

/** Two days are compared in a country of three districts; what differs says why, and only what is reported counts. */
class ControlDifferenceTest {

    private static final String ARG = "Government";

    @Test
    void a_statement_that_begins_between_the_two_days_is_a_reported_change() {
        List<GroundDifference> differences = between(
                "2021-08-01",
                "2021-08-20",
                claim("old").by(ARG).from("2020-01-01").to("2021-08-14").endedBy("new"),
                claim("new").from("2021-08-15"));
        assertEquals("[W1 reported new]", text(differences));
        assertEquals(ARG, differences.get(0).heldBefore());
        assertEquals("Taliban", differences.get(0).heldAfter());
    }

    @Test
    void what_ends_without_a_word_on_what_came_after_has_run_out_and_is_no_loss() {
        List<GroundDifference> differences = between(
                "2021-08-01", "2021-08-20", claim("old").from("2020-01-01").to("2021-08-14"));
        assertEquals("[W1 ran out old]", text(differences));
    }

    @Test
    void the_end_that_another_statement_reports_is_a_reported_change_though_nobody_is_said_to_hold_it_then() {
        List<GroundDifference> differences = between(
                "2021-08-01",
                "2021-08-20",
                claim("old").from("2020-01-01").to("2021-08-14").endedBy("presence"),
                claim("presence").on("W2", PlacePrecision.DISTRICT).from("2021-08-15"));
        assertTrue(text(differences).contains("W1 reported presence"), text(differences));
    }

    @Test
    void a_month_that_reaches_beyond_the_two_days_is_uncertain_and_one_between_them_is_not() {
        ClaimBuilder august = claim("august").from("2021-08-01").precision(DatePrecision.MONTH);
        assertEquals("[W1 date uncertain august]", text(between("2021-07-31", "2021-08-20", august)));
        assertEquals("[W1 reported august]", text(between("2021-07-31", "2021-08-31", august)));
        ClaimBuilder year = claim("year").from("2021-07-01").precision(DatePrecision.YEAR);
        assertEquals("[W1 date uncertain year]", text(between("2021-06-30", "2021-12-31", year)));
    }

    @Test
    void the_same_day_told_otherwise_later_is_a_correction() {
        Atlas atlas = atlas(
                claim("first").by(ARG).from("2020-01-01").published("2020-02-01"),
                claim("later").from("2020-01-01").basis(Basis.ASSESSED).published("2021-01-01"));
        LocalDate day = LocalDate.of(2020, 6, 1);
        List<GroundDifference> differences = new ControlDifference(
                        atlas,
                        new Moment(day, Known.on(LocalDate.of(2020, 3, 1))),
                        new Moment(day, Known.on(LocalDate.of(2021, 3, 1))),
                        null)
                .ofUnits(AdminLevel.ADM2);
        assertEquals("[W1 correction ]", text(differences));
    }

    @Test
    void a_change_over_time_that_was_also_corrected_says_both() {
        Atlas atlas = atlas(
                claim("first").by(ARG).from("2020-01-01").to("2020-12-31").published("2020-02-01"),
                claim("other")
                        .by("ISKP")
                        .from("2020-01-01")
                        .to("2020-12-31")
                        .basis(Basis.ASSESSED)
                        .published("2021-02-01"),
                claim("new").from("2021-01-10").published("2021-02-01"));
        GroundDifference only = new ControlDifference(
                        atlas,
                        new Moment(LocalDate.of(2020, 6, 1), Known.on(LocalDate.of(2020, 6, 1))),
                        new Moment(LocalDate.of(2021, 3, 1), Known.on(LocalDate.of(2021, 3, 1))),
                        null)
                .ofUnits(AdminLevel.ADM2)
                .get(0);
        assertEquals(GroundDifference.Kind.REPORTED, only.kind());
        assertTrue(only.isAlsoCorrected());
    }

    @Test
    void the_same_moment_twice_differs_in_nothing_and_days_come_in_order() {
        ClaimBuilder claim = claim("c").from("2020-01-01");
        assertEquals("[]", text(between("2020-06-01", "2020-06-01", claim)));
        assertThrows(IllegalArgumentException.class, () -> between("2020-06-02", "2020-06-01", claim));
    }

    private static ClaimBuilder claim(String id) {
        return new ClaimBuilder(id).on("W1", PlacePrecision.DISTRICT);
    }

    private static List<GroundDifference> between(String a, String b, ClaimBuilder... claims) {
        return new ControlDifference(
                        atlas(claims),
                        new Moment(LocalDate.parse(a), Known.unlimited()),
                        new Moment(LocalDate.parse(b), Known.unlimited()),
                        null)
                .ofUnits(AdminLevel.ADM2);
    }

    private static Atlas atlas(ClaimBuilder... claims) {
        return ScanTimelineTest.atlas(List.of(claims).stream()
                .map(claim -> (ControlStatement) claim.build())
                .toList());
    }

    private static String text(List<GroundDifference> differences) {
        return differences.stream()
                .map(each -> each.id() + " " + each.kind() + " "
                        + String.join(
                                " ",
                                each.because().stream()
                                        .map(ControlStatement::id)
                                        .toList()))
                .toList()
                .toString();
    }
}
