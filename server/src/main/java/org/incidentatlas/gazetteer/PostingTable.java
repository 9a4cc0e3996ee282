package org.incidentatlas.gazetteer;

import java.util.Arrays;

/**
 * Lists of numbers by 64-bit hash, in arrays of numbers only: open addressing with linear probing, never more than half
 * full. Immutable once built, so any number of threads may read it. Numbers keep the order in which they were added.
 *
 * <p>Of a hash its upper half chooses the slot and its lower half is kept, so that a look-up that finds nothing, as most do,
 * reads one number. Two keys of one hash share a list; who reads it compares what it finds with what was asked.
 */
final class PostingTable {

    /** What {@link #slot} gives for a hash that has no list. */
    static final int NONE = -1;

    private final int[] kept;
    private final int[] starts;
    private final int[] numbers;
    private final int mask;

    private PostingTable(long[] added, int[] values, int size) {
        int capacity = capacity(added, size);
        this.mask = capacity - 1;
        this.kept = new int[capacity];
        this.starts = new int[capacity + 1];
        this.numbers = new int[size];
        int[] slots = new int[size];
        for (int at = 0; at < size; at++) {
            slots[at] = place(added[at]);
            kept[slots[at]] = kept(added[at]);
            starts[slots[at] + 1]++;
        }
        for (int slot = 0; slot < capacity; slot++) {
            starts[slot + 1] += starts[slot];
        }
        int[] filled = new int[size];
        for (int at = 0; at < size; at++) {
            int first = starts[slots[at]];
            numbers[first + filled[first]++] = values[at];
        }
    }

    /** The power of two that is at least twice the number of different hashes. */
    private static int capacity(long[] added, int size) {
        long[] sorted = Arrays.copyOf(added, size);
        Arrays.sort(sorted);
        int different = 0;
        for (int at = 0; at < size; at++) {
            different += at == 0 || sorted[at] != sorted[at - 1] ? 1 : 0;
        }
        return Integer.highestOneBit(Math.max(different, 8) * 2 - 1) * 2;
    }

    /** Collects what a table is built from; of a pair added twice in a row one is kept. */
    static final class Builder {
        private long[] hashes = new long[1024];
        private int[] numbers = new int[1024];
        private int size;

        void add(long hash, int number) {
            if (size > 0 && hashes[size - 1] == hash && numbers[size - 1] == number) {
                return;
            }
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            hashes[size] = hash;
            numbers[size++] = number;
        }

        PostingTable build() {
            return new PostingTable(hashes, numbers, size);
        }
    }

    /** Where the list of a hash is, for {@link #from} and {@link #to}, or {@link #NONE}. */
    int slot(long hash) {
        int slot = place(hash);
        return kept[slot] == 0 ? NONE : slot;
    }

    private int place(long hash) {
        int sought = kept(hash);
        int slot = (int) (hash >>> 32) & mask;
        while (kept[slot] != 0 && kept[slot] != sought) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** 0 marks an empty slot. */
    private static int kept(long hash) {
        int lower = (int) hash;
        return lower == 0 ? 1 : lower;
    }

    int from(int slot) {
        return starts[slot];
    }

    int to(int slot) {
        return starts[slot + 1];
    }

    int number(int at) {
        return numbers[at];
    }
}
