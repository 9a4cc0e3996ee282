package org.incidentatlas.app;

import java.io.Console;
import java.util.Locale;

/** A line on the terminal that rewrites itself: rows done, rows a second, time left. Nothing when there is no terminal. */
final class ProgressLine {

    private static final int BAR = 24;
    private static final long EVERY_NANOS = 200_000_000;

    private final boolean shown = isTerminal();
    private final long bytes;
    private final long rowsBefore;
    private final long begun;
    private long last;

    /**
     * @param bytes the length of the file
     * @param rowsBefore rows that an earlier run did
     * @param begun when this run began, as {@link System#nanoTime} counts
     */
    ProgressLine(long bytes, long rowsBefore, long begun) {
        this.bytes = bytes;
        this.rowsBefore = rowsBefore;
        this.begun = begun;
    }

    /** From Java 22 on there is a console without a terminal too, and a way to ask. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    void show(long rows, long read) {
        long now = System.nanoTime();
        if (shown && now - last >= EVERY_NANOS) {
            last = now;
            System.err.print("\r" + text(rows, read, (now - begun) / 1e9));
            System.err.flush();
        }
    }

    /** The line after so many seconds. */
    String text(long rows, long read, double seconds) {
        double share = bytes == 0 ? 1 : Math.min(1, (double) read / bytes);
        int full = (int) Math.round(share * BAR);
        long left = share == 0 ? 0 : Math.round(seconds * (1 - share) / share);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %,d rows  %,.0f rows/s  %d:%02d left ",
                "#".repeat(full),
                "-".repeat(BAR - full),
                share * 100,
                rows,
                (rows - rowsBefore) / Math.max(seconds, 1e-3),
                left / 60,
                left % 60);
    }

    void end() {
        if (shown && last != 0) {
            System.err.println();
            last = 0;
        }
    }
}
