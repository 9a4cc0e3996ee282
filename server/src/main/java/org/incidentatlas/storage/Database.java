package org.incidentatlas.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.incidentatlas.ledger.StoreUnavailable;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a connection of the pool, in a transaction that is committed when the work returns and rolled back when it
 * throws. Safe for use by several threads.
 */
final class Database {

    /** SQLState of a row whose key is taken (ISO 9075, class 23; 23505 on both engines). */
    private static final String KEY_TAKEN = "23505";

    private final Jdbi jdbi;
    private final SqlDialect dialect;

    Database(DataSource pool, SqlDialect dialect) {
        this.jdbi = Jdbi.create(pool);
        this.dialect = dialect;
    }

    SqlDialect dialect() {
        return dialect;
    }

    /** A single statement that reads. */
    <T> T read(Function<Handle, T> question) {
        return onOwnConnection(question::apply);
    }

    /** Several statements that must see one state. */
    <T> T readSnapshot(Function<Handle, T> questions) {
        return onOwnConnection(handle -> withSnapshot(handle, questions));
    }

    /** Statements that take effect together. */
    <T> T write(Function<Handle, T> work) {
        return onOwnConnection(handle -> handle.inTransaction(work::apply));
    }

    /** Statements that take effect together and answer nothing. */
    void run(Consumer<Handle> work) {
        onOwnConnection(handle -> {
            handle.useTransaction(work::accept);
            return Boolean.TRUE;
        });
    }

    private <T> T withSnapshot(Handle handle, Function<Handle, T> questions) throws SQLException {
        Connection connection = handle.getConnection();
        int usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(dialect.snapshotIsolation());
        connection.setReadOnly(true);
        try {
            return handle.inTransaction(questions::apply);
        } finally {
            if (!connection.isClosed()) {
                connection.setReadOnly(false);
                connection.setTransactionIsolation(usual);
            }
        }
    }

    /**
     * Work begun while other work of the same thread is going on must not join its transaction, as it would through
     * {@link Jdbi#inTransaction}: it would be acknowledged before it is committed.
     */
    private <T> T onOwnConnection(Work<T> work) {
        try (Handle handle = jdbi.open()) {
            return work.on(handle);
        } catch (SQLException cause) {
            throw translated(cause, new IllegalStateException("an unexpected answer of the database", cause));
        } catch (JdbiException cause) {
            throw cause instanceof ConnectionException
                    ? new StoreUnavailable("the database cannot be reached", cause)
                    : translated(sqlCause(cause), cause);
        }
    }

    private RuntimeException translated(@Nullable SQLException error, RuntimeException otherwise) {
        if (error == null) {
            return otherwise;
        }
        if (KEY_TAKEN.equals(error.getSQLState())) {
            return new KeyTaken(otherwise);
        }
        return dialect.unavailable(error)
                ? new StoreUnavailable("the database cannot be reached, or refused the statement", otherwise)
                : otherwise;
    }

    private static @Nullable SQLException sqlCause(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Handle handle) throws SQLException;
    }

    /** A row could not be added because there is one with its key; nothing was changed. */
    static final class KeyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeyTaken(Throwable cause) {
            super("a row with this key is there already", cause);
        }
    }
}
