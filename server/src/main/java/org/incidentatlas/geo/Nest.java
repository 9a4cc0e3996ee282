package org.incidentatlas.geo;

import java.util.ArrayList;
import java.util.List;

/** The value of a GeoJSON {@code coordinates} member before it is known what type it belongs to. */
final class Nest {

    /** A value that is neither a number nor an array. */
    static final Nest OTHER = new Nest(false);

    private final boolean array;
    private List<Nest> nests = List.of();
    private int numbers;
    private boolean finite = true;
    private double x;
    private double y;

    private Nest(boolean array) {
        this.array = array;
    }

    static Nest array() {
        return new Nest(true);
    }

    /** Only the first two numbers are kept: the third is elevation, and more make it no position. */
    void add(double number) {
        if (numbers == 0) {
            x = number;
        } else if (numbers == 1) {
            y = number;
        }
        finite &= Double.isFinite(number);
        numbers++;
    }

    void add(Nest nest) {
        if (nests.isEmpty()) {
            nests = new ArrayList<>(4);
        }
        nests.add(nest);
    }

    /** True for an array of two or three finite numbers and nothing else. */
    boolean isPosition() {
        return array && nests.isEmpty() && (numbers == 2 || numbers == 3) && finite;
    }

    /** True for an array without numbers, the empty one included. */
    boolean isArrayOfArrays() {
        return array && numbers == 0 && nests.stream().allMatch(nest -> nest.array);
    }

    List<Nest> nests() {
        return nests;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }
}
