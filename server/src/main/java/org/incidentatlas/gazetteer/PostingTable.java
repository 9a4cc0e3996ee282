package org.incidentatlas.gazetteer;

import java.util.Arrays;

/**
 * Lists of numbers by 64-bit hash, in arrays of numbers only: open addressing with linear probing, never more than half
 * full. Immutable once built, so any number of threads may read it. Numbers keep the order in which they were added.
 *
 * <p>Two keys of one hash share a list; who reads it compares what it finds with what was asked.
 */
final class PostingTable {

    private final long[] hashes;
    private final int[] starts;
    private final int[] ends;
    private final int[] numbers;
    private final int mask;

    private PostingTable(long[] added, int[] values, int size) {
        int capacity = Integer.highestOneBit(Math.max(size, 8)) * 4;
        this.mask = capacity - 1;
        this.hashes = new long[capacity];
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.numbers = new int[size];
        int[] slots = new int[size];
        for (int at = 0; at < size; at++) {
            slots[at] = slot(added[at]);
            hashes[slots[at]] = added[at];
            ends[slots[at]]++;
        }
        int start = 0;
        for (int slot = 0; slot < capacity; slot++) {
            starts[slot] = start;
            start += ends[slot];
            ends[slot] = starts[slot];
        }
        for (int at = 0; at < size; at++) {
            numbers[ends[slots[at]]++] = values[at];
        }
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

    /** Where the list of a hash is, for {@link #from} and {@link #to}; both are equal when there is none. */
    int slot(long hash) {
        int slot = (int) (hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int from(int slot) {
        return starts[slot];
    }

    int to(int slot) {
        return ends[slot];
    }

    int number(int at) {
        return numbers[at];
    }
}
