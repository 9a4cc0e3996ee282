package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.storage.embedded.EmbeddedStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that is killed in the middle of writing loses nothing it acknowledged. */
final class EmbeddedKillTest {

    private static final int ROUNDS = Boolean.getBoolean("atlas.long") ? 20 : 4;

    private final Path directory = TestDatabase.newDirectory();
    private final Map<Long, String> acknowledged = new HashMap<>();

    @AfterEach
    void delete() {
        TestDatabase.delete(directory);
    }

    @Test
    void every_acknowledged_batch_outlives_a_kill_in_the_middle_of_writing() throws Exception {
        Random moments = new Random(20180630);
        for (int round = 1; round <= ROUNDS; round++) {
            int before = acknowledged.size();
            killAfter(10 + moments.nextInt(150), "round" + round);
            assertTrue(acknowledged.size() >= before + 10, "the process wrote too little to tell");
            try (Stores stores = EmbeddedStores.open(directory)) {
                assertNothingIsLost(stores.ledger());
            }
        }
    }

    /** Kills the process when it has acknowledged so many batches, and takes in what else it had said by then. */
    private void killAfter(int batches, String word) throws IOException, InterruptedException {
        Process process = AppendingProcess.start(directory, word);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            int heard = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("version ")) {
                    String[] words = line.split(" ");
                    if (words.length == 3) {
                        acknowledged.put(Long.parseLong(words[1]), words[2]);
                    }
                    heard++;
                }
                if (heard == batches) {
                    // Not Process.destroyForcibly, which would close the stream with what was said before the kill.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void assertNothingIsLost(LedgerStore ledger) {
        long head = ledger.head();
        List<Batch> batches = ledger.batchesAfter(0, Integer.MAX_VALUE);
        assertEquals(
                LongStream.rangeClosed(1, head).boxed().toList(),
                batches.stream().map(Batch::version).toList());
        acknowledged.forEach((version, id) -> {
            assertTrue(version <= head, "version " + version + " was acknowledged and is lost");
            // The last line of a killed process may be cut short.
            assertTrue(ledger.batch(version).orElseThrow().reason().startsWith(id), "version " + version);
        });
        for (Batch batch : batches) {
            assertEquals(batch.changes(), ledger.changes(batch.version()).size(), "half of a batch");
        }
        ledger.forEachCurrent(revision -> assertHistoryIsDense(ledger, revision));
    }

    private static void assertHistoryIsDense(LedgerStore ledger, Revision current) {
        List<Revision> history = ledger.revisions(current.kind(), current.id());
        assertEquals(current, history.get(history.size() - 1));
        for (int n = 1; n <= history.size(); n++) {
            assertEquals(n, history.get(n - 1).number());
        }
    }
}
