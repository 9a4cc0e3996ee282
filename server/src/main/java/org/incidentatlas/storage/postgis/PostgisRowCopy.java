package org.incidentatlas.storage.postgis;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.incidentatlas.storage.RowCopy;
import org.postgresql.PGConnection;

/** PostgreSQL's COPY, in its text format (manual, "COPY", file formats). */
final class PostgisRowCopy implements RowCopy {

    @Override
    public void copy(Connection connection, String table, List<String> columns, List<List<Object>> rows)
            throws SQLException {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            for (int at = 0; at < row.size(); at++) {
                if (at > 0) {
                    text.append('\t');
                }
                append(text, row.get(at).toString());
            }
            text.append('\n');
        }
        String statement = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN";
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text.toString()));
        } catch (IOException cause) {
            throw new SQLException("the connection broke during COPY", "08006", cause);
        }
    }

    private static void append(StringBuilder text, String value) {
        for (int at = 0; at < value.length(); at++) {
            char unit = value.charAt(at);
            switch (unit) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(unit);
            }
        }
    }
}
