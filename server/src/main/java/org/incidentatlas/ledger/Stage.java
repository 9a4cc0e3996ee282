package org.incidentatlas.ledger;

import java.util.Locale;

/**
 * How far a revision has come on its way to readers. The public atlas shows, of each record, the newest revision that is
 * published; later drafts of it do not change what is shown.
 */
public enum Stage {
    /** Somebody's work, seen by editors only. */
    DRAFT,
    /** Looked through by somebody else, and found fit to be shown. */
    CHECKED,
    /** In the public atlas. */
    PUBLISHED;

    /** The lower-case word kept in the database and shown in answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of the three */
    public static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
