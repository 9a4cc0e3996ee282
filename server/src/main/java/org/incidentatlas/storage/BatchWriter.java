package org.incidentatlas.storage;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.NewBatch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes one batch within a transaction that its caller commits. */
final class BatchWriter {

    /** Rows sent to the database at once. */
    private static final int ROWS = 1_000;

    /** Batches lock records in one order, so that two of them never wait for each other. */
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::kind).thenComparing(Change::id);

    private static final String NEW_BATCH = """
            INSERT INTO batch (author, made_at, reason, changes) VALUES (:author, :at, :reason, :changes)""";

    private static final String NEW_RECORD = """
            INSERT INTO record (kind, id, number, published, batch, action, stage, document)
            VALUES (:kind, :id, :expected + 1, CASE WHEN :stage = 'published' THEN NULL ELSE 0 END,
                    :batch, :action, :stage, :document)""";

    private static final String NEWER_RECORD = """
            UPDATE record SET number = :expected + 1, batch = :batch, action = :action, stage = :stage,
                published = CASE WHEN :stage = 'published' THEN NULL ELSE COALESCE(published, number) END,
                document = :document
            WHERE kind = :kind AND id = :id AND number = :expected""";

    private static final String NEW_REVISION = """
            INSERT INTO revision (kind, id, number, batch, action, stage, document)
            VALUES (:kind, :id, :expected + 1, :batch, :action, :stage, :document)""";

    private static final String ADVANCE_HEAD = "UPDATE head SET version = version + 1";

    private static final String NUMBER_BATCH = "UPDATE batch SET version = :version WHERE id = :batch";

    private final Handle handle;
    private final long batch;

    private BatchWriter(Handle handle, long batch) {
        this.handle = handle;
        this.batch = batch;
    }

    /**
     * Writes everything, then locks the head and numbers the batch. From that lock to the commit no other batch can get
     * a version; before it, batches of different records are written side by side.
     *
     * @return the version
     * @throws RecordMovedOn when a record is not at the revision its change expected
     * @throws org.jdbi.v3.core.JdbiException with SQLState 23505 when a new record is there already
     */
    static long write(Handle handle, NewBatch batch) {
        List<Change> changes = batch.changes().stream().sorted(ORDER).toList();
        BatchWriter writer = new BatchWriter(handle, newBatch(handle, batch));
        writer.writeRecords(changes);
        writer.forAll(NEW_REVISION, changes);
        return writer.number();
    }

    private static long newBatch(Handle handle, NewBatch batch) {
        return handle.createUpdate(NEW_BATCH)
                .bind("author", batch.author())
                .bind("at", batch.at().atOffset(ZoneOffset.UTC))
                .bind("reason", batch.reason())
                .bind("changes", batch.changes().size())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private void writeRecords(List<Change> changes) {
        forAll(NEW_RECORD, changes.stream().filter(BatchWriter::isNew).toList());
        List<Change> newer = changes.stream().filter(change -> !isNew(change)).toList();
        if (forAll(NEWER_RECORD, newer) != newer.size()) {
            throw new RecordMovedOn();
        }
    }

    private static boolean isNew(Change change) {
        return change.expected() == 0;
    }

    /** @return how many rows an update changed; means nothing for an insert */
    private int forAll(String statement, List<Change> changes) {
        int changed = 0;
        for (int from = 0; from < changes.size(); from += ROWS) {
            try (PreparedBatch rows = handle.prepareBatch(statement)) {
                for (Change change : changes.subList(from, Math.min(changes.size(), from + ROWS))) {
                    add(rows, change);
                }
                changed += IntStream.of(rows.execute()).sum();
            }
        }
        return changed;
    }

    private void add(PreparedBatch rows, Change change) {
        rows.bind("kind", change.kind())
                .bind("id", change.id())
                .bind("expected", change.expected())
                .bind("batch", batch)
                .bind("action", change.action().toString())
                .bind("stage", change.stage().toString())
                .bind("document", change.document())
                .add();
    }

    private long number() {
        handle.execute(ADVANCE_HEAD);
        long version = SqlLedgerStore.head(handle);
        handle.createUpdate(NUMBER_BATCH)
                .bind("version", version)
                .bind("batch", batch)
                .execute();
        return version;
    }

    /** A record is not at the revision a change expected. */
    static final class RecordMovedOn extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
