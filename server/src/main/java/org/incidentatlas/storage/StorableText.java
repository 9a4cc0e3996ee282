package org.incidentatlas.storage;

import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.jspecify.annotations.Nullable;

/**
 * Refuses text that not every engine could give back as it was, or would order differently, before anything is written.
 *
 * <p>PostgreSQL stores no NUL and no half of a surrogate pair; H2 takes 1,048,576 UTF-16 units; and PostgreSQL orders by
 * code point, H2 by UTF-16 unit, which is the same for every id without characters beyond U+FFFF.
 */
final class StorableText {

    /** The longest text, in UTF-16 units; H2's limit, kept on both engines. */
    static final int MAX_LENGTH = 1_048_576;

    /** The longest id or kind, in UTF-16 units, far below what fits an index page of PostgreSQL. */
    static final int MAX_ID_LENGTH = 400;

    private StorableText() {}

    /** @throws IllegalArgumentException for a text that cannot be kept, naming what holds it */
    static void check(BatchHeader header) {
        text(header.author(), "the author");
        text(header.reason(), "the reason");
    }

    /** @throws IllegalArgumentException for a text that cannot be kept, naming what holds it */
    static void check(Change change) {
        id(change.kind());
        id(change.id());
        text(change.document(), change.id());
    }

    static void id(String id) {
        text(id, "an id");
        if (id.length() > MAX_ID_LENGTH || id.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
            throw new IllegalArgumentException("an id of more than " + MAX_ID_LENGTH
                    + " characters, or with characters beyond U+FFFF, cannot be stored");
        }
    }

    static void text(@Nullable String text, String holder) {
        if (text == null) {
            return;
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a text of more than " + MAX_LENGTH + " characters: " + holder);
        }
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                throw unstorable(holder);
            }
            if (Character.isHighSurrogate(unit)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    throw unstorable(holder);
                }
            }
        }
    }

    private static IllegalArgumentException unstorable(String holder) {
        return new IllegalArgumentException("a text with a NUL, or with half a character: " + holder);
    }
}
