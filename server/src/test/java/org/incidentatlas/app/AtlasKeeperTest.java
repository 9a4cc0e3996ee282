package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.incidentatlas.access.Audience;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.ChangePosition;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Mention;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.PublishedChange;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.StoreUnavailable;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.SourceKind;
import org.incidentatlas.storage.TestDatabase;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.PlantedSecrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AtlasKeeperTest {

    @Test
    void a_source_written_before_its_party_and_copy_were_kept_is_read_without_them() {
        String old = "{\"id\":\"s-1\",\"kind\":\"un\",\"language\":null,\"licence\":null,\"published\":null,"
                + "\"publisher\":\"UNAMA\",\"publisherEstablished\":true,\"title\":null,\"url\":null}";

        assertEquals(
                new Source("s-1", "UNAMA", true, null, null, null, SourceKind.UN, null, null),
                Documents.read(old, Source.class));
    }

    @Test
    void a_new_version_is_read_when_it_is_there() {
        try (TestDatabase database = TestDatabase.embedded();
                AtlasKeeper keeper = keeper(database.stores().ledger())) {
            assertEquals(0, keeper.current().version());

            database.stores().ledger().append(aSource("s-1"));
            keeper.look();

            assertEquals(1, keeper.current().version());
            assertTrue(keeper.current(Audience.FULL).source("s-1").isPresent());
        }
    }

    @Test
    void the_full_edition_is_shared_while_nothing_is_withheld_and_keeps_in_step() {
        try (TestDatabase database = TestDatabase.embedded();
                AtlasKeeper keeper = keeper(database.stores().ledger())) {
            Atlas before = keeper.current(Audience.FULL);
            assertSame(keeper.current().contents(), before.contents());
            assertSame(keeper.current().timeline(), before.timeline());
            assertEquals(Audience.FULL, before.audience());

            database.stores().ledger().append(PlantedSecrets.batch());
            keeper.look();

            Atlas full = keeper.current(Audience.FULL);
            assertEquals(1, full.version());
            assertEquals(1, keeper.current().version());
            assertTrue(full.incident("zorqalatun-hidden").isPresent());
            assertTrue(keeper.current().incident("zorqalatun-hidden").isEmpty());
        }
    }

    @Test
    void while_the_database_is_down_answers_go_on_and_say_that_they_may_be_stale() {
        try (TestDatabase database = TestDatabase.embedded()) {
            FailingLedger ledger = new FailingLedger(database.stores().ledger());
            try (AtlasKeeper keeper = keeper(ledger)) {
                ledger.append(aSource("s-1"));
                ledger.failure = new StoreUnavailable("gone", new IllegalStateException());
                keeper.look();

                assertTrue(keeper.isStale());
                assertEquals(0, keeper.current().version());

                ledger.failure = null;
                keeper.look();

                assertFalse(keeper.isStale());
                assertEquals(1, keeper.current().version());
            }
        }
    }

    @Test
    void a_reading_that_fails_on_new_ground_is_tried_again_until_the_new_ground_is_shown() {
        try (TestDatabase database = TestDatabase.embedded()) {
            FailingLedger ledger = new FailingLedger(database.stores().ledger());
            Ground first = ground("first", 1);
            ChangingGround source = new ChangingGround(first);
            AtlasReader reader = new AtlasReader(ledger, source, first, new Actors(List.of()));
            try (AtlasKeeper keeper = new AtlasKeeper(reader)) {
                source.now = ground("second", 2);
                ledger.readingFailure = new StoreUnavailable("gone", new IllegalStateException());
                keeper.look();
                assertTrue(keeper.isStale());
                keeper.look();
                assertTrue(keeper.isStale(), "what is shown is still the old ground");

                ledger.readingFailure = null;
                keeper.look();

                assertFalse(keeper.isStale());
                assertEquals("second", keeper.current().boundaries().set().id());
            }
        }
    }

    private static Ground ground(String set, long changes) {
        BoundaryIndex boundaries =
                new BoundaryIndex(new BoundarySet(set, "", "", "", LocalDate.EPOCH, true, "", null), List.of());
        return new Ground(
                new GroundState(set, changes, 0),
                boundaries,
                BoundaryShelf.of(boundaries),
                GazetteerIndex.build(List.of(), List.of()));
    }

    /** A ground that changes when told to. */
    private static final class ChangingGround implements GroundSource {

        private Ground now;

        private ChangingGround(Ground first) {
            this.now = first;
        }

        @Override
        public GroundState state() {
            return now.state();
        }

        @Override
        public Ground read() {
            return now;
        }
    }

    @Test
    void an_unexpected_fault_does_not_end_the_watch() {
        try (TestDatabase database = TestDatabase.embedded()) {
            FailingLedger ledger = new FailingLedger(database.stores().ledger());
            try (AtlasKeeper keeper = keeper(ledger)) {
                ledger.failure = new IllegalStateException("never seen before");
                keeper.look();

                assertTrue(keeper.isStale());
            }
        }
    }

    static AtlasKeeper keeper(LedgerStore ledger) {
        BoundarySet set = new BoundarySet("test", "", "", "", LocalDate.EPOCH, true, "", null);
        BoundaryIndex boundaries = new BoundaryIndex(set, List.of());
        Ground ground = new Ground(
                new GroundState("test", 0, 0),
                boundaries,
                BoundaryShelf.of(boundaries),
                GazetteerIndex.build(List.of(), List.of()));
        return new AtlasKeeper(new AtlasReader(ledger, fixed(ground), ground, new Actors(List.of())));
    }

    /** A ground that never changes. */
    private static GroundSource fixed(Ground ground) {
        return new GroundSource() {
            @Override
            public GroundState state() {
                return ground.state();
            }

            @Override
            public Ground read() {
                return ground;
            }
        };
    }

    private static NewBatch aSource(String id) {
        Source source = new Source(id, "UNAMA", true, null, null, null, SourceKind.UN, null, null);
        return new NewBatch(
                "a tester", Instant.EPOCH, "a test", List.of(Change.create(Source.KIND, id, Documents.write(source))));
    }

    /** A ledger that fails when told to. */
    private static final class FailingLedger implements LedgerStore {

        private final LedgerStore real;
        private @Nullable RuntimeException failure;
        private @Nullable RuntimeException readingFailure;

        private FailingLedger(LedgerStore real) {
            this.real = real;
        }

        @Override
        public long head() {
            if (failure != null) {
                throw failure;
            }
            return real.head();
        }

        @Override
        public long append(NewBatch batch) {
            return real.append(batch);
        }

        @Override
        public long append(BatchHeader header, Iterator<Change> changes) {
            return real.append(header, changes);
        }

        @Override
        public long append(BatchHeader header, Iterator<Change> changes, Unchanged unchanged) {
            return real.append(header, changes, unchanged);
        }

        @Override
        public List<Revision> newest(String kind, Collection<String> ids) {
            return real.newest(kind, ids);
        }

        @Override
        public void forEachOf(String kind, String prefix, Consumer<Revision> reader) {
            real.forEachOf(kind, prefix, reader);
        }

        @Override
        public List<String> kindsChanged(long version) {
            return real.kindsChanged(version);
        }

        @Override
        public List<Revision> changesAfter(long version, String kind, String id, int limit) {
            return real.changesAfter(version, kind, id, limit);
        }

        @Override
        public long forEachCurrent(Consumer<Revision> reader) {
            return real.forEachCurrent(reader);
        }

        @Override
        public long forEachPublished(Consumer<Revision> reader) {
            if (readingFailure != null) {
                throw readingFailure;
            }
            return real.forEachPublished(reader);
        }

        @Override
        public void forEachPublishedAt(long version, Consumer<Revision> reader) {
            real.forEachPublishedAt(version, reader);
        }

        @Override
        public Optional<Revision> newest(String kind, String id) {
            return real.newest(kind, id);
        }

        @Override
        public List<Revision> revisions(String kind, String id) {
            return real.revisions(kind, id);
        }

        @Override
        public List<Revision> changes(long version) {
            return real.changes(version);
        }

        @Override
        public long redact(
                String kind,
                String id,
                UnaryOperator<String> documents,
                UnaryOperator<String> reasons,
                BatchHeader note) {
            return real.redact(kind, id, documents, reasons, note);
        }

        @Override
        public List<Mention> recordsLike(String pattern, int limit) {
            return real.recordsLike(pattern, limit);
        }

        @Override
        public List<Batch> reasonsLike(String pattern, int limit) {
            return real.reasonsLike(pattern, limit);
        }

        @Override
        public void rewriteReason(long version, UnaryOperator<String> reason) {
            real.rewriteReason(version, reason);
        }

        @Override
        public List<Revision> unpublished(int limit) {
            return real.unpublished(limit);
        }

        @Override
        public List<PublishedChange> publishedAfter(ChangePosition position, int limit) {
            return real.publishedAfter(position, limit);
        }

        @Override
        public Optional<Batch> batch(long version) {
            return real.batch(version);
        }

        @Override
        public List<Batch> batchesAfter(long after, int limit) {
            return real.batchesAfter(after, limit);
        }
    }
}
