package org.incidentatlas.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incidentatlas.fetch.FetchFailed;
import org.incidentatlas.fetch.GeoNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads the place names of a country from GeoNames. */
@Command(
        name = "fetch",
        description =
                "Downloads places and alternate names of a country from GeoNames, once its licence is accepted. Other"
                        + " sources are fetched by hand: the P-code list global_pcodes.csv from"
                        + " https://data.humdata.org/dataset/global-pcodes, and Who's On First tables from"
                        + " https://geocode.earth/data/whosonfirst.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GazetteerFetchCommand implements Callable<Integer> {

    private static final int DECLINED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ISO2", description = "Country by ISO 3166-1, two letters: AF.")
    private String country = "";

    @Option(
            names = "--api",
            defaultValue = "https://download.geonames.org/export/dump/",
            paramLabel = "URL",
            description = "Another address with the same files, such as a mirror. Default: ${DEFAULT-VALUE}.")
    private String api = GeoNames.DUMP.toString();

    @Mixin
    private FetchOptions options = new FetchOptions();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        FetchTerminal terminal = new FetchTerminal(out);
        String iso2 = country.toUpperCase(Locale.ROOT);
        try {
            GeoNames source = new GeoNames(options.downloader(), FetchOptions.folder(api));
            out.println("GeoNames, places and alternate names of " + iso2);
            source.addresses(iso2).forEach(address -> out.println("  from      " + address));
            out.println("  licence   " + GeoNames.LICENCE + "; attribution: GeoNames, https://www.geonames.org");
            out.println("  checksum  none published");
            if (!options.yes() && !terminal.accepts("Do you accept these terms?")) {
                out.println("Nothing was downloaded.");
                return DECLINED;
            }
            GeoNames.Tables tables = terminal.watch(iso2, progress -> source.fetch(iso2, progress));
            out.println(BoundariesFetchCommand.told(tables.places()));
            out.println(BoundariesFetchCommand.told(tables.alternateNames()));
            load(List.of(tables.placeTable(), tables.alternateNameTable()), out);
            return 0;
        } catch (FetchFailed failed) {
            throw new OperatorError(failed.message(), failed);
        }
    }

    /** Hands the tables over: places first, then alternate names. */
    private static void load(List<Path> tables, PrintWriter out) {
        out.println("Places:          " + tables.get(0));
        out.println("Alternate names: " + tables.get(1));
    }
}
