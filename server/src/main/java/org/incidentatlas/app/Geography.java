package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.BoundaryStore;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.GeoJsonOutlines;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.GazetteerContents;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceStore;
import org.incidentatlas.intake.csv.LocalityRows;
import org.incidentatlas.intake.csv.UnitNameRows;
import org.incidentatlas.storage.files.ZippedShapefiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the stores hold the built-in boundaries and places of this build, and reads what is in use. */
final class Geography {

    private static final Logger LOG = LoggerFactory.getLogger(Geography.class);
    /** What an operator writes in place of files to go back to the outlines that come with the program. */
    static final String BUILT_IN = "built-in";

    private static final String LOCALITIES = "localities";
    private static final String UNITS = "admin-units";

    private final BoundaryStore boundaries;
    private final PlaceStore places;

    Geography(BoundaryStore boundaries, PlaceStore places) {
        this.boundaries = boundaries;
        this.places = places;
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
        BoundaryIndex builtIn = new BoundaryIndex(
                ApproximateSet.describe(), named(ApproximateSet.load().units()));
        BoundaryLoading loading =
                new BoundaryFiles(List.of(new GeoJsonOutlines(), new ZippedShapefiles()), builtIn).read(files, today);
        if (loading instanceof BoundaryLoading.Loaded loaded) {
            report(loaded);
            boundaries.save(loaded.set(), loaded.units());
            return new BoundaryIndex(loaded.set(), loaded.units());
        }
        String errors = loading.report().errors().stream().map(Geography::line).collect(Collectors.joining("\n  "));
        throw new OperatorError("the boundary files cannot be used:\n  " + errors);
    }

    private static void report(BoundaryLoading.Loaded loaded) {
        loaded.report().warnings().forEach(finding -> LOG.warn("{}", line(finding)));
        LOG.info(
                "boundaries={} units={} notes={}",
                loaded.set().id(),
                loaded.units().size(),
                loaded.report().notes().size());
        loaded.report().notes().forEach(finding -> LOG.debug("{}", line(finding)));
    }

    /** {@code file.geojson feature 7 ADM2_PCODE: what is there and what would be right}. */
    private static String line(Finding finding) {
        String feature = finding.feature() == null ? "" : " feature " + finding.feature();
        String field = finding.field() == null ? "" : " " + finding.field();
        return finding.file() + feature + field + ": " + finding.message();
    }

    /** The boundary set in use; the built-in one when none was ever chosen. */
    BoundaryIndex boundariesInUse() throws IOException {
        return index(boundaries.inUse().orElse(ApproximateSet.ID));
    }

    private BoundaryIndex index(String id) throws IOException {
        if (id.equals(ApproximateSet.ID)) {
            saveBuiltIn();
        }
        BoundarySet set = stored(id)
                .orElseThrow(() -> new OperatorError("the boundary set in use, " + id + ", is not in the database"));
        return new BoundaryIndex(set, boundaries.units(id));
    }

    /** Written again only when this build comes with other outlines or names than the database holds. */
    private void saveBuiltIn() throws IOException {
        BoundarySet described = ApproximateSet.describe();
        if (stored(ApproximateSet.ID).filter(described::equals).isEmpty()) {
            boundaries.save(described, named(ApproximateSet.load().units()));
        }
    }

    private Optional<BoundarySet> stored(String id) {
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
        return new Geocoder(GazetteerIndex.build(named(ApproximateSet.load().units()), builtInPlaces()));
    }

    /** What comes with the program, as an index is built from it. */
    static GazetteerContents builtInContents() throws IOException {
        return new GazetteerContents(named(ApproximateSet.load().units()), List.of(), builtInPlaces());
    }

    private static List<Place> builtInPlaces() {
        return LocalityRows.read(DataSets.text(LOCALITIES, "localities.csv")).whole();
    }

    /** The ids of the provincial capitals among the built-in places, by the P-code of the province. */
    static Map<String, String> capitals() {
        return LocalityRows.capitals(DataSets.text(LOCALITIES, "localities.csv"));
    }

    /** The places that are not units, those of this build included. */
    List<Place> placesInUse() {
        List<Place> builtIn = builtInPlaces();
        List<Place> stored = places.places();
        if (!stored.containsAll(builtIn)) {
            places.replace(LOCALITIES, builtIn);
            stored = places.places();
        }
        return stored;
    }
}
