package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Runs of neighbouring rows with what can be said of all of them: the days and the box they lie in, from when they are known. A run never
 * reaches over the end of a month, and none holds long rows and short ones.
 */
final class Blocks {

    private static final int ROWS = 128;

    private int count;
    private int[] start = new int[64];

    /** The block in which each month begins, from the first month of any row; the last entry is the number of blocks. */
    private final int[] ofMonth;

    private final int firstMonth;
    private final int[] firstDay;
    private final int[] lastFirstDay;
    private final int[] lastDay;
    private final int[] knownFrom;
    private final int[] settledFrom;
    private final double[] west;
    private final double[] south;
    private final double[] east;
    private final double[] north;
    private final boolean[] isPlain;
    /** Whether no row of the block is longer than a day. */
    private final boolean[] isOfDays;

    private final Tally[] sums;

    Blocks(IncidentColumns rows) {
        int shorts = cut(rows);
        firstMonth = shorts == rows.size ? 0 : month(rows, shorts);
        ofMonth = months(rows, shorts);
        firstDay = new int[count];
        lastFirstDay = new int[count];
        lastDay = new int[count];
        knownFrom = new int[count];
        settledFrom = new int[count];
        west = filled(count, Double.POSITIVE_INFINITY);
        south = filled(count, Double.POSITIVE_INFINITY);
        east = filled(count, Double.NEGATIVE_INFINITY);
        north = filled(count, Double.NEGATIVE_INFINITY);
        isPlain = new boolean[count];
        isOfDays = new boolean[count];
        sums = new Tally[count];
        for (int block = 0; block < count; block++) {
            summarise(rows, block);
        }
    }

    /** Cuts the rows into blocks; returns the first row that is not long. */
    private int cut(IncidentColumns rows) {
        int shorts = 0;
        for (int row = 0; row < rows.size; row++) {
            boolean isLong = rows.isLong(row);
            shorts += isLong ? 1 : 0;
            boolean fresh = count == 0 || row - start[count - 1] == ROWS;
            if (fresh || isLong != rows.isLong(row - 1) || (!isLong && month(rows, row) != month(rows, row - 1))) {
                if (count + 1 >= start.length) {
                    start = Arrays.copyOf(start, start.length * 2);
                }
                start[count++] = row;
            }
        }
        start[count] = rows.size;
        return shorts;
    }

    private static int month(IncidentColumns rows, int row) {
        return IncidentColumns.month(LocalDate.ofEpochDay(rows.first[row]));
    }

    private int[] months(IncidentColumns rows, int shorts) {
        int months = shorts == rows.size ? 0 : month(rows, rows.size - 1) - firstMonth + 1;
        int[] begins = new int[months + 1];
        Arrays.fill(begins, count);
        for (int block = count - 1; block >= 0 && start[block] >= shorts; block--) {
            begins[month(rows, start[block]) - firstMonth] = block;
        }
        for (int month = months - 1; month >= 0; month--) {
            begins[month] = Math.min(begins[month], begins[month + 1]);
        }
        return begins;
    }

    private static double[] filled(int size, double value) {
        double[] filled = new double[size];
        Arrays.fill(filled, value);
        return filled;
    }

    private void summarise(IncidentColumns rows, int block) {
        firstDay[block] = Integer.MAX_VALUE;
        lastFirstDay[block] = Integer.MIN_VALUE;
        lastDay[block] = Integer.MIN_VALUE;
        knownFrom[block] = Integer.MAX_VALUE;
        settledFrom[block] = Integer.MIN_VALUE;
        boolean plain = true;
        boolean days = true;
        Sums added = new Sums();
        for (int row = start[block]; row < start[block + 1]; row++) {
            firstDay[block] = Math.min(firstDay[block], rows.first[row]);
            lastFirstDay[block] = Math.max(lastFirstDay[block], rows.first[row]);
            lastDay[block] = Math.max(lastDay[block], rows.last[row]);
            knownFrom[block] = Math.min(knownFrom[block], rows.knownFrom[row]);
            settledFrom[block] = Math.max(settledFrom[block], rows.settledFrom[row]);
            plain &= !rows.isLinked(row);
            days &= rows.first[row] == rows.last[row];
            added.add(rows, row);
            if (Double.isNaN(rows.lon[row])) {
                plain = false;
            } else {
                west[block] = Math.min(west[block], rows.lon[row]);
                south[block] = Math.min(south[block], rows.lat[row]);
                east[block] = Math.max(east[block], rows.lon[row]);
                north[block] = Math.max(north[block], rows.lat[row]);
            }
        }
        isPlain[block] = plain;
        isOfDays[block] = days;
        sums[block] = added.tally();
    }

    long bytes() {
        return (long) count * (6 * Integer.BYTES + 4 * Double.BYTES + 2 + 48);
    }

    int start(int block) {
        return start[block];
    }

    int end(int block) {
        return start[block + 1];
    }

    /** The rows of the block counted and added up. */
    Tally sums(int block) {
        return sums[block];
    }

    int firstDay(int block) {
        return firstDay[block];
    }

    /** The last of the first days of its rows. */
    int lastFirstDay(int block) {
        return lastFirstDay[block];
    }

    boolean isOfDays(int block) {
        return isOfDays[block];
    }

    /** The number of blocks of long rows, which come first. */
    int longBlocks() {
        return ofMonth[0];
    }

    /** The first block of the month, or of the next month that has any. */
    int fromMonth(int month) {
        return ofMonth[Math.max(0, Math.min(ofMonth.length - 1, month - firstMonth))];
    }

    /** Whether some row of the block may pass. */
    boolean mayHold(int block, IncidentQuery query) {
        return firstDay[block] <= query.to()
                && lastDay[block] >= query.from()
                && knownFrom[block] <= query.known()
                && !query.isOutside(west[block], south[block], east[block], north[block]);
    }

    /**
     * Whether days, box and knowledge let every row of the block pass, so that only its words need be looked at. All its rows have a point, so all
     * lie in the country.
     */
    boolean isWhole(int block, IncidentQuery query) {
        return isPlain[block]
                && lastFirstDay[block] <= query.to()
                && firstDay[block] >= query.from()
                && settledFrom[block] <= query.known()
                && query.isAround(west[block], south[block], east[block], north[block]);
    }
}
