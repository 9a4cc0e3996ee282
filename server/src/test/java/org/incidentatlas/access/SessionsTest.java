package org.incidentatlas.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session stands for its token, for as long as both count, and their number is bounded. */
class SessionsTest {

    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Tokens tokens = new Tokens(new TokensInMemory(), clock);
    private final Sessions sessions = new Sessions(tokens, clock);

    private Token token(String name) {
        return tokens.create(name, Role.VIEWER).orElseThrow().token();
    }

    @Test
    void its_secret_tells_whose_it_is_and_is_not_told_by_its_text() {
        Sessions.Opened opened = sessions.open(token("Anna"));

        assertEquals(
                "Anna", sessions.find(opened.secret()).orElseThrow().token().name());
        assertEquals(43, opened.secret().length());
        assertFalse(opened.toString().contains(opened.secret()));
        assertEquals(Optional.empty(), sessions.find("A".repeat(43)));
        assertEquals(Optional.empty(), sessions.find(""));
    }

    @Test
    void it_ends_after_twelve_hours() {
        Sessions.Opened opened = sessions.open(token("Anna"));

        clock.move(Duration.ofHours(12).minusSeconds(1));
        assertTrue(sessions.find(opened.secret()).isPresent());
        clock.move(Duration.ofSeconds(1));
        assertTrue(sessions.find(opened.secret()).isEmpty());
        assertEquals(0, sessions.count());
    }

    @Test
    void it_ends_when_it_is_ended_and_when_its_token_is_taken_back() {
        Token anna = token("Anna");
        Sessions.Opened one = sessions.open(anna);
        Sessions.Opened other = sessions.open(anna);

        sessions.end(one.secret());
        assertTrue(sessions.find(one.secret()).isEmpty());
        assertTrue(sessions.find(other.secret()).isPresent());
        tokens.revoke("Anna");
        assertTrue(sessions.find(other.secret()).isEmpty());
    }

    @Test
    void one_token_has_at_most_twenty_and_ends_nobody_elses() {
        Sessions.Opened others = sessions.open(token("Bo"));
        Token anna = token("Anna");
        Sessions.Opened first = sessions.open(anna);
        for (int more = 0; more < 50; more++) {
            sessions.open(anna);
        }

        assertEquals(Sessions.MOST_OF_ONE_TOKEN + 1, sessions.count());
        assertTrue(sessions.find(first.secret()).isEmpty());
        assertTrue(sessions.find(others.secret()).isPresent());
    }

    @Test
    void all_together_are_bounded() {
        for (int holder = 0; holder < Sessions.MOST / Sessions.MOST_OF_ONE_TOKEN + 5; holder++) {
            Token token = token("Holder " + holder);
            for (int one = 0; one < Sessions.MOST_OF_ONE_TOKEN; one++) {
                sessions.open(token);
            }
        }

        assertEquals(Sessions.MOST, sessions.count());
    }
}
