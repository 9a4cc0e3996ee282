package org.incidentatlas.control;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.time.DatePrecision;

/**
 * That a party lost ground. It says nothing about who holds it afterwards, and ends a claim only where that claim names it.
 *
 * @param id unique among control statements
 * @param where the unit, place or region
 * @param scope how much of it
 * @param party who lost it
 * @param day the first day on which it was lost
 * @param precision how exactly that day is known
 * @param assessor who judged, not who printed it
 * @param summary one or two sentences of our own
 * @param evidence further single statements; empty when it rests on its own source
 * @param inBrief whether the news reports that began this record tell of it
 * @param provenance where the row comes from
 * @param visibility how far the public sees it; open in documents written before it was there
 */
public record ControlChange(
        String id,
        Location where,
        Scope scope,
        String party,
        LocalDate day,
        DatePrecision precision,
        String assessor,
        String summary,
        List<Evidence> evidence,
        boolean inBrief,
        Provenance provenance,
        Visibility visibility)
        implements ControlStatement {

    public ControlChange {
        evidence = List.copyOf(evidence);
        visibility = visibility == null ? Visibility.OPEN : visibility;
    }

    /** Open to everybody. */
    public ControlChange(
            String id,
            Location where,
            Scope scope,
            String party,
            LocalDate day,
            DatePrecision precision,
            String assessor,
            String summary,
            List<Evidence> evidence,
            boolean inBrief,
            Provenance provenance) {
        this(
                id,
                where,
                scope,
                party,
                day,
                precision,
                assessor,
                summary,
                evidence,
                inBrief,
                provenance,
                Visibility.OPEN);
    }
}
