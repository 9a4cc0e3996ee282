package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.UnitMatch;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.FoldRules;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.TestDatabase;
import org.incidentatlas.storage.postgis.PostgisStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The functions in PostGIS answer as the program does. */
final class PostgisFunctionsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static TestDatabase database;
    private static Connection connection;
    private static BoundaryIndex approximate;
    private static List<Place> places;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        database = TestDatabase.postgis();
        Geography geography =
                new Geography(database.stores().boundaries(), database.stores().places());
        approximate = geography.boundariesInUse();
        places = geography.contents(approximate).places();
        connection = DriverManager.getConnection(database.address());
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void every_name_folds_to_the_key_of_the_program() throws SQLException {
        Set<String> names = new HashSet<>(hostileNames());
        places.forEach(place -> place.names().stream().map(PlaceName::text).forEach(names::add));
        approximate.units().forEach(unit -> names.addAll(names(unit)));
        assertTrue(names.size() > 1_000);
        List<String> different = new ArrayList<>();
        for (String name : names) {
            String folded = text("SELECT fold(?)", name);
            if (!FoldRules.key(name).equals(folded)) {
                different.add(name + ": " + FoldRules.key(name) + " / " + folded);
            }
        }
        assertEquals(List.of(), different);
    }

    private static List<String> hostileNames() {
        return List.of(
                "",
                " ",
                "--",
                "K\u00e2bul",
                "Kabu\u0301l",
                "\u015eehr",
                "Ka\u200dbul",
                "\u202eKabul",
                "O'Neill & Sons",
                "Khh",
                "sshh cch",
                "the",
                "wa",
                "Sari Pul",
                "puli",
                "a\ud835\udc00b",
                "\ufdfa",
                "\uff2babul",
                "کابل۱۲",
                "چهار درۀ نو",
                "١٢ Kabul",
                "'; DROP TABLE place; --");
    }

    @Test
    void names_are_kept_with_their_folded_form() throws SQLException {
        assertEquals("0", text("SELECT count(*)::text FROM place_name WHERE folded IS DISTINCT FROM fold(name)", null));
        assertEquals(
                "0",
                text(
                        "SELECT count(*)::text FROM boundary_unit WHERE english_folded IS DISTINCT FROM fold(english)"
                                + " OR dari_folded IS DISTINCT FROM fold(dari)",
                        null));
        assertEquals(
                "0",
                text("SELECT count(*)::text FROM boundary_unit_name WHERE folded IS DISTINCT FROM fold(name)", null));
    }

    @Test
    void on_the_approximate_set_every_label_point_is_answered_as_by_the_program() throws SQLException {
        List<String> different = new ArrayList<>();
        int asked = 0;
        for (AdminUnit unit : approximate.units()) {
            if (unit.label() != null) {
                asked++;
                List<String> expected = approximate.reverse(unit.label()).stream()
                        .map(match -> line(ApproximateSet.ID, match))
                        .toList();
                List<String> found = unitsAt(connection, unit.label(), null);
                if (!expected.equals(found)) {
                    different.add(unit.pcode() + ": " + expected + " / " + found);
                }
            }
        }
        assertTrue(asked >= 433, "label points: " + asked);
        assertEquals(List.of(), different);
        assertEquals(List.of(), unitsAt(connection, new LonLat(2.35, 48.85), null));
    }

    @Test
    void on_a_real_set_points_inside_and_on_edges_are_answered_as_by_the_program() throws SQLException {
        try (TestDatabase own = TestDatabase.postgis();
                Connection there = DriverManager.getConnection(own.address())) {
            own.stores().boundaries().save(approximate.set(), approximate.units());
            BoundaryIndex real = new BoundaryIndex(set("real-2015", "2015-01-01"), squares());
            own.stores().boundaries().save(real.set(), real.units());
            for (double lon = 59.5; lon <= 64.5; lon += 0.5) {
                for (double lat = 29.5; lat <= 32.5; lat += 0.5) {
                    LonLat point = new LonLat(lon, lat);
                    List<String> expected = real.at(point).stream()
                            .map(match -> line("real-2015", match))
                            .toList();
                    assertEquals(expected, unitsAt(there, point, null), point.toString());
                }
            }
            assertEquals(4, unitsAt(there, new LonLat(62, 30.5), null).size(), "two districts and two provinces");
        }
    }

    @Test
    void the_set_of_a_day_is_the_latest_real_one_on_or_before_it_else_the_earliest() throws SQLException {
        try (TestDatabase own = TestDatabase.postgis();
                Connection there = DriverManager.getConnection(own.address())) {
            LonLat inside = new LonLat(60.5, 30.5);
            assertEquals(List.of(), unitsAt(there, inside, null));
            for (String year : List.of("2012", "2018")) {
                own.stores().boundaries().save(set("real-" + year, year + "-06-01"), squares());
            }
            own.stores().boundaries().save(approximate.set(), approximate.units());
            TreeMap<String, String> expected = new TreeMap<>(java.util.Map.of(
                    "2010-01-01", "real-2012",
                    "2012-06-01", "real-2012",
                    "2018-05-31", "real-2012",
                    "2018-06-01", "real-2018",
                    "2026-01-01", "real-2018"));
            for (var day : expected.entrySet()) {
                List<String> found = unitsAt(there, inside, LocalDate.parse(day.getKey()));
                assertTrue(found.get(0).startsWith(day.getValue() + " "), day + ": " + found);
            }
        }
    }

    @Test
    void every_official_and_dari_name_finds_its_unit_as_the_program_does() throws SQLException, IOException {
        Geocoder geocoder = Geography.builtInGeocoder();
        List<String> different = new ArrayList<>();
        for (AdminUnit unit : approximate.units()) {
            for (String name : names(unit)) {
                List<String> found = candidates(name);
                boolean inProcess = geocoder
                        .geocode(new org.incidentatlas.gazetteer.GeocodeQuery(name, null, null, 50))
                        .candidates()
                        .stream()
                        .anyMatch(candidate -> candidate.place().id().equals(unit.pcode()));
                if (!found.contains(unit.pcode() + " exact") || !inProcess) {
                    different.add(unit.pcode() + " " + name + ": " + found + " / " + inProcess);
                }
            }
        }
        assertEquals(List.of(), different);
    }

    @Test
    void codes_and_other_spellings_find_units_and_places_and_nothing_else_does() throws SQLException {
        assertEquals(List.of("AF0615 code"), candidates(" af0615 "));
        assertTrue(candidates("Konar").contains("AF15 exact")
                || candidates("Konar").contains("AF15 folded"));
        assertTrue(candidates("dashti barchi").stream().anyMatch(found -> found.startsWith("dasht-e-barchi ")));
        assertEquals(List.of(), candidates("Zzyzx"));
        assertEquals(List.of(), candidates("'; DROP TABLE place; --"));
        assertEquals(List.of(), candidates(""));
    }

    @Test
    void tables_in_public_have_their_functions_in_the_schema_atlas() throws SQLException {
        String server = TestDatabase.postgisServer();
        String name = "atlas_test_" + java.util.UUID.randomUUID().toString().replace("-", "");
        run(server, "CREATE DATABASE " + name);
        String address = server.replaceFirst("/[^/?]+([?]|$)", "/" + name + "$1");
        try {
            try (Stores stores = PostgisStores.open(address)) {
                stores.boundaries().save(approximate.set(), approximate.units());
            }
            try (Connection there = DriverManager.getConnection(address);
                    PreparedStatement question = there.prepareStatement(
                            "SELECT pcode FROM atlas.units_at(ST_SetSRID(ST_MakePoint(69.15, 34.5), 4326), current_date)"
                                    + " WHERE level = 'ADM1'");
                    ResultSet rows = question.executeQuery()) {
                assertTrue(rows.next());
                assertEquals("AF01", rows.getString(1));
            }
        } finally {
            run(server, "DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    private static void run(String address, String statement) throws SQLException {
        try (Connection there = DriverManager.getConnection(address);
                Statement execution = there.createStatement()) {
            execution.execute(statement);
        }
    }

    private static List<String> names(AdminUnit unit) {
        List<String> names = new ArrayList<>(List.of(unit.names().english()));
        if (unit.names().dari() != null) {
            names.add(unit.names().dari());
        }
        return names;
    }

    /** Two provinces of two districts each, one degree wide; the last district is outside the approximate country. */
    private static List<AdminUnit> squares() {
        List<AdminUnit> units = new ArrayList<>();
        for (int province = 0; province < 2; province++) {
            String code = "AF9" + province;
            units.add(unit(code, AdminLevel.ADM1, "AF", square(60 + 2 * province, 62 + 2 * province)));
            for (int district = 0; district < 2; district++) {
                int west = 60 + 2 * province + district;
                units.add(unit(code + "0" + district, AdminLevel.ADM2, code, square(west, west + 1)));
            }
        }
        return units;
    }

    private static AdminUnit unit(String code, AdminLevel level, String parent, Geometry outline) {
        LonLat label = LonLat.of(outline.getCentroid().getCoordinate());
        return new AdminUnit(code, level, parent, new UnitNames("Unit " + code, null, null, List.of()), label, outline);
    }

    private static Geometry square(double west, double east) {
        return FACTORY.toGeometry(new Envelope(new Coordinate(west, 30), new Coordinate(east, 32)));
    }

    private static BoundarySet set(String id, String dated) {
        return new BoundarySet(id, id, "made up", "CC0-1.0", LocalDate.parse(dated), false, "0", null);
    }

    private static String line(String set, UnitMatch match) {
        AdminUnit unit = match.unit();
        return String.join(
                " ",
                set,
                unit.pcode(),
                unit.level().name(),
                String.valueOf(match.onBorder()),
                String.valueOf(match.certain()));
    }

    private static List<String> unitsAt(Connection there, LonLat point, @Nullable LocalDate date) throws SQLException {
        try (PreparedStatement question = there.prepareStatement(
                "SELECT * FROM units_at(ST_SetSRID(ST_MakePoint(?, ?), 4326), coalesce(?, current_date))")) {
            question.setDouble(1, point.lon());
            question.setDouble(2, point.lat());
            question.setDate(3, date == null ? null : Date.valueOf(date));
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    lines.add(String.join(
                            " ",
                            rows.getString("boundary_set"),
                            rows.getString("pcode"),
                            rows.getString("level"),
                            String.valueOf(rows.getBoolean("on_border")),
                            String.valueOf(rows.getBoolean("certain"))));
                }
            }
            return lines;
        }
    }

    private static List<String> candidates(String name) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT id, match FROM geocode_candidates(?)")) {
            question.setString(1, name);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return found;
        }
    }

    private static String text(String sql, @Nullable String parameter) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            if (parameter != null) {
                question.setString(1, parameter);
            }
            try (ResultSet rows = question.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
