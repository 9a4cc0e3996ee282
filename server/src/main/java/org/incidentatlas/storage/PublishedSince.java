package org.incidentatlas.storage;

import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.PublishedMeanwhile;
import org.jdbi.v3.core.Handle;

/** Finds out, at the end of a transaction that writes a batch, whether what it rests on was published anew meanwhile. */
final class PublishedSince {

    private static final String ANY = """
            SELECT COUNT(*) FROM batch b JOIN revision r ON r.batch = b.id
            WHERE b.version > :since AND b.version < :own AND r.kind = :kind AND r.stage = 'published'""";

    private PublishedSince() {}

    /**
     * To be asked while the head is locked: whatever was committed before this version can be read then.
     *
     * @param version of the batch that is written
     * @throws PublishedMeanwhile which rolls it back
     */
    static void check(Handle handle, long version, LedgerStore.Unchanged unchanged) {
        boolean nothingBetween = version == unchanged.since() + 1;
        if (!nothingBetween && published(handle, version, unchanged) > 0) {
            throw new PublishedMeanwhile(unchanged.kind(), unchanged.since());
        }
    }

    private static long published(Handle handle, long version, LedgerStore.Unchanged unchanged) {
        return handle.createQuery(ANY)
                .bind("since", unchanged.since())
                .bind("own", version)
                .bind("kind", unchanged.kind())
                .mapTo(Long.class)
                .one();
    }
}
