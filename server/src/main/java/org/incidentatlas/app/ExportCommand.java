package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.incidentatlas.exchange.Scheme;
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
    public Integer call() throws IOException, InterruptedException {
        if (Scheme.named(as).isEmpty()) {
            throw new OperatorError("--as takes one of "
                    + Scheme.all().stream().map(Scheme::id).sorted().collect(Collectors.joining(", ")));
        }
        if (!linked.equals("once") && !linked.equals("all")) {
            throw new OperatorError("--linked takes once or all");
        }
        Path citation = out.toAbsolutePath().resolveSibling(out.getFileName() + ".citation.txt");
        Map<String, Path> wanted = Map.of(UpkeepTask.Export.ROWS, out, UpkeepTask.Export.CITATION, citation);
        try (WrittenFiles written = new WrittenFiles(wanted, 0)) {
            int status = new UpkeepDesk(store.folder(), store.database())
                    .perform(
                            new UpkeepTask.Export(
                                    as,
                                    all,
                                    linked.equals("all"),
                                    out.toString(),
                                    String.valueOf(citation.getFileName())),
                            List.of(),
                            Saying.of(spec.commandLine(), written));
            written.finish();
            return status;
        }
    }
}
