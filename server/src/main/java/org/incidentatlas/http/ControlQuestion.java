package org.incidentatlas.http;

import java.time.LocalDate;
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
 * @param area the part of the map that answers are limited to
 */
record ControlQuestion(
        Timeline timeline,
        LocalDate day,
        Known known,
        @Nullable String assessor,
        Area area) {

    ControlQuestion unlimited() {
        return new ControlQuestion(timeline, day, Known.unlimited(), assessor, area);
    }

    boolean admits(Location where) {
        return area.admits(where, timeline.place(where));
    }
}
