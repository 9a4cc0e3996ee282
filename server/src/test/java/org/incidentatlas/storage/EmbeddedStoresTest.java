package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.storage.embedded.EmbeddedStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Opening the embedded database, and saying clearly why it cannot be opened. */
final class EmbeddedStoresTest {

    private final Path directory = TestDatabase.newDirectory();

    @AfterEach
    void delete() {
        TestDatabase.delete(directory);
    }

    @Test
    void a_data_directory_is_made_for_its_owner_only() throws IOException {
        Path data = directory.resolve("a b").resolve("data");
        EmbeddedStores.open(data).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
        assertTrue(Files.exists(data.resolve("atlas.mv.db")));
    }

    @Test
    void a_data_directory_that_is_a_file_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("data"), "");
        assertRefused(file, "cannot be made");
    }

    @Test
    void a_path_with_a_semicolon_is_refused() {
        assertRefused(directory.resolve("a;INIT=DROP ALL OBJECTS"), "semicolon");
    }

    @Test
    void a_damaged_file_is_refused() throws IOException {
        Files.writeString(directory.resolve("atlas.mv.db"), "not a database ".repeat(1_000));
        assertRefused(directory, "is damaged or no database of this program");
    }

    @Test
    void a_database_another_process_has_open_is_refused() throws Exception {
        Process other = AppendingProcess.start(directory, "other");
        try (BufferedReader lines = other.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("version ")) {
                line = lines.readLine();
            }
            assertRefused(directory, "is in use by another process");
        } finally {
            other.destroyForcibly().waitFor();
        }
        EmbeddedStores.open(directory).close();
    }

    @Test
    void a_database_of_a_newer_program_is_refused_and_left_as_it_is() throws SQLException {
        EmbeddedStores.open(directory).close();
        execute("UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = '" + Schema.VERSION + "'");
        assertRefused(directory, "written by a newer Incident Atlas (its tables are of version 99");
        execute("UPDATE \"flyway_schema_history\" SET \"version\" = '" + Schema.VERSION + "' WHERE \"version\" = '99'");
        EmbeddedStores.open(directory).close();
    }

    @Test
    void tables_of_something_else_are_refused_and_left_as_they_are() throws SQLException {
        execute("CREATE TABLE other (id INTEGER)");
        assertRefused(directory, "tables of Incident Atlas could not be made");
        execute("INSERT INTO other VALUES (1)");
    }

    @Test
    void the_known_version_is_that_of_the_newest_script() throws IOException, URISyntaxException {
        Path scripts = Path.of(Objects.requireNonNull(Stores.class.getResource("/db/migration"))
                .toURI());
        try (Stream<Path> files = Files.list(scripts)) {
            List<Integer> versions = files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
            assertEquals(Schema.VERSION, versions.get(versions.size() - 1));
        }
    }

    @Test
    void a_database_closed_without_ado_keeps_what_was_written() {
        NewBatch batch =
                new NewBatch("editor", Instant.EPOCH, "a test", List.of(Change.create("incident", "i-1", "{}")));
        try (Stores stores = EmbeddedStores.open(directory)) {
            stores.ledger().append(batch);
        }
        try (Stores stores = EmbeddedStores.open(directory)) {
            assertEquals(1, stores.ledger().head());
        }
    }

    private static void assertRefused(Path directory, String reason) {
        CannotOpenStore refusal = assertThrows(CannotOpenStore.class, () -> EmbeddedStores.open(directory));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:" + directory.resolve("atlas"), "atlas", "")) {
            connection.createStatement().execute(statement);
        }
    }
}
