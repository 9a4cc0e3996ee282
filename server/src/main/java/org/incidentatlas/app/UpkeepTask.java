package org.incidentatlas.app;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.incidentatlas.boundaries.Allowance;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.BoundaryRegister;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.StatedSet;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.exchange.tables.SchemeExport;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.gazetteer.StoredPlaceSet;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.postgis.PostgisOutlines;

/**
 * What a command does with the stored boundaries, places and records. A task can be written as JSON and so be handed, with its files,
 * to the service that owns the database.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UpkeepTask.LoadSet.class, name = "load boundaries"),
    @JsonSubTypes.Type(value = UpkeepTask.LoadTables.class, name = "load boundaries from tables"),
    @JsonSubTypes.Type(value = UpkeepTask.UseSet.class, name = "use boundaries"),
    @JsonSubTypes.Type(value = UpkeepTask.LoadPlaces.class, name = "load places"),
    @JsonSubTypes.Type(value = UpkeepTask.ListPlaces.class, name = "list places"),
    @JsonSubTypes.Type(value = UpkeepTask.RemovePlaces.class, name = "remove places"),
    @JsonSubTypes.Type(value = UpkeepTask.Import.class, name = "import"),
    @JsonSubTypes.Type(value = UpkeepTask.TakeBack.class, name = "take back"),
    @JsonSubTypes.Type(value = UpkeepTask.Export.class, name = "export")
})
sealed interface UpkeepTask {

    /**
     * Does it, all of it or nothing.
     *
     * @param files the files it is done with
     * @return the status with which a command ends
     * @throws OperatorError when it is refused
     */
    int perform(Stores stores, List<Path> files, Saying saying) throws IOException;

    /** The largest file it takes, in bytes; 0 when it takes none. */
    default long largestFile() {
        return 0;
    }

    /** Whether it may change what the stores hold. */
    default boolean mayChange() {
        return true;
    }

    /**
     * Takes in a boundary set from files.
     *
     * @param stated what the operator says of it
     * @param taken what to do when its id is taken
     */
    record LoadSet(StatedSet stated, BoundaryRegister.Taken taken) implements UpkeepTask {

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) throws IOException {
            BoundaryLoading loading = BoundarySetFiles.read(files, stated, LocalDate.now(Clock.systemUTC()));
            new LoadedSetText(saying.out())
                    .print(loading, Wiring.geography(stores).take(loading, taken));
            return 0;
        }

        @Override
        public long largestFile() {
            return Allowance.LARGEST_BYTES;
        }
    }

    /**
     * Takes in a boundary set from tables of a PostGIS database.
     *
     * @param database its address, which may hold a password: never printed
     * @param tables as schema and name
     * @param stated what the operator says of it
     * @param taken what to do when its id is taken
     */
    record LoadTables(String database, List<String> tables, StatedSet stated, BoundaryRegister.Taken taken)
            implements UpkeepTask {

        public LoadTables {
            tables = List.copyOf(tables);
            if (!PostgisOutlines.isAddress(database)) {
                throw new IllegalArgumentException("no address of a PostGIS database");
            }
        }

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) throws IOException {
            BoundaryLoading loading =
                    BoundarySetFiles.readTables(database, tables, stated, LocalDate.now(Clock.systemUTC()));
            new LoadedSetText(saying.out())
                    .print(loading, Wiring.geography(stores).take(loading, taken));
            return 0;
        }

        @Override
        public String toString() {
            return "LoadTables[tables=" + tables + "]";
        }
    }

    /**
     * Chooses the boundary set that maps are drawn on.
     *
     * @param id the set's id, or the word for the built-in one
     */
    record UseSet(String id) implements UpkeepTask {

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) throws IOException {
            BoundarySet set = Wiring.geography(stores).described(id);
            new RecordCountry(stores).check(set, false);
            stores.boundaries().use(set.id());
            saying.out().println("in use: " + set.id());
            return 0;
        }
    }

    /**
     * Loads lists of place names as one set.
     *
     * @param wanted what the operator says of it
     */
    record LoadPlaces(PlaceSetLoading.Wanted wanted) implements UpkeepTask {

        /** As large as a table that is fetched may be. */
        private static final long LARGEST_LIST = 2L << 30;

        private static final int REJECTED = 1;

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) throws IOException {
            return new PlaceSetLoading(stores, saying).load(files, wanted) ? 0 : REJECTED;
        }

        @Override
        public long largestFile() {
            return LARGEST_LIST;
        }
    }

    /** Lists the sets of place names. */
    record ListPlaces() implements UpkeepTask {

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) {
            List<StoredPlaceSet> sets = stores.places().sets();
            sets.forEach(set -> saying.out().println(line(set)));
            if (sets.isEmpty()) {
                saying.out()
                        .println("no set of place names yet; the first start of the service saves the built-in one");
            }
            return 0;
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

        @Override
        public boolean mayChange() {
            return false;
        }
    }

    /**
     * Removes a set of place names.
     *
     * @param id the set's id
     */
    record RemovePlaces(String id) implements UpkeepTask {

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) {
            if (id.equals(Geography.LOCALITIES)) {
                throw new OperatorError("the set " + id + " comes with the program and cannot be removed");
            }
            if (!stores.places().remove(id)) {
                throw new OperatorError("there is no set of place names " + id);
            }
            saying.out().println("removed " + id);
            return 0;
        }
    }

    /**
     * Takes in a file of incidents or control claims.
     *
     * @param wanted how
     */
    record Import(ImportTask.Wanted wanted) implements UpkeepTask {

        /** A command hands over what its owner has; room in the folder is looked at before. */
        private static final long LARGEST_FILE = 64L << 30;

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) throws IOException {
            return ImportTask.take(stores, files, wanted, saying);
        }

        @Override
        public long largestFile() {
            return LARGEST_FILE;
        }

        @Override
        public boolean mayChange() {
            return wanted.writing();
        }
    }

    /**
     * Takes an import back.
     *
     * @param version the version it made
     * @param author who does
     */
    record TakeBack(long version, String author) implements UpkeepTask {

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) {
            return ImportTask.takeBack(stores, version, author, saying);
        }
    }

    /**
     * Writes the incidents as a table of a scheme.
     *
     * @param scheme its id
     * @param all whether rows are written too that the public may not see or that may not leave the atlas
     * @param out how the table is called, for what is said of it
     * @param citation likewise what must be cited
     */
    record Export(String scheme, boolean all, boolean linked, String out, String citation) implements UpkeepTask {

        static final String ROWS = "rows";
        static final String CITATION = "citation";

        @Override
        public int perform(Stores stores, List<Path> files, Saying saying) throws IOException {
            SchemeExport export = new SchemeExport(
                    stores.ledger(),
                    Scheme.named(scheme).orElseThrow(),
                    Wiring.geography(stores).boundariesInUse(),
                    all,
                    linked);
            long version;
            try (Writer text = new HandedText(saying.handover(), ROWS)) {
                version = export.write(text);
            }
            try (Writer text = new HandedText(saying.handover(), CITATION)) {
                for (String line : export.citations(version)) {
                    text.write(line + System.lineSeparator());
                }
            }
            saying.out()
                    .println(
                            export.written() + " rows to " + out + ", what to cite to " + citation + "; "
                                    + export.withheld() + " rows are private or may not leave the atlas"
                                    + (export.withheld() == 0 ? "." : " and were left out: --private writes them too.")
                                    + (export.linked() == 0
                                            ? ""
                                            : " " + export.linked()
                                                    + " tell of an event that another row tells of: --linked all writes them too."));
            return 0;
        }

        @Override
        public boolean mayChange() {
            return false;
        }
    }
}
