package org.incidentatlas.actors;

import java.time.LocalDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a name was used: what tells apart the parties that bear it.
 *
 * @param first the first day it may be about, or null for no limit
 * @param last the last such day, or null for no limit
 * @param dataSet the data set that writes it, or null when that is not known
 */
public record Usage(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable String dataSet) {

    private static final Usage ANY = new Usage(null, null, null);

    /** On any day, by anybody. */
    public static Usage any() {
        return ANY;
    }

    /** On the days of something that a data set holds. */
    public static Usage on(Span days, @Nullable String dataSet) {
        return new Usage(days.from(), days.lastDay(), dataSet);
    }
}
