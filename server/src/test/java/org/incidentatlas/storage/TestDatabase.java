package org.incidentatlas.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incidentatlas.storage.embedded.EmbeddedStores;
import org.incidentatlas.storage.postgis.PostgisStores;

/**
 * An empty database of its own for a test, gone when closed: a fresh directory on the embedded engine, a fresh schema on
 * PostGIS. The PostGIS server is named by the system property or environment variable {@code ATLAS_TEST_POSTGIS}, a JDBC
 * address with an account that may create schemas.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String SERVER = "ATLAS_TEST_POSTGIS";

    private final Supplier<Stores> opening;
    private final Runnable removal;
    private final String address;
    private Stores stores;

    private TestDatabase(String address, Supplier<Stores> opening, Runnable removal) {
        this.address = address;
        this.opening = opening;
        this.removal = removal;
        this.stores = opening.get();
    }

    /** A database in a fresh directory. */
    public static TestDatabase embedded() {
        Path directory = newDirectory();
        return new TestDatabase(directory.toString(), () -> EmbeddedStores.open(directory), () -> delete(directory));
    }

    /** A database in a fresh schema; fails, rather than skips, when no server is named. */
    public static TestDatabase postgis() {
        String server = postgisServer();
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(server, "CREATE SCHEMA " + schema);
        String address = inSchema(server, schema);
        return new TestDatabase(
                address,
                () -> PostgisStores.open(address),
                () -> execute(server, "DROP SCHEMA " + schema + " CASCADE"));
    }

    /** The address of the PostGIS server for tests. */
    public static String postgisServer() {
        return Optional.ofNullable(System.getProperty(SERVER))
                .or(() -> Optional.ofNullable(System.getenv(SERVER)))
                .orElseThrow(() -> new AssertionError("no PostGIS server for this test; `./atlas verify` starts one and"
                        + " runs all tests on it, or set " + SERVER + " to the JDBC address of your own"));
    }

    /** The given address with another current schema. */
    static String inSchema(String server, String schema) {
        return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema + ",public";
    }

    public Stores stores() {
        return stores;
    }

    /** What opens it: the directory of an embedded database, the JDBC address of one on PostGIS. */
    public String address() {
        return address;
    }

    /** Closes the stores and opens them again, as a restart of the service does. */
    public Stores reopen() {
        stores.close();
        stores = opening.get();
        return stores;
    }

    @Override
    public void close() {
        stores.close();
        removal.run();
    }

    static void execute(String address, String statement) {
        try (Connection connection = DriverManager.getConnection(address);
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException cause) {
            throw new AssertionError("the test server refused: " + statement, cause);
        }
    }

    static Path newDirectory() {
        try {
            return Files.createTempDirectory("atlas-test");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
