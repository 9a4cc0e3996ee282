package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.incidentatlas.bench.CalibrationBench;
import org.incidentatlas.gazetteer.Calibration;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the calibration of scores anew. */
@Command(
        name = "calibrate",
        description = "Fits the table that turns scores into chances, on the gold set's half for fitting.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCalibrateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Where to write the table. The one the program is built with is"
                    + " server/src/main/resources/org/incidentatlas/gazetteer/calibration.csv.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        GazetteerIndex index = GazetteerIndex.build(Geography.builtInContents());
        Calibration fitted = new CalibrationBench(index, BenchCommand.gold(), out).fit();
        if (file == null) {
            out.print(fitted.csv());
        } else {
            Files.writeString(file, fitted.csv());
        }
        out.flush();
        return 0;
    }
}
