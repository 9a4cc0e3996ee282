package org.incidentatlas.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.gazetteer.FoldRules;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PlaceStore;
import org.incidentatlas.gazetteer.PointBasis;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Places in SQL. */
final class SqlPlaceStore implements PlaceStore {

    private static final String FORGET = "DELETE FROM place WHERE data_set = :set";

    private static final String NEW_PLACE = """
            INSERT INTO place
                (id, data_set, name, level, kind, pcode, parent, location, point_basis, point_source)
            VALUES (:id, :set, :name, :level, :kind, :pcode, :parent, :location, :basis, :source)""";

    private static final String NEW_NAME = """
            INSERT INTO place_name (place, ordinal, name, kind, folded)
            VALUES (:place, :ordinal, :name, :kind, :folded)""";

    private static final String NEW_UNIT = """
            INSERT INTO place_unit (place, ordinal, pcode) VALUES (:place, :ordinal, :pcode)""";

    private static final String PLACES = """
            SELECT id, name, level, kind, pcode, parent, location, point_basis, point_source FROM place""";

    private static final String NAMES = "SELECT place, name, kind FROM place_name ORDER BY place, ordinal";

    private static final String UNITS = "SELECT place, pcode FROM place_unit ORDER BY place, ordinal";

    private final Database database;
    private final Geometries geometries;

    SqlPlaceStore(Database database) {
        this.database = database;
        this.geometries = new Geometries(database.dialect());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when two places have one id, be it within the data set or with another one
     */
    @Override
    public void replace(String dataSet, List<Place> places) {
        try {
            database.run(handle -> {
                handle.createUpdate(FORGET).bind("set", dataSet).execute();
                savePlaces(handle, dataSet, places);
                saveNames(handle, places);
                saveUnits(handle, places);
            });
        } catch (Database.KeyTaken cause) {
            throw new IllegalArgumentException(
                    "a place of data set " + dataSet + " has the id of another place", cause);
        }
    }

    private void savePlaces(Handle handle, String dataSet, List<Place> places) {
        try (PreparedBatch rows = handle.prepareBatch(NEW_PLACE)) {
            for (Place place : places) {
                rows.bind("id", place.id())
                        .bind("set", dataSet)
                        .bind("name", place.name())
                        .bind("level", place.level().name())
                        .bind("kind", place.kind())
                        .bind("pcode", place.pcode())
                        .bind("parent", place.parent())
                        .bind("location", geometries.of(place.point()))
                        .bind("basis", place.pointBasis().name())
                        .bind("source", place.pointSource())
                        .add();
            }
            rows.execute();
        }
    }

    private static void saveNames(Handle handle, List<Place> places) {
        try (PreparedBatch rows = handle.prepareBatch(NEW_NAME)) {
            for (Place place : places) {
                int ordinal = 0;
                for (PlaceName name : place.names()) {
                    rows.bind("place", place.id())
                            .bind("ordinal", ordinal++)
                            .bind("name", name.text())
                            .bind("kind", name.kind().name())
                            .bind("folded", FoldRules.key(name.text()))
                            .add();
                }
            }
            rows.execute();
        }
    }

    private static void saveUnits(Handle handle, List<Place> places) {
        try (PreparedBatch rows = handle.prepareBatch(NEW_UNIT)) {
            for (Place place : places) {
                int ordinal = 0;
                for (String pcode : place.units()) {
                    rows.bind("place", place.id())
                            .bind("ordinal", ordinal++)
                            .bind("pcode", pcode)
                            .add();
                }
            }
            rows.execute();
        }
    }

    @Override
    public List<Place> places() {
        return database.readSnapshot(handle -> {
            Map<String, List<PlaceName>> names = names(handle);
            Map<String, List<String>> units = units(handle);
            return handle.createQuery(PLACES).map((row, context) -> place(row, names, units)).stream()
                    .sorted(Comparator.comparing(Place::id, OrderedTexts.BY_CODE_POINT))
                    .toList();
        });
    }

    private static Map<String, List<PlaceName>> names(Handle handle) {
        Map<String, List<PlaceName>> names = new HashMap<>();
        handle.createQuery(NAMES)
                .map((row, context) -> Map.entry(row.getString("place"), name(row)))
                .forEach(name -> names.computeIfAbsent(name.getKey(), place -> new ArrayList<>())
                        .add(name.getValue()));
        return names;
    }

    private static PlaceName name(ResultSet row) throws SQLException {
        return new PlaceName(row.getString("name"), PlaceName.Kind.valueOf(row.getString("kind")));
    }

    private static Map<String, List<String>> units(Handle handle) {
        Map<String, List<String>> units = new HashMap<>();
        handle.createQuery(UNITS)
                .map((row, context) -> Map.entry(row.getString("place"), row.getString("pcode")))
                .forEach(unit -> units.computeIfAbsent(unit.getKey(), place -> new ArrayList<>())
                        .add(unit.getValue()));
        return units;
    }

    private Place place(ResultSet row, Map<String, List<PlaceName>> names, Map<String, List<String>> units)
            throws SQLException {
        String id = row.getString("id");
        return new Place(
                id,
                row.getString("name"),
                names.getOrDefault(id, List.of()),
                PlaceLevel.valueOf(row.getString("level")),
                row.getString("kind"),
                row.getString("pcode"),
                units.getOrDefault(id, List.of()),
                row.getString("parent"),
                geometries.point(row, "location"),
                PointBasis.valueOf(row.getString("point_basis")),
                row.getString("point_source"));
    }
}
