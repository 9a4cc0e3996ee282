package org.incidentatlas.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/** The changes that take back those of a version, read while they are written. */
final class Reversal implements Iterator<Change> {

    private final LedgerStore ledger;
    private final ChangePages pages;
    private final Deque<Change> ready = new ArrayDeque<>();

    /** @param kinds which kinds of records are taken back */
    Reversal(LedgerStore ledger, long version, Predicate<String> kinds) {
        this.ledger = ledger;
        this.pages = new ChangePages(ledger, version, kinds);
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

    /**
     * What was published before is published again; without that, readers see the record no longer. Of a draft or a check
     * the state before it is the newest again, at the stage it had.
     */
    private Change reversed(Revision brought) {
        boolean published = brought.stage() == Stage.PUBLISHED;
        Optional<Revision> before = before(ledger, brought);
        if (before.isEmpty()) {
            Stage stage = published ? Stage.PUBLISHED : Stage.DRAFT;
            return change(brought, Action.RETRACTED, stage, brought.document());
        }
        Revision was = before.get();
        Action action = was.action().leavesRecord() ? Action.CORRECTED : was.action();
        return change(brought, action, published ? Stage.PUBLISHED : was.stage(), was.document());
    }

    /** The state that would stand again; empty when there is none, so that the record would be retracted. */
    static Optional<Revision> before(LedgerStore ledger, Revision brought) {
        if (brought.number() == 1) {
            return Optional.empty();
        }
        boolean published = brought.stage() == Stage.PUBLISHED;
        return ledger.revisions(brought.kind(), brought.id()).stream()
                .filter(earlier -> earlier.number() < brought.number())
                .filter(earlier -> !published || earlier.stage() == Stage.PUBLISHED)
                .reduce((first, second) -> second);
    }

    private static Change change(Revision brought, Action action, Stage stage, String document) {
        return new Change(brought.kind(), brought.id(), brought.number(), action, stage, document);
    }
}
