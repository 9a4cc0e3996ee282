package org.incidentatlas.fetch;

import java.time.Duration;

/**
 * How long a download may take.
 *
 * @param connect for a connection
 * @param answer from the request to the head of the answer
 * @param idle without a single byte of the body
 * @param overall for the whole file with all attempts, however steadily it drips
 * @param attempts requests for one file when the server fails or the connection breaks, at least 1
 * @param longestPause between two attempts; a server that asks for more ends the download
 */
public record Patience(
        Duration connect, Duration answer, Duration idle, Duration overall, int attempts, Duration longestPause) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** For people who wait at a terminal. */
    public static Patience usual() {
        return new Patience(
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofHours(1),
                4,
                Duration.ofSeconds(60));
    }

    /** 1, 2, 4 … seconds after the first, second, third attempt, and never more than the longest pause. */
    Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
