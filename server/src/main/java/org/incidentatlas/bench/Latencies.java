package org.incidentatlas.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long single calls took, in milliseconds, by nearest rank.
 *
 * @param p50 half of them took at most this
 * @param p99 ninety-nine in a hundred took at most this
 * @param max the longest
 */
record Latencies(double p50, double p99, double max) {

    private static final double NANOSECONDS = 1e6;

    /** @param nanoseconds one for each call, in any order; at least one */
    static Latencies of(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Latencies(
                at(sorted, 50) / NANOSECONDS, at(sorted, 99) / NANOSECONDS, sorted[sorted.length - 1] / NANOSECONDS);
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(int) (((long) sorted.length * percent + 99) / 100) - 1];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.4f ms, p99 %.4f ms, max %.2f ms", p50, p99, max);
    }
}
