package org.incidentatlas.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Standing;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.PlacedIncident;

/**
 * How figures and attribution of incidents changed as statements came out: one step per day on which they did. The steps
 * of an incident stand together; the last one says what holds from then on.
 */
final class Steps {

    private final List<Step> steps = new ArrayList<>();
    private final Known known;

    /** Steps after that day are left out: they had not been reported. */
    Steps(Known known) {
        this.known = known;
    }

    /** Adds the incident's steps and returns where they begin; the end is where the next incident's begin. */
    int add(PlacedIncident placed) {
        int from = steps.size();
        Standing last = null;
        for (LocalDate day : days(placed)) {
            Standing standing = placed.incident().asKnown(Known.on(day));
            if (!standing.equals(last)) {
                steps.add(new Step(day, standing));
                last = standing;
            }
        }
        return from;
    }

    private List<LocalDate> days(PlacedIncident placed) {
        return placed.incident().evidence().stream()
                .map(Evidence::knownFrom)
                .filter(known::admits)
                .distinct()
                .sorted()
                .toList();
    }

    void write(JsonText json, Columns columns) {
        json.object().array("day");
        steps.forEach(step -> json.element(step.day().toEpochDay()));
        json.end().array("killed_low");
        steps.forEach(step -> json.element(step.standing().casualties().killed().low()));
        json.end().array("killed_best");
        steps.forEach(step -> json.element(step.standing().casualties().killed().best()));
        json.end().array("killed_high");
        steps.forEach(step -> json.element(step.standing().casualties().killed().high()));
        json.end().array("injured_best");
        steps.forEach(step -> json.element(step.standing().casualties().injured()));
        json.end().array("attribution");
        steps.forEach(step -> json.element(
                columns.index("attribution", step.standing().attribution().kind())));
        json.end().end();
    }

    private record Step(LocalDate day, Standing standing) {}
}
