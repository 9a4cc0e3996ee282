package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.List;

/**
 * Incidents over time. An incident counts in the bucket of its first day; one known only to the year stands in the bucket
 * of its first day too and is told apart by {@code spread}.
 *
 * @param bucket the width of the bars
 * @param starts first day of each bar, without gaps
 * @param series the country's incidents, one series per group, by name
 * @param elsewhere incidents in other countries, one tally per start
 * @param placeless incidents that no country is said of, one tally per start
 * @param spread how many incidents are known too vaguely for the bar they stand in
 */
public record Histogram(
        Bucket bucket,
        List<LocalDate> starts,
        List<Series> series,
        List<Tally> elsewhere,
        List<Tally> placeless,
        int spread) {

    public Histogram {
        starts = List.copyOf(starts);
        series = List.copyOf(series);
        elsewhere = List.copyOf(elsewhere);
        placeless = List.copyOf(placeless);
    }

    /**
     * The bars of one group.
     *
     * @param key the group, such as an event type
     * @param bars one tally per start
     */
    public record Series(String key, List<Tally> bars) {
        public Series {
            bars = List.copyOf(bars);
        }
    }
}
