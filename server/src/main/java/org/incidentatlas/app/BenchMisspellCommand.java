package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.incidentatlas.bench.GoldRows;
import org.incidentatlas.bench.MisspeltNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the gold set's seeded misspellings anew. */
@Command(
        name = "misspell",
        description = "Writes the gold set's table of seeded misspellings, as CSV.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchMisspellCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--seed",
            defaultValue = "" + MisspeltNames.SEED,
            paramLabel = "NUMBER",
            description = "Default: ${DEFAULT-VALUE}, that of the table that is kept.")
    private long seed = MisspeltNames.SEED;

    @Option(names = "--write", paramLabel = "FILE", description = "Where to write. Default: standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        String table = GoldRows.write(MisspeltNames.of(BenchCommand.names(), seed));
        if (file == null) {
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(file, table);
        }
        return 0;
    }
}
