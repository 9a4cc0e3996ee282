package org.incidentatlas.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Places names from the command line or from a column of a CSV file, and writes candidates with their reasons. */
@Command(
        name = "geocode",
        description =
                "Places names given as arguments or in a column of a CSV file; writes CSV with the best candidate, its"
                        + " score and reasons. Asks the running service of the data folder when there is one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GeocodeCommand implements Callable<Integer> {

    private static final int BATCH = 500;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names to place.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--in", paramLabel = "FILE", description = "CSV file (UTF-8, header row) with a column of names.")
    private @Nullable Path in;

    @Option(
            names = "--column",
            defaultValue = "place",
            paramLabel = "NAME",
            description = "Its column of names. Default: ${DEFAULT-VALUE}.")
    private String column = "place";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write. Default: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--data",
            defaultValue = ".atlas",
            paramLabel = "DIR",
            description = "Data folder. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of(".atlas");

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<NamedCsvRecord> rows = in == null ? List.of() : rows(in);
        List<String> texts = in == null
                ? names
                : rows.stream().map(row -> row.getField(column)).toList();
        for (String name : names) {
            if (name.length() > GeocodeQuery.MAX_TEXT) {
                throw new OperatorError("a name has at most " + GeocodeQuery.MAX_TEXT + " characters");
            }
        }
        if (texts.isEmpty()) {
            throw new OperatorError("nothing to place: give names, or a CSV file with --in and --column");
        }
        write(texts, rows, find(texts));
        return 0;
    }

    /** Blank names are answered with nothing, whoever is asked. */
    private List<FoundPlace> find(List<String> texts) throws IOException, InterruptedException {
        PlaceFinder finder = PlaceFinder.of(data.toAbsolutePath().normalize());
        List<FoundPlace> results = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
            Iterator<FoundPlace> found = finder.find(
                            batch.stream().filter(name -> !name.isBlank()).toList())
                    .iterator();
            batch.forEach(name -> results.add(name.isBlank() ? FoundPlace.NOTHING : found.next()));
            progress(results.size(), texts.size());
        }
        return results;
    }

    private List<NamedCsvRecord> rows(Path file) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(text(file))) {
            for (NamedCsvRecord row : reader) {
                check(file, row);
                rows.add(row);
            }
        } catch (CsvParseException broken) {
            throw new OperatorError(file + " is not CSV with a header row: " + broken.getMessage(), broken);
        }
        return rows;
    }

    /** Strictly UTF-8: a file in another encoding would be placed by names nobody wrote. */
    private static String text(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new OperatorError(file + " is not UTF-8", notUtf8);
        }
    }

    private void check(Path file, NamedCsvRecord row) {
        String line = file + " line " + row.getStartingLineNumber();
        if (!row.getHeader().contains(column)) {
            throw new OperatorError(
                    file + " has no column '" + column + "'; it has " + String.join(", ", row.getHeader()));
        }
        if (row.getFieldCount() != row.getHeader().size()) {
            throw new OperatorError(line + " has not as many fields as the header");
        }
        if (row.getField(column).length() > GeocodeQuery.MAX_TEXT) {
            throw new OperatorError(line + ": the name is longer than " + GeocodeQuery.MAX_TEXT + " characters");
        }
    }

    /** A line that rewrites itself, on a terminal only. */
    private static void progress(int done, int all) {
        if (System.console() != null && all > BATCH) {
            PrintStream err = System.err;
            err.printf(Locale.ROOT, "\r%d of %d names%s", done, all, done == all ? "\n" : "");
        }
    }

    private void write(List<String> texts, List<NamedCsvRecord> rows, List<FoundPlace> results) throws IOException {
        try (Writer text = out == null
                        ? new OutputStreamWriter(System.out, StandardCharsets.UTF_8)
                        : Files.newBufferedWriter(out, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(
                    rows.isEmpty() ? List.of("name") : rows.get(0).getHeader());
            header.addAll(FoundPlace.COLUMNS);
            csv.writeRecord(header);
            for (int row = 0; row < results.size(); row++) {
                List<String> fields = new ArrayList<>(
                        rows.isEmpty() ? List.of(texts.get(row)) : rows.get(row).getFields());
                fields.addAll(results.get(row).fields());
                csv.writeRecord(fields);
            }
        }
    }
}
