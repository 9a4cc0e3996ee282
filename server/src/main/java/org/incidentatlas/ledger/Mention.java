package org.incidentatlas.ledger;

/**
 * A record that something is found in.
 *
 * @param kind the kind of record
 * @param id the record's id
 */
public record Mention(String kind, String id) {}
