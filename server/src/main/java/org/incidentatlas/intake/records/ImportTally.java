package org.incidentatlas.intake.records;

import java.util.EnumMap;
import java.util.Map;

/** How many rows came to which end. */
public final class ImportTally {

    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private long rows;

    void add(Verdict verdict) {
        rows++;
        counts.merge(verdict, 1L, Long::sum);
    }

    public long rows() {
        return rows;
    }

    public long of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /** Rows that change something: new records, newer states and drafts. */
    public long changes() {
        return of(Verdict.ACCEPTED) + of(Verdict.CORRECTED) + of(Verdict.NEEDS_REVIEW);
    }
}
