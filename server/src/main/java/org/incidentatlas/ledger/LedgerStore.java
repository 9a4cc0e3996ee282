package org.incidentatlas.ledger;

import java.util.Collection;
import java.util.Iterator;
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
     * The same for a batch of any length, which is never held in memory: changes are taken from the iterator while they are
     * written, in one transaction. Whatever the iterator throws ends the transaction, and nothing is written.
     *
     * <p>Batches of different records are written side by side. Two that share records may refuse each other as long as their
     * changes come in another order than that of kind and id.
     *
     * @throws IllegalArgumentException when there are no changes
     * @throws RevisionConflict when a record has moved on, or two changes are of one record; nothing is written then
     */
    long append(BatchHeader header, Iterator<Change> changes);

    /**
     * The same, but for what was read before and must still be so: nothing is written when a record of the kind was published by
     * a version after that one. Found out after {@code head} is locked, so that no other batch comes between.
     *
     * @throws PublishedMeanwhile when one was
     */
    long append(BatchHeader header, Iterator<Change> changes, Unchanged unchanged);

    /**
     * What a batch rests on: that nothing of the kind was published since.
     *
     * @param kind the kind of records
     * @param since the version at which they were read
     */
    record Unchanged(String kind, long since) {}

    /**
     * Rewrites every revision of a record and the reasons of the batches that made them, and adds a revision that says so: the
     * one exception to the rule that nothing is written over. In one transaction.
     *
     * @param documents what becomes of each document
     * @param reasons what becomes of each reason
     * @param note who did it, when, and why
     * @return the version made; 0 when there is no such record
     */
    long redact(
            String kind, String id, UnaryOperator<String> documents, UnaryOperator<String> reasons, BatchHeader note);

    /**
     * Records any of whose revisions is like a pattern of SQL's LIKE when all letters of ASCII are written small, ordered by kind and id; ! stands
     * before signs of the pattern that stand for themselves.
     */
    List<Mention> recordsLike(String pattern, int limit);

    /** Batches whose reason is like the pattern in the same way, oldest first. */
    List<Batch> reasonsLike(String pattern, int limit);

    /** Rewrites the reason of a batch: part of a redaction, which tells of it. */
    void rewriteReason(long version, UnaryOperator<String> reason);

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

    /** The newest revisions of those of the records that exist, of whatever stage, in no order. */
    List<Revision> newest(String kind, Collection<String> ids);

    /**
     * Passes on the newest revision, of whatever stage, of every record of the kind whose id begins with the prefix, ordered by
     * id, all read from one consistent state.
     */
    void forEachOf(String kind, String prefix, Consumer<Revision> reader);

    /**
     * The revisions of one kind that the version brought, ordered by id, those behind an id, at most {@code limit}: {@link
     * #changes} for any number of them, a page at a time. The first page begins behind an empty id.
     */
    List<Revision> changesAfter(long version, String kind, String id, int limit);

    /** The kinds of the records that the version changed, in order. */
    List<String> kindsChanged(long version);

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
