package org.incidentatlas.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One row as it came.
 *
 * @param line the line of the file it begins on, or the number of the feature, from 1
 * @param columns the columns of its table
 * @param values its fields in the order of the columns, exactly as written
 */
public record SourceRow(long line, Columns columns, List<String> values) {

    /** @throws IllegalArgumentException for another number of fields than of columns */
    public SourceRow {
        if (values.size() != columns.names().size()) {
            throw new IllegalArgumentException("a row of " + values.size() + " fields in a table of "
                    + columns.names().size() + " columns");
        }
    }

    /** The field without blanks around it; null when it is empty or there is no such column. */
    public @Nullable String text(String column) {
        OptionalInt at = columns.position(column);
        if (at.isEmpty()) {
            return null;
        }
        String text = values.get(at.getAsInt()).strip();
        return text.isEmpty() ? null : text;
    }

    /** What is kept of it: every field that is not empty, exactly as written. */
    public Map<String, String> raw() {
        Map<String, String> raw = new LinkedHashMap<>();
        for (int at = 0; at < values.size(); at++) {
            if (!values.get(at).isEmpty()) {
                raw.put(columns.names().get(at), values.get(at));
            }
        }
        return raw;
    }
}
