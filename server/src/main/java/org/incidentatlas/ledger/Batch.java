package org.incidentatlas.ledger;

import java.time.Instant;

/**
 * A committed batch.
 *
 * @param version the version of the atlas it made: 1, 2, 3 … without gaps, in commit order
 * @param author who made it
 * @param at when, UTC, milliseconds
 * @param reason why
 * @param changes how many records it changed
 */
public record Batch(long version, String author, Instant at, String reason, int changes) {}
