package org.incidentatlas.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables to the version this program knows.
 *
 * <p>Flyway makes the changes and keeps their history. It takes longer to start than everything else here together, so a
 * database that is already at the known version is recognised with one question and Flyway is left alone.
 */
final class Schema {

    /**
     * The newest script under {@code db/migration}. Scripts of one engine, and the folding of names, have no version: they are
     * run again when they changed, but only by a change of this number, which is all that is asked at a start.
     */
    static final int VERSION = 8;

    private static final String SCRIPTS = "classpath:db/migration";

    /** Asked of the current schema only: on PostgreSQL others on the search path may hold another atlas. */
    private static final String HAS_HISTORY = """
            SELECT COUNT(*) FROM information_schema.tables
            WHERE table_schema = CURRENT_SCHEMA AND table_name = 'flyway_schema_history'""";

    private static final String HISTORY = """
            SELECT "version", "success" FROM "flyway_schema_history" WHERE "version" IS NOT NULL""";

    private Schema() {}

    /** @throws CannotOpenStore when the tables are of a newer program, or cannot be made */
    static void prepare(DataSource database, SqlDialect dialect) throws SQLException {
        int found = version(database);
        if (found > VERSION) {
            throw new CannotOpenStore("the database was written by a newer Incident Atlas (its tables are of version "
                    + found + ", this program knows " + VERSION + "); start that program, or a newer one");
        }
        if (found < VERSION) {
            migrate(database, dialect);
        }
    }

    /** The version of the tables; 0 when there are none, or when a change of them did not succeed. */
    static int version(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return hasHistory(connection) ? newest(connection) : 0;
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(HAS_HISTORY);
                ResultSet answer = question.executeQuery()) {
            return answer.next() && answer.getInt(1) > 0;
        }
    }

    private static int newest(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(HISTORY);
                ResultSet rows = question.executeQuery()) {
            int newest = 0;
            boolean whole = true;
            while (rows.next()) {
                newest = Math.max(newest, Integer.parseInt(rows.getString(1)));
                whole &= rows.getBoolean(2);
            }
            return whole || newest > VERSION ? newest : 0;
        }
    }

    private static void migrate(DataSource database, SqlDialect dialect) throws SQLException {
        Map<String, String> placeholders;
        try (Connection connection = database.getConnection()) {
            placeholders = dialect.placeholders(connection);
        }
        List<String> scripts = new ArrayList<>(List.of(SCRIPTS));
        scripts.addAll(dialect.ownScripts());
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .locations(scripts.toArray(String[]::new))
                    .placeholders(placeholders)
                    .javaMigrations(new FoldedNames(!dialect.ownScripts().isEmpty()))
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException cause) {
            throw new CannotOpenStore(
                    "the tables of Incident Atlas could not be made or brought up to date (" + reason(cause)
                            + "); at first the database, or its current schema, must be empty, and the account must be"
                            + " allowed to make tables in it",
                    cause);
        }
    }

    /** What the database said, else what Flyway said; one line. */
    private static String reason(FlywayException failure) {
        String said = String.valueOf(failure.getMessage());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                said = String.valueOf(cause.getMessage());
            }
        }
        return said.lines().findFirst().orElse("");
    }
}
