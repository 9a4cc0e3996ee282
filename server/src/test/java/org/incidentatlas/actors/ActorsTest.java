package org.incidentatlas.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private static final Actor CENTRAL = actor("central", "Islamic State (central organisation)", List.of(), null);
    private static final Actor REPUBLIC = actor("republic", "Government of Afghanistan", List.of(), null);
    private static final Actors SHARED = new Actors(
            List.of(ISKP, CENTRAL, TALIBAN, REPUBLIC),
            List.of(
                    alias("IS", "central", null, null, null),
                    alias("IS", "iskp", null, null, "ucdp-ged"),
                    alias("Khorasan Chapter", "iskp", null, null, "gtd"),
                    alias("Government", "republic", null, "2021-08-14", null),
                    alias("Government", "taliban", "2021-08-15", null, null),
                    alias("de facto authorities", "taliban", "2021-08-15", null, null)));

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
    void a_member_of_a_party_is_not_the_party_but_found_with_it() {
        assertFalse(ACTORS.names("Network of Qari Hekmat", ISKP));
        assertFalse(ACTORS.names("Islamic State Khorasan Province", HEKMAT));
        assertTrue(ACTORS.names("Afghan forces and ISIS-K deserters", HEKMAT));
        assertEquals(List.of(ISKP, HEKMAT), ACTORS.withSubordinates(ISKP));
        assertEquals(List.of(HEKMAT), ACTORS.members(ISKP));
    }

    @Test
    void a_name_that_several_bear_is_nobody_s_until_the_day_or_the_data_set_decides() {
        assertTrue(SHARED.find("Government").isEmpty());
        assertEquals(List.of(TALIBAN, REPUBLIC), SHARED.bearers("government", Usage.any()));
        assertEquals(Optional.of(REPUBLIC), SHARED.find("Government", on("2021-08-14", "2021-08-14")));
        assertEquals(Optional.of(TALIBAN), SHARED.find("Government", on("2021-08-15", "2021-08-15")));
        assertTrue(SHARED.find("Government", on("2021-08-14", "2021-08-15")).isEmpty(), "a span over both stays open");
        assertTrue(SHARED.names("Government; others", REPUBLIC, on("2016-01-01", "2016-12-31")));
    }

    @Test
    void a_data_set_s_own_use_of_a_name_counts_in_it_alone() {
        assertEquals(Optional.of(ISKP), SHARED.find("IS", new Usage(null, null, "ucdp-ged")));
        assertEquals(Optional.of(CENTRAL), SHARED.find("IS", new Usage(null, null, "acled")));
        assertTrue(SHARED.find("IS").isEmpty());
        assertEquals(Optional.of(ISKP), SHARED.find("Khorasan Chapter"), "only one bears it, whoever asks");
    }

    @Test
    void a_name_that_only_one_party_bears_is_its_name_on_any_day() {
        assertEquals(Optional.of(TALIBAN), SHARED.find("de facto authorities", on("2016-01-01", "2016-12-31")));
    }

    @Test
    void own_names_leave_out_those_that_others_bear_too() {
        assertEquals(List.of("ISIS-K", "داعش", "Khorasan Chapter"), SHARED.ownNames(ISKP));
        assertEquals(
                3, SHARED.aliasesOf(TALIBAN).size() + SHARED.aliasesOf(REPUBLIC).size());
    }

    @Test
    void a_name_of_a_party_that_is_not_there_is_refused() {
        List<ActorAlias> lost = List.of(alias("x", "nobody", null, null, null));

        assertThrows(IllegalArgumentException.class, () -> new Actors(List.of(ISKP), lost));
    }

    @Test
    void two_parties_cannot_share_a_name() {
        Actor other = actor("other", "TALIBAN", List.of(), null);

        assertThrows(IllegalArgumentException.class, () -> new Actors(List.of(TALIBAN, other)));
    }

    private static Actor actor(String id, String name, List<String> aliases, @Nullable String memberOf) {
        return new Actor(id, name, name, aliases, "rebel group", memberOf, null, null, null, null, List.of());
    }

    private static ActorAlias alias(
            String name, String actor, @Nullable String from, @Nullable String to, @Nullable String dataSet) {
        return new ActorAlias(name, actor, "en", "latin", day(from), day(to), dataSet, "test", null);
    }

    private static Usage on(String first, String last) {
        return new Usage(day(first), day(last), null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
