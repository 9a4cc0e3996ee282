package org.incidentatlas.http;

import java.time.LocalDate;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of territorial control.
 *
 * @param timeline whom to ask
 * @param day the day shown
 * @param known what had been published
 * @param assessor whose assessments count, or null for everybody's
 * @param within a unit that answers are limited to, or null
 */
record ControlQuestion(
        Timeline timeline,
        LocalDate day,
        Known known,
        @Nullable String assessor,
        @Nullable AdminUnit within) {

    ControlQuestion unlimited() {
        return new ControlQuestion(timeline, day, Known.unlimited(), assessor, within);
    }

    boolean admits(Location where) {
        return within == null || timeline.place(where).isWithin(within);
    }

    /** Whether the unit is the one asked for, or lies in it. */
    boolean admits(AdminUnit unit) {
        return within == null
                || unit.pcode().equals(within.pcode())
                || within.pcode().equals(unit.parent())
                || within.parent() == null;
    }
}
