package org.incidentatlas.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.jspecify.annotations.Nullable;

/** Reads and writes the tables of the gold set, which all have the same columns. */
public final class GoldRows {

    private static final List<String> COLUMNS = List.of(
            "text",
            "within",
            "level",
            "expected",
            "outside",
            "kind",
            "language",
            "province",
            "group",
            "split",
            "source",
            "note");

    private GoldRows() {}

    /** @throws IllegalArgumentException for a table that is not of this form, which no table of ours is */
    public static List<GoldRow> read(String csv) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().map(GoldRows::row).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public static String write(List<GoldRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            rows.forEach(row -> csv.writeRecord(fields(row)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.toString();
    }

    private static GoldRow row(NamedCsvRecord line) {
        String level = orNull(line.getField("level"));
        String expected = line.getField("expected");
        return new GoldRow(
                line.getField("text"),
                orNull(line.getField("within")),
                level == null ? null : PlaceLevel.valueOf(level),
                expected.isEmpty() ? List.of() : List.of(expected.split("\\|")),
                orNull(line.getField("outside")),
                line.getField("kind"),
                line.getField("language"),
                line.getField("province"),
                line.getField("group"),
                GoldRow.Half.valueOf(line.getField("split").toUpperCase(Locale.ROOT)),
                line.getField("source"),
                line.getField("note"));
    }

    private static List<String> fields(GoldRow row) {
        return List.of(
                row.text(),
                orEmpty(row.within()),
                row.level() == null ? "" : row.level().name(),
                String.join("|", row.expected()),
                orEmpty(row.outside()),
                row.kind(),
                row.language(),
                row.province(),
                row.group(),
                row.half().toString(),
                row.source(),
                row.note());
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }

    private static String orEmpty(@Nullable String field) {
        return field == null ? "" : field;
    }
}
