package org.incidentatlas.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Reckons with runs of days. */
final class DaysBetween {

    private DaysBetween() {}

    /** The days that are in both. */
    static Optional<Span> common(Span one, Span other) {
        if (!one.meets(other)) {
            return Optional.empty();
        }
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        return Optional.of(new Span(from, earlier(one.to(), other.to())));
    }

    /** The days that are in none of the others, in order. */
    static List<Span> without(Span days, List<Span> others) {
        List<Span> left = new ArrayList<>();
        @Nullable LocalDate from = days.from();
        for (Span other :
                others.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (from == null || !other.meets(new Span(from, days.to()))) {
                continue;
            }
            if (from.isBefore(other.from())) {
                left.add(new Span(from, other.from()));
            }
            from = inside(other.to(), days);
        }
        if (from != null) {
            left.add(new Span(from, days.to()));
        }
        return left;
    }

    /** The day, unless it is behind the last of the days, or never comes. */
    private static @Nullable LocalDate inside(@Nullable LocalDate day, Span days) {
        return day == null || (days.to() != null && !day.isBefore(days.to())) ? null : day;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
