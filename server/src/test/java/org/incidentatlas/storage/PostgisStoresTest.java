package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.storage.postgis.PostgisStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.slf4j.LoggerFactory;

/** Opening a PostGIS database, and saying clearly why it cannot be opened. */
final class PostgisStoresTest {

    private static final String SECRET = "open-sesame-93";

    private final Properties server = Driver.parseURL(TestDatabase.postgisServer(), null);

    @Test
    void an_address_of_something_else_is_refused_without_repeating_it() {
        assertRefused("jdbc:mysql://127.0.0.1/atlas?password=" + SECRET, "no PostgreSQL address");
        assertRefused("postgres://atlas:" + SECRET + "@127.0.0.1/atlas", "no PostgreSQL address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://atlas:open-sesame-93@127.0.0.1:1/x",
                "jdbc:postgresql://atlas:open-sesame-93%40127.0.0.1:1/x",
                "jdbc:postgresql://atlas:open/sesame-93@127.0.0.1:1/x",
                "jdbc:postgresql://127.0.0.1:1/x;user=atlas;password=open-sesame-93",
                "jdbc:postgresql://127.0.0.1:1/x%3Bpassword%3Dopen-sesame-93",
                "jdbc:postgresql://127.0.0.1:1/x&user=atlas&password=open-sesame-93",
                "jdbc:postgresql:x;password=open-sesame-93",
                "jdbc:postgresql://127.0.0.1:1/x?user=atlas;password=open-sesame-93"
            })
    void an_address_with_a_password_where_none_belongs_is_refused_with_the_right_form(String address) {
        assertRefused(address, "it looks like jdbc:postgresql://host:5432/name?user=…");
        assertRefused(address, "PGPASSFILE");
        assertFalse(refusal(address).getMessage().contains("sesame"));
    }

    @Test
    void the_driver_logs_nothing_of_an_address_that_it_does_not_understand() {
        List<LogRecord> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        root.addHandler(handler);
        try {
            assertRefused("jdbc:postgresql://127.0.0.1:" + SECRET + "/x?user=atlas", "no PostgreSQL address");
        } finally {
            root.removeHandler(handler);
        }
        assertEquals(List.of(), logged);
    }

    @Test
    void a_server_that_asks_for_a_password_is_told_apart_from_one_that_is_down() throws IOException {
        try (PasswordAsker server = new PasswordAsker()) {
            String address = "jdbc:postgresql://127.0.0.1:" + server.port() + "/atlas?user=nobody-here";
            assertRefused(address, "asks for a password and none was given");
            assertRefused(address, "PGPASSFILE");
            assertRefused(address + "&sslmode=require", "refused the connection: ");
        }
    }

    @Test
    void a_server_that_is_down_is_named() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertRefused(
                "jdbc:postgresql://127.0.0.1:" + port + "/atlas?user=atlas&password=" + SECRET,
                "the database atlas on 127.0.0.1:" + port + " cannot be reached");
    }

    @Test
    void an_unknown_account_is_named() {
        assertRefused(address(server.getProperty("PGDBNAME"), "nobody-here"), "refused the account nobody-here");
    }

    @Test
    void an_unknown_database_is_named() {
        assertRefused(address("no-such-database", user()), "the database no-such-database on");
        assertRefused(address("no-such-database", user()), "does not exist");
    }

    @Test
    void a_database_without_postgis_is_refused_when_the_account_may_not_add_it() throws SQLException {
        String ordinary = isSuperuser() ? "&options=-c%20role%3Dpg_monitor" : "";
        assertRefused(address("postgres", user()) + ordinary, "CREATE EXTENSION postgis");
    }

    @Test
    void a_database_of_a_newer_program_is_refused_and_left_as_it_is() {
        try (TestDatabase database = TestDatabase.postgis()) {
            TestDatabase.execute(
                    database.address(),
                    "UPDATE flyway_schema_history SET version = '99' WHERE version = '" + Schema.VERSION + "'");
            assertRefused(database.address(), "written by a newer Incident Atlas (its tables are of version 99");
            TestDatabase.execute(
                    database.address(),
                    "UPDATE flyway_schema_history SET version = '" + Schema.VERSION + "' WHERE version = '99'");
            assertEquals(0, database.reopen().ledger().head());
        }
    }

    @Test
    void a_schema_that_holds_something_else_is_refused() {
        assertRefused(TestDatabase.postgisServer() + "&currentSchema=pg_catalog", "must be empty");
    }

    @Test
    void an_account_that_may_not_make_tables_is_told_what_the_database_said() {
        try (TestDatabase database = TestDatabase.postgis()) {
            database.stores().close();
            TestDatabase.execute(
                    database.address(),
                    "DROP SCHEMA " + schemaOf(database) + " CASCADE; CREATE SCHEMA " + schemaOf(database));
            assertRefused(
                    database.address() + "&options=-c%20default_transaction_read_only%3Don",
                    "cannot execute CREATE TABLE in a read-only transaction");
        }
    }

    @Test
    void an_atlas_in_another_schema_on_the_search_path_is_left_alone() {
        try (TestDatabase first = TestDatabase.postgis();
                TestDatabase second = TestDatabase.postgis()) {
            NewBatch batch =
                    new NewBatch("editor", Instant.EPOCH, "a test", List.of(Change.create("incident", "i-1", "{}")));
            first.stores().ledger().append(batch);
            String emptied = second.address().replaceFirst(",public", "," + schemaOf(first) + ",public");
            second.stores().close();
            TestDatabase.execute(
                    second.address(),
                    "DROP SCHEMA " + schemaOf(second) + " CASCADE; CREATE SCHEMA " + schemaOf(second));
            try (Stores stores = PostgisStores.open(emptied)) {
                assertEquals(0, stores.ledger().head());
                assertEquals(1, stores.ledger().append(batch));
            }
            assertEquals(1, first.stores().ledger().head());
        }
    }

    private static String schemaOf(TestDatabase database) {
        return database.address().replaceAll(".*currentSchema=([^,]+),.*", "$1");
    }

    @Test
    void the_password_is_not_logged_even_when_everything_is() {
        TestDatabase database = TestDatabase.postgis();
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level usual = all.getLevel();
        List<Appender<ILoggingEvent>> others = new ArrayList<>();
        all.iteratorForAppenders().forEachRemaining(others::add);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        others.forEach(all::detachAppender);
        all.addAppender(events);
        all.setLevel(Level.ALL);
        try {
            String given = database.address().contains("password=") ? "" : "&password=" + password();
            PostgisStores.open(database.address() + given).close();
            assertRefused(address("no-such-database", user()), "does not exist");
        } finally {
            all.setLevel(usual);
            all.detachAppender(events);
            others.forEach(all::addAppender);
        }
        assertFalse(events.list.isEmpty());
        for (ILoggingEvent event : events.list) {
            assertFalse(event.getFormattedMessage().contains(password()), event.getLoggerName());
        }
        database.close();
    }

    private void assertRefused(String address, String reason) {
        CannotOpenStore refusal = refusal(address);
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertFalse(refusal.getMessage().contains(SECRET), "the password is in the message");
        assertFalse(refusal.getMessage().contains(password()), "the password is in the message");
    }

    private static CannotOpenStore refusal(String address) {
        return assertThrows(CannotOpenStore.class, () -> PostgisStores.open(address));
    }

    private String address(String database, String user) {
        return "jdbc:postgresql://" + server.getProperty("PGHOST") + ":" + server.getProperty("PGPORT") + "/" + database
                + "?user=" + user + "&password=" + password();
    }

    /** The server's own; one that asks for none takes any. */
    private String password() {
        return server.getProperty("password", SECRET);
    }

    private String user() {
        return server.getProperty("user");
    }

    private static boolean isSuperuser() throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestDatabase.postgisServer());
                ResultSet answer = connection
                        .createStatement()
                        .executeQuery("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
