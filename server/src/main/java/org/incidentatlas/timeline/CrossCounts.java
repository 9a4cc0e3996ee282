package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.sources.AttributionKind;
import org.jspecify.annotations.Nullable;

/** Counts what is found by two things at once: from columns of numbers, or from records. For one question. */
final class CrossCounts implements IncidentIndex.Sink {

    private static final AttributionKind[] KINDS = AttributionKind.values();

    private final Axis across;
    private final Axis down;
    private final Map<String, CrossTable.Head> rows = new TreeMap<>();
    private final Map<String, CrossTable.Head> columns = new TreeMap<>();
    private final Map<CrossTable.Cell, Sums> cells = new HashMap<>();
    private final Sums total = new Sums();
    private final Sums elsewhere = new Sums();
    private final Sums placeless = new Sums();

    /** Sums by the numbers that columns hold, named when all are counted. */
    private final Map<Long, Sums> numbered = new HashMap<>();

    private final @Nullable IncidentColumns from;

    /** @param from the columns that rows are counted from, or null where records are counted */
    CrossCounts(Axis down, Axis across, @Nullable IncidentColumns from) {
        this.down = down;
        this.across = across;
        this.from = from;
    }

    @Override
    public void row(int row) {
        IncidentColumns all = Objects.requireNonNull(from);
        Sums whole = whole(all.ground(row).side());
        whole.add(all, row);
        if (whole == total) {
            long key = (long) number(all, down, row) << 32 | (number(all, across, row) & 0xffff_ffffL);
            numbered.computeIfAbsent(key, cell -> new Sums()).add(all, row);
        }
    }

    @Override
    public void asKnown(int row, PlacedIncident placed) {
        add(placed);
    }

    @Override
    public void leftOut(AttributionKind kind) {
        // It is in no count.
    }

    /** Counts a record. */
    void add(PlacedIncident placed) {
        Sums whole = whole(placed.placement().side());
        whole.add(placed);
        if (whole == total) {
            cell(down.of(placed), across.of(placed)).add(placed);
        }
    }

    private Sums whole(Placement.Side side) {
        return switch (side) {
            case COUNTRY -> total;
            case ELSEWHERE -> elsewhere;
            case NOT_SAID -> placeless;
        };
    }

    private Sums cell(CrossTable.Head row, CrossTable.Head column) {
        rows.putIfAbsent(row.key(), row);
        columns.putIfAbsent(column.key(), column);
        return cells.computeIfAbsent(new CrossTable.Cell(row.key(), column.key()), cell -> new Sums());
    }

    private static int number(IncidentColumns all, Axis axis, int row) {
        return switch (axis) {
            case PROVINCE, DISTRICT -> all.ground[row];
            case ACTOR -> all.actor[row];
            case TYPE -> all.type[row];
            case ATTRIBUTION -> all.attribution[row];
            case WEEK, MONTH, YEAR -> all.first[row];
        };
    }

    private static CrossTable.Head head(IncidentColumns all, Axis axis, int number) {
        return switch (axis) {
            case PROVINCE -> unit(all, number, AdminLevel.ADM1);
            case DISTRICT -> unit(all, number, AdminLevel.ADM2);
            case ACTOR -> word(all.actorNames.value(number));
            case TYPE -> word(all.types.value(number).event());
            case ATTRIBUTION -> word(KINDS[number].toString());
            case WEEK -> Axis.start(Bucket.WEEK, LocalDate.ofEpochDay(number));
            case MONTH -> Axis.start(Bucket.MONTH, LocalDate.ofEpochDay(number));
            case YEAR -> Axis.start(Bucket.YEAR, LocalDate.ofEpochDay(number));
        };
    }

    private static CrossTable.Head unit(IncidentColumns all, int number, AdminLevel level) {
        String pcode = all.grounds.value(number).unit(level);
        return pcode == null
                ? word(Counting.NO_UNIT)
                : new CrossTable.Head(pcode, all.unit(pcode).names().english());
    }

    private static CrossTable.Head word(String word) {
        return new CrossTable.Head(word, word);
    }

    CrossTable table() {
        numbered.forEach((key, sums) -> {
            IncidentColumns all = Objects.requireNonNull(from);
            cell(head(all, down, (int) (key >> 32)), head(all, across, key.intValue()))
                    .add(sums.tally());
        });
        numbered.clear();
        Map<CrossTable.Cell, Tally> tallies = new TreeMap<>();
        cells.forEach((cell, sums) -> tallies.put(cell, sums.tally()));
        return new CrossTable(
                List.copyOf(rows.values()),
                List.copyOf(columns.values()),
                tallies,
                total.tally(),
                elsewhere.tally(),
                placeless.tally());
    }
}
