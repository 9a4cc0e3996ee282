package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.actors.Usage;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * What incidents are filtered and counted by, as columns of numbers: one row for each, in the order of the month of its first day and, within
 * a month, along a {@linkplain HilbertOrder curve} through the places, so that a box and some days meet few {@linkplain Blocks blocks}. Rows
 * longer than a month stand apart, before all others: so a window need not look further back than a month. Immutable once built.
 *
 * <p>All days are counted from 1970-01-01. About 66 bytes a row, records and texts apart.
 */
final class IncidentColumns {

    /** Longer ones stand apart. */
    static final int SHORT_DAYS = 31;

    static final int NO_DAY = Integer.MAX_VALUE;

    private static final byte COUNTS_FIGHTERS = 1;
    private static final byte LINKED = 2;

    final int size;
    /** The record of each row. */
    final PlacedIncident[] records;
    /** Where each row stands in the order of answers. */
    final int[] rank;

    final int[] first;
    /** The last day, or {@link #NO_DAY} while no end is known. */
    final int[] last;
    /** The day from which it is there as reported. */
    final int[] knownFrom;
    /** The day from which figures and attribution are those of the columns; before it the record decides. */
    final int[] settledFrom;
    /** Degrees; not a number where there is no point. */
    final double[] lon;

    final double[] lat;
    final int[] type;
    final int[] actor;
    /** Parties that the name of the one reported responsible means, and those that it is attributed to. */
    final int[] responsible;

    final int[] said;
    /** Which of {@link #grounds} it lies in. */
    final int[] ground;
    /** Which of {@link #figures} it has. */
    final int[] killed;

    final byte[] attribution;
    final byte[] flags;

    final Words<Type> types = new Words<>();
    final Words<String> actorNames = new Words<>();
    final Words<Set<String>> parties = new Words<>();
    final Words<Ground> grounds = new Words<>();
    final Words<Killed> figures = new Words<>();

    /** Of each of {@link #figures}, as they are added up; plain numbers, as sums go through many rows. */
    final int[] lowOf;

    final int[] bestOf;
    final int[] highOf;
    /** Of each of {@link #grounds}, whether it lies in the country. */
    final boolean[] homeOf;

    private final Map<String, AdminUnit> units = new HashMap<>();

    private final Map<Named, Integer> named = new HashMap<>();
    final Blocks blocks;

    /** A pair of ACLED's words. */
    record Type(String event, String subEvent) {}

    /** The units that a place certainly lies in, by P-code, and whether it lies in the country. */
    record Ground(@Nullable String district, @Nullable String province, Placement.Side side) {

        @Nullable
        String unit(AdminLevel level) {
            return level == AdminLevel.ADM1 ? province : district;
        }
    }

    /** Numbers as they are added up, and whether any was given. */
    record Killed(int low, int best, int high, boolean isGiven) {}

    /**
     * @param ordered in the order of answers
     * @param links which are one event
     */
    IncidentColumns(List<PlacedIncident> ordered, LinkedEvents links, Actors actors) {
        size = ordered.size();
        records = new PlacedIncident[size];
        rank = order(ordered);
        first = new int[size];
        last = new int[size];
        knownFrom = new int[size];
        settledFrom = new int[size];
        lon = new double[size];
        lat = new double[size];
        type = new int[size];
        actor = new int[size];
        responsible = new int[size];
        said = new int[size];
        ground = new int[size];
        killed = new int[size];
        attribution = new byte[size];
        flags = new byte[size];
        for (int row = 0; row < size; row++) {
            PlacedIncident placed = ordered.get(rank[row]);
            records[row] = placed;
            days(row, placed);
            place(row, placed.placement());
            words(row, placed, actors);
            figures(row, placed);
            if (!links.of(placed.incident().id()).isEmpty()) {
                flags[row] |= LINKED;
            }
        }
        named.clear();
        lowOf = numbers(figures, Killed::low);
        bestOf = numbers(figures, Killed::best);
        highOf = numbers(figures, Killed::high);
        homeOf = new boolean[grounds.size()];
        for (int number = 0; number < homeOf.length; number++) {
            homeOf[number] = grounds.value(number).side() == Placement.Side.COUNTRY;
        }
        blocks = new Blocks(this);
    }

    private static int[] numbers(Words<Killed> words, ToIntFunction<Killed> number) {
        int[] numbers = new int[words.size()];
        for (int word = 0; word < numbers.length; word++) {
            numbers[word] = number.applyAsInt(words.value(word));
        }
        return numbers;
    }

    /** For each row, where its incident stands in the order of answers. */
    private static int[] order(List<PlacedIncident> ordered) {
        Integer[] rows = new Integer[ordered.size()];
        long[] key = new long[rows.length];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = at;
            key[at] = key(ordered.get(at));
        }
        Arrays.sort(rows, Comparator.comparingLong((Integer at) -> key[at]).thenComparing(at -> at));
        int[] rank = new int[rows.length];
        for (int row = 0; row < rank.length; row++) {
            rank[row] = rows[row];
        }
        return rank;
    }

    /** Long ones first, then by month, then along the curve. */
    private static long key(PlacedIncident placed) {
        var point = placed.placement().point();
        long along = point == null ? 0 : 1 + HilbertOrder.of(point.lon(), point.lat());
        long month = isLong(placed.incident())
                ? 0
                : 1 + month(placed.incident().when().from());
        return month << 33 | along;
    }

    private static boolean isLong(Incident incident) {
        LocalDate last = incident.when().lastDay();
        return last == null || last.toEpochDay() - incident.when().from().toEpochDay() > SHORT_DAYS;
    }

    /** Months since the year 0 of the proleptic calendar. */
    static int month(LocalDate day) {
        return Math.toIntExact(YearMonth.from(day).getLong(ChronoField.PROLEPTIC_MONTH));
    }

    private void days(int row, PlacedIncident placed) {
        LocalDate end = placed.incident().when().lastDay();
        first[row] = day(placed.incident().when().from());
        last[row] = end == null ? NO_DAY : day(end);
        knownFrom[row] = day(placed.knownFrom());
        settledFrom[row] = placed.incident().evidence().stream()
                .filter(statement -> statement.published() != null)
                .map(Evidence::knownFrom)
                .mapToInt(IncidentColumns::day)
                .reduce(knownFrom[row], Math::max);
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private void place(int row, Placement placement) {
        var point = placement.point();
        lon[row] = point == null ? Double.NaN : point.lon();
        lat[row] = point == null ? Double.NaN : point.lat();
        ground[row] =
                grounds.number(new Ground(pcode(placement.district()), pcode(placement.province()), placement.side()));
    }

    private @Nullable String pcode(@Nullable AdminUnit unit) {
        if (unit == null) {
            return null;
        }
        units.putIfAbsent(unit.pcode(), unit);
        return unit.pcode();
    }

    /** The unit of one of the rows with the P-code. */
    AdminUnit unit(String pcode) {
        return Objects.requireNonNull(units.get(pcode));
    }

    private void words(int row, PlacedIncident placed, Actors actors) {
        Incident incident = placed.incident();
        type[row] = types.number(new Type(incident.eventType(), incident.subEventType()));
        actor[row] = actorNames.number(incident.actor());
        responsible[row] = parties(incident.actor(), incident, actors);
        String to = placed.standing().attribution().to();
        said[row] = to == null ? parties.number(Set.of()) : parties(to, incident, actors);
        attribution[row] = (byte) placed.standing().attribution().kind().ordinal();
    }

    /** A name as a data set uses it; on those days where whom it means depends on them. */
    private record Named(
            String text, String dataSet, @Nullable Span when) {}

    private int parties(String text, Incident incident, Actors actors) {
        Span when = actors.dependsOnDays(text) ? incident.when() : null;
        String dataSet = incident.provenance().dataSet();
        return named.computeIfAbsent(
                new Named(text, dataSet, when),
                name -> parties.number(parties(text, actors, Usage.on(incident.when(), dataSet))));
    }

    /** Ids of all parties that {@link Actors#names(String, Actor, Usage)} says the text names. */
    private static Set<String> parties(String text, Actors actors, Usage usage) {
        Set<String> ids = new TreeSet<>();
        actors.find(text, usage).ifPresent(found -> add(ids, found));
        for (String part : text.split(";", -1)) {
            actors.find(part, usage).ifPresent(found -> add(ids, found));
        }
        return ids;
    }

    private static void add(Set<String> ids, Actor found) {
        ids.add(found.id());
        ids.addAll(found.parts());
    }

    private void figures(int row, PlacedIncident placed) {
        var casualties = placed.standing().casualties();
        Figures given = casualties.killed();
        killed[row] =
                figures.number(new Killed(given.lowForSum(), given.bestForSum(), given.highForSum(), !given.isEmpty()));
        if (placed.incident().countsFighters(casualties)) {
            flags[row] |= COUNTS_FIGHTERS;
        }
    }

    /** Bytes that the columns and blocks take, a reference to the record counted as 4. */
    long bytes() {
        int ints = 11;
        int doubles = 2;
        int bytes = 2;
        return (long) size * (ints * Integer.BYTES + doubles * Double.BYTES + bytes + Integer.BYTES) + blocks.bytes();
    }

    /** Whether it lies in the country. */
    boolean isHome(int row) {
        return homeOf[ground[row]];
    }

    Ground ground(int row) {
        return grounds.value(ground[row]);
    }

    boolean countsFighters(int row) {
        return (flags[row] & COUNTS_FIGHTERS) != 0;
    }

    boolean isLinked(int row) {
        return (flags[row] & LINKED) != 0;
    }

    boolean isLong(int row) {
        return last[row] == NO_DAY || last[row] - first[row] > SHORT_DAYS;
    }

    AttributionKind attributionOf(int row) {
        return KINDS[attribution[row]];
    }

    private static final AttributionKind[] KINDS = AttributionKind.values();
}
