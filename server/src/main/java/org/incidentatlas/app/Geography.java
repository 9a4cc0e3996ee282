package org.incidentatlas.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.BoundaryStore;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceStore;
import org.incidentatlas.intake.csv.LocalityRows;
import org.incidentatlas.intake.csv.UnitNameRows;

/** Sees to it that the stores hold the built-in boundaries and places of this build, and reads what is in use. */
final class Geography {

    private static final String LOCALITIES = "localities";
    private static final String UNITS = "admin-units";

    private final BoundaryStore boundaries;
    private final PlaceStore places;

    Geography(BoundaryStore boundaries, PlaceStore places) {
        this.boundaries = boundaries;
        this.places = places;
    }

    /** The boundary set in use; the built-in one when none was ever chosen. */
    BoundaryIndex boundariesInUse() throws IOException {
        String inUse = boundaries.inUse().orElse(ApproximateSet.ID);
        if (inUse.equals(ApproximateSet.ID)) {
            saveBuiltIn();
            boundaries.use(inUse);
        }
        BoundarySet set = stored(inUse)
                .orElseThrow(() -> new OperatorError("the boundary set in use, " + inUse + ", is not in the database"));
        return new BoundaryIndex(set, boundaries.units(inUse));
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

    /** The places that are not units, those of this build included. */
    List<Place> placesInUse() {
        List<Place> builtIn =
                LocalityRows.read(DataSets.text(LOCALITIES, "localities.csv")).whole();
        List<Place> stored = places.places();
        if (!stored.containsAll(builtIn)) {
            places.replace(LOCALITIES, builtIn);
            stored = places.places();
        }
        return stored;
    }
}
