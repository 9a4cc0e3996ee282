package org.incidentatlas.ledger;

import java.util.Locale;

/** What a revision did to its record. Nothing is ever deleted: a retracted record keeps its history. */
public enum Action {
    CREATED,
    CORRECTED,
    RETRACTED,
    MERGED;

    /** The lower-case word kept in the database and shown in answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of the four */
    public static Action of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the record is part of the atlas after such a revision. */
    public boolean leavesRecord() {
        return this == CREATED || this == CORRECTED;
    }
}
