package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.StoreUnavailable;
import org.incidentatlas.storage.postgis.PostgisStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers see when the server goes away, and when it comes back. */
final class PostgisOutageTest {

    private TestDatabase database;
    private SeverableRelay relay;
    private Stores stores;
    private LedgerStore ledger;

    @BeforeEach
    void open() {
        database = TestDatabase.postgis();
        relay = new SeverableRelay(database.address());
        stores = PostgisStores.open(relay.address(database.address()));
        ledger = stores.ledger();
    }

    @AfterEach
    void close() {
        stores.close();
        relay.close();
        database.close();
    }

    @Test
    void a_server_that_goes_away_is_unavailable_and_one_that_comes_back_goes_on() {
        assertEquals(1, append("i-1"));
        relay.sever();
        assertThrows(StoreUnavailable.class, ledger::head);
        assertThrows(StoreUnavailable.class, () -> append("i-2"));
        assertThrows(StoreUnavailable.class, () -> stores.places().places());
        relay.restore();
        assertEquals(2, appendWhenBack("i-2"));
    }

    @Test
    void a_server_that_goes_away_while_the_current_state_is_read_is_unavailable() {
        List<Change> many = IntStream.range(0, 5_000)
                .mapToObj(n -> Change.create("incident", "i-" + n, "{}"))
                .toList();
        ledger.append(new NewBatch("editor", Instant.EPOCH, "a test", many));
        assertThrows(StoreUnavailable.class, () -> ledger.forEachCurrent(revision -> relay.sever()));
    }

    @Test
    void a_batch_cut_off_before_its_commit_leaves_nothing() throws Exception {
        CompletableFuture<Long> version;
        try (Connection other = DriverManager.getConnection(database.address());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT version FROM head FOR UPDATE");
            version = CompletableFuture.supplyAsync(() -> append("i-1"));
            awaitLockedOut(statement);
            relay.sever();
            ExecutionException failure = assertThrows(ExecutionException.class, version::get);
            assertInstanceOf(StoreUnavailable.class, failure.getCause());
            other.rollback();
        }
        relay.restore();
        assertEquals(1, appendWhenBack("i-1"));
        assertEquals(1, ledger.head());
    }

    @Test
    void a_server_that_is_away_at_the_start_is_said_to_be() {
        relay.sever();
        CannotOpenStore refusal =
                assertThrows(CannotOpenStore.class, () -> PostgisStores.open(relay.address(database.address())));
        assertTrue(refusal.getMessage().contains("cannot be reached"), refusal.getMessage());
    }

    /** Asks until a transaction waits for the head that this one holds. */
    private static void awaitLockedOut(Statement holder) throws SQLException {
        boolean waiting = false;
        while (!waiting) {
            try (ResultSet answer = holder.executeQuery(
                    "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid)))")) {
                answer.next();
                waiting = answer.getBoolean(1);
            }
            holder.execute("SELECT pg_stat_clear_snapshot()");
        }
    }

    /** The pool tries again at growing intervals of at most ten seconds; each attempt here waits three for it. */
    private long appendWhenBack(String id) {
        for (int attempt = 1; attempt < 10; attempt++) {
            try {
                return append(id);
            } catch (StoreUnavailable notYet) {
                // The next attempt, or the one after the loop, tells.
            }
        }
        return append(id);
    }

    private long append(String id) {
        return ledger.append(
                new NewBatch("editor", Instant.EPOCH, "a test", List.of(Change.create("incident", id, "{}"))));
    }
}
