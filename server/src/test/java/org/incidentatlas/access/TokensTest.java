package org.incidentatlas.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are shown once, kept as hashes only, and tell whose they are until they are taken back. */
class TokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");

    private final TokensInMemory store = new TokensInMemory();
    private final Tokens tokens = new Tokens(store, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void the_secret_tells_whose_it_is_and_is_not_kept() {
        Tokens.Created created = tokens.create("Anna", Role.EDITOR).orElseThrow();

        assertEquals("Anna", tokens.present(created.secret()).orElseThrow().name());
        assertFalse(store.kept.toString().contains(created.secret()));
        assertFalse(created.toString().contains(created.secret()));
        assertFalse(store.kept.get(0).hash().contains(created.secret().substring(15)));
        assertEquals(64, store.kept.get(0).hash().length());
        assertEquals(LocalDate.of(2026, 3, 1), store.kept.get(0).lastUsed());
    }

    @Test
    void a_secret_that_differs_in_its_last_letter_is_nobodys() {
        String secret = tokens.create("Anna", Role.EDITOR).orElseThrow().secret();
        char last = secret.charAt(secret.length() - 1);
        String other = secret.substring(0, secret.length() - 1) + (last == 'A' ? 'E' : 'A');

        assertEquals(Optional.empty(), tokens.present(other));
        assertEquals(Optional.empty(), tokens.present(""));
        assertEquals(
                Optional.empty(),
                tokens.present("atlas_" + store.kept.get(0).id() + "_"
                        + store.kept.get(0).hash()));
    }

    @Test
    void a_token_taken_back_is_nobodys_and_its_name_is_not_given_again() {
        String secret = tokens.create("Anna", Role.EDITOR).orElseThrow().secret();

        assertTrue(tokens.revoke("Anna"));
        assertEquals(Optional.empty(), tokens.present(secret));
        assertEquals(Optional.empty(), tokens.create("Anna", Role.VIEWER));
        assertFalse(tokens.revoke("Anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "\u202Eanna", "half \uD800", "two\u2028lines", "deadbeef"})
    void a_name_that_cannot_be_read_is_refused(String name) {
        assertThrows(IllegalArgumentException.class, () -> tokens.create(name, Role.EDITOR));
    }

    @Test
    void each_role_may_do_what_those_before_it_may() {
        assertTrue(Role.ADMIN.includes(Role.EDITOR));
        assertTrue(Role.EDITOR.includes(Role.EDITOR));
        assertFalse(Role.VIEWER.includes(Role.EDITOR));
    }
}
