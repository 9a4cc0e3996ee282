package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.incidentatlas.bench.TimelineBench;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures questions about many incidents. */
@Command(
        name = "timeline",
        description =
                "Makes up incidents and asks for them by days and box, for counts and histograms: of the columns that the service answers from, and"
                        + " by looking at every record.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchTimelineCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many; ${DEFAULT-VALUE} when left out.")
    private int incidents;

    @Override
    public Integer call() throws IOException {
        if (incidents < 1) {
            throw new OperatorError("--incidents takes a number from 1 up");
        }
        PrintWriter out = spec.commandLine().getOut();
        ApproximateSet builtIn = ApproximateSet.load();
        BoundaryIndex boundaries = new BoundaryIndex(builtIn.set(), builtIn.units());
        new TimelineBench(boundaries, GazetteerIndex.build(Geography.builtInContents()), out).run(incidents);
        out.flush();
        return 0;
    }
}
