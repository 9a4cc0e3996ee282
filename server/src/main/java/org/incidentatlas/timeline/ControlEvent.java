package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.Locale;
import org.incidentatlas.control.ControlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the record says that hold on some ground changed.
 *
 * @param day the day
 * @param kind what changed
 * @param statement the statement that says so
 * @param party the party it is about, or null when none is named
 */
public record ControlEvent(
        LocalDate day,
        Kind kind,
        ControlStatement statement,
        @Nullable String party) {

    /** What changed. */
    public enum Kind {
        /** A claim begins. */
        BEGINS,
        /** A claim ran out; nothing says who holds the ground afterwards. */
        ENDS,
        /** The party is said to have lost it. */
        LOST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
