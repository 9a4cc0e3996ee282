package org.incidentatlas.storage;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Stage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Writes one batch within a transaction that its caller commits. */
final class BatchWriter {

    /** Rows sent to the database at once by prepared statements. */
    private static final int ROWS = 1_000;

    /** Of records and of revisions; what else a record has is null while its newest revision is published. */
    private static final List<String> COLUMNS = List.of("kind", "id", "number", "batch", "action", "stage", "document");

    private static final String NEW_BATCH = """
            INSERT INTO batch (author, made_at, reason, changes) VALUES (:author, :at, :reason, 0)""";

    private static final String NEW_RECORD = """
            INSERT INTO record (kind, id, number, published, batch, action, stage, document)
            VALUES (:kind, :id, :expected + 1, CASE WHEN :stage = 'published' THEN NULL ELSE 0 END,
                    :batch, :action, :stage, :document)""";

    private static final String NEWER_RECORD = """
            UPDATE record SET number = :expected + 1, batch = :batch, action = :action, stage = :stage,
                published = CASE WHEN :stage = 'published' THEN NULL ELSE COALESCE(published, number) END,
                document = :document
            WHERE kind = :kind AND id = :id AND number = :expected AND batch <> :batch""";

    private static final String NEW_REVISION = """
            INSERT INTO revision (kind, id, number, batch, action, stage, document)
            VALUES (:kind, :id, :expected + 1, :batch, :action, :stage, :document)""";

    private static final String ADVANCE_HEAD = "UPDATE head SET version = version + 1";

    private static final String NUMBER_BATCH =
            "UPDATE batch SET version = :version, changes = :changes WHERE id = :batch";

    private final Handle handle;
    private final Optional<RowCopy> copy;
    private final long batch;
    private int changes;

    private BatchWriter(Handle handle, Optional<RowCopy> copy, long batch) {
        this.handle = handle;
        this.copy = copy;
        this.batch = batch;
    }

    /**
     * Writes everything piece by piece, then locks the head and numbers the batch. From that lock to the commit no other batch
     * can get a version; before it, batches of different records are written side by side.
     *
     * @return the version
     * @throws IllegalArgumentException when there are no changes
     * @throws RecordMovedOn when a record is not at the revision its change expected
     * @throws org.jdbi.v3.core.JdbiException with SQLState 23505 when a new record is there already
     */
    static long write(Handle handle, Optional<RowCopy> copy, BatchHeader header, BatchPieces pieces) {
        BatchWriter writer = new BatchWriter(handle, copy, newBatch(handle, header));
        while (pieces.hasNext()) {
            writer.write(pieces.next());
        }
        if (writer.changes == 0) {
            throw new IllegalArgumentException("a batch without changes");
        }
        return writer.number();
    }

    private static long newBatch(Handle handle, BatchHeader header) {
        return handle.createUpdate(NEW_BATCH)
                .bind("author", header.author())
                .bind("at", header.at().atOffset(ZoneOffset.UTC))
                .bind("reason", header.reason())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private void write(List<Change> piece) {
        changes = Math.addExact(changes, piece.size());
        List<Change> fresh = piece.stream().filter(BatchWriter::isNew).toList();
        List<Change> newer = piece.stream().filter(change -> !isNew(change)).toList();
        if (copy.isPresent() && piece.size() > ROWS) {
            copy(
                    copy.get(),
                    "record",
                    fresh.stream().filter(BatchWriter::isPublished).toList());
            forAll(
                    NEW_RECORD,
                    fresh.stream().filter(change -> !isPublished(change)).toList());
            update(newer);
            copy(copy.get(), "revision", piece);
        } else {
            forAll(NEW_RECORD, fresh);
            update(newer);
            forAll(NEW_REVISION, piece);
        }
    }

    private void update(List<Change> newer) {
        if (forAll(NEWER_RECORD, newer) != newer.size()) {
            throw new RecordMovedOn();
        }
    }

    private static boolean isNew(Change change) {
        return change.expected() == 0;
    }

    private static boolean isPublished(Change change) {
        return change.stage() == Stage.PUBLISHED;
    }

    private void copy(RowCopy rows, String table, List<Change> changes) {
        try {
            rows.copy(
                    handle.getConnection(),
                    table,
                    COLUMNS,
                    changes.stream().map(this::row).toList());
        } catch (SQLException cause) {
            throw new UnableToExecuteStatementException(cause, null);
        }
    }

    private List<Object> row(Change change) {
        return List.of(
                change.kind(),
                change.id(),
                change.expected() + 1,
                batch,
                change.action(),
                change.stage(),
                change.document());
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
                .bind("changes", changes)
                .bind("batch", batch)
                .execute();
        return version;
    }

    /** A record is not at the revision a change expected. */
    static final class RecordMovedOn extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
