package org.incidentatlas.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final LocalDate AUG_15 = LocalDate.of(2021, 8, 15);
    private static final LocalDate AUG_31 = LocalDate.of(2021, 8, 31);

    @Test
    void a_span_of_days_holds_both_its_first_and_its_last_day() {
        Span span = Span.ofDays(AUG_15, AUG_31);

        assertTrue(span.contains(AUG_15));
        assertTrue(span.contains(AUG_31));
        assertFalse(span.contains(AUG_31.plusDays(1)));
        assertEquals(AUG_31, span.lastDay());
    }

    @Test
    void a_span_without_a_known_end_holds_every_later_day() {
        Span open = Span.since(AUG_15);

        assertTrue(open.contains(LocalDate.of(2999, 1, 1)));
        assertFalse(open.contains(AUG_15.minusDays(1)));
        assertNull(open.lastDay());
    }

    @Test
    void spans_that_only_touch_do_not_meet() {
        Span before = Span.ofDays(AUG_15, AUG_31);
        Span after = Span.since(AUG_31.plusDays(1));

        assertFalse(before.meets(after));
        assertFalse(after.meets(before));
        assertTrue(before.meets(Span.ofDay(AUG_31)));
        assertTrue(Span.since(AUG_31).meets(before));
    }

    @Test
    void a_span_that_ends_before_it_begins_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> new Span(AUG_15, AUG_15));
        assertThrows(IllegalArgumentException.class, () -> Span.ofDays(AUG_31, AUG_15));
    }
}
