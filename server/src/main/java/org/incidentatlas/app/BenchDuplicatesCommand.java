package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.incidentatlas.bench.DuplicateBench;
import org.incidentatlas.bench.DuplicateRows;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.Verdict;
import org.incidentatlas.proposals.Proposals;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.timeline.Atlas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well incidents are found that are one event. */
@Command(
        name = "duplicates",
        description =
                "Tells the starter record again as files of ACLED, UCDP GED and the GTD, takes these in, and measures which"
                        + " pairs of incidents are proposed as one event.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchDuplicatesCommand implements Callable<Integer> {

    private static final LocalDate ACCESSED = LocalDate.of(2022, 1, 1);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also show so many wrong and so many missed pairs of the half for fitting.")
    private int show;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("atlas-bench");
        try (Stores stores = Wiring.open(Settings.commandOn(folder.resolve("data"), null))) {
            measure(stores, folder, out);
        } finally {
            delete(folder);
        }
        out.flush();
        return 0;
    }

    private void measure(Stores stores, Path folder, PrintWriter out) throws IOException {
        StoredGround source = new StoredGround(stores, Wiring.geography(stores));
        Ground ground = source.on(Wiring.geography(stores).boundariesInUse(), source.state());
        stores.ledger()
                .append(new StarterRecord(
                                ground.gazetteer(), ground.boundaries().set().id())
                        .batch());
        AtlasReader reader = new AtlasReader(stores.ledger(), source, ground, Wiring.actors());
        DuplicateRows rows = new DuplicateRows(reader.onTheSameGround(false).open());
        RecordImport records = ImportTask.records(stores);
        for (Scheme scheme : Scheme.all()) {
            Path file = folder.resolve(scheme.id() + ".csv");
            rows.write(scheme, file);
            take(records, file, out);
        }
        Atlas atlas = reader.onTheSameGround(true).full();
        if (atlas == null) {
            throw new IllegalStateException("the full atlas was asked for");
        }
        long begun = System.nanoTime();
        Proposals proposals = new Proposals(atlas);
        new DuplicateBench(proposals, rows.events(), out).run(show);
        out.printf("all pairs looked through in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    }

    private static void take(RecordImport records, Path file, PrintWriter out) throws IOException {
        ImportRequest request = new ImportRequest(
                file, null, new ImportRequest.Description("made up", ACCESSED, null, null), false, false, "bench");
        Examination examined = records.examine(request, RowListener.NONE);
        records.write(request, examined, RowListener.NONE).orElseThrow();
        out.printf(
                "%s: %d rows published, %d left as drafts%n",
                file.getFileName(),
                examined.tally().of(Verdict.ACCEPTED),
                examined.tally().of(Verdict.NEEDS_REVIEW));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
