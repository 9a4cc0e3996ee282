package org.incidentatlas.storage.postgis;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.incidentatlas.storage.CannotOpenStore;
import org.incidentatlas.storage.Stores;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens a database on PostgreSQL with PostGIS. */
public final class PostgisStores {

    private static final int CONNECTIONS = 8;

    /** SQLState of an unknown database (PostgreSQL manual, appendix A: invalid_catalog_name). */
    private static final String NO_SUCH_DATABASE = "3D000";

    /** SQLState with which the driver ends a connection that the server would not let go on as asked. */
    private static final String REJECTED = "08004";

    private static final Set<String> ENCRYPTION = Set.of("require", "verify-ca", "verify-full");

    /** How long a request waits for a connection before it is told that the database is down. */
    private static final long PATIENCE_MILLISECONDS = TimeUnit.SECONDS.toMillis(3);

    /** What the driver is told unless the address says otherwise; times in seconds. */
    private static final Map<PGProperty, String> USUAL = Map.of(
            PGProperty.APPLICATION_NAME, "incident-atlas",
            PGProperty.CONNECT_TIMEOUT, "3",
            PGProperty.SOCKET_TIMEOUT, "120",
            PGProperty.TCP_KEEP_ALIVE, "true",
            PGProperty.REWRITE_BATCHED_INSERTS, "true");

    private PostgisStores() {}

    /**
     * Connects to the database and makes the tables in its current schema, when they are not there yet.
     *
     * @param jdbcUrl as the driver reads it, {@code jdbc:postgresql://host:5432/atlas?user=atlas}; without a
     *     {@code password=…} the driver looks for one in the password file ({@code PGPASSFILE}, else {@code .pgpass} in the
     *     home directory); with {@code currentSchema=name,public} the tables live in a schema of their own
     * @throws CannotOpenStore when the address is none or holds a password where it would be printed, the server cannot be reached or refuses the account, the
     *     database is too old, not in UTF-8 or without PostGIS, or it was written by a newer program; the message holds
     *     host, port, database and account, never the password
     */
    public static Stores open(String jdbcUrl) {
        Properties address = PostgisAddress.parse(jdbcUrl);
        try {
            return Stores.open(pool(dataSource(jdbcUrl, address)), new PostgisDialect(), new PostgisCheck());
        } catch (SQLException cause) {
            throw new CannotOpenStore(explain(cause, address), cause);
        }
    }

    static PGSimpleDataSource dataSource(String jdbcUrl, Properties address) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(jdbcUrl);
        for (Map.Entry<PGProperty, String> usual : USUAL.entrySet()) {
            if (address.getProperty(usual.getKey().getName()) == null) {
                database.setProperty(usual.getKey(), usual.getValue());
            }
        }
        return database;
    }

    private static HikariConfig pool(PGSimpleDataSource database) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("postgis");
        // The data source, not the address: the pool logs its settings when it fails.
        pool.setDataSource(database);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MILLISECONDS);
        return pool;
    }

    static String explain(SQLException error, Properties address) {
        String database = "the database " + PGProperty.PG_DBNAME.getOrDefault(address) + " on "
                + PGProperty.PG_HOST.getOrDefault(address) + ":" + PGProperty.PG_PORT.getOrDefault(address);
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        if (state.startsWith("28")) {
            return database + " refused the account " + PGProperty.USER.getOrDefault(address) + " or its password";
        }
        if (state.equals(REJECTED)) {
            return isPasswordMissing(address)
                    ? database + " asks for a password and none was given; " + PostgisAddress.PASSWORD_FILE
                    : database + " refused the connection: " + error.getMessage();
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return database + " does not exist; make it with createdb";
        }
        if (state.startsWith("08") || state.startsWith("57")) {
            return database + " cannot be reached; is the server running and does it listen there?";
        }
        return database + " cannot be opened: " + error.getMessage();
    }

    /** The driver has one state for this and for encryption that was demanded and not to be had. */
    private static boolean isPasswordMissing(Properties address) {
        boolean encrypted = ENCRYPTION.contains(String.valueOf(PGProperty.SSL_MODE.getOrDefault(address)))
                || "require".equals(PGProperty.GSS_ENC_MODE.getOrDefault(address));
        return PGProperty.PASSWORD.getOrDefault(address) == null && !encrypted;
    }
}
