package org.incidentatlas.intake.batch;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds out from the header row what stands between the fields of a table. */
public final class Delimiter {

    /** The longest header row that is looked at, in characters. */
    public static final int LONGEST_HEADER = 1 << 16;

    private static final String CANDIDATES = ",;\t|";

    private Delimiter() {}

    /** The header row, without moving the reader on; with its line break when it has one. */
    public static String header(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER + 1);
        StringBuilder header = new StringBuilder();
        boolean quoted = false;
        for (int next = text.read(); next >= 0 && header.length() < LONGEST_HEADER; next = text.read()) {
            header.append((char) next);
            quoted ^= next == '"';
            if (next == '\n' && !quoted) {
                break;
            }
        }
        text.reset();
        return header.toString();
    }

    /** The candidate that stands most often outside quotes; of equals the first; the comma when there is none. */
    public static char of(String header) {
        char best = CANDIDATES.charAt(0);
        for (char candidate : CANDIDATES.toCharArray()) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String header, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (int at = 0; at < header.length(); at++) {
            quoted ^= header.charAt(at) == '"';
            count += !quoted && header.charAt(at) == candidate ? 1 : 0;
        }
        return count;
    }
}
