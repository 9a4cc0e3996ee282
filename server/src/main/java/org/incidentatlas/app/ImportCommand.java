package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incidentatlas.intake.records.WrittenLicence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in files of incidents and control claims, or takes an import back. */
@Command(
        name = "import",
        description =
                "Takes in incidents or control claims from ACLED, UCDP GED and GTD files, HXL-tagged tables, open-source"
                        + " map tables, GeoJSON, and any table or GeoJSON through a mapping file. Without --yes it only says what would"
                        + " become of every row. Each file is one batch, taken whole or not at all; docs/import.md has the details.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to take in.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--yes", description = "Writes what can be taken. Default: only the report.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Only the report, as without --yes.")
    private boolean dryRun;

    @Option(names = "--mapping", paramLabel = "FILE", description = "How to read files of no known format.")
    private @Nullable Path mapping;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also writes what becomes of every row: JSON when the name ends with .json, else CSV.")
    private @Nullable Path report;

    @Option(names = "--skip-rejected", description = "Takes the other rows when some are rejected.")
    private boolean skipRejected;

    @Option(
            names = "--retract-gone",
            description = "Retracts records of the data set that the file no longer has. Default: only tells them.")
    private boolean retractGone;

    @Option(names = "--edition", paramLabel = "TEXT", description = "The data set's release or version.")
    private @Nullable String edition;

    @Option(
            names = "--accessed",
            paramLabel = "DAY",
            description = "The day the file was obtained, as 2021-08-26. Default: today.")
    private @Nullable String accessed;

    @Option(names = "--filter", paramLabel = "TEXT", description = "How the file was filtered when it was obtained.")
    private @Nullable String filter;

    @Option(names = "--citation", paramLabel = "TEXT", description = "How the data set asks to be cited.")
    private @Nullable String citation;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description = "Who allowed you more in writing than the data set allows everybody, what, and when.")
    private @Nullable String licence;

    @Option(
            names = "--exportable",
            paramLabel = "yes|no",
            description = "Whether rows may leave the atlas; needs --licence. Default: as the data set has it.")
    private @Nullable String exportable;

    @Option(
            names = "--visibility",
            paramLabel = "WORD",
            description =
                    "How far the public sees rows, such as open; needs --licence. Default: as the data set has it.")
    private @Nullable String visibility;

    @Option(names = "--author", paramLabel = "NAME", defaultValue = "import", description = "Who takes it in.")
    private String author = "import";

    @Option(names = "--undo", paramLabel = "VERSION", description = "Takes back the import that made the version.")
    private @Nullable Long undo;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (files.isEmpty() == (undo == null)) {
            throw new OperatorError("give files to take in, or --undo VERSION");
        }
        if (report != null && files.size() > 1) {
            throw new OperatorError("--report takes the rows of one file; give one file");
        }
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new OperatorError(file + " is a folder; name the files in it");
            }
        }
        WrittenLicence.fault(licence, exportable, visibility).ifPresent(fault -> {
            throw new OperatorError("--" + fault.member() + ": " + fault.message());
        });
        UpkeepDesk desk = new UpkeepDesk(store.folder(), store.database());
        if (undo != null) {
            return desk.perform(new UpkeepTask.TakeBack(undo, author), List.of(), Saying.of(spec.commandLine()));
        }
        int status = 0;
        for (Path file : files) {
            status = Math.max(status, take(desk, file));
        }
        return status;
    }

    /** By the service that owns the data folder when one runs, else here. */
    private int take(UpkeepDesk desk, Path file) throws IOException, InterruptedException {
        List<Path> all = mapping == null ? List.of(file) : List.of(file, mapping);
        Map<String, Path> wanted = report == null ? Map.of() : Map.of(ImportTask.REPORT, report);
        try (WrittenFiles written = new WrittenFiles(wanted, Files.size(file))) {
            int status = desk.perform(new UpkeepTask.Import(wanted(file)), all, Saying.of(spec.commandLine(), written));
            written.finish();
            return status;
        }
    }

    private ImportTask.Wanted wanted(Path file) {
        String format = report == null
                ? null
                : report.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? "json" : "csv";
        return new ImportTask.Wanted(
                file.toString(),
                edition,
                accessed().toString(),
                filter,
                citation,
                skipRejected,
                retractGone,
                author,
                yes && !dryRun,
                format,
                licence,
                exportable,
                visibility);
    }

    private LocalDate accessed() {
        if (accessed == null) {
            return LocalDate.now(Clock.systemUTC());
        }
        try {
            return LocalDate.parse(accessed);
        } catch (DateTimeException noDay) {
            throw new OperatorError("--accessed takes a day such as 2021-08-26, not '" + accessed + "'", noDay);
        }
    }
}
