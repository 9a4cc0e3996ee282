package org.incidentatlas.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.gazetteer.PlaceStore;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.gazetteer.StoredPlaceSet;
import org.incidentatlas.gazetteer.Tier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Place sets in SQL. */
final class SqlPlaceStore implements PlaceStore {

    private static final String FORGET = "DELETE FROM place_set WHERE id = :id";

    private static final String FORGET_NAMES =
            "DELETE FROM place_name WHERE place IN (SELECT id FROM place WHERE place_set = :id)";

    private static final String FORGET_UNITS =
            "DELETE FROM place_unit WHERE place IN (SELECT id FROM place WHERE place_set = :id)";

    private static final String FORGET_PLACES = "DELETE FROM place WHERE place_set = :id";

    private static final String SETS = """
            SELECT s.id, s.title, s.source, s.licence, s.dated, s.country, s.checksum, s.note,
                (SELECT COUNT(*) FROM place p WHERE p.place_set = s.id AND p.tier = 'CORE') AS core,
                (SELECT COUNT(*) FROM place p WHERE p.place_set = s.id AND p.tier = 'VILLAGE') AS villages,
                (SELECT COUNT(*) FROM place_name n JOIN place p ON p.id = n.place WHERE p.place_set = s.id) AS names,
                (SELECT COUNT(*) FROM place_alias a WHERE a.place_set = s.id) AS aliases
            FROM place_set s ORDER BY s.id""";

    private static final String PLACES = """
            SELECT id, name, level, kind, pcode, parent, location, point_basis, point_source, tier
            FROM place
            WHERE CAST(:country AS VARCHAR) IS NULL
                OR place_set IN (SELECT id FROM place_set WHERE country = :country)
            ORDER BY id""";

    private static final String NAMES = "SELECT place, name, kind, source FROM place_name ORDER BY place, ordinal";

    private static final String UNITS = "SELECT place, pcode FROM place_unit ORDER BY place, ordinal";

    private static final String ALIASES = """
            SELECT place, name, kind, source, author FROM place_alias
            WHERE CAST(:country AS VARCHAR) IS NULL
                OR place_set IN (SELECT id FROM place_set WHERE country = :country)
            ORDER BY place_set, ordinal""";

    private static final int ROWS_FETCHED = 2_000;

    private final Database database;
    private final Geometries geometries;

    SqlPlaceStore(Database database) {
        this.database = database;
        this.geometries = new Geometries(database.dialect());
    }

    @Override
    public void save(PlaceSet set, List<Place> places, List<Alias> aliases) {
        PlaceSetWriter.check(set, places, aliases);
        try {
            database.run(handle -> {
                forget(handle, set.id());
                new PlaceSetWriter(handle, geometries, set).write(places, aliases);
                SetChanges.PLACES.count(handle);
            });
        } catch (Database.KeyTaken cause) {
            throw new IllegalArgumentException(
                    "a place of the set " + set.id() + " has the id of another place, in it or in another set", cause);
        }
    }

    @Override
    public boolean remove(String setId) {
        return database.write(handle -> {
            boolean removed = forget(handle, setId);
            if (removed) {
                SetChanges.PLACES.count(handle);
            }
            return removed;
        });
    }

    private static boolean forget(Handle handle, String setId) {
        for (String part : List.of(FORGET_NAMES, FORGET_UNITS, FORGET_PLACES)) {
            handle.createUpdate(part).bind("id", setId).execute();
        }
        return handle.createUpdate(FORGET).bind("id", setId).execute() > 0;
    }

    @Override
    public long changes() {
        return database.read(SetChanges.PLACES::number);
    }

    @Override
    public List<StoredPlaceSet> sets() {
        return database.read(handle ->
                handle.createQuery(SETS).map((row, context) -> set(row)).list());
    }

    private static StoredPlaceSet set(ResultSet row) throws SQLException {
        PlaceSet set = new PlaceSet(
                row.getString("id"),
                row.getString("title"),
                row.getString("source"),
                row.getString("licence"),
                row.getObject("dated", LocalDate.class),
                row.getString("country"),
                row.getString("checksum"),
                row.getString("note"));
        return new StoredPlaceSet(
                set, row.getInt("core"), row.getInt("villages"), row.getInt("names"), row.getInt("aliases"));
    }

    @Override
    public List<Place> places() {
        return read(null);
    }

    @Override
    public List<Place> places(String country) {
        return read(country);
    }

    private List<Place> read(@Nullable String country) {
        return database.readSnapshot(handle -> {
            Map<String, List<PlaceName>> names = names(handle);
            Map<String, List<String>> units = units(handle);
            return handle.createQuery(PLACES)
                    .bind("country", country)
                    .setFetchSize(ROWS_FETCHED)
                    .map((row, context) -> place(row, names, units))
                    .list();
        });
    }

    private static Map<String, List<PlaceName>> names(Handle handle) {
        Map<String, List<PlaceName>> names = new HashMap<>();
        handle.createQuery(NAMES)
                .setFetchSize(ROWS_FETCHED)
                .map((row, context) -> Map.entry(row.getString("place"), name(row)))
                .forEach(name -> names.computeIfAbsent(name.getKey(), place -> new ArrayList<>(3))
                        .add(name.getValue()));
        return names;
    }

    private static PlaceName name(ResultSet row) throws SQLException {
        return new PlaceName(
                row.getString("name"), PlaceName.Kind.valueOf(row.getString("kind")), row.getString("source"));
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
                row.getString("point_source"),
                Tier.valueOf(row.getString("tier")));
    }

    @Override
    public List<Alias> aliases() {
        return readAliases(null);
    }

    @Override
    public List<Alias> aliases(String country) {
        return readAliases(country);
    }

    private List<Alias> readAliases(@Nullable String country) {
        return database.read(handle -> handle.createQuery(ALIASES)
                .bind("country", country)
                .setFetchSize(ROWS_FETCHED)
                .map((row, context) -> alias(row))
                .list());
    }

    private static Alias alias(ResultSet row) throws SQLException {
        return new Alias(
                row.getString("place"),
                row.getString("name"),
                PlaceName.Kind.valueOf(row.getString("kind")),
                row.getString("source"),
                row.getString("author"));
    }
}
