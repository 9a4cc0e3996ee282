package org.incidentatlas.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.BoundaryRegister;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.boundaries.BoundaryStore;
import org.incidentatlas.boundaries.Countries;
import org.incidentatlas.boundaries.KnownLink;
import org.incidentatlas.boundaries.StatedSet;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.GazetteerContents;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.gazetteer.PlaceStore;
import org.incidentatlas.intake.csv.LocalityRows;
import org.incidentatlas.intake.csv.RegionRows;
import org.incidentatlas.intake.csv.UnitNameRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the stores hold the built-in boundaries and places of this build, and reads what is in use. */
final class Geography {

    private static final Logger LOG = LoggerFactory.getLogger(Geography.class);
    /** What an operator writes in place of files to go back to the outlines that come with the program. */
    static final String BUILT_IN = "built-in";

    /** The set of places that comes with the program. */
    static final String LOCALITIES = "localities";

    private static final String UNITS = "admin-units";

    private final BoundaryStore boundaries;
    private final PlaceStore places;
    private final BoundaryRegister register;

    Geography(BoundaryStore boundaries, PlaceStore places) {
        this.boundaries = boundaries;
        this.places = places;
        this.register = new BoundaryRegister(boundaries, knownLinks());
    }

    /**
     * The boundaries to show: those of the files, or the built-in ones for the word {@value #BUILT_IN}, or without either
     * those in use. What was read from files is saved, but not yet in use. Warnings go to the log.
     *
     * @throws OperatorError with every error, when the files make no boundary set; nothing is saved then
     */
    BoundaryIndex boundaries(List<Path> files, LocalDate today) throws IOException {
        if (files.isEmpty()) {
            return boundariesInUse();
        }
        if (files.equals(List.of(Path.of(BUILT_IN)))) {
            return index(ApproximateSet.ID);
        }
        return take(
                BoundarySetFiles.read(files, BoundarySetFiles.completed(StatedSet.nothing(), files), today),
                BoundaryRegister.Taken.SAME_FILES);
    }

    /**
     * Saves a set that was read from files, with its links to all others.
     *
     * @throws OperatorError with every error, when the files make no boundary set or it may not be saved
     */
    BoundaryIndex take(BoundaryLoading loading, BoundaryRegister.Taken taken) throws IOException {
        if (loading instanceof BoundaryLoading.Loaded loaded) {
            saveBuiltIn();
            report(loaded);
            BoundaryIndex index = new BoundaryIndex(loaded.set(), loaded.units());
            Optional<String> refusal = isReserved(index.set().id())
                    ? Optional.of("the id " + index.set().id() + " is the built-in set's own; give another --id")
                    : register.add(index, taken);
            refusal.ifPresent(why -> {
                throw new OperatorError("the boundary set is not saved: " + why);
            });
            return index;
        }
        throw new OperatorError("the boundary files cannot be used:\n  "
                + BoundarySetFiles.lines(loading.report().errors()));
    }

    private static boolean isReserved(String id) {
        return id.equals(ApproximateSet.ID) || id.equals(BUILT_IN);
    }

    private static void report(BoundaryLoading.Loaded loaded) {
        loaded.report().warnings().forEach(finding -> LOG.warn("{}", BoundarySetFiles.line(finding)));
        LOG.info(
                "boundaries={} units={} notes={}",
                loaded.set().id(),
                loaded.units().size(),
                loaded.report().notes().size());
        loaded.report().notes().forEach(finding -> LOG.debug("{}", BoundarySetFiles.line(finding)));
    }

    /** The boundary set in use; the built-in one when none was ever chosen. */
    BoundaryIndex boundariesInUse() throws IOException {
        return index(boundaries.inUse().orElse(ApproximateSet.ID));
    }

    /**
     * What the set with the id is, or the built-in one for the word {@value #BUILT_IN}.
     *
     * @throws OperatorError when there is no such set
     */
    BoundarySet described(String id) throws IOException {
        saveBuiltIn();
        return find(id.equals(BUILT_IN) ? ApproximateSet.ID : id)
                .orElseThrow(() -> new OperatorError(
                        "there is no boundary set " + id + "; loaded here: " + String.join(", ", register.ids())));
    }

    /** Sees to it that the stores hold what comes with this build. */
    void prepare() throws IOException {
        saveBuiltIn();
        saveBuiltInPlaces();
    }

    /** All sets in the database, the one already read among them. */
    BoundaryShelf shelf(BoundaryIndex read) {
        BoundaryShelf shelf = new BoundaryShelf(boundaries, knownLinks());
        shelf.keep(read);
        return shelf;
    }

    /** Changes of units between the lists that the program knows. */
    static List<KnownLink> knownLinks() {
        try {
            return KnownLink.read(new StringReader(DataSets.text("boundary-links", "boundary_links.csv")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BoundaryIndex index(String id) throws IOException {
        if (id.equals(ApproximateSet.ID)) {
            saveBuiltIn();
        }
        return stored(id);
    }

    /**
     * The set as the database holds it.
     *
     * @throws OperatorError when there is none of the id
     */
    BoundaryIndex stored(String id) {
        BoundarySet set = find(id).orElseThrow(
                        () -> new OperatorError("the boundary set in use, " + id + ", is not in the database"));
        return new BoundaryIndex(set, boundaries.units(id));
    }

    /** Written again only when this build comes with other outlines or names than the database holds. */
    private void saveBuiltIn() throws IOException {
        BoundarySet described = ApproximateSet.describe();
        if (find(ApproximateSet.ID).filter(described::equals).isEmpty()) {
            register.add(
                            new BoundaryIndex(
                                    described, named(ApproximateSet.load().units())),
                            BoundaryRegister.Taken.REPLACE)
                    .ifPresent(why -> LOG.warn("built-in boundaries: {}", why));
        }
    }

    private Optional<BoundarySet> find(String id) {
        return boundaries.sets().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** The units with the further spellings that sources use for them. */
    static List<AdminUnit> named(List<AdminUnit> units) {
        Map<String, List<String>> further = UnitNameRows.byUnit(
                UnitNameRows.read(DataSets.text(UNITS, "admin_names.csv")).whole());
        return units.stream()
                .map(unit -> withNames(unit, further.getOrDefault(unit.pcode(), List.of())))
                .toList();
    }

    private static AdminUnit withNames(AdminUnit unit, List<String> further) {
        List<String> others = new ArrayList<>(unit.names().others());
        further.stream().filter(name -> !others.contains(name)).forEach(others::add);
        UnitNames names = new UnitNames(
                unit.names().english(), unit.names().dari(), unit.names().pashto(), others);
        return new AdminUnit(unit.pcode(), unit.level(), unit.parent(), names, unit.label(), unit.outline());
    }

    /** A geocoder of the units and places that come with the program, without any database. */
    static Geocoder builtInGeocoder() throws IOException {
        return new Geocoder(GazetteerIndex.build(builtInContents()));
    }

    /** The units with the places and names that come with the program, and with nothing that was loaded. */
    static GazetteerContents builtInContents(List<AdminUnit> units) {
        return BuiltInNames.contents(units, List.of(), builtInPlaces());
    }

    /** The units with all places and names of their country that come with the program or were loaded. */
    GazetteerContents contents(BoundaryIndex units) {
        saveBuiltInPlaces();
        return storedContents(units);
    }

    /** The same of what is stored already. */
    GazetteerContents storedContents(BoundaryIndex units) {
        String country = Countries.alpha2(String.valueOf(units.set().country()));
        return BuiltInNames.contents(units.units(), places.aliases(country), places.places(country));
    }

    /** What comes with the program, as an index is built from it. */
    static GazetteerContents builtInContents() throws IOException {
        return builtInContents(named(ApproximateSet.load().units()));
    }

    private static List<Place> builtInPlaces() {
        List<Place> places = new ArrayList<>(
                LocalityRows.read(DataSets.text(LOCALITIES, "localities.csv")).whole());
        places.addAll(RegionRows.read(DataSets.text("regions", "regions.csv")).whole());
        return places;
    }

    /** Whether the built-in places, capitals and neighbours are about the country that the set draws. */
    static boolean isBuiltInCountry(BoundarySet set) {
        return ApproximateSet.COUNTRY_ALPHA3.equals(set.country());
    }

    /** The ids of the provincial capitals among the built-in places, by the P-code of the province. */
    static Map<String, String> capitals() {
        return LocalityRows.capitals(DataSets.text(LOCALITIES, "localities.csv"));
    }

    /** Written again only when this build comes with another list than the database holds. */
    private void saveBuiltInPlaces() {
        PlaceSet described = DataSets.placeSet(LOCALITIES);
        boolean stored = places.sets().stream().anyMatch(one -> one.set().equals(described));
        if (!stored) {
            places.save(described, builtInPlaces(), List.of());
        }
    }
}
