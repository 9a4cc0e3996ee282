package org.incidentatlas.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.intake.batch.FoundPlace;
import org.incidentatlas.timeline.Atlas;

/**
 * Names to place as CSV (RFC 4180) with a header row: a column {@code q}, and where wanted {@code within} and
 * {@code level}; or columns {@code province}, {@code district}, {@code place}.
 */
final class GeocodeCsv {

    private GeocodeCsv() {}

    /** Reads the questions; a column that asks nothing is refused, for its answer could not be told apart. */
    static List<GeocodeQuestion> questions(String body, Atlas atlas) {
        return rows(body, GeocodeQuestion.MEMBERS::contains).stream()
                .map(row -> question(row, atlas))
                .toList();
    }

    /** The table with what was found behind each row; columns that ask nothing are kept, and so are rows without a name. */
    static String answered(String body, Atlas atlas) {
        List<NamedCsvRecord> rows = rows(body, column -> true);
        Geocoder geocoder = new Geocoder(atlas.gazetteer());
        StringWriter text = new StringWriter(rows.size() * 300);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(FoundPlace.header(rows.get(0).getHeader()));
            for (NamedCsvRecord row : rows) {
                List<String> fields = new ArrayList<>(row.getFields());
                FoundPlace found = namesNothing(row)
                        ? FoundPlace.NOTHING
                        : question(row, atlas).find(geocoder);
                fields.addAll(found.fields());
                csv.writeRecord(fields);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.toString();
    }

    private static boolean namesNothing(NamedCsvRecord row) {
        return List.of("q", "province", "district", "place").stream()
                .allMatch(column -> text(row, column).isBlank());
    }

    private static GeocodeQuestion question(NamedCsvRecord row, Atlas atlas) {
        return GeocodeQuestion.of(line(row) + ".", column -> text(row, column), atlas);
    }

    private static String line(NamedCsvRecord row) {
        return "line " + row.getStartingLineNumber();
    }

    private static String text(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    private static List<NamedCsvRecord> rows(String body, Predicate<String> isKnown) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(body)) {
            for (NamedCsvRecord row : reader) {
                checkHeader(row.getHeader(), isKnown);
                if (row.getFieldCount() != row.getHeader().size()) {
                    throw RequestProblem.invalid(line(row), "It has not as many fields as the header.");
                }
                rows.add(row);
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

    private static void checkHeader(List<String> header, Predicate<String> isKnown) {
        for (String column : header) {
            if (!isKnown.test(column)) {
                throw RequestProblem.invalid(
                        "body",
                        "There is no column '" + column + "'. Known here: " + String.join(", ", GeocodeQuestion.MEMBERS)
                                + ".");
            }
        }
        if (header.stream().noneMatch(List.of("q", "province", "district", "place")::contains)) {
            throw RequestProblem.invalid("body", "It has no column q, nor province, district or place.");
        }
    }
}
