package org.incidentatlas.storage.embedded;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.incidentatlas.storage.CannotOpenStore;
import org.incidentatlas.storage.Stores;

/** Opens the embedded database of a data directory. */
public final class EmbeddedStores {

    /** The database's name; H2 adds {@code .mv.db} to it. */
    private static final String NAME = "atlas";

    /**
     * A commit is in the file before it returns ({@code WRITE_DELAY=0}; H2's usual half a second loses acknowledged
     * commits when the process is killed). The database is closed with the stores, not by a shutdown hook that would cut
     * off requests still running. A row that another batch holds is waited for, in milliseconds. Errors reach the caller,
     * so no trace file repeats them beside the database.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=30000;TRACE_LEVEL_FILE=0";

    /** Files that stay open when a thread is interrupted in the middle of using them; the usual ones are closed by it. */
    private static final String FILES = "jdbc:h2:async:";

    private static final int CONNECTIONS = 8;

    private EmbeddedStores() {}

    /**
     * Opens the database in the directory, or makes it; the directory too, readable by its owner only. No other process
     * can open it until the stores are closed.
     *
     * @throws CannotOpenStore when the directory cannot be used, another process has the database open, its file is
     *     damaged, or it was written by a newer program
     */
    public static Stores open(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        prepare(directory);
        try {
            return Stores.open(pool(directory), new H2Dialect(), database -> {});
        } catch (SQLException cause) {
            throw new CannotOpenStore(explain(cause, directory), cause);
        }
    }

    /** Whether the directory holds a database. */
    public static boolean exists(Path dataDirectory) {
        return Files.exists(dataDirectory.resolve(NAME + ".mv.db"));
    }

    private static void prepare(Path directory) {
        if (directory.toString().indexOf(';') >= 0) {
            throw new CannotOpenStore("the path of the data directory must not hold a semicolon: " + directory);
        }
        try {
            create(directory);
        } catch (IOException cause) {
            throw new CannotOpenStore(
                    "the data directory " + directory + " cannot be made: " + cause.getMessage(), cause);
        }
        if (!Files.isWritable(directory)) {
            throw new CannotOpenStore("the data directory " + directory + " cannot be written to");
        }
    }

    private static void create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private static HikariConfig pool(Path directory) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(FILES + directory.resolve(NAME) + SETTINGS);
        database.setUser("atlas");
        database.setPassword("");
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("embedded");
        pool.setDataSource(database);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
        // H2 closes the database with its last connection, so one of them never grows old.
        pool.setMaxLifetime(0);
        return pool;
    }

    private static String explain(SQLException error, Path directory) {
        String database = "the database in " + directory;
        return switch (error.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                database + " is in use by another process; stop that one, or give this one another --data directory";
            case ErrorCode.FILE_CORRUPTED_1 ->
                database + " is damaged or no database of this program; restore a backup, or use another directory";
            case ErrorCode.FILE_VERSION_ERROR_1 -> database + " was written by another version of H2";
            default -> database + " cannot be opened: " + error.getMessage();
        };
    }
}
