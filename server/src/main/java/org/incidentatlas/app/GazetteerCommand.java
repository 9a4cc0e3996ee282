package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentatlas.intake.places.PlaceFileFormat;
import org.jspecify.annotations.Nullable;
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
        public Integer call() throws IOException, InterruptedException {
            PlaceSetLoading.Wanted wanted =
                    new PlaceSetLoading.Wanted(format(), id, title, source, licence, dated, country);
            return desk(store).perform(new UpkeepTask.LoadPlaces(wanted), files, Saying.of(spec.commandLine()));
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
        public Integer call() throws IOException, InterruptedException {
            return desk(store).perform(new UpkeepTask.ListPlaces(), List.of(), Saying.of(spec.commandLine()));
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
        public Integer call() throws IOException, InterruptedException {
            return desk(store).perform(new UpkeepTask.RemovePlaces(id), List.of(), Saying.of(spec.commandLine()));
        }
    }

    private static UpkeepDesk desk(StoreOptions store) {
        return new UpkeepDesk(store.folder(), store.database());
    }
}
