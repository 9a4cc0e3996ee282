package org.incidentatlas.storage.postgis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.incidentatlas.storage.CannotOpenStore;
import org.incidentatlas.storage.DatabaseCheck;

/** Makes sure of PostgreSQL 15 or newer, UTF-8, and the PostGIS extension, which it creates when it may. */
final class PostgisCheck implements DatabaseCheck {

    private static final int OLDEST_SERVER = 15;

    private static final String FACTS = """
            SELECT CAST(current_setting('server_version_num') AS integer) / 10000,
                   current_setting('server_encoding'),
                   EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'postgis')""";

    private static final String CREATE_EXTENSION = "CREATE EXTENSION IF NOT EXISTS postgis";

    @Override
    public void check(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isSuitable(statement)) {
                createExtension(statement);
            }
        }
    }

    /** @return false when only the extension is missing */
    private static boolean isSuitable(Statement statement) throws SQLException {
        try (ResultSet facts = statement.executeQuery(FACTS)) {
            facts.next();
            if (facts.getInt(1) < OLDEST_SERVER) {
                throw new CannotOpenStore("the database server is PostgreSQL " + facts.getInt(1) + "; " + OLDEST_SERVER
                        + " or newer is needed");
            }
            if (!"UTF8".equals(facts.getString(2))) {
                throw new CannotOpenStore("the database is encoded in " + facts.getString(2)
                        + "; make one with createdb --encoding=UTF8 --template=template0");
            }
            return facts.getBoolean(3);
        }
    }

    private static void createExtension(Statement statement) {
        try {
            statement.execute(CREATE_EXTENSION);
        } catch (SQLException cause) {
            throw new CannotOpenStore(
                    "the database has no PostGIS and this account cannot add it; install PostGIS on the server and run"
                            + " CREATE EXTENSION postgis in the database as an administrator",
                    cause);
        }
    }
}
