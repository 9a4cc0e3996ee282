package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.time.Known;

/**
 * Finds incidents by {@linkplain IncidentColumns columns} of numbers instead of by looking at every record, with the same answers as
 * {@link IncidentScan}. Where the columns do not say what had been reported by a day, which is so for few rows, and for incidents that
 * are one event with others, the record is asked.
 */
final class IncidentIndex {

    private final IncidentScan scan;
    private final IncidentColumns rows;

    IncidentIndex(IncidentScan scan, IncidentColumns rows) {
        this.scan = scan;
        this.rows = rows;
    }

    IncidentColumns rows() {
        return rows;
    }

    /** Gets what passes. */
    interface Sink {

        /** A block of which all rows pass; false when they are to be handed over one by one. */
        default boolean block(int block) {
            return false;
        }

        /** A row as the columns have it. */
        void row(int row);

        /** A row whose figures or attribution were others by then. */
        void asKnown(int row, PlacedIncident placed);

        /** One that names a party asked for only as suspected, blamed or in dispute. */
        void leftOut(AttributionKind kind);
    }

    /** Hands over all rows that pass, in the order of rows. */
    void find(IncidentFilter filter, Known known, Sink sink) {
        IncidentQuery query = new IncidentQuery(rows, filter, known);
        Blocks blocks = rows.blocks;
        Asked asked = new Asked(filter, known, query, sink);
        for (int block = 0; block < blocks.longBlocks(); block++) {
            find(block, asked);
        }
        int end = last(query, blocks);
        for (int block = first(query, blocks); block < end; block++) {
            find(block, asked);
        }
    }

    private record Asked(IncidentFilter filter, Known known, IncidentQuery query, Sink sink) {}

    /** Whatever began a month before the window does not reach it any more. */
    private static int first(IncidentQuery query, Blocks blocks) {
        if (query.from() == Integer.MIN_VALUE) {
            return blocks.longBlocks();
        }
        return blocks.fromMonth(
                IncidentColumns.month(LocalDate.ofEpochDay((long) query.from() - IncidentColumns.SHORT_DAYS)));
    }

    private static int last(IncidentQuery query, Blocks blocks) {
        return query.to() >= IncidentColumns.NO_DAY - 1
                ? blocks.fromMonth(Integer.MAX_VALUE)
                : blocks.fromMonth(IncidentColumns.month(LocalDate.ofEpochDay(query.to())) + 1);
    }

    private void find(int block, Asked asked) {
        IncidentQuery query = asked.query();
        if (!rows.blocks.mayHold(block, query)) {
            return;
        }
        boolean whole = rows.blocks.isWhole(block, query);
        if (whole && query.isOfAnyWords() && asked.sink().block(block)) {
            return;
        }
        for (int row = rows.blocks.start(block); row < rows.blocks.end(block); row++) {
            if (whole) {
                decide(row, asked);
            } else if (query.isThere(row) && query.isKnown(row) && stands(row, asked)) {
                if (query.isSettled(row)) {
                    decide(row, asked);
                } else {
                    askRecord(row, asked);
                }
            }
        }
    }

    private boolean stands(int row, Asked asked) {
        return !rows.isLinked(row) || asked.filter().everyRecord() || scan.stands(rows.records[row], asked.known());
    }

    private void decide(int row, Asked asked) {
        if (!asked.query().isSuch(row)) {
            return;
        }
        if (asked.query().isOfParty(row)) {
            asked.sink().row(row);
        } else if (asked.query().isSaidOfParty(row)) {
            asked.sink().leftOut(rows.attributionOf(row));
        }
    }

    private void askRecord(int row, Asked asked) {
        PlacedIncident placed = IncidentScan.asKnown(rows.records[row], asked.known());
        if (!IncidentScan.passesAllButActor(placed, asked.filter())) {
            return;
        }
        if (scan.passesActor(placed, asked.filter())) {
            asked.sink().asKnown(row, placed);
        } else if (scan.isSaidOfAny(placed, asked.filter().actors())) {
            asked.sink().leftOut(placed.standing().attribution().kind());
        }
    }

    IncidentSelection select(IncidentFilter filter, Known known) {
        Selected selected = new Selected();
        find(filter, known, selected);
        return new IncidentSelection(selected.inOrder(), selected.leftOut);
    }

    /** Collects, and puts into the order of answers. */
    private final class Selected implements Sink {

        private final Map<AttributionKind, Integer> leftOut = new EnumMap<>(AttributionKind.class);
        private long[] order = new long[256];
        private PlacedIncident[] found = new PlacedIncident[256];
        private int size;

        @Override
        public void row(int row) {
            asKnown(row, rows.records[row]);
        }

        @Override
        public void asKnown(int row, PlacedIncident placed) {
            if (size == order.length) {
                order = Arrays.copyOf(order, size * 2);
                found = Arrays.copyOf(found, size * 2);
            }
            order[size] = (long) rows.rank[row] << 32 | size;
            found[size++] = placed;
        }

        @Override
        public void leftOut(AttributionKind kind) {
            leftOut.merge(kind, 1, Integer::sum);
        }

        List<PlacedIncident> inOrder() {
            Arrays.sort(order, 0, size);
            PlacedIncident[] sorted = new PlacedIncident[size];
            for (int at = 0; at < size; at++) {
                sorted[at] = found[(int) order[at]];
            }
            return List.of(sorted);
        }
    }
}
