package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryCheck;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.CheckReport;
import org.incidentatlas.boundaries.OutlineFile;
import org.incidentatlas.storage.CannotOpenStore;
import org.incidentatlas.storage.files.OutlineFormats;
import org.incidentatlas.storage.postgis.PostgisOutlines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports what boundary files hold and how well their outlines fit together, without loading them. */
@Command(
        name = "check",
        description =
                "Looks at boundary files of any country: fields, reference system, gaps, overlaps, districts outside their"
                        + " province, invalid outlines, codes and names that stand twice. Nothing is loaded.",
        footer = "Ends with 0 when there are no errors, and with 1 when there are and the files would be refused.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BoundariesCheckCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "GeoJSON, TopoJSON, zipped shapefile, GeoPackage or FlatGeobuf; several are judged together. Or, with"
                            + " --table, the address of a PostGIS database: jdbc:postgresql://host:5432/name?user=…")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--table",
            paramLabel = "SCHEMA.TABLE",
            description = "Tables or views of the database; may be given several times.")
    private List<String> tables = new ArrayList<>();

    @Option(names = "--json", description = "Writes the whole report as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ApproximateSet builtIn = ApproximateSet.load();
        BoundaryCheck check =
                new BoundaryCheck(OutlineFormats.all(), new BoundaryIndex(builtIn.set(), builtIn.units()));
        CheckReport report = tables.isEmpty() ? ofFiles(check) : ofTables(check);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? CheckReportText.json(report) : CheckReportText.text(report));
        out.flush();
        return report.rejected() ? REFUSED : 0;
    }

    private CheckReport ofFiles(BoundaryCheck check) throws IOException {
        if (sources.stream().anyMatch(PostgisOutlines::isAddress)) {
            throw new OperatorError("say with --table SCHEMA.TABLE which table of the database to look at");
        }
        return check.check(sources.stream().map(Path::of).toList());
    }

    private CheckReport ofTables(BoundaryCheck check) {
        if (sources.size() != 1 || !PostgisOutlines.isAddress(sources.get(0))) {
            throw new OperatorError(
                    "--table goes with the address of one database, jdbc:postgresql://host:5432/name?user=…");
        }
        try {
            List<OutlineFile> layers = PostgisOutlines.read(sources.get(0), tables);
            return check.checkLayers("the database", layers);
        } catch (CannotOpenStore refused) {
            throw new OperatorError(String.valueOf(refused.getMessage()), refused);
        }
    }
}
