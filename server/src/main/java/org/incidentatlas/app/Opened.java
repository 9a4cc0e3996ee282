package org.incidentatlas.app;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far. Closed in the opposite order, each whatever becomes of the others. */
final class Opened implements AutoCloseable {

    private final Deque<Runnable> closings = new ArrayDeque<>();

    /** @param closing closes what was opened last */
    void push(Runnable closing) {
        closings.push(closing);
    }

    /** Rethrows the first fault, to which those that follow are added. */
    @Override
    @SuppressWarnings("try")
    public void close() {
        Runnable last = closings.poll();
        if (last != null) {
            try (Opened before = this) {
                last.run();
            }
        }
    }
}
