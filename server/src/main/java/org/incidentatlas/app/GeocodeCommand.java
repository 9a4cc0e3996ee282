package org.incidentatlas.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incidentatlas.intake.batch.BatchProgress;
import org.incidentatlas.intake.batch.NameColumns;
import org.incidentatlas.intake.batch.PlaceBatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Places names from the command line or from columns of a table, and writes what was found with its reasons. */
@Command(
        name = "geocode",
        description =
                "Places names given as arguments or in columns of a CSV file; writes every row with the best candidate,"
                        + " its score and reasons. Asks the running service of the data folder when there is one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GeocodeCommand implements Callable<Integer> {

    private static final Duration CHECKPOINTS = Duration.ofSeconds(1);

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names to place.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--in", paramLabel = "FILE", description = "Table with a header row and columns of names.")
    private @Nullable Path in;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private GeocodeColumns columns;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description = "Between fields: one character, or tab. Default: found out from the header row.")
    private @Nullable String delimiter;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of the file, such as windows-1256. Default: by its byte order mark, else UTF-8.")
    private @Nullable String encoding;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (UTF-8). Default: standard output.")
    private @Nullable Path out;

    @Option(names = "--resume", description = "Goes on where an interrupted run with the same --in and --out stopped.")
    private boolean resume;

    @Option(
            names = "--data",
            defaultValue = ".atlas",
            paramLabel = "DIR",
            description = "Data folder. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of(".atlas");

    @Option(
            names = "--db",
            defaultValue = "${ATLAS_DB:-}",
            paramLabel = "URL",
            description = "PostgreSQL database whose units and places are used, as for serve; also from ATLAS_DB.")
    private @Nullable String db;

    @Option(names = "--no-service", description = "Does not ask a running service; opens the data folder itself.")
    private boolean alone;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = in;
        if (names.isEmpty() == (file == null)) {
            throw new OperatorError(
                    file == null
                            ? "nothing to place: give names, or a file with --in and --column"
                            : "give names or a file, not both");
        }
        if (resume && (file == null || out == null)) {
            throw new OperatorError("--resume goes on with a file: it needs --in and --out");
        }
        if (out != null && file == null) {
            throw new OperatorError("--out goes with a file: it needs --in; names are answered on standard output");
        }
        Charset charset = encoding == null ? null : charset(encoding);
        Character between = delimiter == null ? null : character(delimiter);
        NameColumns chosen = columns.chosen();
        PlaceSource source =
                PlaceSource.of(data.toAbsolutePath().normalize(), db == null || db.isBlank() ? null : db, alone);
        if (file == null) {
            writeNames(source);
        } else {
            new GeocodeFile(file, charset, between, chosen, CHECKPOINTS).run(source, out, resume);
        }
        return 0;
    }

    private void writeNames(PlaceSource source) throws IOException, InterruptedException {
        StringWriter table = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(table)) {
            csv.writeRecord("name");
            names.forEach(csv::writeRecord);
        }
        Writer text = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        new PlaceBatch(source.finder(), NameColumns.of("name"), ',', 1)
                .run(new StringReader(table.toString()), text, BatchProgress.NONE);
        text.flush();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new OperatorError(
                    "there is no encoding '" + name + "' here; some are UTF-8, UTF-16, windows-1252,"
                            + " windows-1256, ISO-8859-1, ISO-8859-6",
                    unknown);
        }
    }

    private static char character(String text) {
        if (text.toLowerCase(Locale.ROOT).equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1
                || text.charAt(0) == '"'
                || Character.isISOControl(text.charAt(0)) && text.charAt(0) != '\t') {
            throw new OperatorError("--delimiter takes one character other than a quote, or tab");
        }
        return text.charAt(0);
    }
}
