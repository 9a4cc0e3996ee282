package org.incidentatlas.app;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.incidentatlas.bench.GoldRow;
import org.incidentatlas.bench.NameSearch;
import org.incidentatlas.bench.PeerName;
import org.incidentatlas.bench.Verdict;

/**
 * Trigrams in PostgreSQL ({@code pg_trgm}): the name most similar to the text, above the extension's own threshold, by way
 * of a GiST index. Names of different places that are equally similar are no answer. For comparison only; what it makes
 * in the database stands in a schema of its own and goes with it.
 */
final class TrigramSearch implements NameSearch, Closeable {

    private static final String INSERT = "insert into atlas_bench.name values (?, ?, ?, ?)";
    /** Level and province are those asked for, or empty for any. */
    private static final String FIND = """
            select place, similarity(text, ?) as likeness
            from atlas_bench.name
            where text % ? and (? = '' or level = ?) and (? = '' or province = ?)
            order by likeness desc, place
            limit 10
            """;

    private final Connection connection;
    private final PreparedStatement find;

    private TrigramSearch(Connection connection) throws SQLException {
        this.connection = connection;
        this.find = connection.prepareStatement(FIND);
    }

    /** @throws IOException when the database cannot be reached or does not have the extension */
    static TrigramSearch over(String db, List<PeerName> names) throws IOException {
        try {
            Connection connection = DriverManager.getConnection(db);
            prepare(connection, names);
            return new TrigramSearch(connection);
        } catch (SQLException failed) {
            throw new IOException("pg_trgm cannot be measured: " + failed.getMessage(), failed);
        }
    }

    private static void prepare(Connection connection, List<PeerName> names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists atlas_bench cascade");
            statement.execute("create schema atlas_bench");
            statement.execute("create extension if not exists pg_trgm schema atlas_bench");
            statement.execute("set search_path to atlas_bench, public");
            statement.execute("create table atlas_bench.name (place text, level text, province text, text text)");
            insert(connection, names);
            statement.execute("create index on atlas_bench.name using gist (text gist_trgm_ops)");
            statement.execute("analyze atlas_bench.name");
        }
    }

    private static void insert(Connection connection, List<PeerName> names) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (PeerName name : names) {
                insert.setString(1, name.place());
                insert.setString(2, name.level().name());
                insert.setString(3, name.province());
                insert.setString(4, name.text().toLowerCase(Locale.ROOT));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public String name() {
        return "PostgreSQL pg_trgm";
    }

    @Override
    public Verdict find(GoldRow row) {
        String text = row.text().toLowerCase(Locale.ROOT);
        String level = row.level() == null ? "" : row.level().name();
        String province = row.within() == null ? "" : row.within();
        List<String> parameters = List.of(text, text, level, level, province, province);
        try {
            for (int at = 0; at < parameters.size(); at++) {
                find.setString(at + 1, parameters.get(at));
            }
            try (ResultSet hits = find.executeQuery()) {
                return best(hits);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Verdict best(ResultSet hits) throws SQLException {
        if (!hits.next()) {
            return Verdict.NOTHING;
        }
        String place = hits.getString(1);
        float likeness = hits.getFloat(2);
        while (hits.next() && hits.getFloat(2) == likeness) {
            if (!hits.getString(1).equals(place)) {
                return Verdict.NOTHING;
            }
        }
        return Verdict.plain(place);
    }

    @Override
    public void close() throws IOException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists atlas_bench cascade");
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
