package org.incidentatlas.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.sources.AttributionKind;
import org.jspecify.annotations.Nullable;

/** Counts what an {@link IncidentIndex} finds, by group and by day, with the same answers as {@link Counting}. For one question. */
final class IncidentCounts implements IncidentIndex.Sink {

    private static final AttributionKind[] KINDS = AttributionKind.values();

    private final IncidentColumns rows;
    private final Grouping by;
    private final AdminLevel level;
    private final @Nullable Bars bars;
    /** The sums of each group, by its number; null where there are none yet. */
    private final @Nullable Sums[][] groups;

    private final Sums[] elsewhere;
    private final Sums[] placeless;
    private int spread;

    /** @param bars what counts are kept apart by, or null for one count over all days */
    IncidentCounts(IncidentColumns rows, Grouping by, AdminLevel level, @Nullable Bars bars) {
        this.rows = rows;
        this.by = by;
        this.level = level;
        this.bars = bars;
        this.groups = new Sums[size()][];
        this.elsewhere = zeros();
        this.placeless = zeros();
    }

    /** How many groups there may be. */
    private int size() {
        return switch (by) {
            case ALL -> 1;
            case UNIT -> rows.grounds.size();
            case ACTOR -> rows.actorNames.size();
            case TYPE -> rows.types.size();
            case ATTRIBUTION -> KINDS.length;
        };
    }

    private Sums[] zeros() {
        Sums[] zeros = new Sums[bars == null ? 1 : bars.size()];
        for (int bar = 0; bar < zeros.length; bar++) {
            zeros[bar] = new Sums();
        }
        return zeros;
    }

    /** Sums of whole blocks are at hand where all of them belong to one bar of the one group. */
    @Override
    public boolean block(int block) {
        Blocks blocks = rows.blocks;
        int bar = bars == null ? 0 : bars.of(blocks.firstDay(block));
        boolean isOne = bars == null || (bars.of(blocks.lastFirstDay(block)) == bar && blocks.isOfDays(block));
        if (by != Grouping.ALL || !isOne || bar < 0) {
            return false;
        }
        Tally sums = blocks.sums(block);
        group(0)[bar].add(sums);
        return true;
    }

    @Override
    public void row(int row) {
        int bar = bar(row);
        if (bar < 0) {
            return;
        }
        of(row, rows.attribution[row])[bar].add(rows, row);
    }

    @Override
    public void asKnown(int row, PlacedIncident placed) {
        int bar = bar(row);
        if (bar < 0) {
            return;
        }
        of(row, placed.standing().attribution().kind().ordinal())[bar].add(placed);
    }

    @Override
    public void leftOut(AttributionKind kind) {
        // What names the party only as suspected is told by the selection; it is in no count.
    }

    /** The bar of the row; -1 when there is none. */
    private int bar(int row) {
        if (bars == null) {
            return 0;
        }
        int bar = bars.of(rows.first[row]);
        if (bar >= 0 && !bars.holds(rows.first[row], rows.last[row])) {
            spread++;
        }
        return bar;
    }

    private Sums[] of(int row, int attribution) {
        if (rows.isHome(row)) {
            return group(number(row, attribution));
        }
        return rows.ground(row).side() == Placement.Side.ELSEWHERE ? elsewhere : placeless;
    }

    private Sums[] group(int number) {
        Sums[] sums = groups[number];
        if (sums == null) {
            sums = zeros();
            groups[number] = sums;
        }
        return sums;
    }

    private int number(int row, int attribution) {
        return switch (by) {
            case ALL -> 0;
            case UNIT -> rows.ground[row];
            case ACTOR -> rows.actor[row];
            case TYPE -> rows.type[row];
            case ATTRIBUTION -> attribution;
        };
    }

    Counts counts() {
        Map<String, Counts.Row> named = new TreeMap<>();
        Sums total = new Sums();
        for (int group = 0; group < groups.length; group++) {
            Sums[] sums = groups[group];
            if (sums != null) {
                Tally tally = sums[0].tally();
                String key = key(group);
                Counts.Row before = named.get(key);
                named.put(
                        key,
                        new Counts.Row(
                                key,
                                name(group, key),
                                before == null ? tally : before.tally().plus(tally)));
                total.add(tally);
            }
        }
        return new Counts(List.copyOf(named.values()), total.tally(), elsewhere[0].tally(), placeless[0].tally());
    }

    /** @param of the bars that were counted by */
    Histogram histogram(Bars of) {
        Map<String, List<Tally>> series = new TreeMap<>();
        for (int group = 0; group < groups.length; group++) {
            Sums[] sums = groups[group];
            if (sums != null) {
                series.merge(key(group), tallies(sums), IncidentCounts::added);
            }
        }
        List<Histogram.Series> named = new ArrayList<>();
        series.forEach((key, tallies) -> named.add(new Histogram.Series(key, tallies)));
        return new Histogram(of.bucket(), of.starts(), named, tallies(elsewhere), tallies(placeless), spread);
    }

    private static List<Tally> tallies(Sums[] sums) {
        List<Tally> tallies = new ArrayList<>(sums.length);
        for (Sums bar : sums) {
            tallies.add(bar.tally());
        }
        return tallies;
    }

    /** Two types of one event type are one group, and so is ground that lies in one unit. */
    private static List<Tally> added(List<Tally> one, List<Tally> other) {
        List<Tally> sums = new ArrayList<>(one.size());
        for (int bar = 0; bar < one.size(); bar++) {
            sums.add(one.get(bar).plus(other.get(bar)));
        }
        return sums;
    }

    private String key(int group) {
        return switch (by) {
            case ALL -> "all";
            case UNIT -> Objects.requireNonNullElse(rows.grounds.value(group).unit(level), Counting.NO_UNIT);
            case ACTOR -> rows.actorNames.value(group);
            case TYPE -> rows.types.value(group).event();
            case ATTRIBUTION -> KINDS[group].toString();
        };
    }

    private String name(int group, String key) {
        boolean isUnit = by == Grouping.UNIT && rows.grounds.value(group).unit(level) != null;
        return isUnit ? rows.unit(key).names().english() : key;
    }
}
