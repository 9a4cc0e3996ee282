package org.incidentatlas.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engines do differently; everything else is one SQL. Implementations are immutable. */
public interface SqlDialect {

    /** The column type for text of any length that is compared by code point. */
    String textType();

    /** Where the scripts lie that only this engine runs, as Flyway names them; after the scripts of both. */
    List<String> ownScripts();

    /** What stands for the names in {@code ${}} of the scripts on this database. */
    Map<String, String> placeholders(Connection connection) throws SQLException;

    /**
     * The JDBC isolation level, as {@link Connection#setTransactionIsolation} takes it, at which every statement
     * of a transaction sees the state its first one saw.
     */
    int snapshotIsolation();

    /**
     * Binds a geometry.
     *
     * @param position the parameter, counted from 1
     * @param ewkb extended well-known binary with SRID 4326, or null
     */
    void bindGeometry(PreparedStatement statement, int position, byte @Nullable [] ewkb) throws SQLException;

    /** The geometry in the column as (extended) well-known binary, or null. */
    byte @Nullable [] readGeometry(ResultSet row, String column) throws SQLException;

    /** How many rows at once are added to a table; empty where prepared statements are the fastest way. */
    Optional<RowCopy> rowCopy();

    /**
     * Whether the error says that the database is not there or cannot take the statement now, rather than that the
     * statement is wrong.
     */
    boolean unavailable(SQLException error);
}
