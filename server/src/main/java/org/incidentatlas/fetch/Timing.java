package org.incidentatlas.fetch;

import java.time.Duration;

/** Time as a download sees it, so that tests need not wait. */
public interface Timing {

    /** A clock that only goes forward, in nanoseconds from any beginning. */
    long nanos();

    void pause(Duration pause) throws InterruptedException;

    /** The machine's. */
    static Timing real() {
        return new Timing() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration pause) throws InterruptedException {
                Thread.sleep(pause.toMillis());
            }
        };
    }
}
