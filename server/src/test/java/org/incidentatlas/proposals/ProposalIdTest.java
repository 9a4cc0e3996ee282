package org.incidentatlas.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The id of a proposal says what it is about, and nothing else is taken for one. */
class ProposalIdTest {

    @Property
    void the_order_in_which_two_incidents_are_given_makes_no_difference(
            @ForAll @StringLength(min = 1, max = 20) String one,
            @ForAll @StringLength(min = 1, max = 20) String other) {
        assertEquals(ProposalId.same(one, other), ProposalId.same(other, one));
    }

    @Property
    void whatever_signs_the_ids_have_they_can_be_read_back(
            @ForAll @StringLength(min = 1, max = 20) String one,
            @ForAll @StringLength(min = 1, max = 20) String other) {
        String id = ProposalId.same(one, other);

        assertTrue(id.matches("[A-Za-z0-9._~=-]+"), id);
        List<String> parts = ProposalId.parse(id).orElseThrow().parts();
        assertEquals(one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one), parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "same",
                "same~a",
                "same~a~",
                "same~a~b~c",
                "other~a~b",
                "claim~a~b",
                "same~a b~c",
                "same~a~=00",
                "same~=0061~b"
            })
    void a_text_that_is_no_id_is_refused(String text) {
        assertEquals(Optional.empty(), ProposalId.parse(text));
    }
}
