package org.incidentatlas.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.time.Known;
import org.junit.jupiter.api.Test;

class ClaimBookTest {

    private static final LocalDate JUNE_2019 = LocalDate.of(2019, 6, 1);

    @Test
    void a_claim_is_not_there_before_it_was_published() {
        ControlClaim claim =
                new ClaimBuilder("c").from("2021-08-15").published("2021-08-27").build();
        ClaimBook book = new ClaimBook(List.of(claim));

        assertTrue(book.inForce(claim, day("2021-08-16"), known("2021-08-26")).isEmpty());
        assertTrue(book.inForce(claim, day("2021-08-16"), known("2021-08-27")).isPresent());
    }

    @Test
    void until_its_end_was_reported_a_claim_reads_as_open() {
        ControlClaim claim = new ClaimBuilder("c")
                .from("2017-04-01")
                .to("2018-07-31")
                .published("2018-04-07")
                .endedBy("loss")
                .build();
        ControlChange loss = new ClaimBuilder("loss").published("2018-08-05").lost("2018-08-01");
        ClaimBook book = new ClaimBook(List.of(claim, loss));

        assertEquals(day("2018-08-05"), book.endKnownFrom(claim));
        assertTrue(book.inForce(claim, JUNE_2019, known("2018-08-04")).isPresent());
        assertTrue(book.inForce(claim, JUNE_2019, known("2018-08-05")).isEmpty());
        assertTrue(book.inForce(claim, JUNE_2019, Known.unlimited()).isEmpty());
    }

    @Test
    void an_end_nobody_reports_is_known_from_the_later_of_publication_and_the_end() {
        ControlClaim toldLater =
                new ClaimBuilder("a").to("2018-07-31").published("2019-04-30").build();
        ControlClaim toldEarlier =
                new ClaimBuilder("b").to("2018-07-31").published("2018-04-07").build();
        ControlClaim open = new ClaimBuilder("c").build();
        ClaimBook book = new ClaimBook(List.of(toldLater, toldEarlier, open));

        assertEquals(day("2019-04-30"), book.endKnownFrom(toldLater));
        assertEquals(day("2018-07-31"), book.endKnownFrom(toldEarlier));
        assertNull(book.endKnownFrom(open));
    }

    @Test
    void a_loss_shares_the_ids_of_claims_but_holds_no_ground() {
        ControlChange loss = new ClaimBuilder("loss").lost("2018-08-01");
        ClaimBook book = new ClaimBook(List.of(loss));

        assertEquals(loss, book.find("loss").orElseThrow());
        assertTrue(book.claims().isEmpty());
        assertEquals(List.of(loss), book.changes());
    }

    @Test
    void a_claim_was_last_confirmed_when_it_was_published_but_never_after_its_end() {
        assertEquals(
                day("2018-06-01"),
                new ClaimBuilder("c").published("2018-06-01").build().lastConfirmed());
        assertEquals(
                day("2018-03-01"),
                new ClaimBuilder("c")
                        .to("2018-03-01")
                        .published("2018-06-01")
                        .build()
                        .lastConfirmed());
        assertEquals(
                day("2018-01-01"), new ClaimBuilder("c").published(null).build().lastConfirmed());
        assertEquals(
                day("2018-01-01"),
                new ClaimBuilder("c").published("2017-01-01").build().lastConfirmed());
    }

    @Test
    void until_the_end_was_reported_the_day_last_confirmed_does_not_tell_it() {
        ControlClaim claim = new ClaimBuilder("c")
                .to("2018-03-01")
                .published("2018-06-01")
                .endedBy("loss")
                .build();
        ControlChange loss = new ClaimBuilder("loss").published("2019").lost("2018-03-02");
        ClaimBook book = new ClaimBook(List.of(claim, loss));

        assertEquals(day("2018-06-01"), claim.lastConfirmed(book.spanAsKnown(claim, known("2019-12-30"))));
        assertEquals(day("2018-03-01"), claim.lastConfirmed(book.spanAsKnown(claim, known("2019-12-31"))));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Known known(String text) {
        return Known.on(day(text));
    }
}
