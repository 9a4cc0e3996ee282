package org.incidentatlas.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void what_says_the_same_differs_in_nothing() {
        assertEquals(List.of(), Differences.between("{\"a\":1,\"b\":null}", "{\"b\":null,\"a\":1}"));
        assertEquals(List.of(), Differences.between("{\"a\":1}", "{\"a\":1,\"b\":null}"), "null says nothing");
    }

    @Test
    void members_are_told_by_where_they_stand() {
        assertEquals(
                List.of(new Difference("killed/best", "4", "5"), new Difference("note", null, "\"x\"")),
                Differences.between(
                        "{\"killed\":{\"best\":4,\"low\":3}}", "{\"killed\":{\"best\":5,\"low\":3},\"note\":\"x\"}"));
    }

    @Test
    void elements_with_ids_are_compared_with_their_own_wherever_they_stand() {
        assertEquals(
                List.of(new Difference("e/b/n", "2", "3"), new Difference("e/c", null, "{\"id\":\"c\"}")),
                Differences.between(
                        "{\"e\":[{\"id\":\"a\",\"n\":1},{\"id\":\"b\",\"n\":2}]}",
                        "{\"e\":[{\"id\":\"b\",\"n\":3},{\"id\":\"a\",\"n\":1},{\"id\":\"c\"}]}"));
    }

    @Test
    void an_id_that_is_a_number_is_not_taken_for_a_place() {
        assertEquals(
                List.of(new Difference("e/#1/a", "2", "9")),
                Differences.between(
                        "{\"e\":[{\"id\":\"1\",\"a\":1},{\"a\":2}]}", "{\"e\":[{\"id\":\"1\",\"a\":1},{\"a\":9}]}"));
    }

    @Test
    void a_new_record_is_told_member_by_member() {
        assertEquals(List.of(new Difference("a", null, "1")), Differences.between(null, "{\"a\":1,\"b\":null}"));
    }
}
