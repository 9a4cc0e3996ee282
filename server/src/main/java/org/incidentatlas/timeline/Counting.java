package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Counts incidents and adds up the dead, over time and by group. */
final class Counting {

    static final String NO_UNIT = "none";

    private Counting() {}

    static Histogram histogram(
            List<PlacedIncident> incidents,
            IncidentFilter filter,
            Atlas.Coverage coverage,
            Bucket bucket,
            Grouping by) {
        if (coverage.first() == null || coverage.last() == null) {
            return new Histogram(bucket, List.of(), List.of(), List.of(), List.of(), 0);
        }
        LocalDate first = later(filter.from(), coverage.first());
        LocalDate last = earlier(filter.to(), coverage.last());
        List<LocalDate> starts = starts(bucket, first, last);
        TreeMap<LocalDate, Integer> bars = new TreeMap<>();
        for (int bar = 0; bar < starts.size(); bar++) {
            bars.put(starts.get(bar), bar);
        }
        Map<String, List<Tally>> series = new TreeMap<>();
        List<Tally> elsewhere = zeros(starts.size());
        List<Tally> placeless = zeros(starts.size());
        int spread = 0;
        for (PlacedIncident placed : incidents) {
            LocalDate begins = later(placed.incident().when().from(), first);
            Map.Entry<LocalDate, Integer> bar = bars.floorEntry(begins);
            if (bar != null) {
                List<Tally> tallies = switch (placed.placement().side()) {
                    case COUNTRY -> series.computeIfAbsent(key(placed, by), key -> zeros(starts.size()));
                    case ELSEWHERE -> elsewhere;
                    case NOT_SAID -> placeless;
                };
                tallies.set(bar.getValue(), plus(tallies.get(bar.getValue()), placed));
                spread += fits(placed.incident().when(), bucket) ? 0 : 1;
            }
        }
        List<Histogram.Series> named = new ArrayList<>();
        series.forEach((key, tallies) -> named.add(new Histogram.Series(key, tallies)));
        return new Histogram(bucket, starts, named, elsewhere, placeless, spread);
    }

    static Counts counts(List<PlacedIncident> incidents, Grouping by, AdminLevel level) {
        Map<String, Counts.Row> rows = new TreeMap<>();
        Tally total = Tally.zero();
        Tally elsewhere = Tally.zero();
        Tally placeless = Tally.zero();
        for (PlacedIncident placed : incidents) {
            switch (placed.placement().side()) {
                case ELSEWHERE -> elsewhere = plus(elsewhere, placed);
                case NOT_SAID -> placeless = plus(placeless, placed);
                case COUNTRY -> {
                    total = plus(total, placed);
                    Counts.Row row = row(placed, by, level);
                    Counts.Row sum = rows.getOrDefault(row.key(), row);
                    rows.put(row.key(), new Counts.Row(row.key(), row.name(), plus(sum.tally(), placed)));
                }
            }
        }
        return new Counts(List.copyOf(rows.values()), total, elsewhere, placeless);
    }

    /** The empty row that an incident of the country belongs to. */
    private static Counts.Row row(PlacedIncident placed, Grouping by, AdminLevel level) {
        if (by != Grouping.UNIT) {
            String key = key(placed, by);
            return new Counts.Row(key, key, Tally.zero());
        }
        AdminUnit unit = unit(placed, level);
        return unit == null
                ? new Counts.Row(NO_UNIT, NO_UNIT, Tally.zero())
                : new Counts.Row(unit.pcode(), unit.names().english(), Tally.zero());
    }

    private static Tally plus(Tally tally, PlacedIncident placed) {
        var casualties = placed.standing().casualties();
        return tally.plus(casualties, placed.incident().countsFighters(casualties));
    }

    private static String key(PlacedIncident placed, Grouping by) {
        return switch (by) {
            case ALL -> "all";
            case ACTOR -> placed.incident().actor();
            case TYPE -> placed.incident().eventType();
            case ATTRIBUTION -> placed.standing().attribution().kind().toString();
            case UNIT -> String.valueOf(placed.placement().pcode());
        };
    }

    private static @Nullable AdminUnit unit(PlacedIncident placed, AdminLevel level) {
        return level == AdminLevel.ADM1
                ? placed.placement().province()
                : placed.placement().district();
    }

    static List<LocalDate> starts(Bucket bucket, LocalDate first, LocalDate last) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = bucket.start(first); !start.isAfter(last); start = bucket.next(start)) {
            starts.add(start);
        }
        return starts;
    }

    private static List<Tally> zeros(int bars) {
        List<Tally> zeros = new ArrayList<>(bars);
        for (int bar = 0; bar < bars; bar++) {
            zeros.add(Tally.zero());
        }
        return zeros;
    }

    private static boolean fits(Span when, Bucket bucket) {
        LocalDate last = when.lastDay();
        return last != null && bucket.start(when.from()).equals(bucket.start(last));
    }

    static LocalDate later(@Nullable LocalDate day, LocalDate least) {
        return day == null || day.isBefore(least) ? least : day;
    }

    static LocalDate earlier(@Nullable LocalDate day, LocalDate most) {
        return day == null || day.isAfter(most) ? most : day;
    }
}
