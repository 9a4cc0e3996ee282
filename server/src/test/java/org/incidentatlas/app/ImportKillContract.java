package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed at any moment left all of its rows or none, and can be run again. */
abstract class ImportKillContract {

    private static final int ROUNDS = Boolean.getBoolean("atlas.long") ? 20 : 3;
    private static final int ROWS = 6_000;
    private static final int LATEST_MILLISECONDS = 4_000;

    @TempDir
    Path folder;

    private TestDatabase database;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        database.stores().close();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_killed_import_wrote_everything_or_nothing_and_can_be_run_again() throws Exception {
        Path file = folder.resolve("events.csv");
        ImportingProcess.makeUp(file, ROWS);
        Random moments = new Random(20180630);
        long acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged = Math.max(acknowledged, killed(file, moments.nextInt(LATEST_MILLISECONDS)));
            try (Stores stores = ImportingProcess.open(database.address())) {
                assertWhole(stores.ledger(), acknowledged);
            }
        }
        try (Stores stores = ImportingProcess.open(database.address())) {
            ImportingProcess.take(stores, file);
            assertEquals(1, stores.ledger().head());
            assertWhole(stores.ledger(), 1);
        }
    }

    /** Kills the program some time after it began to write, and gives the version it acknowledged, or 0. */
    private long killed(Path file, int milliseconds) throws IOException, InterruptedException {
        Process process = ImportingProcess.start(database.address(), file);
        long version = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("writing")) {
                    Thread killer = new Thread(() -> {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
                        process.toHandle().destroyForcibly();
                    });
                    killer.start();
                } else if (line.startsWith("version ")) {
                    version = Long.parseLong(line.substring("version ".length()));
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return version;
    }

    private static void assertWhole(LedgerStore ledger, long acknowledged) {
        long head = ledger.head();
        assertTrue(head >= acknowledged, "an acknowledged import is lost");
        assertTrue(head <= 1, "the same rows made another version");
        int[] rows = new int[1];
        ledger.forEachOf(Incident.KIND, "", revision -> rows[0]++);
        assertEquals(head == 0 ? 0 : ROWS, rows[0], "half of an import");
    }
}
