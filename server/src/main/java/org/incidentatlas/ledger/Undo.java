package org.incidentatlas.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a whole batch back, such as an import, as one new batch: what it created is retracted, what it changed is as it
 * was before. Nothing is undone when any of its records has been changed since.
 */
public final class Undo {

    private static final int MOST_NAMED = 20;

    /** More are not held in memory at once; imports of any length are taken back by the command that made them. */
    private static final int MOST_CHANGES = 10_000;

    private final LedgerStore ledger;
    private final Clock clock;
    private final Rule rule;

    /** @param rule what is never published */
    public Undo(LedgerStore ledger, Clock clock, Rule rule) {
        this.ledger = ledger;
        this.clock = clock;
        this.rule = rule;
    }

    /** The new version, or why there is none. */
    public Outcome of(long version, String author, String reason) {
        int size = ledger.batch(version).map(Batch::changes).orElse(0);
        if (size > MOST_CHANGES) {
            return new Outcome.Refused("It has " + size + " changes, and " + MOST_CHANGES
                    + " are undone at once: use ./atlas import --undo " + version + ".");
        }
        List<Revision> changed = ledger.changes(version);
        if (changed.isEmpty()) {
            return new Outcome.Missing();
        }
        List<Change> changes = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (Revision revision : changed) {
            boolean newest = ledger.newest(revision.kind(), revision.id())
                    .filter(now -> now.number() == revision.number())
                    .isPresent();
            if (newest) {
                changes.add(undone(revision));
            } else {
                moved.add(revision.kind() + " " + revision.id());
            }
        }
        return moved.isEmpty() ? append(author, reason, changes) : new Outcome.Refused(changedSince(moved));
    }

    private static String changedSince(List<String> moved) {
        String named = String.join(", ", moved.subList(0, Math.min(MOST_NAMED, moved.size())));
        return moved.size() + " records have been changed since: " + named + (moved.size() > MOST_NAMED ? " …" : "")
                + ". Undo those changes first.";
    }

    /**
     * What was published before is published again; without that, readers see the record no longer. Of a draft or a check
     * the state before it is the newest again.
     */
    private Change undone(Revision revision) {
        boolean published = revision.stage() == Stage.PUBLISHED;
        Optional<Revision> before = ledger.revisions(revision.kind(), revision.id()).stream()
                .filter(earlier -> earlier.number() < revision.number())
                .filter(earlier -> !published || earlier.stage() == Stage.PUBLISHED)
                .reduce((first, second) -> second);
        boolean stays =
                before.filter(earlier -> earlier.action().leavesRecord()).isPresent();
        return new Change(
                revision.kind(),
                revision.id(),
                revision.number(),
                stays ? Action.CORRECTED : Action.RETRACTED,
                published ? Stage.PUBLISHED : Stage.DRAFT,
                before.map(Revision::document).orElse(revision.document()));
    }

    private Outcome append(String author, String reason, List<Change> changes) {
        Optional<String> refusal = rule.refusal(changes);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        try {
            long version = ledger.append(new NewBatch(author, clock.instant(), reason, changes));
            return new Outcome.Done(version, ledger.changes(version).get(0));
        } catch (RevisionConflict meanwhile) {
            return new Outcome.Refused("A record was changed at the same moment: " + meanwhile.getMessage() + ".");
        }
    }
}
