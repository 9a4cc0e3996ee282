package org.incidentatlas.exchange;

import java.util.List;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row of events in the terms of this record, its place not yet looked up.
 *
 * @param recordId the row's own id in its data set, the same in every edition
 * @param when the days it may have happened on
 * @param precision how exactly these are known
 * @param eventType ACLED's word
 * @param subEventType ACLED's word
 * @param participants the parties and their parts
 * @param target what was struck, or null
 * @param place where
 * @param attribution who is said to have done it, by whom
 * @param casualties killed and injured
 * @param summary what the row tells, in words
 * @param reportedBy the sources the row itself names, or null
 */
public record ReportedEvent(
        String recordId,
        Span when,
        DatePrecision precision,
        String eventType,
        String subEventType,
        List<Participant> participants,
        @Nullable String target,
        ReportedPlace place,
        Attribution attribution,
        Casualties casualties,
        String summary,
        @Nullable String reportedBy) {

    public ReportedEvent {
        participants = List.copyOf(participants);
    }
}
