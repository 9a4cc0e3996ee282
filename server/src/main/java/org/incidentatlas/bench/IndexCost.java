package org.incidentatlas.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Arrays;
import java.util.function.Supplier;
import org.incidentatlas.gazetteer.GazetteerContents;
import org.incidentatlas.gazetteer.GazetteerIndex;

/**
 * What an index costs.
 *
 * @param names how many names it holds
 * @param seconds the median of several builds, after one to warm up
 * @param firstSeconds the build that warmed up, as a service sees it that just started
 * @param megabytes what stays on the heap while the index is held, its places and names included
 */
record IndexCost(int names, double seconds, double firstSeconds, double megabytes) {

    private static final int BUILDS = 5;
    private static final double NANOSECONDS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    /** @param contents makes the contents anew, so that nothing but the index keeps them */
    static IndexCost of(Supplier<GazetteerContents> contents) {
        double first = build(contents.get());
        double[] took = new double[BUILDS];
        for (int at = 0; at < BUILDS; at++) {
            took[at] = build(contents.get());
        }
        Arrays.sort(took);
        long before = retained();
        GazetteerIndex index = GazetteerIndex.build(contents.get());
        long after = retained();
        int names =
                index.places().stream().mapToInt(place -> place.names().size()).sum();
        return new IndexCost(names, took[BUILDS / 2], first, (after - before) / MEGABYTE);
    }

    private static double build(GazetteerContents contents) {
        long started = System.nanoTime();
        GazetteerIndex index = GazetteerIndex.build(contents);
        double took = (System.nanoTime() - started) / NANOSECONDS;
        if (index.places().isEmpty()) {
            throw new IllegalArgumentException("nothing to index");
        }
        return took;
    }

    /** What is in use after collections until the figure no longer falls. */
    private static long retained() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long used = Long.MAX_VALUE;
        while (true) {
            memory.gc();
            long now = memory.getHeapMemoryUsage().getUsed();
            if (now >= used) {
                return used;
            }
            used = now;
        }
    }
}
