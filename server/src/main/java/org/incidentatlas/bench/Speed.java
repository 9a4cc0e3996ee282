package org.incidentatlas.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How fast a search answers, on one thread.
 *
 * @param calls how many were measured
 * @param perProcessorSecond calls for each second of processor time of the asking thread, which other work on the machine
 *     does not lessen
 * @param perSecond calls for each second on the wall
 * @param latencies of single calls, on the wall
 */
record Speed(int calls, double perProcessorSecond, double perSecond, Latencies latencies) {

    private static final double NANOSECONDS = 1e9;

    /** How much processor time single calls took, which waiting for other work on the machine does not lengthen. */
    static Latencies processorLatencies(ToIntFunction<String> search, List<String> texts) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long[] took = new long[texts.size()];
        for (int at = 0; at < took.length; at++) {
            long before = clock.getCurrentThreadCpuTime();
            int found = search.applyAsInt(texts.get(at));
            took[at] = clock.getCurrentThreadCpuTime() - before + Math.min(found, 0);
        }
        return Latencies.of(took);
    }

    /**
     * Asks every text once to warm up, then every text of the second list once.
     *
     * @param search what is measured; its result is summed, so that no call can be left out
     */
    static Speed of(ToIntFunction<String> search, List<String> warmUp, List<String> texts) {
        long sink = 0;
        for (String text : warmUp) {
            sink += search.applyAsInt(text);
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long[] took = new long[texts.size()];
        long processor = clock.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        long before = wall;
        for (int at = 0; at < took.length; at++) {
            sink += search.applyAsInt(texts.get(at));
            long now = System.nanoTime();
            took[at] = now - before;
            before = now;
        }
        double wallTook = (before - wall) / NANOSECONDS;
        double processorTook = (clock.getCurrentThreadCpuTime() - processor) / NANOSECONDS;
        if (sink == Long.MIN_VALUE) {
            throw new IllegalStateException("no answer at all");
        }
        return new Speed(took.length, took.length / processorTook, took.length / wallTook, Latencies.of(took));
    }
}
