package org.incidentatlas.proposals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.timeline.PlacedIncident;
import org.jspecify.annotations.Nullable;

/**
 * Finds the incidents that are worth comparing with one: near in days, and in one of its provinces or around its point. One
 * sorted array of numbers, eight bytes for each week and unit of an incident, so that a million incidents fit and no pair is
 * looked at that is not near.
 *
 * <p>Incidents known to no better than {@value #MOST_DAYS} days are compared with nothing, since everything of the season would be
 * near to them; those with no unit are compared within their country only.
 */
final class CandidateIndex {

    static final int MOST_DAYS = 62;

    private static final int WEEK = 7;
    private static final int UNIT_BITS = 18;
    private static final int POSITION_BITS = 32;
    private static final int WEEK_MASK = (1 << (31 - UNIT_BITS)) - 1;
    /** Cells of a quarter of a degree, some 25 km: two points within 12 km lie in one, or in two that touch. */
    private static final double CELLS_PER_DEGREE = 4;

    private final List<PlacedIncident> incidents;
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] first;
    private final int[] last;
    private final long[] entries;

    CandidateIndex(List<PlacedIncident> incidents) {
        this.incidents = incidents;
        this.first = new int[incidents.size()];
        this.last = new int[incidents.size()];
        this.entries = entries();
    }

    private long[] entries() {
        long[] grown = new long[Math.max(16, incidents.size() * 3)];
        int size = 0;
        for (int at = 0; at < incidents.size(); at++) {
            Incident incident = incidents.get(at).incident();
            positions.put(incident.id(), at);
            first[at] = (int) incident.when().from().toEpochDay();
            LocalDate end = incident.when().lastDay();
            last[at] = end == null ? first[at] : (int) end.toEpochDay();
            for (int unit : isCompared(at) ? unitsOf(at) : new int[0]) {
                for (int week = week(first[at]); week <= week(last[at]); week++) {
                    if (size == grown.length) {
                        grown = Arrays.copyOf(grown, size * 2);
                    }
                    grown[size++] = key(week, unit) << POSITION_BITS | at;
                }
            }
        }
        long[] sorted = Arrays.copyOf(grown, size);
        Arrays.parallelSort(sorted);
        return sorted;
    }

    private static int week(int day) {
        return Math.floorDiv(day, WEEK);
    }

    private static long key(int week, int unit) {
        return (long) (week & WEEK_MASK) << UNIT_BITS | unit;
    }

    private boolean isCompared(int at) {
        return last[at] - first[at] < MOST_DAYS;
    }

    /** Numbers of the units under which it stands: its provinces, and the cell of its point. */
    private int[] unitsOf(int at) {
        GroundKnown ground = GroundKnown.of(incidents.get(at));
        TreeSet<Integer> numbers = new TreeSet<>();
        ground.provinces().forEach(province -> numbers.add(number("unit " + province)));
        if (numbers.isEmpty()) {
            numbers.add(number("country " + ground.country()));
        }
        LonLat point = ground.point();
        if (point != null) {
            numbers.add(number(cell(point, 0, 0)));
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Should there ever be more units than numbers, some share one, and are told apart when they are compared. */
    private int number(String unit) {
        return units.computeIfAbsent(unit, one -> units.size() & ((1 << UNIT_BITS) - 1));
    }

    private static String cell(LonLat point, int right, int up) {
        return "cell " + ((int) Math.floor(point.lon() * CELLS_PER_DEGREE) + right) + " "
                + ((int) Math.floor(point.lat() * CELLS_PER_DEGREE) + up);
    }

    List<PlacedIncident> incidents() {
        return incidents;
    }

    /** Where it stands among all, by first day and then id; null when it is not among them. */
    @Nullable
    Integer position(String incident) {
        return positions.get(incident);
    }

    /** The position of the first incident that does not stand before this one, in the order of first day and id. */
    int firstFrom(String incident, LocalDate day) {
        int low = 0;
        int high = incidents.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Incident there = incidents.get(middle).incident();
            int order = there.when().from().compareTo(day);
            if (order < 0 || (order == 0 && there.id().compareTo(incident) < 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Positions of what is worth comparing with the incident at this one, ascending, it itself not among them. */
    int[] near(int at) {
        if (!isCompared(at)) {
            return new int[0];
        }
        TreeSet<Integer> wanted = new TreeSet<>();
        for (int unit : unitsOf(at)) {
            wanted.add(unit);
        }
        LonLat point = GroundKnown.of(incidents.get(at)).point();
        for (int step = 0; point != null && step < 9; step++) {
            Integer cell = units.get(cell(point, step % 3 - 1, step / 3 - 1));
            if (cell != null) {
                wanted.add(cell);
            }
        }
        int slack = (int) DateAspect.MOST_DAYS;
        return wanted.stream()
                .flatMapToInt(unit -> IntStream.rangeClosed(week(first[at] - slack), week(last[at] + slack))
                        .flatMap(week -> under(key(week, unit))))
                .filter(other -> other != at && first[other] <= last[at] + slack && last[other] >= first[at] - slack)
                .distinct()
                .sorted()
                .filter(other -> EventProfile.ofDifferentHands(
                        incidents.get(at).incident(), incidents.get(other).incident()))
                .toArray();
    }

    private IntStream under(long key) {
        int from = lower(key << POSITION_BITS);
        int to = lower((key + 1) << POSITION_BITS);
        return IntStream.range(from, to).map(entry -> (int) entries[entry]);
    }

    private int lower(long entry) {
        int found = Arrays.binarySearch(entries, entry);
        return found >= 0 ? found : -found - 1;
    }
}
