package org.incidentatlas.estimates;

import java.time.LocalDate;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number a source reports for a period.
 *
 * @param id unique among estimates
 * @param subject what is counted, in words
 * @param period the days it is about
 * @param figures the number with its spread; empty where a source only says "thousands"
 * @param unit what one is: fighters, attacks, persons, families, districts
 * @param countedBy who counted, or null when the source does not say
 * @param likeIncidents whether it counts the same thing as the record's own incidents, so that both may stand side by side
 * @param note what the source adds, or null
 * @param inBrief whether the news reports that began this record tell of it
 * @param provenance where the row comes from
 * @param visibility how far the public sees it; open in documents written before it was there
 */
public record Estimate(
        String id,
        String subject,
        Span period,
        Figures figures,
        String unit,
        @Nullable String countedBy,
        boolean likeIncidents,
        @Nullable String note,
        boolean inBrief,
        Provenance provenance,
        Visibility visibility) {

    public Estimate {
        visibility = visibility == null ? Visibility.OPEN : visibility;
    }

    /** Open to everybody. */
    public Estimate(
            String id,
            String subject,
            Span period,
            Figures figures,
            String unit,
            @Nullable String countedBy,
            boolean likeIncidents,
            @Nullable String note,
            boolean inBrief,
            Provenance provenance) {
        this(id, subject, period, figures, unit, countedBy, likeIncidents, note, inBrief, provenance, Visibility.OPEN);
    }

    /** The kind of record under which the ledger keeps estimates. */
    public static final String KIND = "estimate";

    /** The day from which it was certainly out. */
    public LocalDate knownFrom() {
        return provenance.knownFrom();
    }
}
