package org.incidentatlas.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whoever presents wrong tokens waits longer each time, alone, and not for ever. */
class FailedAttemptsTest {

    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final FailedAttempts attempts = new FailedAttempts(clock);

    @Test
    void the_first_cost_nothing_and_each_further_one_doubles_the_wait_up_to_a_minute() {
        for (int failure = 0; failure < FailedAttempts.FREE - 1; failure++) {
            attempts.note("192.0.2.1");
            assertEquals(Duration.ZERO, attempts.waitOf("192.0.2.1"));
        }
        attempts.note("192.0.2.1");
        assertEquals(Duration.ofSeconds(1), attempts.waitOf("192.0.2.1"));
        attempts.note("192.0.2.1");
        assertEquals(Duration.ofSeconds(2), attempts.waitOf("192.0.2.1"));
        for (int failure = 0; failure < 100; failure++) {
            attempts.note("192.0.2.1");
        }
        assertEquals(FailedAttempts.LONGEST, attempts.waitOf("192.0.2.1"));
        assertEquals(Duration.ZERO, attempts.waitOf("192.0.2.2"));
    }

    @Test
    void a_wait_passes_and_failures_are_forgotten() {
        for (int failure = 0; failure < 8; failure++) {
            attempts.note("192.0.2.1");
        }
        clock.move(Duration.ofSeconds(8));
        assertEquals(Duration.ZERO, attempts.waitOf("192.0.2.1"));
        clock.move(FailedAttempts.MEMORY);
        attempts.note("192.0.2.1");
        assertEquals(Duration.ZERO, attempts.waitOf("192.0.2.1"));
    }

    @Test
    void addresses_of_one_network_of_ipv6_count_as_one() {
        for (int failure = 0; failure < 8; failure++) {
            attempts.note("2001:db8:1:2::" + failure);
        }

        assertEquals(Duration.ofSeconds(8), attempts.waitOf("2001:db8:1:2:ffff::1"));
        assertEquals(Duration.ZERO, attempts.waitOf("2001:db8:1:3::1"));
    }

    @Test
    void no_number_of_addresses_takes_more_than_its_share_of_memory() {
        for (int address = 0; address < FailedAttempts.MOST + 500; address++) {
            attempts.note("host-" + address);
        }

        assertEquals(FailedAttempts.MOST, attempts.count());
    }
}
