package org.incidentatlas.fetch;

import java.time.Duration;

/** The end of the time that a download may take as a whole. */
final class Deadline {

    private final Timing timing;
    private final long end;
    private final Duration overall;

    Deadline(Timing timing, Duration overall) {
        this.timing = timing;
        this.overall = overall;
        end = timing.nanos() + overall.toNanos();
    }

    /**
     * The given time, or what is left when that is less; more than zero.
     *
     * @throws FetchFailed when nothing is left
     */
    Duration atMost(Duration wanted) throws FetchFailed {
        Duration left = Duration.ofNanos(end - timing.nanos());
        if (left.isNegative() || left.isZero()) {
            throw new FetchFailed(
                    FetchFailed.Reason.TIMED_OUT,
                    "the download took longer than " + overall.toSeconds()
                            + " s and was stopped; run it again to go on");
        }
        return left.compareTo(wanted) < 0 ? left : wanted;
    }
}
