package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.StoreUnavailable;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.SourceKind;
import org.incidentatlas.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AtlasKeeperTest {

    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void a_new_version_is_read_when_it_is_there() {
        try (TestDatabase database = TestDatabase.embedded();
                AtlasKeeper keeper = keeper(database.stores().ledger())) {
            assertEquals(0, keeper.current().version());

            database.stores().ledger().append(aSource("s-1"));
            keeper.look();

            assertEquals(1, keeper.current().version());
            assertTrue(keeper.current().source("s-1").isPresent());
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

    private static AtlasKeeper keeper(LedgerStore ledger) {
        BoundarySet set = new BoundarySet("test", "", "", "", LocalDate.EPOCH, true, "", null);
        AtlasReader reader = new AtlasReader(
                ledger,
                new BoundaryIndex(set, List.of()),
                GazetteerIndex.build(List.of(), List.of()),
                new Actors(List.of()));
        return new AtlasKeeper(ledger, reader, NEVER);
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
        public List<Revision> newest(String kind, Collection<String> ids) {
            return real.newest(kind, ids);
        }

        @Override
        public void forEachOf(String kind, String prefix, Consumer<Revision> reader) {
            real.forEachOf(kind, prefix, reader);
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
        public Optional<Batch> batch(long version) {
            return real.batch(version);
        }

        @Override
        public List<Batch> batchesAfter(long after, int limit) {
            return real.batchesAfter(after, limit);
        }
    }
}
