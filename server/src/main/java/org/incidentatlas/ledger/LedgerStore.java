package org.incidentatlas.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps the ledger. Both engines answer every method alike, in the same order.
 *
 * <p>Safe for use by several threads. A method that cannot reach the database throws {@link StoreUnavailable}.
 */
public interface LedgerStore {

    /**
     * Writes the batch and returns the version it made, after the commit returned. The last statement of the
     * transaction locks the one-row table {@code head}, so versions are dense and in commit order.
     *
     * @throws RevisionConflict when a record has moved on since the revision a change expected; nothing is written then
     */
    long append(NewBatch batch);

    /**
     * Rewrites every revision of a record and the reasons of the batches that made them, and adds a revision that says so: the
     * one exception to the rule that nothing is written over. In one transaction.
     *
     * @param documents what becomes of each document
     * @param reasons what becomes of each reason
     * @param note who did it, when, and why; its changes are not looked at
     * @return the version made; 0 when there is no such record
     */
    long redact(String kind, String id, UnaryOperator<String> documents, UnaryOperator<String> reasons, Batch note);

    /** The newest version; 0 when nothing was ever written. */
    long head();

    /**
     * Passes on the newest revision of every record, retracted ones included, ordered by kind and id (by code point),
     * all read from one consistent state.
     *
     * @return the version of that state
     */
    long forEachCurrent(Consumer<Revision> reader);

    /**
     * The same for the newest published revision of every record that has one, whatever came after it.
     *
     * @return the version of that state
     */
    long forEachPublished(Consumer<Revision> reader);

    /**
     * The same as it stood at an earlier version: of every record the newest published revision of that version or an
     * earlier one. Nothing when there is no such version.
     */
    void forEachPublishedAt(long version, Consumer<Revision> reader);

    /** The newest revision of the record, of whatever stage. */
    Optional<Revision> newest(String kind, String id);

    /** Newest revisions that are not published, ordered by kind and id, at most {@code limit}. */
    List<Revision> unpublished(int limit);

    /** Every revision of the record, oldest first; empty when there is no such record. */
    List<Revision> revisions(String kind, String id);

    /** The revisions the version brought, ordered by kind and id. */
    List<Revision> changes(long version);

    /** Published changes behind the position, in the order of version, kind and id, at most {@code limit}. */
    List<PublishedChange> publishedAfter(ChangePosition position, int limit);

    Optional<Batch> batch(long version);

    /** Batches of versions greater than {@code after}, oldest first, at most {@code limit}. */
    List<Batch> batchesAfter(long after, int limit);
}
