package org.incidentatlas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EntityTagsTest {

    @Test
    void parts_that_run_together_differently_make_different_tags() {
        assertNotEquals(EntityTags.of("ab", "c"), EntityTags.of("a", "bc"));
        assertEquals(EntityTags.of("ab", "c"), EntityTags.of("ab", "c"));
    }

    @Test
    void a_caller_may_list_several_tags_weak_ones_among_them() {
        assertTrue(EntityTags.matches("\"x\", W/\"y\"", "\"y\""));
        assertTrue(EntityTags.matches("*", "\"y\""));
        assertFalse(EntityTags.matches("\"x\"", "\"y\""));
        assertFalse(EntityTags.matches(null, "\"y\""));
    }
}
