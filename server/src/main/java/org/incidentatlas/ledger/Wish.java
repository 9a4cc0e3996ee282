package org.incidentatlas.ledger;

/**
 * Which record somebody wants to change, from where, and why.
 *
 * @param kind the kind of record
 * @param id the record's id
 * @param expected the number of the revision it is based on; 0 for a new record
 * @param author who
 * @param reason why, for the history
 */
public record Wish(String kind, String id, int expected, String author, String reason) {}
