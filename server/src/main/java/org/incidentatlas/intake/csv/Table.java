package org.incidentatlas.intake.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.Rejection;

/** A CSV file with a header row. */
final class Table {

    private static final String UNEVEN = "It is not CSV with as many fields in each row as the header names.";

    private final String file;
    private final List<NamedCsvRecord> lines;
    private final List<Rejection> faults;

    private Table(String file, List<NamedCsvRecord> lines, List<Rejection> faults) {
        this.file = file;
        this.lines = lines;
        this.faults = faults;
    }

    /** Reads the text. A file that cannot be split into rows, or lacks a column, has no rows and one fault. */
    static Table of(String file, String text, List<String> columns) {
        List<NamedCsvRecord> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : reader) {
                if (line.getFieldCount() != line.getHeader().size()) {
                    return broken(file, line.getStartingLineNumber(), "file", "malformed", UNEVEN);
                }
                lines.add(line);
            }
        } catch (CsvParseException broken) {
            return broken(file, lines.size() + 2, "file", "malformed", UNEVEN);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        if (lines.isEmpty()) {
            return broken(file, 1, "file", "missing", "It has no rows; the first line must name the columns.");
        }
        for (String column : columns) {
            if (!lines.get(0).getHeader().contains(column)) {
                return broken(file, 1, column, "missing", "The column is missing.");
            }
        }
        return new Table(file, lines, List.of());
    }

    private static Table broken(String file, long line, String field, String code, String message) {
        return new Table(file, List.of(), List.of(new Rejection(file, line, field, code, message)));
    }

    /** Turns each row into a record by the given reading, which notes what is wrong on the row. Ids must be unique. */
    <T> Reading<T> read(Function<Row, T> reading) {
        List<T> accepted = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>(faults);
        Set<String> ids = new HashSet<>();
        for (NamedCsvRecord line : lines) {
            Row row = new Row(file, line);
            line.findField("id")
                    .filter(id -> !ids.add(id))
                    .ifPresent(id ->
                            row.fault("id", "duplicate", "The id '" + id + "' stands on an earlier row already."));
            try {
                T result = reading.apply(row);
                if (row.rejections().isEmpty()) {
                    accepted.add(result);
                }
            } catch (IllegalArgumentException inconsistent) {
                // A record's own invariants, such as low <= best <= high, concern several fields at once.
                row.fault("row", "inconsistent", String.valueOf(inconsistent.getMessage()));
            }
            rejections.addAll(row.rejections());
        }
        return new Reading<>(accepted, rejections);
    }
}
