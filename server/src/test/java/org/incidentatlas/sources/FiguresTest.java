package org.incidentatlas.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void at_least_two_adds_two_and_up_to_six_adds_nothing_to_the_most_likely_sum() {
        assertEquals(2, new Figures(2, null, 13).bestForSum());
        assertEquals(0, new Figures(null, null, 6).bestForSum());
        assertEquals(6, new Figures(null, null, 6).highForSum());
        assertEquals(0, Figures.none().highForSum());
    }

    @Test
    void figures_out_of_order_or_below_zero_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> new Figures(5, 4, null));
        assertThrows(IllegalArgumentException.class, () -> new Figures(5, null, 4));
        assertThrows(IllegalArgumentException.class, () -> new Figures(-1, null, null));
    }
}
