package org.incidentatlas.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole days, half-open: {@code from} is in it, {@code to} is the first day after it.
 *
 * @param from the first day
 * @param to the first day after the last one, or null while no end is known
 */
public record Span(LocalDate from, @Nullable LocalDate to) {

    /** @throws IllegalArgumentException when the end is not after the start */
    public Span {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("a span must end after it begins: " + from + " to " + to);
        }
    }

    /** The span of the given days, both inclusive, as reports and parameters write them. */
    public static Span ofDays(LocalDate first, LocalDate last) {
        return new Span(first, last.plusDays(1));
    }

    /** The single day. */
    public static Span ofDay(LocalDate day) {
        return ofDays(day, day);
    }

    /** A span without a known end. */
    public static Span since(LocalDate first) {
        return new Span(first, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether the two spans share at least one day. */
    public boolean meets(Span other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    /** The last day in the span, or null while no end is known. */
    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }
}
