package org.incidentatlas.gazetteer;

import java.util.Arrays;

/** A list of whole numbers that grows. */
final class Numbers {

    private int[] numbers = new int[8];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** The first numbers, so many at most. */
    int[] toArray(int most) {
        return Arrays.copyOf(numbers, Math.min(size, most));
    }
}
