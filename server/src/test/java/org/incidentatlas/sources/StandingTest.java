package org.incidentatlas.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The airport bombing of August 2021, with the tolls in the order in which they came out. */
class StandingTest {

    private static final LocalDate RECORDED = LocalDate.of(2026, 11, 20);
    private static final Casualties COMPILED = new Casualties(new Figures(92, 182, 183), null, CountedWhom.MIXED, null);
    private static final Attribution CLAIMED = new Attribution(AttributionKind.CLAIMED, null, null);

    private static final List<Evidence> STATEMENTS = List.of(
            statement("e1", "2021-08-27", 92, AttributionKind.CLAIMED),
            statement("e2", "2021-09", null, AttributionKind.ATTRIBUTED),
            statement("e3", "2021-08-27", 73, AttributionKind.CLAIMED),
            statement("e4", "2021-08-30", 182, AttributionKind.UNKNOWN),
            statement("e5", "2022-02-05", 183, AttributionKind.CLAIMED));

    @Test
    void without_a_known_date_the_compilation_holds() {
        Standing standing = asKnown(Known.unlimited());

        assertTrue(standing.compiled());
        assertEquals(182, standing.casualties().killed().best());
        assertNull(standing.casualtiesFrom());
    }

    @Test
    void the_compilation_holds_from_the_day_its_last_dated_statement_is_out() {
        assertFalse(asKnown(on("2022-02-04")).compiled());
        assertTrue(asKnown(on("2022-02-05")).compiled());
    }

    @Test
    void of_two_statements_on_one_day_the_later_in_the_file_counts() {
        Standing standing = asKnown(on("2021-08-27"));

        assertEquals(73, standing.casualties().killed().best());
        assertEquals("e3", standing.casualtiesFrom());
    }

    @Test
    void a_statement_without_a_figure_does_not_replace_one_that_gives_it() {
        Standing standing = asKnown(on("2021-12-31"));

        assertEquals("e4", standing.casualtiesFrom());
        assertEquals(
                "e2", standing.attributionFrom(), "the month-only statement counts from the last day of September");
        assertEquals(AttributionKind.ATTRIBUTED, standing.attribution().kind());
    }

    @Test
    void a_statement_that_names_nobody_does_not_take_the_attribution_away() {
        assertEquals(
                AttributionKind.CLAIMED, asKnown(on("2021-08-30")).attribution().kind());
    }

    @Test
    void other_figures_are_those_of_the_statements_out_by_then_but_the_one_that_counts() {
        assertEquals(List.of("e1", "e3"), alternatives("2021-12-31"));
        assertEquals(List.of("e1"), alternatives("2021-08-27"));
        assertEquals(List.of("e1", "e3", "e4", "e5"), alternatives("2022-02-05"), "beside a compilation stand all");
    }

    @Test
    void before_the_first_statement_nothing_is_known() {
        Standing standing = asKnown(on("2021-08-26"));

        assertTrue(standing.casualties().killed().isEmpty());
        assertEquals(AttributionKind.UNKNOWN, standing.attribution().kind());
        assertFalse(standing.compiled());
    }

    @Test
    void the_record_exists_from_its_earliest_statement() {
        assertEquals(LocalDate.of(2021, 8, 27), Standing.knownFrom(STATEMENTS, LocalDate.of(2021, 1, 1)));
    }

    @Test
    void a_record_without_statements_rests_on_its_own_source() {
        LocalDate own = LocalDate.of(2015, 4, 18);

        assertEquals(own, Standing.knownFrom(List.of(), own));
        assertTrue(Standing.of(COMPILED, CLAIMED, List.of(), Known.on(own)).compiled());
    }

    @Test
    void an_undated_statement_counts_from_the_date_of_its_data_set() {
        Evidence undated = statement("e1", null, 57, AttributionKind.ACKNOWLEDGED);

        assertEquals(RECORDED, undated.knownFrom());
    }

    private static List<String> alternatives(String day) {
        return asKnown(on(day)).alternatives(STATEMENTS, on(day)).stream()
                .map(Evidence::id)
                .toList();
    }

    private static Standing asKnown(Known known) {
        return Standing.of(COMPILED, CLAIMED, STATEMENTS, known);
    }

    private static Known on(String day) {
        return Known.on(LocalDate.parse(day));
    }

    private static Evidence statement(
            String id, @Nullable String published, @Nullable Integer killed, AttributionKind attribution) {
        return new Evidence(
                id,
                "s-" + id,
                published == null ? null : PartialDate.parse(published).orElseThrow(),
                RECORDED,
                new Casualties(new Figures(killed, killed, null), null, CountedWhom.NOT_SAID, null),
                new Attribution(attribution, null, null),
                null,
                null);
    }
}
