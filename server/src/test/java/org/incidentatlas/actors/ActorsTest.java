package org.incidentatlas.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorsTest {

    private static final Actor ISKP = actor("iskp", "Islamic State Khorasan Province", List.of("ISIS-K", "داعش"), null);
    private static final Actor HEKMAT = actor("hekmat", "Network of Qari Hekmat", List.of(), "iskp");
    private static final Actor TALIBAN = actor("taliban", "Taliban", List.of(), null);
    private static final Actor BOTH = new Actor(
            "both",
            "Afghan forces and ISIS-K deserters",
            "both",
            List.of(),
            "other",
            null,
            null,
            null,
            null,
            null,
            List.of("hekmat"));
    private static final Actors ACTORS = new Actors(List.of(ISKP, HEKMAT, TALIBAN, BOTH));

    @Test
    void a_party_is_found_by_any_of_its_names_in_any_case() {
        assertEquals(ISKP, ACTORS.find("isis-k").orElseThrow());
        assertEquals(ISKP, ACTORS.find(" Islamic State KHORASAN Province ").orElseThrow());
        assertEquals(ISKP, ACTORS.find("داعش").orElseThrow());
        assertTrue(ACTORS.find("ISIS").isEmpty(), "a name that only resembles one is nobody's");
    }

    @Test
    void a_text_names_each_of_the_parties_it_joins() {
        assertTrue(ACTORS.names("Militia of a lawmaker; Islamic State Khorasan Province", ISKP));
        assertTrue(ACTORS.names("Taliban; ISIS-K", TALIBAN));
        assertFalse(ACTORS.names("Taliban-aligned villagers", TALIBAN));
    }

    @Test
    void a_member_counts_as_the_party_it_belongs_to_but_not_the_other_way_round() {
        assertTrue(ACTORS.names("Network of Qari Hekmat", ISKP));
        assertTrue(ACTORS.names("Afghan forces and ISIS-K deserters", ISKP));
        assertFalse(ACTORS.names("Islamic State Khorasan Province", HEKMAT));
    }

    @Test
    void two_parties_cannot_share_a_name() {
        Actor other = actor("other", "TALIBAN", List.of(), null);

        assertThrows(IllegalArgumentException.class, () -> new Actors(List.of(TALIBAN, other)));
    }

    private static Actor actor(String id, String name, List<String> aliases, @Nullable String memberOf) {
        return new Actor(id, name, name, aliases, "rebel group", memberOf, null, null, null, null, List.of());
    }
}
