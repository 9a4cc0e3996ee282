package org.incidentatlas.ledger;

/**
 * One record's new state within a batch.
 *
 * @param kind the kind of record, a lower-case word such as {@code incident}
 * @param id the record's id, unique within its kind
 * @param expected the number of the revision this change was made on; 0 for a new record
 * @param action what the change does
 * @param stage how far the new revision has come
 * @param document the record as {@linkplain Documents canonical JSON}
 */
public record Change(String kind, String id, int expected, Action action, Stage stage, String document) {

    /** A change that is published at once. */
    public Change(String kind, String id, int expected, Action action, String document) {
        this(kind, id, expected, action, Stage.PUBLISHED, document);
    }

    /** @throws IllegalArgumentException for an empty kind or id, or a creation that expects an earlier revision */
    public Change {
        if (kind.isEmpty() || id.isEmpty()) {
            throw new IllegalArgumentException("a change needs the kind and the id of its record");
        }
        if ((expected == 0) != (action == Action.CREATED)) {
            throw new IllegalArgumentException("a record is created once, and changed only after that: " + id);
        }
    }

    public static Change create(String kind, String id, String document) {
        return new Change(kind, id, 0, Action.CREATED, document);
    }
}
