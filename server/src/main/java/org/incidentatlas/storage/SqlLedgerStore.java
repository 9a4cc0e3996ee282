package org.incidentatlas.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.ChangePosition;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Mention;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.PublishedChange;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.RevisionConflict;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.ledger.StoreUnavailable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The ledger in SQL. */
final class SqlLedgerStore implements LedgerStore {

    /** Rows that are read at once while all records pass by; neither engine holds more of them in memory. */
    private static final int PAGE = 500;

    private static final String HEAD = "SELECT version FROM head";

    private static final String NUMBER = "SELECT number FROM record WHERE kind = :kind AND id = :id";

    private static final String NEXT_KIND = """
            SELECT kind FROM record WHERE kind >= :least ORDER BY kind, id FETCH FIRST 1 ROW ONLY""";

    private static final String CURRENT = """
            SELECT r.kind, r.id, r.number, b.version, r.action, r.stage, r.document
            FROM record r JOIN batch b ON b.id = r.batch
            WHERE r.kind = :kind AND r.id > :after ORDER BY r.kind, r.id FETCH FIRST :page ROWS ONLY""";

    /** Most records are shown as they stand; only of those with later drafts an earlier revision is fetched. */
    private static final String PUBLISHED = """
            SELECT r.kind, r.id, COALESCE(p.number, r.number) AS number, b.version,
                   COALESCE(p.action, r.action) AS action, 'published' AS stage, COALESCE(p.document, r.document) AS document
            FROM record r
            LEFT JOIN revision p
                ON r.published IS NOT NULL AND p.kind = r.kind AND p.id = r.id AND p.number = r.published
            JOIN batch b ON b.id = COALESCE(p.batch, r.batch)
            WHERE r.kind = :kind AND r.id > :after AND (r.published IS NULL OR r.published > 0)
            ORDER BY r.kind, r.id FETCH FIRST :page ROWS ONLY""";

    private static final String PUBLISHED_AT = """
            SELECT r.kind, r.id, r.number, b.version, r.action, r.stage, r.document
            FROM revision r JOIN batch b ON b.id = r.batch
            WHERE r.kind = :kind AND r.id > :after AND r.stage = 'published' AND b.version <= :version
              AND NOT EXISTS (SELECT 1 FROM revision l JOIN batch c ON c.id = l.batch
                              WHERE l.kind = r.kind AND l.id = r.id AND l.number > r.number
                                AND l.stage = 'published' AND c.version <= :version)
            ORDER BY r.kind, r.id FETCH FIRST :page ROWS ONLY""";

    private static final String NEWEST = """
            SELECT r.kind, r.id, r.number, b.version, r.action, r.stage, r.document
            FROM record r JOIN batch b ON b.id = r.batch
            WHERE r.kind = :kind AND r.id = :id""";

    private static final String UNPUBLISHED = """
            SELECT r.kind, r.id, r.number, b.version, r.action, r.stage, r.document
            FROM record r JOIN batch b ON b.id = r.batch
            WHERE r.published IS NOT NULL ORDER BY r.kind, r.id FETCH FIRST :limit ROWS ONLY""";

    private static final String REWRITE = """
            UPDATE revision SET document = :document WHERE kind = :kind AND id = :id AND number = :number""";

    private static final String REASON = "UPDATE batch SET reason = :reason WHERE version = :version";

    /** A join, as H2 looks through all records for a list of ids behind IN. */
    private static final String NEWEST_OF = """
            SELECT r.kind, r.id, r.number, b.version, r.action, r.stage, r.document
            FROM UNNEST(:ids) AS asked(id) JOIN record r ON r.kind = :kind AND r.id = asked.id
            JOIN batch b ON b.id = r.batch""";

    private static final String OF_PREFIX = """
            SELECT r.kind, r.id, r.number, b.version, r.action, r.stage, r.document
            FROM record r JOIN batch b ON b.id = r.batch
            WHERE r.kind = :kind AND r.id >= :prefix AND r.id < :behind AND r.id > :after
            ORDER BY r.kind, r.id FETCH FIRST :page ROWS ONLY""";

    private static final String CHANGES_AFTER = """
            SELECT r.kind, r.id, r.number, CAST(:version AS BIGINT) AS version, r.action, r.stage, r.document
            FROM revision r
            WHERE r.batch = (SELECT id FROM batch WHERE version = :version) AND r.kind = :kind AND r.id > :after
            ORDER BY r.batch, r.kind, r.id FETCH FIRST :page ROWS ONLY""";

    /** One step along the index for each kind; asked for all kinds at once, H2 would pass every row of the batch. */
    private static final String NEXT_KIND_CHANGED = """
            SELECT r.kind FROM revision r
            WHERE r.batch = (SELECT id FROM batch WHERE version = :version) AND r.kind > :kind
            ORDER BY r.batch, r.kind, r.id FETCH FIRST 1 ROW ONLY""";

    private static final String REVISIONS = """
            SELECT r.kind, r.id, r.number, b.version, r.action, r.stage, r.document
            FROM revision r JOIN batch b ON b.id = r.batch
            WHERE r.kind = :kind AND r.id = :id ORDER BY r.number""";

    private static final String CHANGES = """
            SELECT r.kind, r.id, r.number, b.version, r.action, r.stage, r.document
            FROM revision r JOIN batch b ON b.id = r.batch
            WHERE b.version = :version ORDER BY r.kind, r.id""";

    private static final String PUBLISHED_AFTER = """
            SELECT b.version, b.made_at, r.kind, r.id, r.number,
                   CASE WHEN r.action = 'corrected' AND NOT EXISTS (
                            SELECT 1 FROM revision e
                            WHERE e.kind = r.kind AND e.id = r.id AND e.number < r.number AND e.stage = 'published')
                        THEN 'created' ELSE r.action END AS action
            FROM batch b JOIN revision r ON r.batch = b.id
            WHERE r.stage = 'published'
              AND (b.version > :version
                   OR (b.version = :version AND (r.kind > :kind OR (r.kind = :kind AND r.id > :id))))
            ORDER BY b.version, r.kind, r.id FETCH FIRST :limit ROWS ONLY""";

    private static final String BATCH = """
            SELECT version, author, made_at, reason, changes FROM batch WHERE version = :version""";

    private static final String BATCHES_AFTER = """
            SELECT version, author, made_at, reason, changes FROM batch
            WHERE version > :after ORDER BY version FETCH FIRST :limit ROWS ONLY""";

    private static final String RECORDS_LIKE = """
            SELECT DISTINCT kind, id FROM revision WHERE LOWER(document) LIKE :pattern ESCAPE '!'
            ORDER BY kind, id FETCH FIRST :limit ROWS ONLY""";

    private static final String REASONS_LIKE = """
            SELECT version, author, made_at, reason, changes FROM batch
            WHERE LOWER(reason) LIKE :pattern ESCAPE '!' ORDER BY version FETCH FIRST :limit ROWS ONLY""";

    private final Database database;

    SqlLedgerStore(Database database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException for {@linkplain StorableText text that cannot be kept}
     */
    @Override
    public long append(NewBatch batch) {
        batch.changes().forEach(StorableText::check);
        return append(
                batch.header(),
                batch.changes().stream().sorted(BatchPieces.ORDER).iterator());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException for {@linkplain StorableText text that cannot be kept}
     */
    @Override
    public long append(BatchHeader header, Iterator<Change> changes) {
        return append(header, changes, (handle, version) -> {});
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException for {@linkplain StorableText text that cannot be kept}
     */
    @Override
    public long append(BatchHeader header, Iterator<Change> changes, Unchanged unchanged) {
        return append(header, changes, (handle, version) -> PublishedSince.check(handle, version, unchanged));
    }

    private long append(BatchHeader header, Iterator<Change> changes, ObjLongConsumer<Handle> last) {
        StorableText.check(header);
        BatchPieces pieces = new BatchPieces(changes);
        try {
            return database.write(handle -> {
                long version = BatchWriter.write(handle, database.dialect().rowCopy(), header, pieces);
                last.accept(handle, version);
                return version;
            });
        } catch (Database.KeyTaken | BatchWriter.RecordMovedOn cause) {
            throw conflict(pieces.last(), cause);
        }
    }

    @Override
    public long redact(
            String kind, String id, UnaryOperator<String> documents, UnaryOperator<String> reasons, BatchHeader note) {
        return database.write(handle -> {
            List<Revision> revisions =
                    revisions(handle.createQuery(REVISIONS).bind("kind", kind).bind("id", id));
            for (Revision revision : revisions) {
                rewrite(handle, revision, documents.apply(revision.document()), reasons);
            }
            if (revisions.isEmpty()) {
                return 0L;
            }
            Revision newest = revisions.get(revisions.size() - 1);
            Action action = newest.action() == Action.CREATED ? Action.CORRECTED : newest.action();
            Change noted =
                    new Change(kind, id, newest.number(), action, newest.stage(), documents.apply(newest.document()));
            return BatchWriter.write(
                    handle,
                    database.dialect().rowCopy(),
                    note,
                    new BatchPieces(List.of(noted).iterator()));
        });
    }

    private static void rewrite(Handle handle, Revision revision, String document, UnaryOperator<String> reasons) {
        handle.createUpdate(REWRITE)
                .bind("document", document)
                .bind("kind", revision.kind())
                .bind("id", revision.id())
                .bind("number", revision.number())
                .execute();
        rewriteReason(handle, revision.version(), reasons);
    }

    private static void rewriteReason(Handle handle, long version, UnaryOperator<String> reason) {
        handle.createQuery(BATCH)
                .bind("version", version)
                .map((row, context) -> batch(row))
                .findOne()
                .ifPresent(batch -> handle.createUpdate(REASON)
                        .bind("reason", reason.apply(batch.reason()))
                        .bind("version", batch.version())
                        .execute());
    }

    @Override
    public List<Mention> recordsLike(String pattern, int limit) {
        return database.read(handle -> handle.createQuery(RECORDS_LIKE)
                .bind("pattern", pattern)
                .bind("limit", limit)
                .map((row, context) -> new Mention(row.getString("kind"), row.getString("id")))
                .list());
    }

    @Override
    public List<Batch> reasonsLike(String pattern, int limit) {
        return database.read(handle -> handle.createQuery(REASONS_LIKE)
                .bind("pattern", pattern)
                .bind("limit", limit)
                .map((row, context) -> batch(row))
                .list());
    }

    @Override
    public void rewriteReason(long version, UnaryOperator<String> reason) {
        database.write(handle -> {
            rewriteReason(handle, version, reason);
            return version;
        });
    }

    /** Finds the record that moved on, after the transaction which met it was rolled back. */
    private RuntimeException conflict(List<Change> changes, RuntimeException cause) {
        return database.read(handle -> {
            for (Change change : changes) {
                int number = number(handle, change);
                if (number != change.expected()) {
                    return new RevisionConflict(change.kind(), change.id(), change.expected());
                }
            }
            return new StoreUnavailable(
                    "another batch was in the way, or this one changes a record twice; nothing was written", cause);
        });
    }

    private static int number(Handle handle, Change change) {
        return handle.createQuery(NUMBER)
                .bind("kind", change.kind())
                .bind("id", change.id())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    @Override
    public long head() {
        return database.read(SqlLedgerStore::head);
    }

    static long head(Handle handle) {
        return handle.createQuery(HEAD).mapTo(Long.class).one();
    }

    @Override
    public long forEachCurrent(Consumer<Revision> reader) {
        return forEach(CURRENT, Map.of(), reader);
    }

    @Override
    public long forEachPublished(Consumer<Revision> reader) {
        return forEach(PUBLISHED, Map.of(), reader);
    }

    @Override
    public void forEachPublishedAt(long version, Consumer<Revision> reader) {
        forEach(PUBLISHED_AT, Map.of("version", version), reader);
    }

    @Override
    public Optional<Revision> newest(String kind, String id) {
        return database.read(handle -> handle.createQuery(NEWEST)
                .bind("kind", kind)
                .bind("id", id)
                .map((row, context) -> revision(row))
                .findOne());
    }

    @Override
    public List<Revision> unpublished(int limit) {
        return database.read(handle -> revisions(handle.createQuery(UNPUBLISHED).bind("limit", limit)));
    }

    private long forEach(String question, Map<String, Long> parameters, Consumer<Revision> reader) {
        return database.readSnapshot(handle -> {
            long version = head(handle);
            @Nullable String kind = nextKind(handle, "");
            while (kind != null) {
                readKind(handle, question, parameters, kind, reader);
                kind = nextKind(handle, kind);
            }
            return version;
        });
    }

    /**
     * The next kind in order. No text holds a NUL, so the least text after {@code kind} is that with U+0001 behind it;
     * asked for this way, the index goes straight there and passes none of the records of {@code kind}.
     */
    private static @Nullable String nextKind(Handle handle, String kind) {
        return handle.createQuery(NEXT_KIND)
                .bind("least", kind + '\u0001')
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private static void readKind(
            Handle handle, String question, Map<String, ?> parameters, String kind, Consumer<Revision> reader) {
        String after = "";
        List<Revision> page;
        do {
            page = handle.createQuery(question)
                    .bindMap(parameters)
                    .bind("kind", kind)
                    .bind("after", after)
                    .bind("page", PAGE)
                    .map((row, context) -> revision(row))
                    .list();
            page.forEach(reader);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    @Override
    public List<Revision> revisions(String kind, String id) {
        return database.read(handle ->
                revisions(handle.createQuery(REVISIONS).bind("kind", kind).bind("id", id)));
    }

    @Override
    public List<Revision> changes(long version) {
        return database.read(handle -> revisions(handle.createQuery(CHANGES).bind("version", version)));
    }

    @Override
    public List<PublishedChange> publishedAfter(ChangePosition position, int limit) {
        return database.read(handle -> handle.createQuery(PUBLISHED_AFTER)
                .bind("version", position.version())
                .bind("kind", position.kind())
                .bind("id", position.id())
                .bind("limit", limit)
                .map((row, context) -> new PublishedChange(
                        row.getLong("version"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("id"),
                        row.getInt("number"),
                        Action.of(row.getString("action"))))
                .list());
    }

    @Override
    public Optional<Batch> batch(long version) {
        return database.read(handle -> handle.createQuery(BATCH)
                .bind("version", version)
                .map((row, context) -> batch(row))
                .findOne());
    }

    @Override
    public List<Batch> batchesAfter(long after, int limit) {
        return database.read(handle -> handle.createQuery(BATCHES_AFTER)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> batch(row))
                .list());
    }

    @Override
    public List<Revision> newest(String kind, Collection<String> ids) {
        List<Revision> found = new ArrayList<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + PAGE));
            found.addAll(database.read(handle ->
                    revisions(handle.createQuery(NEWEST_OF).bind("kind", kind).bindArray("ids", String.class, some))));
        }
        return found;
    }

    @Override
    public void forEachOf(String kind, String prefix, Consumer<Revision> reader) {
        Map<String, String> range = Map.of("prefix", prefix, "behind", prefix + '\uffff');
        database.readSnapshot(handle -> {
            readKind(handle, OF_PREFIX, range, kind, reader);
            return kind;
        });
    }

    @Override
    public List<Revision> changesAfter(long version, String kind, String id, int limit) {
        return database.read(handle -> revisions(handle.createQuery(CHANGES_AFTER)
                .bind("version", version)
                .bind("kind", kind)
                .bind("after", id)
                .bind("page", limit)));
    }

    @Override
    public List<String> kindsChanged(long version) {
        return database.read(handle -> {
            List<String> kinds = new ArrayList<>();
            @Nullable String kind = nextKindChanged(handle, version, "");
            while (kind != null) {
                kinds.add(kind);
                kind = nextKindChanged(handle, version, kind);
            }
            return kinds;
        });
    }

    private static @Nullable String nextKindChanged(Handle handle, long version, String kind) {
        return handle.createQuery(NEXT_KIND_CHANGED)
                .bind("version", version)
                .bind("kind", kind)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private static List<Revision> revisions(Query query) {
        return query.map((row, context) -> revision(row)).list();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getString("kind"),
                row.getString("id"),
                row.getInt("number"),
                row.getLong("version"),
                Action.of(row.getString("action")),
                Stage.of(row.getString("stage")),
                row.getString("document"));
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("version"),
                row.getString("author"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getInt("changes"));
    }
}
