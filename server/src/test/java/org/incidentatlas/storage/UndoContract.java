package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Rule;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.ledger.Undo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How batches are taken back, whichever engine holds them. */
abstract class UndoContract {

    /** The documents of these tests are no records, so nothing can be said of them. */
    private static final Rule NO_RULE = new Rule() {
        @Override
        public String kind() {
            return "none";
        }

        @Override
        public Optional<String> refusal(List<Change> changes) {
            return Optional.empty();
        }
    };

    private static final Instant NOON = Instant.parse("2018-06-30T12:00:00.123Z");
    private static final int MORE_THAN_A_PAGE = 12_345;

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
    void a_batch_of_any_length_and_several_kinds_is_taken_back_as_one() {
        ledger.append(
                new BatchHeader("editor", NOON, "many"),
                IntStream.range(0, MORE_THAN_A_PAGE)
                        .mapToObj(n ->
                                Change.create(n % 3 == 0 ? "control" : "incident", "i-%05d".formatted(n), "{\"n\":1}"))
                        .iterator());
        assertEquals(List.of("control", "incident"), ledger.kindsChanged(1));
        assertEquals(List.of(), ledger.kindsChanged(2));
        assertEquals(2, done(undo(1)).version());
        assertEquals(MORE_THAN_A_PAGE, ledger.batch(2).orElseThrow().changes());
        List<Revision> left = new ArrayList<>();
        ledger.forEachPublished(revision -> {
            if (revision.action().leavesRecord()) {
                left.add(revision);
            }
        });
        assertEquals(List.of(), left);
    }

    @Test
    void what_was_changed_is_as_it_was_published_before() {
        append(Change.create("incident", "i-1", "{\"n\":1}"));
        append(change("i-1", 1, Action.CORRECTED, Stage.DRAFT, 2));
        append(change("i-1", 2, Action.CORRECTED, Stage.PUBLISHED, 2));
        done(undo(3));
        assertEquals(state(4, 4, Action.CORRECTED, Stage.PUBLISHED, 1), newest());
    }

    @Test
    void what_was_a_draft_before_it_was_published_is_shown_no_longer() {
        append(change("i-1", 0, Action.CREATED, Stage.DRAFT, 1));
        append(change("i-1", 1, Action.CORRECTED, Stage.PUBLISHED, 2));
        done(undo(2));
        assertEquals(state(3, 3, Action.RETRACTED, Stage.PUBLISHED, 2), newest());
    }

    @Test
    void of_a_draft_the_state_before_it_is_the_newest_again_and_nothing_waits() {
        append(Change.create("incident", "i-1", "{\"n\":1}"));
        append(change("i-1", 1, Action.CORRECTED, Stage.DRAFT, 2));
        done(undo(2));
        assertEquals(state(3, 3, Action.CORRECTED, Stage.PUBLISHED, 1), newest());
        assertEquals(List.of(), ledger.unpublished(10));
    }

    @Test
    void what_was_retracted_comes_back_and_what_came_back_is_retracted_again() {
        append(Change.create("incident", "i-1", "{\"n\":1}"));
        append(change("i-1", 1, Action.RETRACTED, Stage.PUBLISHED, 1));
        done(undo(2));
        assertEquals(state(3, 3, Action.CORRECTED, Stage.PUBLISHED, 1), newest());
        done(undo(3));
        assertEquals(state(4, 4, Action.RETRACTED, Stage.PUBLISHED, 1), newest());
    }

    @Test
    void what_it_would_touch_is_told_with_the_state_that_would_stand_again_and_what_came_since() {
        append(Change.create("incident", "i-1", "{\"n\":1}"), Change.create("incident", "i-2", "{\"n\":1}"));
        append(change("i-1", 1, Action.CORRECTED, Stage.DRAFT, 2));

        List<Undo.Touched> first = undoing().touched(1, 10);
        assertEquals(
                List.of("i-1", "i-2"),
                first.stream().map(touched -> touched.brought().id()).toList());
        assertEquals(List.of(2L, 1L), first.stream().map(Undo.Touched::newest).toList());
        assertEquals(1, undoing().touched(1, 1).size());
        Revision before = undoing().touched(2, 10).get(0).before();
        assertEquals("{\"n\":1}", before == null ? "nothing" : before.document());
        assertEquals(List.of(), undoing().touched(3, 10));
    }

    @Test
    void records_that_moved_on_are_counted_and_the_first_named_and_nothing_is_undone() {
        Change[] many = IntStream.range(0, 30)
                .mapToObj(n -> Change.create("incident", "i-%02d".formatted(n), "{}"))
                .toArray(Change[]::new);
        append(many);
        append(IntStream.range(0, 25)
                .mapToObj(n -> change("i-%02d".formatted(n), 1, Action.CORRECTED, Stage.PUBLISHED, n))
                .toArray(Change[]::new));
        String told = assertInstanceOf(Outcome.Refused.class, undo(1)).message();
        assertTrue(
                told.startsWith("25 records have been changed since: incident i-00 (version 2), incident i-01"), told);
        assertTrue(told.endsWith("incident i-19 (version 2) …. Undo those changes first."), told);
        assertEquals(2, ledger.head());
    }

    @Test
    void kinds_that_shall_stay_do_so_and_a_batch_of_nothing_else_is_refused() {
        append(Change.create("incident", "i-1", "{}"), Change.create("source", "s-1", "{}"));
        assertInstanceOf(
                Outcome.Refused.class,
                new Undo(ledger, Clock.systemUTC(), NO_RULE).of(1, "editor", "x", Set.of("incident", "source")));
        done(new Undo(ledger, Clock.systemUTC(), NO_RULE).of(1, "editor", "x", Set.of("source")));
        assertEquals(1, ledger.newest("source", "s-1").orElseThrow().number());
        assertInstanceOf(Outcome.Missing.class, undo(9));
    }

    private Outcome undo(long version) {
        return undoing().of(version, "editor", "undone", Set.of());
    }

    private Undo undoing() {
        return new Undo(ledger, Clock.fixed(NOON, ZoneOffset.UTC), NO_RULE);
    }

    private static Outcome.Done done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome);
    }

    private Revision newest() {
        return ledger.newest("incident", "i-1").orElseThrow();
    }

    private static Revision state(int number, long version, Action action, Stage stage, int n) {
        return new Revision("incident", "i-1", number, version, action, stage, "{\"n\":" + n + "}");
    }

    private static Change change(String id, int expected, Action action, Stage stage, int n) {
        return new Change("incident", id, expected, action, stage, "{\"n\":" + n + "}");
    }

    private void append(Change... changes) {
        ledger.append(new NewBatch("editor", NOON, "a test", List.of(changes)));
    }
}
