package org.incidentatlas.timeline;

import java.time.LocalDate;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Collects days and keeps the first and the last. */
final class Days {

    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(LocalDate day) {
        if (first == null || day.isBefore(first)) {
            first = day;
        }
        if (last == null || day.isAfter(last)) {
            last = day;
        }
    }

    void add(Span span) {
        add(span.from());
        LocalDate end = span.lastDay();
        if (end != null) {
            add(end);
        }
    }

    void add(ControlStatement statement) {
        if (statement instanceof ControlClaim claim) {
            add(claim.when());
        } else if (statement instanceof ControlChange change) {
            add(change.day());
        }
    }

    @Nullable
    LocalDate first() {
        return first;
    }

    @Nullable
    LocalDate last() {
        return last;
    }
}
