package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.ImportUndo;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.Unreadable;
import org.incidentatlas.intake.records.Verdict;
import org.incidentatlas.ledger.RevisionConflict;
import org.incidentatlas.storage.Stores;
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

    private static final int REFUSED = 1;

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

    @Option(names = "--author", paramLabel = "NAME", defaultValue = "import", description = "Who takes it in.")
    private String author = "import";

    @Option(names = "--undo", paramLabel = "VERSION", description = "Takes back the import that made the version.")
    private @Nullable Long undo;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() throws IOException {
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
        refuseIfServed();
        try (Stores stores = Wiring.open(Settings.commandOn(store.folder(), store.database()))) {
            return undo == null ? take(stores) : takeBack(stores, undo);
        } catch (RevisionConflict conflict) {
            throw new OperatorError("nothing was written: " + conflict.getMessage() + "; run it again", conflict);
        }
    }

    private void refuseIfServed() throws IOException {
        Optional<ServiceFile> owner = store.owner();
        if (owner.isPresent()) {
            throw new OperatorError("the service at " + owner.get().address() + " (process "
                    + owner.get().pid() + ") owns the database in " + store.folder()
                    + ", which only one process can open: stop it, run this again, and start it; with --db files are taken"
                    + " in beside running services");
        }
    }

    private int take(Stores stores) throws IOException {
        RecordImport records = records(stores);
        PrintWriter out = spec.commandLine().getOut();
        int status = 0;
        for (Path file : files) {
            status = Math.max(status, take(records, file, out));
        }
        out.flush();
        return status;
    }

    static RecordImport records(Stores stores) throws IOException {
        BoundaryIndex boundaries = Wiring.geography(stores).boundariesInUse();
        GazetteerIndex index = Wiring.gazetteer(stores, boundaries).withAliases(AtlasReader.aliases(stores.ledger()));
        return new RecordImport(stores.ledger(), boundaries, new Geocoder(index), Wiring.actors(), Clock.systemUTC());
    }

    private int take(RecordImport records, Path file, PrintWriter out) throws IOException {
        ImportRequest request = request(file);
        Examination examined;
        try (ImportReport rows = ImportReport.open(out, file, report)) {
            examined = records.examine(request, rows);
            rows.total(examined);
        }
        boolean rejected = examined.tally().of(Verdict.REJECTED) > 0;
        if (examined.fault().isPresent() || rejected && !skipRejected) {
            out.println(
                    examined.fault().isPresent() || yes
                            ? "Nothing of " + file + " was written."
                            : "Nothing of " + file + " would be written; --skip-rejected takes the other rows.");
            return REFUSED;
        }
        if (!yes || dryRun) {
            out.println("Nothing was written; --yes writes it.");
            return 0;
        }
        write(records, request, examined, out);
        return 0;
    }

    private void write(RecordImport records, ImportRequest request, Examination examined, PrintWriter out)
            throws IOException {
        try (ImportReport rows = ImportReport.open(out, request.file(), null)) {
            OptionalLong version = records.write(request, examined, rows);
            out.println(
                    version.isEmpty()
                            ? "Nothing changed; no version was made."
                            : "Written as version " + version.getAsLong() + "; ./atlas import --undo "
                                    + version.getAsLong() + " takes it back.");
        } catch (Unreadable changed) {
            throw new OperatorError(request.file() + ": " + changed.getMessage() + " Nothing was written.", changed);
        }
    }

    private ImportRequest request(Path file) {
        return new ImportRequest(
                file,
                mapping,
                new ImportRequest.Description(edition, accessed(), filter, citation),
                skipRejected,
                retractGone,
                author);
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

    private int takeBack(Stores stores, long version) {
        ImportUndo records = new ImportUndo(stores.ledger());
        Optional<ImportUndo.Refusal> refusal = records.refusal(version);
        if (refusal.isPresent()) {
            List<String> moved = refusal.get().records();
            throw new OperatorError("the import cannot be taken back: "
                    + refusal.get().why() + (moved.isEmpty() ? "" : ":\n  " + String.join("\n  ", moved)));
        }
        long made = records.undo(version, author, Clock.systemUTC().instant());
        spec.commandLine().getOut().println("Version " + made + " takes back version " + version + ".");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
