package org.incidentatlas.gazetteer;

/**
 * Hashes of a text and of all that is left of it when one or two of its signs are left out, without making the texts:
 * each is put together from the hashes of its parts. Two texts that meet after at most one deletion on each side differ
 * by one insertion, deletion, substitution or transposition, or by a few pairs of them.
 *
 * <p>For one thread; the hashes stay until the next call.
 */
final class Deletions {

    /** Longer texts are not taken apart: no name is that long, and their pairs would be too many. */
    static final int LONGEST = 40;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long[] POWERS = powers();

    private final long[] prefix = new long[LONGEST + 1];
    private final long[] hashes = new long[1 + LONGEST + LONGEST * (LONGEST - 1) / 2];
    private int size;
    private int ofOne;

    /** The hash of the text as it is; 0 never occurs. */
    static long whole(String text, long salt) {
        long hash = 0;
        for (int at = 0; at < text.length(); at++) {
            hash = hash * BASE + text.charAt(at) + 1;
        }
        return mixed(hash, salt);
    }

    /**
     * Makes the hashes: the text itself, then without one sign, then, if asked, without two. Nothing but the text itself
     * is made for one shorter than {@code shortest}, and nothing at all for one longer than {@link #LONGEST}.
     *
     * @param salt keeps keys of different kinds apart
     */
    void of(String text, long salt, int shortest, boolean pairs) {
        int length = text.length();
        size = 0;
        ofOne = 0;
        if (length > LONGEST || length == 0) {
            return;
        }
        for (int at = 0; at < length; at++) {
            prefix[at + 1] = prefix[at] * BASE + text.charAt(at) + 1;
        }
        hashes[size++] = mixed(prefix[length], salt);
        if (length >= shortest) {
            withoutOne(text, salt);
        }
        ofOne = size;
        if (pairs && length >= shortest) {
            withoutTwo(length, salt);
        }
    }

    private void withoutOne(String text, long salt) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            if (at == 0 || text.charAt(at) != text.charAt(at - 1)) {
                hashes[size++] = mixed(prefix[at] * POWERS[length - 1 - at] + part(at + 1, length), salt);
            }
        }
    }

    private void withoutTwo(int length, long salt) {
        for (int one = 0; one < length - 1; one++) {
            for (int two = one + 1; two < length; two++) {
                long middle = prefix[one] * POWERS[two - one - 1] + part(one + 1, two);
                hashes[size++] = mixed(middle * POWERS[length - 1 - two] + part(two + 1, length), salt);
            }
        }
    }

    private long part(int from, int to) {
        return prefix[to] - prefix[from] * POWERS[to - from];
    }

    /** How many hashes there are. */
    int size() {
        return size;
    }

    /** How many of them leave out one sign at most; they come first. */
    int sizeWithoutPairs() {
        return ofOne;
    }

    long hash(int at) {
        return hashes[at];
    }

    private static long mixed(long hash, long salt) {
        long mixed = hash ^ salt;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }

    private static long[] powers() {
        long[] powers = new long[LONGEST + 2];
        powers[0] = 1;
        for (int at = 1; at < powers.length; at++) {
            powers[at] = powers[at - 1] * BASE;
        }
        return powers;
    }
}
