package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentatlas.boundaries.BoundaryRegister;
import org.incidentatlas.boundaries.StatedSet;
import org.incidentatlas.storage.postgis.PostgisOutlines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a boundary set in from files: all of it, or nothing. */
@Command(
        name = "load",
        description =
                "Takes in a boundary set from files of provinces and districts, all of it or nothing, and links its"
                        + " units to those of the other sets. It is shown once you choose it: boundaries use ID.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BoundariesLoadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files that together make one set; or, with --table, the address of a PostGIS database:"
                    + " jdbc:postgresql://host:5432/name?user=…")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--table",
            paramLabel = "SCHEMA.TABLE",
            description = "A table or view of that database; may be given more than once.")
    private List<String> tables = new ArrayList<>();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Lower-case letters, digits and hyphens. Default: the first file's name and checksum.")
    private @Nullable String id;

    @Option(names = "--title", paramLabel = "TEXT", description = "Default: the files' names.")
    private @Nullable String title;

    @Option(names = "--source", paramLabel = "TEXT", description = "Who made it.")
    private @Nullable String source;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Under which terms it may be used.")
    private @Nullable String licence;

    @Option(
            names = "--dated",
            paramLabel = "DAY",
            description =
                    "The day it speaks of, YYYY-MM-DD. Default: what the files say or was kept when they were fetched; else the date"
                            + " is not known, and the set counts from today.")
    private @Nullable LocalDate dated;

    @Option(names = "--valid-from", paramLabel = "DAY", description = "First day its units were in force, if known.")
    private @Nullable LocalDate validFrom;

    @Option(names = "--valid-to", paramLabel = "DAY", description = "Last such day, if known.")
    private @Nullable LocalDate validTo;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "ISO 3166-1 alpha-2 or alpha-3. Default: what the files say.")
    private @Nullable String country;

    @Option(
            names = "--replace",
            description = "Puts the set in the place of the one with its id. Refused when a code would be lost.")
    private boolean replace;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        StatedSet stated = stated();
        BoundaryRegister.Taken taken = replace ? BoundaryRegister.Taken.REPLACE : BoundaryRegister.Taken.REFUSE;
        boolean database = sources.stream().anyMatch(PostgisOutlines::isAddress);
        if (database == tables.isEmpty() || (database && sources.size() > 1)) {
            throw new OperatorError(
                    "--table SCHEMA.TABLE goes with the address of one PostGIS database, and only with that");
        }
        UpkeepDesk desk = new UpkeepDesk(store.folder(), store.database());
        Saying saying = Saying.of(spec.commandLine());
        List<Path> files = database ? List.of() : sources.stream().map(Path::of).toList();
        StatedSet completed = BoundarySetFiles.completed(stated, files);
        if (!completed.equals(stated)) {
            saying.out()
                    .println("as kept when the files were fetched: dated " + completed.dated() + "; source: "
                            + completed.source() + "; licence: " + completed.licence());
        }
        return database
                ? desk.perform(new UpkeepTask.LoadTables(sources.get(0), tables, stated, taken), List.of(), saying)
                : desk.perform(new UpkeepTask.LoadSet(completed, taken), files, saying);
    }

    private StatedSet stated() {
        if (id != null && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new OperatorError("--id takes lower-case letters, digits and hyphens, not " + id);
        }
        if (country != null && !country.matches("[A-Za-z]{2,3}")) {
            throw new OperatorError("--country takes a code of two or three letters, not " + country);
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new OperatorError("--valid-to is before --valid-from");
        }
        return new StatedSet(id, title, source, licence, dated, validFrom, validTo, country);
    }
}
