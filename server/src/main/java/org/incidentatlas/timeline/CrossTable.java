package org.incidentatlas.timeline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Incidents of the country counted by two things at once. Only what occurs has a row or column.
 *
 * @param rows by key
 * @param columns by key
 * @param cells what was counted, by row and column; where nothing was there is none
 * @param total all cells together
 * @param elsewhere incidents in other countries together
 * @param placeless incidents that no country is said of
 */
public record CrossTable(
        List<Head> rows, List<Head> columns, Map<Cell, Tally> cells, Tally total, Tally elsewhere, Tally placeless) {

    public CrossTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /**
     * What a row or column is of.
     *
     * @param key a P-code, a party, a type, an attribution, or the first day of a week, month or year
     * @param name the same for people
     */
    public record Head(String key, String name) {}

    /** The keys of a row and a column. */
    public record Cell(String row, String column) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int byRow = row.compareTo(other.row);
            return byRow != 0 ? byRow : column.compareTo(other.column);
        }
    }

    /** What was counted where the row and the column meet. */
    public Tally at(Head row, Head column) {
        return cells.getOrDefault(new Cell(row.key(), column.key()), Tally.zero());
    }
}
