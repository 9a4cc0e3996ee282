package org.incidentatlas.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes that take effect together or not at all.
 *
 * @param author who made them
 * @param at when, UTC, cut to milliseconds so that both engines store the same moment
 * @param reason why, for the history
 * @param changes at least one, and at most one per record
 */
public record NewBatch(String author, Instant at, String reason, List<Change> changes) {

    /** @throws IllegalArgumentException for no changes, or two of the same record */
    public NewBatch {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a batch without changes");
        }
        Set<String> seen = new HashSet<>();
        for (Change change : changes) {
            if (!seen.add(change.kind() + '/' + change.id())) {
                throw new IllegalArgumentException("two changes of one record in a batch: " + change.id());
            }
        }
    }

    /** The batch without its changes. */
    public BatchHeader header() {
        return new BatchHeader(author, at, reason);
    }
}
