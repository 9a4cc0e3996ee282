package org.incidentatlas.intake.records;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.exchange.ImportReason;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;

/**
 * Takes an import back with a batch of its own: what it created is retracted, what it corrected or retracted is as it was. The
 * edition and its source stay: they say what was there.
 */
public final class ImportUndo {

    private static final int AT_ONCE = 500;
    private static final int NAMED = 20;

    private final LedgerStore ledger;

    public ImportUndo(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** Why a version cannot be taken back: one line; and the first records that moved on since. */
    public record Refusal(String why, List<String> records) {

        public Refusal {
            records = List.copyOf(records);
        }
    }

    /** Why the version cannot be taken back; empty when it can. */
    public Optional<Refusal> refusal(long version) {
        Optional<Batch> batch = ledger.batch(version);
        if (batch.isEmpty()) {
            return Optional.of(new Refusal("there is no version " + version, List.of()));
        }
        if (!batch.get().reason().startsWith(ImportReason.IMPORT)) {
            return Optional.of(new Refusal(
                    "version " + version + " is no import: " + batch.get().reason(), List.of()));
        }
        List<String> moved = movedOn(version);
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal("records were changed since version " + version, moved));
    }

    private List<String> movedOn(long version) {
        List<String> moved = new ArrayList<>();
        Pages pages = new Pages(version);
        while (pages.hasNext() && moved.size() < NAMED) {
            List<Revision> page = pages.next();
            Map<String, Revision> newest = newest(page);
            for (Revision brought : page) {
                Revision now = newest.get(brought.kind() + '/' + brought.id());
                if (now != null && now.number() != brought.number() && moved.size() < NAMED) {
                    moved.add(brought.kind() + " " + brought.id() + " (version " + now.version() + ")");
                }
            }
        }
        return moved;
    }

    private Map<String, Revision> newest(List<Revision> page) {
        Map<String, List<String>> ids = new HashMap<>();
        page.forEach(one ->
                ids.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.id()));
        Map<String, Revision> newest = new HashMap<>();
        ids.forEach((kind, some) -> ledger.newest(kind, some).forEach(one -> newest.put(kind + '/' + one.id(), one)));
        return newest;
    }

    /**
     * Takes the version back, and gives the version that does so.
     *
     * @throws org.incidentatlas.ledger.RevisionConflict when a record moved on meanwhile; nothing is written then
     * @throws IllegalArgumentException when the version changed nothing that can be taken back
     */
    public long undo(long version, String author, Instant now) {
        return ledger.append(
                new BatchHeader(author, now, ImportReason.UNDO + "version " + version), new Reversal(version));
    }

    /** The revisions of a version that rows brought, a page at a time. */
    private final class Pages implements Iterator<List<Revision>> {

        private final long version;
        private final Deque<String> kinds = new ArrayDeque<>(List.of(ControlStatement.KIND, Incident.KIND));
        private String id = "";
        private List<Revision> page;

        Pages(long version) {
            this.version = version;
            this.page = read();
        }

        private List<Revision> read() {
            while (!kinds.isEmpty()) {
                List<Revision> read = ledger.changesAfter(version, kinds.element(), id, AT_ONCE);
                if (!read.isEmpty()) {
                    id = read.get(read.size() - 1).id();
                    return read;
                }
                kinds.remove();
                id = "";
            }
            return List.of();
        }

        @Override
        public boolean hasNext() {
            return !page.isEmpty();
        }

        @Override
        public List<Revision> next() {
            List<Revision> rows = page;
            page = read();
            return rows;
        }
    }

    /** The changes that take back those of a version. */
    private final class Reversal implements Iterator<Change> {

        private final Pages pages;
        private final Deque<Change> ready = new ArrayDeque<>();

        Reversal(long version) {
            this.pages = new Pages(version);
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && pages.hasNext()) {
                pages.next().forEach(brought -> ready.add(reversed(brought)));
            }
            return !ready.isEmpty();
        }

        @Override
        public Change next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private Change reversed(Revision brought) {
            Optional<Revision> before = brought.number() == 1
                    ? Optional.empty()
                    : ledger.revisions(brought.kind(), brought.id()).stream()
                            .filter(one -> one.number() == brought.number() - 1)
                            .findFirst();
            boolean was = before.isPresent() && before.get().action().leavesRecord();
            return new Change(
                    brought.kind(),
                    brought.id(),
                    brought.number(),
                    was ? Action.CORRECTED : Action.RETRACTED,
                    before.filter(one -> was).map(Revision::stage).orElse(brought.stage()),
                    before.filter(one -> was).map(Revision::document).orElse(brought.document()));
        }
    }
}
