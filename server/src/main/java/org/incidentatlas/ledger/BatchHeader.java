package org.incidentatlas.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is known of a batch before its changes.
 *
 * @param author who made them
 * @param at when, UTC, cut to milliseconds so that both engines store the same moment
 * @param reason why, for the history
 */
public record BatchHeader(String author, Instant at, String reason) {

    public BatchHeader {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
