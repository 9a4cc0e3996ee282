package org.incidentatlas.ledger;

import java.time.Instant;

/**
 * What one version did to one published record.
 *
 * @param version the version
 * @param at when it was made
 * @param kind the kind of record
 * @param id the record's id
 * @param number the number of the revision
 * @param action what was done; the first published revision of a record creates it for readers
 */
public record PublishedChange(long version, Instant at, String kind, String id, int number, Action action) {

    /** Where to go on from after this change. */
    public ChangePosition position() {
        return new ChangePosition(version, kind, id);
    }
}
