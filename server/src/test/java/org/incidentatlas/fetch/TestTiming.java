package org.incidentatlas.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes forward by a fixed step whenever it is read, and pauses that are only written down. */
final class TestTiming implements Timing {

    final List<Duration> pauses = new ArrayList<>();
    private final long step;
    private long now;

    TestTiming() {
        this(Duration.ofNanos(1));
    }

    TestTiming(Duration step) {
        this.step = step.toNanos();
    }

    @Override
    public long nanos() {
        now += step;
        return now;
    }

    @Override
    public void pause(Duration pause) {
        pauses.add(pause);
    }
}
