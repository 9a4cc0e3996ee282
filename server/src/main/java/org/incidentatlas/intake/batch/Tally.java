package org.incidentatlas.intake.batch;

import org.incidentatlas.gazetteer.Band;

/**
 * What became of rows. Each row counts once: by its band, as outside when its name is known to lie in another country, or
 * as blank when it names nothing.
 */
public record Tally(long rows, long accept, long review, long manual, long outside, long blank) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                rows + other.rows,
                accept + other.accept,
                review + other.review,
                manual + other.manual,
                outside + other.outside,
                blank + other.blank);
    }

    static Tally of(FoundPlace found) {
        if (!found.outside().isEmpty()) {
            return new Tally(1, 0, 0, 0, 1, 0);
        }
        String band = found.band();
        return new Tally(
                1,
                band.equals(Band.ACCEPT.toString()) ? 1 : 0,
                band.equals(Band.REVIEW.toString()) ? 1 : 0,
                band.equals(Band.MANUAL.toString()) ? 1 : 0,
                0,
                band.isEmpty() ? 1 : 0);
    }
}
