package org.incidentatlas.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.incidentatlas.gazetteer.FoldRules;
import org.jspecify.annotations.Nullable;

/**
 * Writes the folded form of every name that the tables hold, and the rules of folding where the database has a function of
 * its own for them. Flyway runs it again when the rules have changed.
 */
final class FoldedNames implements JavaMigration {

    /** Table, column of the name, column of its folded form. */
    private record Names(String table, String name, String folded) {
        String texts() {
            return "SELECT DISTINCT " + name + " FROM " + table + " WHERE " + name + " IS NOT NULL";
        }

        String update() {
            return "UPDATE " + table + " SET " + folded + " = ? WHERE " + name + " = ?";
        }
    }

    private static final List<Names> ALL = List.of(
            new Names("boundary_unit", "english", "english_folded"),
            new Names("boundary_unit", "dari", "dari_folded"),
            new Names("boundary_unit", "pashto", "pashto_folded"),
            new Names("boundary_unit_name", "name", "folded"),
            new Names("place_name", "name", "folded"));

    private static final String NEW_LETTER = "INSERT INTO fold_letter (letter, signs, arabic) VALUES (?, ?, ?)";
    private static final String NEW_WORD = "INSERT INTO fold_word (word, role) VALUES (?, ?)";

    /** Names whose keys change with the rules that the tables of letters and words do not show. */
    private static final List<String> SAMPLES = List.of(
            "Pachir wa Agam",
            "Sar-e-Pul",
            "Sari Pul",
            "Khogyani",
            "Char Chino",
            "Xost",
            "Uzgha Ali",
            "کنر",
            "چهار درۀ نو");

    private final boolean withRules;

    /** @param withRules whether the database folds by itself and needs the rules */
    FoldedNames(boolean withRules) {
        this.withRules = withRules;
    }

    /** None: it may run more than once. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    /** Sorts after the script that makes the tables of the rules. */
    @Override
    public String getDescription() {
        return "folded names";
    }

    @Override
    public Integer getChecksum() {
        // Of their texts: hashes of records and the order of sets may differ from one start of the program to the next.
        List<String> rules = List.of(
                FoldRules.letters().toString(),
                new TreeSet<>(FoldRules.links()).toString(),
                new TreeSet<>(FoldRules.openingLinks()).toString(),
                new TreeSet<>(FoldRules.arabicLinks()).toString(),
                new TreeSet<>(FoldRules.joinsIzafat()).toString(),
                SAMPLES.stream().map(FoldRules::key).toList().toString());
        return rules.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (withRules) {
            saveRules(connection);
        }
        for (Names names : ALL) {
            fold(connection, names);
        }
    }

    private static void fold(Connection connection, Names names) throws SQLException {
        Map<String, String> folded = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(names.texts())) {
            while (rows.next()) {
                folded.put(rows.getString(1), FoldRules.key(rows.getString(1)));
            }
        }
        try (PreparedStatement update = connection.prepareStatement(names.update())) {
            for (Map.Entry<String, String> name : folded.entrySet()) {
                update.setString(1, name.getValue());
                update.setString(2, name.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void saveRules(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM fold_letter");
            statement.execute("DELETE FROM fold_word");
        }
        try (PreparedStatement letters = connection.prepareStatement(NEW_LETTER)) {
            for (Map.Entry<String, FoldRules.Letter> letter :
                    FoldRules.letters().entrySet()) {
                letters.setString(1, letter.getKey());
                letters.setString(2, letter.getValue().signs());
                letters.setBoolean(3, letter.getValue().arabicScript());
                letters.addBatch();
            }
            letters.executeBatch();
        }
        saveWords(connection, "link", FoldRules.links());
        saveWords(connection, "opening link", FoldRules.openingLinks());
        saveWords(connection, "arabic link", FoldRules.arabicLinks());
        saveWords(connection, "joins izafat", FoldRules.joinsIzafat());
    }

    private static void saveWords(Connection connection, String role, Set<String> list) throws SQLException {
        try (PreparedStatement words = connection.prepareStatement(NEW_WORD)) {
            for (String word : list) {
                words.setString(1, word);
                words.setString(2, role);
                words.addBatch();
            }
            words.executeBatch();
        }
    }
}
