package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.incidentatlas.boundaries.BoundaryRegister;
import org.incidentatlas.boundaries.StatedSet;
import org.incidentatlas.fetch.BoundaryOffer;
import org.incidentatlas.fetch.FetchFailed;
import org.incidentatlas.fetch.Fetched;
import org.incidentatlas.fetch.GeoBoundaries;
import org.incidentatlas.fetch.GeoBoundaries.Release;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads the boundaries of a country from geoBoundaries and loads them as a boundary set. */
@Command(
        name = "fetch",
        description = "Downloads provinces and districts of a country from geoBoundaries, shows source and licence, and"
                + " loads them as a boundary set once these are accepted. An interrupted download is gone on with by the"
                + " same command. OCHA's COD-AB is fetched by hand, from data.humdata.org, and loaded from its file.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BoundariesFetchCommand implements Callable<Integer> {

    private static final int DECLINED = 1;
    private static final List<String> LEVELS = List.of("ADM1", "ADM2");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ISO3", description = "Country by ISO 3166-1, three letters: AFG.")
    private String country = "";

    @Option(
            names = "--level",
            split = ",",
            defaultValue = "ADM1,ADM2",
            paramLabel = "LEVEL",
            description = "Levels, larger units first. Default: ${DEFAULT-VALUE}.")
    private List<String> levels = LEVELS;

    @Option(
            names = "--release",
            defaultValue = "gbOpen",
            paramLabel = "NAME",
            description = "gbOpen (open licences), gbHumanitarian (OCHA's) or gbAuthoritative (UN SALB's, no commercial"
                    + " use). Default: ${DEFAULT-VALUE}.")
    private String release = "gbOpen";

    @Option(names = "--simplified", description = "The small version with simplified outlines.")
    private boolean simplified;

    @Option(
            names = "--api",
            defaultValue = "https://www.geoboundaries.org/api/current/",
            paramLabel = "URL",
            description = "Another address of the same API, such as a mirror. Default: ${DEFAULT-VALUE}.")
    private String api = GeoBoundaries.API.toString();

    @Option(
            names = "--db",
            defaultValue = "${ATLAS_DB:-}",
            paramLabel = "URL",
            description = "PostgreSQL with PostGIS to load into; without it the embedded database under --data.")
    private @Nullable String db;

    @Option(
            names = "--replace",
            description =
                    "Puts another build of the same year in the place of the one loaded before. Refused when a code"
                            + " would be lost.")
    private boolean replace;

    @Mixin
    private FetchOptions options = new FetchOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        FetchTerminal terminal = new FetchTerminal(out);
        try {
            GeoBoundaries source = new GeoBoundaries(options.downloader(), FetchOptions.folder(api));
            List<BoundaryOffer> offers = offers(source);
            offers.forEach(offer -> show(out, offer));
            if (!options.yes() && !terminal.accepts("Do you accept these terms?")) {
                out.println("Nothing was downloaded.");
                return DECLINED;
            }
            FetchedSet set = FetchedSet.of(offers, files(source, offers, terminal, out));
            if (!options.onlyDownload()) {
                load(set);
            }
            return 0;
        } catch (FetchFailed failed) {
            throw new OperatorError(failed.message(), failed);
        }
    }

    private List<BoundaryOffer> offers(GeoBoundaries source) throws FetchFailed, InterruptedException {
        List<BoundaryOffer> offers = new ArrayList<>();
        for (String level : levels()) {
            offers.add(source.offer(country.toUpperCase(Locale.ROOT), release(), level, simplified));
        }
        return offers;
    }

    private List<String> levels() {
        List<String> asked = levels.stream()
                .map(level -> level.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        if (!LEVELS.containsAll(asked)) {
            throw new OperatorError("--level takes ADM1, ADM2 or both with a comma between them");
        }
        return asked;
    }

    private Release release() {
        for (Release one : Release.values()) {
            if (one.word().equalsIgnoreCase(release)) {
                return one;
            }
        }
        throw new OperatorError("--release takes gbOpen, gbHumanitarian or gbAuthoritative, not " + release);
    }

    private static void show(PrintWriter out, BoundaryOffer offer) {
        out.println(offer.country() + ", " + offer.level() + ", " + offer.units() + " units");
        out.println("  release   " + offer.release().terms());
        out.println("  source    " + offer.source());
        out.println("  licence   " + offer.licence() + detail(offer.licenceDetail()) + detail(offer.licenceSource()));
        out.println("  year      " + (offer.year() == null ? "not stated" : offer.year()) + ", built " + offer.built());
        out.println("  size      " + size(offer.bytes()));
        out.println("  checksum  " + (offer.sha256() == null ? "none published" : "SHA-256 " + offer.sha256()));
    }

    private static String detail(@Nullable String text) {
        return text == null ? "" : "; " + text;
    }

    private static String size(OptionalLong bytes) {
        return bytes.isPresent() ? FetchTerminal.size(bytes.getAsLong()) : "not stated";
    }

    private static List<Fetched> files(
            GeoBoundaries source, List<BoundaryOffer> offers, FetchTerminal terminal, PrintWriter out)
            throws FetchFailed, InterruptedException {
        List<Fetched> files = new ArrayList<>();
        for (BoundaryOffer offer : offers) {
            Fetched file = terminal.watch(offer.level(), progress -> source.fetch(offer, progress));
            out.println(told(file));
            files.add(file);
        }
        return files;
    }

    /** {@code FILE (unchanged, in the cache), 1234 bytes, SHA-256 …}, and a warning when the content is new. */
    static String told(Fetched file) {
        String where = file.fromCache() ? " (unchanged, from the cache)" : "";
        String changed = file.earlierSha256() == null
                ? ""
                : System.lineSeparator() + "  differs from the file fetched before from the same address: SHA-256 "
                        + file.earlierSha256();
        return file.file() + where + ", " + FetchTerminal.size(file.bytes()) + ", SHA-256 " + file.sha256() + changed;
    }

    /** Hands the files to the loading of boundary sets. The set is saved and not yet in use. */
    private void load(FetchedSet set) throws IOException, InterruptedException {
        String database = db == null || db.isBlank() ? null : db;
        StatedSet stated = new StatedSet(
                set.id(), set.title(), set.source(), set.licence(), set.dated(), null, null, set.country());
        BoundaryRegister.Taken taken = replace ? BoundaryRegister.Taken.REPLACE : BoundaryRegister.Taken.SAME_FILES;
        spec.commandLine()
                .getOut()
                .println("Loading as " + set.id() + ": " + set.title() + "; " + set.source() + "; " + set.licence());
        new UpkeepDesk(options.data(), database)
                .perform(new UpkeepTask.LoadSet(stated, taken), set.files(), Saying.of(spec.commandLine()));
    }
}
