package org.incidentatlas.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import org.incidentatlas.access.TokenStore;
import org.incidentatlas.boundaries.BoundaryStore;
import org.incidentatlas.gazetteer.PlaceStore;
import org.incidentatlas.ledger.LedgerStore;

/**
 * All stores of one open database. Opened by {@code embedded.EmbeddedStores} and {@code postgis.PostgisStores}; closing
 * it closes every connection. Safe for use by several threads.
 */
public final class Stores implements AutoCloseable {

    private final HikariDataSource pool;
    private final LedgerStore ledger;
    private final BoundaryStore boundaries;
    private final PlaceStore places;
    private final TokenStore tokens;

    private Stores(HikariDataSource pool, SqlDialect dialect) {
        Database database = new Database(pool, dialect);
        this.pool = pool;
        this.ledger = new SqlLedgerStore(database);
        this.boundaries = new SqlBoundaryStore(database);
        this.places = new SqlPlaceStore(database);
        this.tokens = new SqlTokenStore(database);
    }

    /**
     * Connects, and brings the tables up to date.
     *
     * @param settings the pool's settings, data source included
     * @param dialect the engine's
     * @param check what the engine requires of the database before tables are looked at
     * @throws SQLException when there is no connection, or the database fails
     * @throws CannotOpenStore when the tables are of a newer program, or cannot be made
     */
    public static Stores open(HikariConfig settings, SqlDialect dialect, DatabaseCheck check) throws SQLException {
        HikariDataSource pool = connect(settings);
        boolean opened = false;
        try {
            check.check(pool);
            Schema.prepare(pool, dialect);
            opened = true;
            return new Stores(pool, dialect);
        } finally {
            if (!opened) {
                pool.close();
            }
        }
    }

    private static HikariDataSource connect(HikariConfig settings) throws SQLException {
        settings.setInitializationFailTimeout(1);
        try {
            return new HikariDataSource(settings);
        } catch (PoolInitializationException failure) {
            if (failure.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    public LedgerStore ledger() {
        return ledger;
    }

    public BoundaryStore boundaries() {
        return boundaries;
    }

    public PlaceStore places() {
        return places;
    }

    public TokenStore tokens() {
        return tokens;
    }

    @Override
    public void close() {
        pool.close();
    }
}
