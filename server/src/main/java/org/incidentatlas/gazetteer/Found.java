package org.incidentatlas.gazetteer;

import java.util.Arrays;

/** The numbers of name forms found for one name, each once and so many at most. For one thread, used again and again. */
final class Found {

    /** More than any name of a country's units has; a text that meets more is no name. */
    static final int MOST = 512;

    private static final int SLOTS = 2048;

    private final int[] numbers = new int[MOST];
    private final int[] slots = new int[SLOTS];
    private final int[] used = new int[MOST];
    private int size;

    final Deletions deletions = new Deletions();

    void clear() {
        for (int at = 0; at < size; at++) {
            slots[used[at]] = 0;
        }
        size = 0;
    }

    /** Adds a number unless it is there already or no room is left. */
    void add(int number) {
        int slot = (number * 0x9E3779B1) >>> 21;
        while (slots[slot] != 0) {
            if (slots[slot] == number + 1) {
                return;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        if (size < MOST) {
            slots[slot] = number + 1;
            used[size] = slot;
            numbers[size++] = number;
        }
    }

    int size() {
        return size;
    }

    int number(int at) {
        return numbers[at];
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(numbers, size));
    }
}
