package org.incidentatlas.intake.records;

/**
 * The ids that rows have had so far, as 64 bits of a hash each, so that ten million need 256 MiB at most. Two of a million ids
 * have the same bits with a chance of one in thirty million; the second would be taken for a repetition and reported as such.
 */
final class SeenIds {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] slots = new long[1 << 12];
    private int size;

    /** Whether the id is new. */
    boolean add(String id) {
        if (size * 3L > slots.length * 2L) {
            grow();
        }
        boolean added = put(slots, hash(id));
        size += added ? 1 : 0;
        return added;
    }

    boolean contains(String id) {
        long hash = hash(id);
        for (int at = slot(hash, slots.length); slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
            if (slots[at] == hash) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long hash) {
        int at = slot(hash, slots.length);
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = hash;
        return true;
    }

    private static int slot(long hash, int length) {
        return (int) (hash >>> 20) & (length - 1);
    }

    /** FNV-1a over the characters, its bits mixed once more; never 0, which marks a free slot. */
    private static long hash(String id) {
        long hash = BASIS;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
