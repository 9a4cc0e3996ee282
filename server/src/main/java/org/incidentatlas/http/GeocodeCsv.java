package org.incidentatlas.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names to place from CSV (RFC 4180) with a header row: {@code q}, and where wanted {@code within}, {@code level}. */
final class GeocodeCsv {

    private static final Set<String> COLUMNS = Set.of("q", "within", "level");

    private GeocodeCsv() {}

    static List<Row> queries(String body) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(body)) {
            for (NamedCsvRecord line : reader) {
                checkHeader(line);
                rows.add(row(line));
                GeocodeRoutes.checkSize(rows.size());
            }
        } catch (CsvParseException broken) {
            throw RequestProblem.invalid("body", "It is not CSV with one header row and rows of equal length.");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        if (rows.isEmpty()) {
            throw RequestProblem.invalid("body", "It has no rows; the first line must be a header with a column q.");
        }
        return rows;
    }

    private static void checkHeader(NamedCsvRecord line) {
        for (String column : line.getHeader()) {
            if (!COLUMNS.contains(column)) {
                throw RequestProblem.invalid(
                        "body", "There is no column '" + column + "'. Known here: level, q, within.");
            }
        }
        if (!line.getHeader().contains("q")) {
            throw RequestProblem.invalid("body", "It has no column q.");
        }
    }

    private static Row row(NamedCsvRecord line) {
        String at = "line " + line.getStartingLineNumber();
        if (line.getFieldCount() != line.getHeader().size()) {
            throw RequestProblem.invalid(at, "It has not as many fields as the header.");
        }
        String q = line.getField("q");
        if (q.isBlank()) {
            throw RequestProblem.invalid(at + ".q", "It is missing: the name to place.");
        }
        return new Row(at, q, optional(line, "within"), optional(line, "level"));
    }

    private static @Nullable String optional(NamedCsvRecord line, String column) {
        return line.findField(column).filter(text -> !text.isBlank()).orElse(null);
    }

    /** One name to place, and where it stands in the file. */
    record Row(
            String at,
            String q,
            @Nullable String within,
            @Nullable String level) {}
}
