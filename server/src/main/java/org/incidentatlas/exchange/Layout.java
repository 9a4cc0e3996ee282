package org.incidentatlas.exchange;

import java.util.List;

/**
 * How a table was written, so that it can be written again.
 *
 * @param columns names of the columns in order
 * @param delimiter what stands between fields
 * @param lineBreak {@code \n} or {@code \r\n}
 * @param marked whether it began with a byte order mark
 */
public record Layout(List<String> columns, String delimiter, String lineBreak, boolean marked) {

    public Layout {
        columns = List.copyOf(columns);
    }

    /** The columns, with commas and Unix line ends. */
    public static Layout plain(List<String> columns) {
        return new Layout(columns, ",", "\n", false);
    }
}
