package org.incidentatlas.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.exchange.tables.SchemeExport;
import org.incidentatlas.intake.desk.DeskFolder;
import org.incidentatlas.ledger.LedgerStore;
import org.jspecify.annotations.Nullable;

/**
 * Tables of the whole record, each written once for a version and sent from its file: a slow reader holds nothing of the
 * database, and asking again costs nothing. Safe for several threads.
 */
public final class TableShelf implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final LedgerStore ledger;
    private final DeskFolder files;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Map<String, Table> held = new HashMap<>();
    private final Map<String, Table> before = new HashMap<>();
    private @Nullable Path folder;

    /** @param data the data folder */
    public TableShelf(LedgerStore ledger, Path data) {
        this.ledger = ledger;
        this.files = new DeskFolder(data);
    }

    /**
     * A table.
     *
     * @param file where it is
     * @param bytes its length
     * @param version the version it shows
     * @param boundaries the boundary set whose names it uses
     * @param citations what must be cited
     */
    record Table(Path file, long bytes, long version, String boundaries, List<String> citations) {}

    /**
     * The table of the newest version; empty when others are being written for longer than anybody waits.
     *
     * @param all whether with rows that the public may not see or that may not leave the atlas
     */
    Optional<Table> of(Scheme scheme, boolean all, BoundaryIndex boundaries) throws IOException {
        if (!taken()) {
            return Optional.empty();
        }
        try {
            String key = scheme.id() + (all ? "-private" : "");
            Table kept = held.get(key);
            String names = boundaries.set().id() + boundaries.set().checksum();
            if (kept == null
                    || kept.version() != ledger.head()
                    || !kept.boundaries().equals(names)) {
                kept = write(key, names, new SchemeExport(ledger, scheme, boundaries, all));
            }
            return Optional.of(kept);
        } finally {
            writing.unlock();
        }
    }

    private boolean taken() {
        try {
            return writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The file of the version before stays until the next one, as somebody may be about to open it. */
    private Table write(String key, String names, SchemeExport export) throws IOException {
        Path own = folder == null ? files.create() : folder;
        folder = own;
        Table oldest = before.remove(key);
        if (oldest != null) {
            Files.deleteIfExists(oldest.file());
        }
        Path file = Files.createTempFile(own, key + "-", ".csv");
        long version;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            version = export.write(out);
        }
        Table table = new Table(file, Files.size(file), version, names, export.citations(version));
        Table replaced = held.put(key, table);
        if (replaced != null) {
            before.put(key, replaced);
        }
        return table;
    }

    @Override
    public void close() {
        files.close();
    }
}
