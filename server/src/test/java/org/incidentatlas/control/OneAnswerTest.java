package org.incidentatlas.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneAnswerTest {

    @Test
    void without_a_claim_the_answer_is_none_and_nobody_holds_it() {
        ControlAnswer answer = OneAnswer.of(List.of());

        assertEquals(ControlAnswer.Status.NONE, answer.status());
        assertNull(answer.holder());
    }

    @Test
    void presence_never_outranks_control_however_late_it_begins() {
        ControlAnswer answer = OneAnswer.of(List.of(
                aClaim("cells")
                        .by("ISIS-K")
                        .status(ControlStatus.PRESENCE)
                        .from("2021-10-01")
                        .inForce(),
                aClaim("held")
                        .by("Taliban")
                        .status(ControlStatus.CONTROL)
                        .from("2021-08-31")
                        .inherited()));

        assertEquals("Taliban", answer.holder());
        assertEquals(ControlAnswer.Status.CONTROL, answer.status());
        assertEquals(
                List.of("cells"),
                answer.presence().stream().map(inForce -> inForce.claim().id()).toList());
        assertEquals(List.of(), answer.challengers(), "a party that is merely present challenges nobody");
    }

    @Test
    void the_units_own_claim_comes_before_its_provinces() {
        ControlAnswer answer = OneAnswer.of(List.of(
                aClaim("province")
                        .by("Taliban")
                        .basis(Basis.ASSESSED)
                        .from("2021-08-31")
                        .inherited(),
                aClaim("district").by("Resistance").from("2021-08-20").inForce()));

        assertEquals("Resistance", answer.holder());
        assertEquals(List.of("Taliban"), answer.challengers());
    }

    @Test
    void assessed_comes_before_reported_and_reported_before_claimed() {
        ControlAnswer answer = OneAnswer.of(List.of(
                aClaim("own-word")
                        .by("ISIS-K")
                        .basis(Basis.CLAIMED)
                        .from("2018-01-01")
                        .inForce(),
                aClaim("newspaper")
                        .by("Taliban")
                        .basis(Basis.REPORTED)
                        .from("2017-01-01")
                        .inForce(),
                aClaim("monitor")
                        .by("Government")
                        .basis(Basis.ASSESSED)
                        .from("2016-01-01")
                        .inForce()));

        assertEquals("Government", answer.holder());
        assertEquals(List.of("Taliban", "ISIS-K"), answer.challengers());
    }

    @Test
    void of_equal_claims_of_one_party_the_later_start_then_the_later_publication_then_the_id_decides() {
        ControlAnswer byStart = OneAnswer.of(List.of(
                aClaim("a").from("2015-01-01").inForce(),
                aClaim("b").from("2016-06-01").inForce()));
        ControlAnswer byPublication = OneAnswer.of(List.of(
                aClaim("a").published("2019-04-30").inForce(),
                aClaim("b").published("2021-08-27").inForce()));
        ControlAnswer byId =
                OneAnswer.of(List.of(aClaim("b").inForce(), aClaim("a").inForce()));

        assertEquals("b", byStart.claims().get(0).claim().id());
        assertEquals("b", byPublication.claims().get(0).claim().id());
        assertEquals("a", byId.claims().get(0).claim().id());
    }

    @Test
    void equally_good_claims_of_two_parties_by_two_assessors_differ() {
        ControlAnswer answer = OneAnswer.of(List.of(
                aClaim("a")
                        .by("Government")
                        .assessor("Resolute Support")
                        .from("2018-01-01")
                        .inForce(),
                aClaim("b")
                        .by("Taliban")
                        .assessor("Long War Journal")
                        .from("2017-01-01")
                        .inForce()));

        assertEquals(ControlAnswer.Status.DIFFER, answer.status());
        assertEquals("Government", answer.holder());
        assertEquals(List.of("Taliban"), answer.challengers());
    }

    @Test
    void equally_good_claims_of_two_parties_by_one_assessor_are_contested() {
        ControlAnswer answer = OneAnswer.of(List.of(
                aClaim("a").by("Government").assessor("UNAMA").inForce(),
                aClaim("b").by("Taliban").assessor("UNAMA").inForce()));

        assertEquals(ControlAnswer.Status.CONTESTED, answer.status());
    }

    @Test
    void claims_on_different_bases_do_not_differ_the_better_founded_one_stands() {
        ControlAnswer answer = OneAnswer.of(List.of(
                aClaim("a")
                        .by("Government")
                        .basis(Basis.ASSESSED)
                        .assessor("UNAMA")
                        .inForce(),
                aClaim("b")
                        .by("Taliban")
                        .basis(Basis.CLAIMED)
                        .assessor("Taliban")
                        .inForce()));

        assertEquals(ControlAnswer.Status.CONTROL, answer.status());
        assertEquals(List.of("Taliban"), answer.challengers());
    }

    private static ClaimBuilder aClaim(String id) {
        return new ClaimBuilder(id);
    }
}
