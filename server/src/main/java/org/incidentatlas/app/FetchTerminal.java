package org.incidentatlas.app;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import org.incidentatlas.fetch.FetchFailed;
import org.incidentatlas.fetch.Progress;
import org.jspecify.annotations.Nullable;

/** What a download shows to the person at the terminal, and asks. Without a terminal it shows no bar and asks nothing. */
final class FetchTerminal {

    private static final int WIDTH = 24;
    private static final long NANOS_BETWEEN = 200_000_000L;
    private static final double MEGABYTE = 1_000_000.0;

    private final PrintWriter out;
    private final @Nullable Console console;

    FetchTerminal(PrintWriter out) {
        this.out = out;
        // Newer platforms give a console even where there is no terminal, unless they are told to keep to the old rule.
        System.setProperty("jdk.console", "java.base");
        this.console = System.console();
    }

    /**
     * Whether the terms are accepted.
     *
     * @throws OperatorError when there is nobody to ask
     */
    boolean accepts(String question) {
        if (console == null) {
            throw new OperatorError("there is no terminal to ask on; --yes says that you accept these terms");
        }
        out.flush();
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    /** A download that can be watched. */
    @FunctionalInterface
    interface Watched<T> {
        T run(Progress progress) throws FetchFailed, InterruptedException;
    }

    /** Runs a download, with a bar that is drawn in place on a terminal and nothing elsewhere. */
    <T> T watch(String name, Watched<T> download) throws FetchFailed, InterruptedException {
        if (console == null) {
            return download.run(Progress.none());
        }
        Bar bar = new Bar(name);
        Thread farewell = new Thread(() -> out.println(System.lineSeparator() + "Stopped; the same command goes on."));
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            return download.run(bar);
        } finally {
            bar.end();
            forget(farewell);
        }
    }

    private static void forget(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException stopping) {
            // said by the hook itself
        }
    }

    static String size(long bytes) {
        return bytes < 1_000
                ? bytes + " bytes"
                : bytes < 1_000_000
                        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1_000.0)
                        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    private final class Bar implements Progress {

        private final String name;
        private final long began = System.nanoTime();
        private long first = -1;
        private long drawn;

        Bar(String name) {
            this.name = name;
        }

        /** Ends the line, if there is one. */
        void end() {
            if (drawn != 0) {
                out.println();
            }
        }

        @Override
        public void at(long bytes, long total) {
            first = first < 0 ? bytes : first;
            long now = System.nanoTime();
            if (bytes == total || drawn == 0 || now - drawn >= NANOS_BETWEEN) {
                drawn = now;
                double seconds = Math.max(0.001, (now - began) / 1e9);
                out.print("\r" + line(name, bytes, total, (bytes - first) / seconds));
                out.flush();
            }
        }
    }

    /** {@code name [#####     ] 45 %  3.2 MB of 7.1 MB  1.4 MB/s}. */
    static String line(String name, long bytes, long total, double perSecond) {
        String rate = size(Math.round(perSecond)) + "/s";
        if (total <= 0) {
            return name + "  " + size(bytes) + "  " + rate + "    ";
        }
        int done = (int) Math.min(WIDTH, WIDTH * bytes / total);
        return name + " [" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + 100 * bytes / total + " %  "
                + size(bytes) + " of " + size(total) + "  " + rate + "    ";
    }
}
