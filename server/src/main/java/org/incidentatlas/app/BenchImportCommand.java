package org.incidentatlas.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.incidentatlas.bench.MadeUpEvents;
import org.incidentatlas.control.ClaimsApart;
import org.incidentatlas.exchange.ImportReversal;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.exchange.tables.SchemeExport;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.Verdict;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Undo;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures imports: makes files up, takes each in, and writes it back. */
@Command(
        name = "import",
        description =
                "Makes up files of ACLED, UCDP GED and GTD, takes each into an empty embedded database, or into the one of"
                        + " --db, and writes it back; prints times, sizes, the most heap used and whether the bytes are the same.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchImportCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rows", defaultValue = "1000000", description = "Rows of each file. Default: ${DEFAULT-VALUE}.")
    private int rows = 1_000_000;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "An empty PostgreSQL database; what is taken in is taken back, and its history stays there.")
    private @Nullable String db;

    @Option(names = "--as", paramLabel = "SCHEME", split = ",", description = "Only these: acled, ucdp, gtd.")
    private List<String> only = List.of("acled", "ucdp", "gtd");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-6s %9s %9s %9s %9s %9s %9s %9s %9s %9s  %s%n",
                "scheme",
                "rows",
                "file MiB",
                "check s",
                "write s",
                "total s",
                "cpu s",
                "rows/s",
                "heap MiB",
                "export s",
                "same bytes");
        Path folder = Files.createTempDirectory("atlas-bench");
        try {
            for (Scheme scheme : Scheme.all()) {
                if (only.contains(scheme.id())) {
                    measure(scheme, folder, out);
                }
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void measure(Scheme scheme, Path folder, PrintWriter out) throws IOException {
        Path file = folder.resolve(scheme.id() + ".csv");
        Path back = folder.resolve(scheme.id() + "-back.csv");
        Path data = folder.resolve(scheme.id());
        try (Stores stores = Wiring.open(Settings.commandOn(data, db))) {
            new MadeUpEvents(scheme, Wiring.geography(stores).boundariesInUse()).write(file, rows);
            RecordImport records = ImportTask.records(stores);
            resetPeak();
            double busy = processorSeconds();
            long begun = System.nanoTime();
            ImportRequest request = request(file);
            Examination examined = records.examine(request, RowListener.NONE);
            double checked = seconds(begun);
            long version = records.write(request, examined, RowListener.NONE).orElseThrow();
            double total = seconds(begun);
            double cpu = processorSeconds() - busy;
            double heap = peak();
            long exporting = System.nanoTime();
            export(stores, scheme, back);
            out.printf(
                    Locale.ROOT,
                    "%-6s %9d %9.0f %9.1f %9.1f %9.1f %9.1f %9.0f %9.0f %9.1f  %s%n",
                    scheme.id(),
                    rows,
                    Files.size(file) / MEBIBYTE,
                    checked,
                    total - checked,
                    total,
                    cpu,
                    rows / total,
                    heap,
                    seconds(exporting),
                    Files.mismatch(file, back) < 0
                            ? "yes"
                            : "no; drafts, which are not written back: "
                                    + examined.tally().of(Verdict.NEEDS_REVIEW));
            out.flush();
            // So that in a database of several schemes each is written back alone.
            takeBack(stores, version);
        }
        Files.delete(file);
        Files.delete(back);
        delete(data);
    }

    private static void takeBack(Stores stores, long version) {
        String reason = stores.ledger().batch(version).orElseThrow().reason();
        ImportReversal how = ImportReversal.of(version, reason, "");
        Outcome outcome = new Undo(stores.ledger(), Clock.systemUTC(), new ClaimsApart(stores.ledger()))
                .of(version, "bench", how.reason(), how.staying());
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("an import that nobody changed cannot be taken back: " + outcome);
        }
    }

    private static ImportRequest request(Path file) {
        return new ImportRequest(
                file,
                null,
                new ImportRequest.Description("made up", LocalDate.of(2021, 12, 31), null, null),
                false,
                false,
                "bench");
    }

    private static void export(Stores stores, Scheme scheme, Path back) throws IOException {
        try (Writer text = Files.newBufferedWriter(back, StandardCharsets.UTF_8)) {
            new SchemeExport(stores.ledger(), scheme, Wiring.geography(stores).boundariesInUse(), true).write(text);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** What the process used of all processors, which tells its work apart from that of others on the machine. */
    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most that each part of the heap held, added up: never less than the most it held at once. */
    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEBIBYTE;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
