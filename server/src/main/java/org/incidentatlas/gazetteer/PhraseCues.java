package org.incidentatlas.gazetteer;

/**
 * Tells in one pass whether a text may be a phrase of distance, direction or region, so that plain names pay next to
 * nothing: words are hashed while they are read and looked up in a table of hashes. It may say yes to a plain name, never
 * no to a phrase.
 */
final class PhraseCues {

    private static final int SIZE = 1 << 10;
    private static final int[] HASHES = hashes();

    private PhraseCues() {}

    static boolean in(String text) {
        int hash = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            char letter = c < 128 ? ascii(c) : Character.isLetter(c) || !ends(c) ? PhraseWords.plain(c) : ' ';
            if (letter == ' ') {
                if (hash != 0 && isCue(hash)) {
                    return true;
                }
                hash = 0;
            } else if (letter != 0) {
                hash = 31 * hash + letter;
            }
        }
        return hash != 0 && isCue(hash);
    }

    /** A digit ends a word, so that "20km" holds the word "km". */
    private static char ascii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        return c >= 'a' && c <= 'z' ? c : ' ';
    }

    /** Marks and joiners stand inside words; all other signs beside letters end them. */
    private static boolean ends(char c) {
        return PhraseWords.plain(c) != 0;
    }

    private static boolean isCue(int hash) {
        for (int slot = slot(hash); HASHES[slot] != 0; slot = (slot + 1) & (SIZE - 1)) {
            if (HASHES[slot] == hash) {
                return true;
            }
        }
        return false;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (SIZE - 1);
    }

    private static int[] hashes() {
        int[] table = new int[SIZE];
        for (String cue : PhraseWords.cues()) {
            int hash = cue.hashCode();
            int slot = slot(hash);
            while (table[slot] != 0 && table[slot] != hash) {
                slot = (slot + 1) & (SIZE - 1);
            }
            table[slot] = hash;
        }
        return table;
    }
}
