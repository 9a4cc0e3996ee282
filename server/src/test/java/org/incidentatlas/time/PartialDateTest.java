package org.incidentatlas.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2021-09-05, 2021-09-05, 2021-09-05",
        "2021-09,    2021-09-01, 2021-09-30",
        "2020-02,    2020-02-01, 2020-02-29",
        "2018,       2018-01-01, 2018-12-31"
    })
    void a_date_may_mean_any_day_of_its_month_or_year(String text, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(text).orElseThrow();

        assertEquals(first, date.firstDay());
        assertEquals(last, date.lastDay());
        assertEquals(text, date.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "2021-13", "21-09-05", "2021-9-5", "2021-09-05T00:00", "", "September 2021"})
    void what_is_no_date_is_not_read_as_one(String text) {
        assertTrue(PartialDate.parse(text).isEmpty());
    }

    @Test
    void what_was_published_in_a_month_is_known_only_when_the_month_is_over() {
        LocalDate published = PartialDate.parse("2021-09").orElseThrow().lastDay();

        assertTrue(Known.on(LocalDate.of(2021, 9, 30)).admits(published));
        assertTrue(!Known.on(LocalDate.of(2021, 9, 29)).admits(published));
        assertTrue(Known.unlimited().admits(published));
    }
}
