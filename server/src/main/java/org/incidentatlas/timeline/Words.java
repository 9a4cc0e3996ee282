package org.incidentatlas.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives values small numbers, in the order in which they first come. */
final class Words<T> {

    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    /** The number of the value, a new one for a value that was not there yet. */
    int number(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        numbers.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    /** The number of the value; -1 when it is not there. */
    int find(T value) {
        return numbers.getOrDefault(value, -1);
    }

    T value(int number) {
        return values.get(number);
    }

    int size() {
        return values.size();
    }
}
