package org.incidentatlas.storage.postgis;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.Allowance;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.OutlineFeature;
import org.incidentatlas.boundaries.OutlineFile;
import org.incidentatlas.boundaries.Refusals;
import org.incidentatlas.geo.WellKnownBinary;
import org.incidentatlas.storage.CannotOpenStore;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads outlines from tables and views of a PostGIS database, each as a layer. The database may be anyone's: the session is
 * read-only, a statement ends after a minute, and the names of tables and columns are those of the catalogue, quoted.
 */
public final class PostgisOutlines {

    private static final String PREFIX = "jdbc:postgresql:";

    private static final int ROWS_AT_A_TIME = 100;

    /** The schema is the one named, or the first on the search path that has the table. */
    private static final String TABLE = """
            SELECT n.nspname, c.relname, a.attname,
                   coalesce(g.srid, 0), coalesce(upper(g.type), 'GEOMETRY')
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type t ON t.oid = a.atttypid AND t.typname = 'geometry'
            LEFT JOIN geometry_columns g
              ON g.f_table_schema = n.nspname AND g.f_table_name = c.relname AND g.f_geometry_column = a.attname
            WHERE c.oid = to_regclass(?) AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
            ORDER BY a.attnum""";

    private static final String COLUMNS = """
            SELECT a.attname
            FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
            WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
              AND t.typname NOT IN ('geometry', 'geography', 'raster', 'bytea')
            ORDER BY a.attnum""";

    private static final String SYSTEM = """
            SELECT auth_name, auth_srid, srtext FROM spatial_ref_sys WHERE srid = ?""";

    private record Table(String name, String quoted, String column, List<String> fields) {}

    private final Connection database;
    private final Allowance allowance = new Allowance("the database");

    private PostgisOutlines(Connection database) {
        this.database = database;
    }

    /** True for what the driver takes for an address of PostgreSQL; no file is called so. */
    public static boolean isAddress(String source) {
        return source.startsWith(PREFIX);
    }

    /**
     * @param jdbcUrl as {@link PostgisStores#open} takes it
     * @param tables {@code table} or {@code schema.table}, quoted where PostgreSQL wants it
     * @return one for each table, in degrees or with the reference system that the database names
     * @throws CannotOpenStore when the server cannot be reached, refuses the account or a statement
     */
    public static List<OutlineFile> read(String jdbcUrl, List<String> tables) {
        Properties address = PostgisAddress.parse(jdbcUrl);
        try (Connection database = PostgisStores.dataSource(jdbcUrl, address).getConnection()) {
            database.setAutoCommit(false);
            database.setReadOnly(true);
            try (Statement settings = database.createStatement()) {
                settings.execute("SET statement_timeout = '60s'");
            }
            return new PostgisOutlines(database).read(tables);
        } catch (SQLException cause) {
            throw new CannotOpenStore(PostgisStores.explain(cause, address), cause);
        }
    }

    private List<OutlineFile> read(List<String> tables) throws SQLException {
        List<OutlineFile> layers = new ArrayList<>();
        for (String table : tables) {
            try {
                layers.add(layer(table));
            } catch (Exceeded tooMuch) {
                layers.add(refused(
                        table, tooMuch.finding().code(), tooMuch.finding().message()));
            }
        }
        return layers;
    }

    private static OutlineFile refused(String table, String code, String message) {
        return new OutlineFile(table, null, List.of(), List.of(Finding.error(table, code, message)));
    }

    private OutlineFile layer(String name) throws SQLException, Exceeded {
        if (!isName(name)) {
            return refused(name, "table-missing", "a table is named TABLE or SCHEMA.TABLE");
        }
        List<Table> found = tables(name);
        if (found.size() != 1) {
            return refused(
                    name,
                    "table-missing",
                    found.isEmpty()
                            ? "there is no such table or view with a geometry that this account may see"
                            : "the table has several columns of geometry: make a view with one");
        }
        Table table = found.get(0);
        List<Integer> systems = systems(table);
        if (systems.size() > 1) {
            return refused(
                    name,
                    "crs-unknown",
                    "the geometries are in several reference systems (SRID): transform them to one");
        }
        return rows(table, systems.isEmpty() ? 0 : systems.get(0));
    }

    /** At most two parts, as PostgreSQL reads them; anything else would be an error of its parser. */
    private static boolean isName(String name) {
        String part = "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"\\x00]|\"\")+\")";
        return name.matches(part + "(?:\\." + part + ")?");
    }

    private List<Table> tables(String name) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(TABLE)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String quoted = quoted(rows.getString(1)) + "." + quoted(rows.getString(2));
                    tables.add(new Table(name, quoted, quoted(rows.getString(3)), fields(name)));
                }
            }
        }
        return tables;
    }

    private List<String> fields(String name) throws SQLException {
        List<String> fields = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(COLUMNS)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    fields.add(rows.getString(1));
                }
            }
        }
        return fields;
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Counted in the database before anything is fetched. */
    private List<Integer> systems(Table table) throws SQLException, Exceeded {
        String count = "SELECT ST_SRID(%s), count(*), coalesce(sum(ST_NPoints(%s)), 0) FROM %s GROUP BY 1"
                .formatted(table.column(), table.column(), table.quoted());
        List<Integer> systems = new ArrayList<>();
        long positions = 0;
        try (Statement query = database.createStatement();
                ResultSet rows = query.executeQuery(count)) {
            while (rows.next()) {
                int system = rows.getInt(1);
                if (!rows.wasNull()) {
                    systems.add(system);
                }
                positions += rows.getLong(3);
            }
        }
        if (positions > allowance.positionsLeft()) {
            throw allowance.tooManyPositions();
        }
        return systems;
    }

    private OutlineFile rows(Table table, int system) throws SQLException, Exceeded {
        String fields = table.fields().stream()
                .map(field -> ", left(" + quoted(field) + "::text, 10000)")
                .collect(Collectors.joining());
        String select =
                "SELECT ST_AsBinary(ST_Force2D(%s))%s FROM %s".formatted(table.column(), fields, table.quoted());
        List<OutlineFeature> features = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (Statement query = database.createStatement()) {
            query.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = query.executeQuery(select)) {
                while (rows.next()) {
                    allowance.takeFeature();
                    features.add(feature(rows, table, features.size() + 1, findings));
                }
            }
        }
        return new OutlineFile(table.name(), system(system), features, findings);
    }

    private OutlineFeature feature(ResultSet row, Table table, int number, List<Finding> findings)
            throws SQLException, Exceeded {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int field = 0; field < table.fields().size(); field++) {
            String text = row.getString(2 + field);
            if (text != null) {
                allowance.put(table.fields().get(field), text, fields);
            }
        }
        byte[] binary = row.getBytes(1);
        @Nullable
        Geometry outline = binary == null
                ? null
                : Refusals.geometry(
                        WellKnownBinary.read(ByteBuffer.wrap(binary), allowance.positionsLeft()),
                        table.name(),
                        number,
                        allowance,
                        findings);
        return new OutlineFeature(number, fields, outline);
    }

    private @Nullable String system(int srid) throws SQLException {
        if (srid == 0) {
            return null;
        }
        try (PreparedStatement query = database.prepareStatement(SYSTEM)) {
            query.setInt(1, srid);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return "SRID " + srid + ", which spatial_ref_sys does not list";
                }
                String text = rows.getString(3);
                return "EPSG".equalsIgnoreCase(rows.getString(1)) || text == null ? "EPSG:" + rows.getInt(2) : text;
            }
        }
    }
}
