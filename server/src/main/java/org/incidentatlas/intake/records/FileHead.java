package org.incidentatlas.intake.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.exchange.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, for somebody who wants to know what is in it.
 *
 * @param dataSet the data set its columns are of; null when they are of no known format
 * @param columns the names of the columns
 * @param rows the first rows, fields in the order of the columns, each cut to {@value #LONGEST_FIELD} characters
 */
public record FileHead(@Nullable String dataSet, List<String> columns, List<List<String>> rows) {

    private static final int LONGEST_FIELD = 300;

    public FileHead {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads at most so many rows.
     *
     * @throws Unreadable when the file is none of rows
     */
    public static FileHead of(Path path, int most) throws IOException {
        try (RowSource rows = RecordFile.rows(path)) {
            List<String> columns = rows.layout().columns();
            List<List<String>> first = new ArrayList<>();
            Optional<SourceRow> next = rows.next();
            while (next.isPresent() && first.size() < most) {
                SourceRow row = next.get();
                first.add(columns.stream().map(column -> cut(row, column)).toList());
                next = rows.next();
            }
            return new FileHead(dataSet(path), columns, first);
        }
    }

    /** Rows of features need not have the members of the first one. */
    private static String cut(SourceRow row, String column) {
        String text = row.text(column);
        if (text == null || text.length() <= LONGEST_FIELD) {
            return text == null ? "" : text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_FIELD - 1)) ? LONGEST_FIELD - 1 : LONGEST_FIELD;
        return text.substring(0, end) + "…";
    }

    private static @Nullable String dataSet(Path path) throws IOException {
        try {
            return RecordFile.find(path, null).format().dataSet();
        } catch (Unreadable fault) {
            return null;
        }
    }
}
