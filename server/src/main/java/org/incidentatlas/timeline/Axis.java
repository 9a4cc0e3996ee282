package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.Locale;
import org.incidentatlas.boundaries.AdminUnit;
import org.jspecify.annotations.Nullable;

/** What the rows or the columns of a table are kept apart by. An incident stands in the week, month or year of its first day. */
public enum Axis {
    PROVINCE,
    DISTRICT,
    ACTOR,
    TYPE,
    ATTRIBUTION,
    WEEK,
    MONTH,
    YEAR;

    /** The row or column the incident belongs to. */
    CrossTable.Head of(PlacedIncident placed) {
        return switch (this) {
            case PROVINCE -> unit(placed.placement().province());
            case DISTRICT -> unit(placed.placement().district());
            case ACTOR -> word(placed.incident().actor());
            case TYPE -> word(placed.incident().eventType());
            case ATTRIBUTION -> word(placed.standing().attribution().kind().toString());
            case WEEK -> start(Bucket.WEEK, placed);
            case MONTH -> start(Bucket.MONTH, placed);
            case YEAR -> start(Bucket.YEAR, placed);
        };
    }

    private static CrossTable.Head unit(@Nullable AdminUnit unit) {
        return unit == null
                ? word(Counting.NO_UNIT)
                : new CrossTable.Head(unit.pcode(), unit.names().english());
    }

    private static CrossTable.Head word(String word) {
        return new CrossTable.Head(word, word);
    }

    private static CrossTable.Head start(Bucket bucket, PlacedIncident placed) {
        return start(bucket, placed.incident().when().from());
    }

    /** Of time, the first day, and what people call it. */
    static CrossTable.Head start(Bucket bucket, LocalDate day) {
        String first = bucket.start(day).toString();
        return switch (bucket) {
            case DAY, WEEK -> word(first);
            case MONTH -> new CrossTable.Head(first, first.substring(0, 7));
            case YEAR -> new CrossTable.Head(first, first.substring(0, 4));
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
