package org.incidentatlas.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.exchange.tables.SchemeExport;
import org.incidentatlas.storage.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the incidents as a table of ACLED, UCDP GED or the GTD. */
@Command(
        name = "export",
        description =
                "Writes the published incidents as a CSV file in the columns of ACLED, UCDP GED or the GTD, and beside it"
                        + " FILE.citation.txt. Rows that came from such a file and were not changed here come out as they came.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--as", paramLabel = "SCHEME", required = true, description = "acled, ucdp or gtd.")
    private String as = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write.")
    private Path out = Path.of("");

    @Option(
            names = "--private",
            description = "Also writes rows that the public may not see or that may not leave the atlas.")
    private boolean all;

    @Option(
            names = "--linked",
            paramLabel = "once|all",
            defaultValue = "once",
            description =
                    "once (default): one row for each event, where records of several data sets were decided to be the"
                            + " same; all: every record.")
    private String linked = "once";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() throws IOException {
        Scheme scheme = Scheme.named(as)
                .orElseThrow(() -> new OperatorError("--as takes one of "
                        + Scheme.all().stream().map(Scheme::id).sorted().collect(Collectors.joining(", "))));
        if (!linked.equals("once") && !linked.equals("all")) {
            throw new OperatorError("--linked takes once or all");
        }
        Optional<ServiceFile> owner = store.owner();
        if (owner.isPresent()) {
            throw new OperatorError("the service at " + owner.get().address() + " owns the database in "
                    + store.folder() + ", which only one process can open: stop it, run this again, and start it");
        }
        try (Stores stores = Wiring.open(Settings.commandOn(store.folder(), store.database()))) {
            SchemeExport export = new SchemeExport(
                    stores.ledger(), scheme, Wiring.geography(stores).boundariesInUse(), all, linked.equals("all"));
            write(export);
        }
        return 0;
    }

    /** Written aside and moved into place, so that nobody takes half of it for the whole. */
    private void write(SchemeExport export) throws IOException {
        Path whole = out.toAbsolutePath();
        Path aside = whole.resolveSibling(whole.getFileName() + ".part");
        long version;
        try (Writer text = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
            version = export.write(text);
        }
        Path citation = whole.resolveSibling(whole.getFileName() + ".citation.txt");
        Files.write(citation, export.citations(version), StandardCharsets.UTF_8);
        Files.move(aside, whole, StandardCopyOption.REPLACE_EXISTING);
        spec.commandLine()
                .getOut()
                .println(
                        export.written() + " rows to " + out + ", what to cite to " + citation.getFileName() + "; "
                                + export.withheld() + " rows are private or may not leave the atlas"
                                + (export.withheld() == 0 ? "." : " and were left out: --private writes them too.")
                                + (export.linked() == 0
                                        ? ""
                                        : " " + export.linked()
                                                + " tell of an event that another row tells of: --linked all writes them too."));
        spec.commandLine().getOut().flush();
    }
}
