package org.incidentatlas.ledger;

/**
 * One state of one record.
 *
 * @param kind the kind of record
 * @param id the record's id
 * @param number 1 for the first revision of the record, then dense
 * @param version the version of the atlas that brought it
 * @param action what it did
 * @param stage how far it has come
 * @param document the record as canonical JSON text
 */
public record Revision(String kind, String id, int number, long version, Action action, Stage stage, String document) {

    /** A published revision. */
    public Revision(String kind, String id, int number, long version, Action action, String document) {
        this(kind, id, number, version, action, Stage.PUBLISHED, document);
    }
}
