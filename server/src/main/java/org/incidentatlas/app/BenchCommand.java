package org.incidentatlas.app;

import java.util.List;
import org.incidentatlas.bench.GoldRow;
import org.incidentatlas.bench.GoldRows;
import org.incidentatlas.bench.GoldSet;
import picocli.CommandLine.Command;

/** Measures parts of the program; each subcommand says what it prints. */
@Command(
        name = "bench",
        description = "Measures accuracy and speed, and fits what is fitted to measurements.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchGeocodeCommand.class,
            BenchCalibrateCommand.class,
            BenchMisspellCommand.class,
            BenchImportCommand.class,
            BenchDuplicatesCommand.class,
            BenchTimelineCommand.class
        })
final class BenchCommand {

    private static final String GOLD = "geocoding-gold";

    /** The names of the gold set that were written by hand. */
    static List<GoldRow> names() {
        return GoldRows.read(DataSets.text(GOLD, "names.csv"));
    }

    static GoldSet gold() {
        return new GoldSet(
                names(),
                GoldRows.read(DataSets.text(GOLD, "typos.csv")),
                GoldRows.read(DataSets.text(GOLD, "negatives.csv")));
    }
}
