package org.incidentatlas.proposals;

import java.time.temporal.ChronoUnit;

/**
 * Days. Local days in Afghanistan on both sides, as far as their makers kept to that: a report in UTC may say the day before. Two
 * records known only to a month share it with everything in it, which says little.
 */
final class DateAspect implements Aspect {

    /** Days between two spans beyond which they are never compared. */
    static final int MOST_DAYS = 3;

    private static final int WEEK = 7;

    @Override
    public Clue compare(EventProfile one, EventProfile other) {
        long apart = daysApart(one, other);
        if (apart > 0) {
            return apart(apart);
        }
        long longer = Math.max(days(one), days(other));
        long shorter = Math.min(days(one), days(other));
        if (longer == 1) {
            return new Clue(2.0, "Both are dated " + one.first() + ".");
        }
        if (longer <= WEEK) {
            return new Clue(1.2, "Their days overlap: " + span(one) + " and " + span(other) + ".");
        }
        String wide = "Their days overlap, of which one or both are known only roughly: " + span(one) + " and "
                + span(other) + ".";
        return new Clue(shorter > WEEK ? 0.4 : -0.2, wide);
    }

    private static Clue apart(long days) {
        if (days > MOST_DAYS) {
            return new Clue(-8, "They are " + days + " days apart.");
        }
        double points = days == 1 ? 0.2 : days == 2 ? -1.2 : -2.6;
        return new Clue(
                points,
                days == 1
                        ? "They are dated a day apart, which happens with attacks at night and reports in another time zone."
                        : "They are dated " + days + " days apart.");
    }

    /** Whole days between the two; 0 when they share one. */
    static long daysApart(EventProfile one, EventProfile other) {
        long gap = Math.max(
                ChronoUnit.DAYS.between(one.last(), other.first()), ChronoUnit.DAYS.between(other.last(), one.first()));
        return Math.max(0, gap);
    }

    private static long days(EventProfile profile) {
        return ChronoUnit.DAYS.between(profile.first(), profile.last()) + 1;
    }

    private static String span(EventProfile profile) {
        return profile.first().equals(profile.last())
                ? profile.first().toString()
                : profile.first() + " to " + profile.last();
    }
}
