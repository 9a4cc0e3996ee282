package org.incidentatlas.intake.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.exchange.Columns;
import org.incidentatlas.exchange.Layout;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.exchange.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A file whose format was found out from its beginning, to be read any number of times.
 *
 * @param path the file
 * @param format what its rows are
 * @param layout how its table is written
 * @param tagged whether its first row holds tags and no data
 */
record RecordFile(Path path, RecordFormat format, Layout layout, boolean tagged) {

    /**
     * Looks at the header, and at the first row where that holds tags.
     *
     * @param mapping how to read a file of another format, or null
     * @throws Unreadable when the format is none that is known, or columns of the mapping are missing
     */
    static RecordFile find(Path path, @Nullable Path mapping) throws IOException {
        Mapping given = mapping == null ? null : MappingFile.read(mapping);
        try (RowSource rows = rows(path)) {
            Layout layout = rows.layout();
            Columns columns = new Columns(layout.columns());
            Optional<SourceRow> first = rows.next();
            if (first.isEmpty()) {
                throw new Unreadable(
                        1, "empty", "There is no row below the header.", "Look whether the file is whole.");
            }
            Optional<Mapping> tags = Presets.hxl(first.get());
            RecordFormat format = given != null ? mapped(given, columns, rows) : known(columns, tags);
            return new RecordFile(path, format, layout, tags.isPresent());
        }
    }

    private static RecordFormat mapped(Mapping mapping, Columns columns, RowSource rows) throws Unreadable {
        Optional<Scheme> known = Scheme.all().stream()
                .filter(scheme -> scheme.visibility() != Visibility.OPEN && scheme.recognises(columns))
                .findFirst();
        if (known.isPresent()) {
            throw new Unreadable(
                    1,
                    "mapping",
                    "The columns are those of " + known.get().id() + ", whose terms no mapping changes.",
                    "Leave the mapping out; what was allowed in writing is said with licence, exportable and visibility.");
        }
        // Features leave members out; only of a table is it known beforehand that a column is missing.
        List<String> lacking = rows instanceof CsvRows ? mapping.lacking(columns) : List.of();
        if (!lacking.isEmpty()) {
            throw new Unreadable(
                    1,
                    "columns",
                    "The mapping names columns that the file lacks: " + String.join(", ", lacking) + ".",
                    "The file has " + names(columns) + ".");
        }
        return new RecordFormat.Mapped(mapping);
    }

    private static RecordFormat known(Columns columns, Optional<Mapping> tags) throws Unreadable {
        Optional<Scheme> scheme =
                Scheme.all().stream().filter(one -> one.recognises(columns)).findFirst();
        if (scheme.isPresent()) {
            return new RecordFormat.OfScheme(scheme.get());
        }
        Optional<Mapping> preset = tags.or(() -> Presets.openSourceMap(columns));
        if (preset.isEmpty()) {
            throw unknown(columns);
        }
        for (String field : preset.get().subject().needed()) {
            if (!preset.get().fields().containsKey(field)) {
                throw new Unreadable(
                        1,
                        "columns",
                        "No column is tagged for the field '" + field + "'.",
                        "Tag it, or give a mapping.");
            }
        }
        return new RecordFormat.Mapped(preset.get());
    }

    /** Says which known format the columns are nearest to, and what they lack of it. */
    private static Unreadable unknown(Columns columns) {
        Scheme nearest = Scheme.all().stream()
                .min(Comparator.comparingInt(
                        scheme -> columns.lacking(scheme.needed()).size()))
                .orElseThrow();
        List<String> lacking = columns.lacking(nearest.needed());
        boolean hardly = lacking.size() * 2 > nearest.needed().size();
        return new Unreadable(
                1,
                "format",
                "The columns are of no known format: " + names(columns) + "."
                        + (hardly ? "" : " For " + nearest.id() + " it lacks " + String.join(", ", lacking) + "."),
                "Give a mapping file with --mapping.");
    }

    private static String names(Columns columns) {
        List<String> names = columns.names();
        return String.join(", ", names.subList(0, Math.min(names.size(), 12))) + (names.size() > 12 ? ", …" : "");
    }

    /** The rows from the first one with data. */
    RowSource open() throws IOException {
        RowSource rows = rows(path);
        if (tagged) {
            rows.next();
        }
        return rows;
    }

    static RowSource rows(Path path) throws IOException {
        return isJson(path) ? FeatureRows.open(path) : CsvRows.open(path);
    }

    /** Whether the first character that is no blank or mark begins an object, or a sequence of texts (RFC 8142). */
    private static boolean isJson(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            for (int next : in.readNBytes(64)) {
                int value = next & 0xFF;
                boolean passedOver = value <= ' ' && value != 0x1E || value == 0xEF || value == 0xBB || value == 0xBF;
                if (!passedOver) {
                    return value == '{' || value == 0x1E;
                }
            }
            return false;
        }
    }
}
