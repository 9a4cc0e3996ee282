package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.RevisionConflict;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.ledger.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger store keeps, whichever engine holds it. */
abstract class LedgerStoreContract {

    private static final Instant NOON = Instant.parse("2018-06-30T12:00:00.123Z");

    private static final BatchHeader HEADER = new BatchHeader("editor", NOON, "a stream");

    /** What a format of lines and tabs would trip over. */
    private static final String AWKWARD = "{\"t\":\"\t tab \\\\N \\N \\. \r\n \\.\n کنر \uD83D\uDDFA\"}";

    private TestDatabase database;
    private LedgerStore ledger;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        ledger = database.stores().ledger();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_ledger_is_at_version_zero_and_holds_nothing() {
        assertEquals(0, ledger.head());
        assertEquals(List.of(), current());
        assertEquals(0, ledger.forEachCurrent(revision -> {}));
        assertEquals(List.of(), ledger.revisions("incident", "i-1"));
        assertEquals(List.of(), ledger.changes(1));
        assertEquals(Optional.empty(), ledger.batch(1));
        assertEquals(List.of(), ledger.batchesAfter(0, 10));
    }

    @Test
    void a_batch_makes_the_next_version_and_can_be_read_back() {
        assertEquals(1, append(create("i-2", "{\"n\":2}"), create("i-1", "{\"n\":1}")));
        assertEquals(2, append(create("i-3", "{}")));
        assertEquals(2, ledger.head());
        assertEquals(Optional.of(new Batch(1, "editor", NOON, "a test", 2)), ledger.batch(1));
        assertEquals(
                List.of(
                        new Revision("incident", "i-1", 1, 1, Action.CREATED, "{\"n\":1}"),
                        new Revision("incident", "i-2", 1, 1, Action.CREATED, "{\"n\":2}")),
                ledger.changes(1));
    }

    @Test
    void every_revision_of_a_record_is_kept_oldest_first() {
        append(create("i-1", "{\"n\":1}"));
        append(new Change("incident", "i-1", 1, Action.CORRECTED, "{\"n\":2}"));
        append(new Change("incident", "i-1", 2, Action.RETRACTED, "{\"n\":2}"));
        assertEquals(
                List.of(
                        new Revision("incident", "i-1", 1, 1, Action.CREATED, "{\"n\":1}"),
                        new Revision("incident", "i-1", 2, 2, Action.CORRECTED, "{\"n\":2}"),
                        new Revision("incident", "i-1", 3, 3, Action.RETRACTED, "{\"n\":2}")),
                ledger.revisions("incident", "i-1"));
        assertEquals(List.of(new Revision("incident", "i-1", 3, 3, Action.RETRACTED, "{\"n\":2}")), current());
    }

    @Test
    void records_of_one_id_and_different_kinds_are_different_records() {
        append(Change.create("source", "x", "{\"of\":\"source\"}"), Change.create("incident", "x", "{}"));
        append(new Change("source", "x", 1, Action.MERGED, "{\"of\":\"other\"}"));
        assertEquals(1, ledger.revisions("incident", "x").size());
        assertEquals(2, ledger.revisions("source", "x").size());
    }

    @Test
    void current_records_come_ordered_by_kind_and_id_by_code_point() {
        List<String> ordered = List.of("A", "B", "Z", "_", "a", "a b", "a-b", "aa", "é", "ز", "کنر", "\uFFFD");
        List<Change> changes = new ArrayList<>();
        for (String id : ordered) {
            changes.add(Change.create("control", id, "{}"));
            changes.add(Change.create("Zone", id, "{}"));
        }
        Collections.reverse(changes);
        ledger.append(new NewBatch("editor", NOON, "a test", changes));
        List<String> expected = new ArrayList<>();
        ordered.forEach(id -> expected.add("Zone " + id));
        ordered.forEach(id -> expected.add("control " + id));
        assertEquals(expected, keys(current()));
        assertEquals(expected, keys(ledger.changes(1)));
    }

    @Test
    void more_records_than_are_read_at_once_all_pass_by_once_and_in_order() {
        List<Change> changes = IntStream.range(0, 4_001)
                .mapToObj(n -> create("i-%05d".formatted(n), "{}"))
                .toList();
        ledger.append(new NewBatch("editor", NOON, "a test", changes));
        assertEquals(changes.stream().map(change -> "incident " + change.id()).toList(), keys(current()));
    }

    @Test
    void text_comes_back_character_by_character() {
        String document = "{\"text\":\"ولایت کنر · ACHIN\\u0000 \uD83D\uDDFA  '\\\"; -- :id ? \"}   ";
        ledger.append(new NewBatch(
                "an 'editor'; DROP TABLE head", NOON, "", List.of(Change.create("a kind", " an id ", document))));
        assertEquals(document, ledger.revisions("a kind", " an id ").get(0).document());
        assertEquals(
                "an 'editor'; DROP TABLE head", ledger.batch(1).orElseThrow().author());
        assertEquals("", ledger.batch(1).orElseThrow().reason());
    }

    @Test
    void a_text_as_long_as_allowed_is_kept_and_a_longer_one_refused() {
        String longest = "ک".repeat(StorableText.MAX_LENGTH);
        append(create("long", longest));
        assertEquals(longest, current().get(0).document());
        assertThrows(IllegalArgumentException.class, () -> append(create("longer", longest + "x")));
        String longestId = "ک".repeat(StorableText.MAX_ID_LENGTH);
        append(create(longestId, "{}"));
        assertEquals(1, ledger.revisions("incident", longestId).size());
        assertThrows(IllegalArgumentException.class, () -> append(create(longestId + "x", "{}")));
        assertEquals(2, ledger.head());
    }

    @Test
    void text_that_not_every_engine_can_give_back_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> append(create("i", "\u0000")));
        assertThrows(IllegalArgumentException.class, () -> append(create("i", "\uD83D")));
        assertThrows(IllegalArgumentException.class, () -> append(create("i", "\uDDFA\uD83D")));
        assertThrows(IllegalArgumentException.class, () -> append(create("\uD83D\uDDFA", "{}")));
        assertEquals(0, ledger.head());
    }

    @Test
    void moments_keep_their_milliseconds_from_the_earliest_to_the_latest() {
        for (String moment : List.of("0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z")) {
            Instant at = Instant.parse(moment);
            long version = ledger.append(new NewBatch("editor", at, "a test", List.of(create(moment, "{}"))));
            assertEquals(at, ledger.batch(version).orElseThrow().at());
        }
    }

    @Test
    void a_record_that_exists_cannot_be_created_and_nothing_of_the_batch_is_written() {
        append(create("i-2", "{\"n\":2}"));
        RevisionConflict conflict = assertThrows(
                RevisionConflict.class, () -> append(create("i-1", "{}"), create("i-2", "{}"), create("i-3", "{}")));
        assertTrue(conflict.getMessage().contains("i-2"), conflict.getMessage());
        assertOnlyFirstBatchIsThere();
    }

    @Test
    void a_change_of_a_record_that_moved_on_is_refused_and_nothing_of_the_batch_is_written() {
        append(create("i-2", "{\"n\":2}"));
        Change late = new Change("incident", "i-2", 2, Action.CORRECTED, "{}");
        RevisionConflict conflict = assertThrows(RevisionConflict.class, () -> append(create("i-1", "{}"), late));
        assertTrue(conflict.getMessage().contains("i-2 is no longer at revision 2"), conflict.getMessage());
        Change unknown = new Change("incident", "i-9", 1, Action.CORRECTED, "{}");
        assertThrows(RevisionConflict.class, () -> append(unknown));
        assertOnlyFirstBatchIsThere();
    }

    private void assertOnlyFirstBatchIsThere() {
        assertEquals(1, ledger.head());
        assertEquals(1, ledger.batchesAfter(0, 10).size());
        assertEquals(List.of(), ledger.revisions("incident", "i-1"));
        assertEquals(List.of(), ledger.revisions("incident", "i-3"));
        assertEquals(List.of(new Revision("incident", "i-2", 1, 1, Action.CREATED, "{\"n\":2}")), current());
        assertEquals(2, append(create("i-1", "{}")), "a refused batch leaves no gap");
    }

    @Test
    void batches_after_a_version_come_oldest_first_and_no_more_than_asked_for() {
        for (int n = 1; n <= 5; n++) {
            append(create("i-" + n, "{}"));
        }
        assertEquals(List.of(3L, 4L), versions(ledger.batchesAfter(2, 2)));
        assertEquals(List.of(5L), versions(ledger.batchesAfter(4, 10)));
        assertEquals(List.of(), ledger.batchesAfter(5, 10));
        assertEquals(List.of(), ledger.batchesAfter(0, 0));
    }

    @Test
    void batches_appended_at_once_get_dense_versions_in_commit_order() throws Exception {
        int writers = 6;
        int each = 25;
        CyclicBarrier start = new CyclicBarrier(writers);
        List<List<Long>> acknowledged = atOnce(writers, writer -> {
            start.await();
            List<Long> versions = new ArrayList<>();
            for (int n = 0; n < each; n++) {
                long before = ledger.head();
                long version = append(create("w" + writer + "-" + n, "{}"));
                assertTrue(version > before, "a version older than one that was there already");
                assertTrue(ledger.head() >= version, "acknowledged before it was there");
                versions.add(version);
            }
            return versions;
        });
        List<Long> all = acknowledged.stream().flatMap(List::stream).sorted().toList();
        List<Long> dense =
                LongStream.rangeClosed(1, (long) writers * each).boxed().toList();
        assertEquals(dense, all);
        assertEquals(dense, versions(ledger.batchesAfter(0, 1_000)));
        assertEquals(writers * each, current().size());
    }

    @Test
    void of_several_changes_made_on_one_revision_at_once_one_wins() throws Exception {
        append(create("i-1", "{}"));
        int writers = 6;
        CyclicBarrier start = new CyclicBarrier(writers);
        List<Boolean> won = atOnce(writers, writer -> {
            start.await();
            return appends(new Change("incident", "i-1", 1, Action.CORRECTED, "{\"by\":" + writer + "}"));
        });
        assertEquals(1, Collections.frequency(won, true));
        assertEquals(2, ledger.revisions("incident", "i-1").size());
        assertEquals(2, ledger.head());
    }

    @Test
    void of_several_creations_of_one_record_at_once_one_wins() throws Exception {
        int writers = 6;
        CyclicBarrier start = new CyclicBarrier(writers);
        List<Boolean> won = atOnce(writers, writer -> {
            start.await();
            return appends(create("i-1", "{\"by\":" + writer + "}"));
        });
        assertEquals(1, Collections.frequency(won, true));
        assertEquals(1, ledger.head());
    }

    @Test
    void batches_that_touch_the_same_records_in_opposite_order_do_not_block_each_other() throws Exception {
        append(create("a", "{}"), create("b", "{}"));
        CyclicBarrier start = new CyclicBarrier(2);
        for (int round = 1; round <= 20; round++) {
            Change a = new Change("incident", "a", round, Action.CORRECTED, "{}");
            Change b = new Change("incident", "b", round, Action.CORRECTED, "{}");
            List<Boolean> won = atOnce(2, writer -> {
                start.await();
                return writer == 0 ? appends(a, b) : appends(b, a);
            });
            assertEquals(1, Collections.frequency(won, true));
        }
        assertEquals(21, ledger.head());
    }

    @Test
    void reading_the_current_state_sees_one_version_while_batches_are_appended() {
        append(create("a", "{\"n\":1}"), create("z", "{\"n\":1}"));
        List<Change> others = IntStream.range(0, 2_500)
                .mapToObj(n -> create("m-%04d".formatted(n), "{}"))
                .toList();
        ledger.append(new NewBatch("editor", NOON, "a test", others));
        List<Revision> seen = new ArrayList<>();
        long version = ledger.forEachCurrent(revision -> {
            if (seen.isEmpty()) {
                append(
                        new Change("incident", "z", 1, Action.CORRECTED, "{\"n\":2}"),
                        create("zz", "{}"),
                        Change.create("source", "s", "{}"));
            }
            seen.add(revision);
        });
        assertEquals(2, version);
        assertEquals(2_502, seen.size());
        assertEquals("{\"n\":1}", seen.get(seen.size() - 1).document());
        assertEquals(3, ledger.head());
        assertEquals(2_504, current().size());
    }

    @Test
    void what_reads_the_current_state_may_fail_and_the_ledger_goes_on() {
        append(create("a", "{}"));
        assertThrows(
                ArithmeticException.class,
                () -> ledger.forEachCurrent(revision -> {
                    throw new ArithmeticException();
                }));
        assertEquals(2, append(create("b", "{}")));
    }

    @Test
    void everything_is_there_after_a_restart() {
        append(create("i-1", "{\"n\":1}"));
        append(new Change("incident", "i-1", 1, Action.CORRECTED, "{\"n\":2}"));
        ledger = database.reopen().ledger();
        assertEquals(2, ledger.head());
        assertEquals(2, ledger.revisions("incident", "i-1").size());
        assertEquals(3, append(create("i-2", "{}")));
    }

    @Test
    void a_thread_that_is_interrupted_harms_neither_its_batch_nor_the_store() {
        Thread.currentThread().interrupt();
        boolean written;
        try {
            append(create("i-1", "{}"));
            written = true;
        } catch (StoreUnavailable interrupted) {
            written = false;
        } finally {
            Thread.interrupted();
        }
        assertEquals(written ? 1 : 0, ledger.head());
        assertEquals(written ? 2 : 1, append(create("i-2", "{}")));
    }

    @Test
    void a_closed_store_says_that_it_is_not_available() {
        database.stores().close();
        assertThrows(StoreUnavailable.class, ledger::head);
        assertThrows(StoreUnavailable.class, () -> append(create("i-1", "{}")));
        assertThrows(StoreUnavailable.class, this::current);
    }

    @Test
    void a_batch_of_any_length_is_written_as_its_changes_come() {
        append(create("i-00007", "{\"n\":1}"));
        int many = 2 * BatchPieces.CHANGES + 17;
        long version = ledger.append(
                HEADER,
                IntStream.range(0, many)
                        .mapToObj(n -> n == 7
                                ? new Change("incident", "i-00007", 1, Action.CORRECTED, Stage.DRAFT, "{\"n\":2}")
                                : create("i-%05d".formatted(n), AWKWARD))
                        .iterator());
        assertEquals(2, version);
        assertEquals(Optional.of(new Batch(2, "editor", NOON, "a stream", many)), ledger.batch(2));
        assertEquals(many, current().size());
        assertEquals(AWKWARD, ledger.newest("incident", "i-10000").orElseThrow().document());
        assertEquals("{\"n\":1}", published().get(7).document());
        assertEquals(2, ledger.newest("incident", "i-00007").orElseThrow().number());
        List<Revision> brought = new ArrayList<>(ledger.changesAfter(2, "incident", "", 6_000));
        brought.addAll(ledger.changesAfter(2, "incident", "i-05999", 6_000));
        assertEquals(ledger.changes(2), brought);
    }

    @Test
    void when_the_changes_of_a_stream_break_off_nothing_of_it_is_written() {
        Iterator<Change> broken = IntStream.range(0, 3 * BatchPieces.CHANGES)
                .mapToObj(n -> create("i-" + n, n == 2 * BatchPieces.CHANGES ? "\u0000" : "{}"))
                .iterator();
        assertThrows(IllegalArgumentException.class, () -> ledger.append(HEADER, broken));
        assertThrows(
                IllegalArgumentException.class,
                () -> ledger.append(HEADER, List.<Change>of().iterator()));
        assertEquals(0, ledger.head());
        assertEquals(List.of(), current());
        assertEquals(1, append(create("i-1", "{}")));
    }

    @Test
    void a_stream_that_meets_a_record_that_moved_on_names_it_and_writes_nothing() {
        append(create("i-12000", "{}"));
        Iterator<Change> creations =
                IntStream.range(0, 15_000).mapToObj(n -> create("i-" + n, "{}")).iterator();
        RevisionConflict conflict = assertThrows(RevisionConflict.class, () -> ledger.append(HEADER, creations));
        assertTrue(conflict.getMessage().contains("i-12000"), conflict.getMessage());
        assertEquals(1, current().size());
        assertEquals(1, ledger.head());
    }

    @Test
    void a_record_changed_twice_by_one_stream_is_refused_however_far_apart() {
        append(create("twice", "{}"));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("incident", "twice", 1, Action.CORRECTED, "{\"n\":2}"));
        IntStream.range(0, BatchPieces.CHANGES).forEach(n -> changes.add(create("i-" + n, "{}")));
        changes.add(new Change("incident", "twice", 2, Action.CORRECTED, "{\"n\":3}"));
        assertThrows(RuntimeException.class, () -> ledger.append(HEADER, changes.iterator()));
        assertEquals(1, current().size());
        assertEquals(1, ledger.head());
    }

    @Test
    void the_newest_revisions_of_many_records_are_found_at_once() {
        append(create("a-1", "{}"), create("a-2", "{}"), create("b-1", "{}"), Change.create("source", "a-1", "{}"));
        append(new Change("incident", "a-1", 1, Action.RETRACTED, "{}"));
        List<String> asked = new ArrayList<>(List.of("a-1", "b-1", "c-1"));
        IntStream.range(0, 2_000).forEach(n -> asked.add("none-" + n));
        List<Revision> found = ledger.newest("incident", asked);
        assertEquals(
                Set.of("a-1 2", "b-1 1"),
                found.stream().map(one -> one.id() + " " + one.number()).collect(Collectors.toSet()));
        assertEquals(List.of(), ledger.newest("incident", List.of()));
        List<Revision> ofPrefix = new ArrayList<>();
        ledger.forEachOf("incident", "a-", ofPrefix::add);
        assertEquals(List.of("incident a-1", "incident a-2"), keys(ofPrefix));
    }

    private boolean appends(Change... changes) {
        try {
            append(changes);
            return true;
        } catch (RevisionConflict lost) {
            return false;
        }
    }

    private long append(Change... changes) {
        return ledger.append(new NewBatch("editor", NOON, "a test", List.of(changes)));
    }

    private static Change create(String id, String document) {
        return Change.create("incident", id, document);
    }

    private List<Revision> current() {
        List<Revision> current = new ArrayList<>();
        ledger.forEachCurrent(current::add);
        return current;
    }

    private List<Revision> published() {
        List<Revision> published = new ArrayList<>();
        ledger.forEachPublished(published::add);
        return published;
    }

    private static List<String> keys(List<Revision> revisions) {
        return revisions.stream()
                .map(revision -> revision.kind() + " " + revision.id())
                .toList();
    }

    private static List<Long> versions(List<Batch> batches) {
        return batches.stream().map(Batch::version).toList();
    }

    private static <T> List<T> atOnce(int threads, Work<T> work) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(n -> () -> work.done(n))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private interface Work<T> {
        T done(int thread) throws Exception;
    }
}
