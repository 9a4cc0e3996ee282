package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incidentatlas.fetch.FetchFailed;
import org.incidentatlas.fetch.GeoNames;
import org.jspecify.annotations.Nullable;
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
    private static final int REJECTED = 1;

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

    @Option(
            names = "--db",
            defaultValue = "${ATLAS_DB:-}",
            paramLabel = "URL",
            description = "PostgreSQL with PostGIS to load into; without it the embedded database under --data.")
    private @Nullable String db;

    @Mixin
    private FetchOptions options = new FetchOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
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
            out.println("Places:          " + tables.placeTable());
            out.println("Alternate names: " + tables.alternateNameTable());
            return options.onlyDownload() || load(iso2, List.of(tables.placeTable(), tables.alternateNameTable()))
                    ? 0
                    : REJECTED;
        } catch (FetchFailed failed) {
            throw new OperatorError(failed.message(), failed);
        }
    }

    /** Loads the tables as one set, in place of the one fetched before. */
    private boolean load(String iso2, List<Path> tables) throws IOException, InterruptedException {
        String database = db == null || db.isBlank() ? null : db;
        PlaceSetLoading.Wanted wanted = new PlaceSetLoading.Wanted(null, null, null, null, null, null, iso2);
        return new UpkeepDesk(options.data(), database)
                        .perform(new UpkeepTask.LoadPlaces(wanted), tables, Saying.of(spec.commandLine()))
                == 0;
    }
}
