package org.incidentatlas.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.storage.embedded.EmbeddedStores;

/**
 * A program that appends to an embedded database until it is killed, and prints a line {@code version NUMBER ID} for each
 * batch after {@link LedgerStore#append} returned: the version and the id of a record that only this batch created.
 */
final class AppendingProcess {

    private static final int WRITERS = 2;
    private static final Instant NOON = Instant.parse("2018-06-30T12:00:00Z");
    private static final String TEXT = "{\"text\":\"" + "evidence ".repeat(200) + "\"}";

    private AppendingProcess() {}

    /** Arguments: the data directory, and a word that makes the ids of this run unlike those of others. */
    public static void main(String[] arguments) {
        LedgerStore ledger = EmbeddedStores.open(Path.of(arguments[0])).ledger();
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = arguments[1] + "-" + writer;
            new Thread(() -> appendForEver(ledger, prefix)).start();
        }
    }

    private static void appendForEver(LedgerStore ledger, String prefix) {
        for (int n = 1; ; n++) {
            String id = prefix + "-" + n;
            List<Change> changes = new ArrayList<>();
            changes.add(Change.create("incident", id, TEXT));
            changes.add(Change.create("source", id, TEXT));
            changes.add(
                    n == 1
                            ? Change.create("control", prefix, TEXT)
                            : new Change("control", prefix, n - 1, Action.CORRECTED, TEXT));
            long version = ledger.append(new NewBatch("a process", NOON, id, changes));
            System.out.println("version " + version + " " + id);
        }
    }

    /** Starts the program in a Java of its own. */
    static Process start(Path directory, String word) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        directory.toString(),
                        word)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
