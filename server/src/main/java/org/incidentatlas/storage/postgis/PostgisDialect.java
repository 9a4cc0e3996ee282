package org.incidentatlas.storage.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.postgis.jdbc.PGgeometryLW;
import net.postgis.jdbc.geometry.binary.BinaryParser;
import net.postgis.jdbc.geometry.binary.BinaryWriter;
import org.incidentatlas.storage.RowCopy;
import org.incidentatlas.storage.SqlDialect;
import org.jspecify.annotations.Nullable;

/** SQL as PostgreSQL with PostGIS has it. */
final class PostgisDialect implements SqlDialect {

    /**
     * SQLState classes (PostgreSQL manual, appendix A) of a server that is gone or cannot go on: connection, transaction
     * rolled back by the server, insufficient resources, operator intervention, system error, internal error.
     */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "40", "53", "57", "58", "XX");

    /** A server that takes no writes, as a standby does; a lock that was not to be had in time. */
    private static final Set<String> UNAVAILABLE_STATES = Set.of("25006", "55P03");

    /**
     * Where functions go: beside the tables when those have a schema of their own; to the schema {@code atlas} when they are
     * in {@code public}, if the account may make it or write to it.
     */
    private static final String SCHEMAS = """
            SELECT quote_ident(current_schema()) AS tables,
                   quote_ident(CASE
                       WHEN current_schema() <> 'public' THEN current_schema()
                       WHEN CASE WHEN to_regnamespace('atlas') IS NULL
                                 THEN has_database_privilege(current_database(), 'CREATE')
                                 ELSE has_schema_privilege('atlas', 'CREATE') END THEN 'atlas'
                       ELSE current_schema() END) AS functions,
                   (SELECT quote_ident(nspname) FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
                    WHERE extname = 'postgis') AS postgis""";

    @Override
    public String textType() {
        return "text COLLATE \"C\"";
    }

    @Override
    public List<String> ownScripts() {
        return List.of("classpath:db/postgis");
    }

    @Override
    public Map<String, String> placeholders(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet schemas = statement.executeQuery(SCHEMAS)) {
            schemas.next();
            return Map.of(
                    "text", textType(),
                    "tables", schemas.getString("tables"),
                    "functions", schemas.getString("functions"),
                    "postgis", schemas.getString("postgis"));
        }
    }

    @Override
    public int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** Sent as hexadecimal binary, which the "light-weight" type writes; the plain one writes decimal text. */
    @Override
    public void bindGeometry(PreparedStatement statement, int position, byte @Nullable [] ewkb) throws SQLException {
        if (ewkb == null) {
            statement.setNull(position, Types.OTHER);
        } else {
            statement.setObject(position, new PGgeometryLW(new BinaryParser().parse(ewkb)));
        }
    }

    @Override
    public byte @Nullable [] readGeometry(ResultSet row, String column) throws SQLException {
        String hexadecimal = row.getString(column);
        return hexadecimal == null ? null : new BinaryWriter().writeBinary(new PGgeometryLW(hexadecimal).getGeometry());
    }

    @Override
    public Optional<RowCopy> rowCopy() {
        return Optional.of(new PostgisRowCopy());
    }

    @Override
    public boolean unavailable(SQLException error) {
        String state = error.getSQLState();
        return state != null
                && state.length() == 5
                && (UNAVAILABLE_CLASSES.contains(state.substring(0, 2)) || UNAVAILABLE_STATES.contains(state));
    }
}
