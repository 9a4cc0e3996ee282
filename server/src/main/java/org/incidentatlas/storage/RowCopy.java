package org.incidentatlas.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Adds many rows to a table in an engine's own way, within the transaction of the connection. */
public interface RowCopy {

    /**
     * Adds the rows.
     *
     * @param columns names of columns, as trusted as SQL
     * @param rows values in the order of the columns: text or whole numbers
     * @throws SQLException with SQLState 23505 when a key is taken
     */
    void copy(Connection connection, String table, List<String> columns, List<List<Object>> rows) throws SQLException;
}
