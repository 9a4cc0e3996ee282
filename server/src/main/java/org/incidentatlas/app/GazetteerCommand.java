package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.gazetteer.StoredPlaceSet;
import org.incidentatlas.intake.places.PlaceFileFormat;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Place names from lists of others: loading, listing and removing them. */
@Command(
        name = "gazetteer",
        description = "Place names from lists that others publish: GeoNames, Who's On First, OCHA, plain CSV.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            GazetteerCommand.LoadCommand.class,
            GazetteerFetchCommand.class,
            GazetteerCommand.ListCommand.class,
            GazetteerCommand.RemoveCommand.class
        })
final class GazetteerCommand implements Callable<Integer> {

    private static final int NOTHING_ASKED = 2;
    private static final int REJECTED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return NOTHING_ASKED;
    }

    /** Loads lists as one set. */
    @Command(
            name = "load",
            description = "Loads lists of place names as one set, in place of the set of that id. Takes all of it or"
                    + " nothing; every row that cannot be read is named.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class LoadCommand implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "Lists in UTF-8, unpacked.")
        private List<Path> files = new ArrayList<>();

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "geonames, geonames-alternates, wof, ocha or csv. Default: as the first line shows.")
        private @Nullable String format;

        @Option(names = "--id", paramLabel = "ID", description = "The set's id. Default: by format and country.")
        private @Nullable String id;

        @Option(names = "--title", paramLabel = "TEXT", description = "Its title.")
        private @Nullable String title;

        @Option(names = "--source", paramLabel = "TEXT", description = "Who made it; needed for csv.")
        private @Nullable String source;

        @Option(names = "--licence", paramLabel = "TEXT", description = "Its licence; needed for csv and ocha.")
        private @Nullable String licence;

        @Option(names = "--dated", paramLabel = "DAY", description = "The day it speaks of, YYYY-MM-DD.")
        private @Nullable LocalDate dated;

        @Option(names = "--country", paramLabel = "CODE", description = "ISO 3166-1. Default: that of the boundaries.")
        private @Nullable String country;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            PlaceSetLoading.Wanted wanted =
                    new PlaceSetLoading.Wanted(format(), id, title, source, licence, dated, country);
            try (Stores stores = store.open()) {
                boolean loaded =
                        new PlaceSetLoading(stores, out, spec.commandLine().getErr()).load(files, wanted);
                out.flush();
                return loaded ? 0 : REJECTED;
            }
        }

        private @Nullable PlaceFileFormat format() {
            String word = format;
            return word == null
                    ? null
                    : PlaceFileFormat.parse(word)
                            .orElseThrow(() -> new OperatorError("--format takes geonames, geonames-alternates, wof,"
                                    + " ocha or csv, not " + word));
        }
    }

    /** Lists the sets. */
    @Command(name = "list", description = "Lists the sets of place names.", mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Override
        public Integer call() throws IOException {
            try (Stores stores = store.open()) {
                List<StoredPlaceSet> sets = stores.places().sets();
                PrintWriter out = spec.commandLine().getOut();
                sets.forEach(set -> out.println(line(set)));
                if (sets.isEmpty()) {
                    out.println("no set of place names yet; the first start of the service saves the built-in one");
                }
                out.flush();
                return 0;
            }
        }

        private static String line(StoredPlaceSet stored) {
            PlaceSet set = stored.set();
            return String.format(
                    Locale.ROOT,
                    "%s: %s; %d core, %d villages, %d names, %d further names; %s, %s%s, country %s",
                    set.id(),
                    set.title(),
                    stored.core(),
                    stored.villages(),
                    stored.names(),
                    stored.aliases(),
                    set.source(),
                    set.licence(),
                    set.dated() == null ? "" : ", " + set.dated(),
                    set.country());
        }
    }

    /** Removes a set. */
    @Command(name = "remove", description = "Removes a set of place names.", mixinStandardHelpOptions = true)
    static final class RemoveCommand implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "ID", description = "The set's id, as list shows it.")
        private String id = "";

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Override
        public Integer call() throws IOException {
            if (id.equals(Geography.LOCALITIES)) {
                throw new OperatorError("the set " + id + " comes with the program and cannot be removed");
            }
            try (Stores stores = store.open()) {
                if (!stores.places().remove(id)) {
                    throw new OperatorError("there is no set of place names " + id);
                }
                CommandLine line = spec.commandLine();
                line.getOut().println("removed " + id);
                line.getOut().flush();
                return 0;
            }
        }
    }
}
