package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.access.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every token store keeps, whichever engine holds it. */
abstract class TokenStoreContract {

    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00.123Z");
    private static final Instant EVENING = Instant.parse("2026-03-01T18:00:00.456Z");
    private static final Token ANNA = new Token("0a0a0a0a", "Anna", Role.EDITOR, "hash-a", MORNING, null, null);
    private static final Token BELA = new Token("00000001", "Béla کابل", Role.ADMIN, "hash-b", EVENING, null, null);

    private TestDatabase database;
    private TokenStore tokens;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        tokens = database.stores().tokens();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tokens_come_back_as_they_were_oldest_first() {
        assertTrue(tokens.add(BELA));
        assertTrue(tokens.add(ANNA));

        tokens = database.reopen().tokens();

        assertEquals(List.of(ANNA, BELA), tokens.all());
        assertEquals(Optional.of(BELA), tokens.find("00000001"));
        assertEquals(Optional.empty(), tokens.find("no such"));
    }

    @Test
    void a_name_or_an_id_is_given_once() {
        tokens.add(ANNA);

        assertFalse(tokens.add(new Token("0b0b0b0b", "Anna", Role.VIEWER, "other", EVENING, null, null)));
        assertFalse(tokens.add(new Token("0a0a0a0a", "Other", Role.VIEWER, "other", EVENING, null, null)));
        assertEquals(List.of(ANNA), tokens.all());
    }

    @Test
    void the_last_day_of_use_is_kept() {
        tokens.add(ANNA);
        tokens.used("0a0a0a0a", LocalDate.of(2026, 3, 2));
        tokens.used("0a0a0a0a", LocalDate.of(2026, 3, 5));

        assertEquals(
                LocalDate.of(2026, 3, 5), tokens.find("0a0a0a0a").orElseThrow().lastUsed());
    }

    @Test
    void a_token_is_taken_back_once_and_stays_in_the_list() {
        tokens.add(ANNA);

        assertTrue(tokens.revoke("0a0a0a0a", EVENING));
        assertFalse(tokens.revoke("0a0a0a0a", EVENING.plusSeconds(9)));
        assertFalse(tokens.revoke("no such", EVENING));
        assertEquals(EVENING, tokens.all().get(0).revoked());
    }
}
