package org.incidentatlas.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Changes records by the rules of the house: a change is a draft until somebody else has checked it, and shown when it is
 * published; nothing is deleted; who changes a record says which revision they saw.
 *
 * <p>Records that were changed together go on together: whoever checks an incident checks the sources that came with it.
 * Safe for use by several threads; the ledger decides who was first.
 */
public final class Editor {

    /** As many as people write at once; what a longer batch brought is not kept together when one of it is changed. */
    private static final int MOST_TOGETHER = 100;

    /** Each is made when somebody else published in the moment between looking and writing. */
    private static final int MOST_ATTEMPTS = 5;

    private final LedgerStore ledger;
    private final Clock clock;
    private final boolean secondReader;
    private final Rule rule;

    /**
     * @param clock for the moments that are noted
     * @param secondReader whether a change has to be checked by somebody who did not write it
     * @param rule what is never published
     */
    public Editor(LedgerStore ledger, Clock clock, boolean secondReader, Rule rule) {
        this.ledger = ledger;
        this.clock = clock;
        this.secondReader = secondReader;
        this.rule = rule;
    }

    /** Every revision of the record, oldest first; empty when there is no such record. */
    public List<Revision> revisions(String kind, String id) {
        return ledger.revisions(kind, id);
    }

    /** The newest revision of the record, of whatever stage. */
    public Optional<Revision> newest(String kind, String id) {
        return ledger.newest(kind, id);
    }

    /** Newest revisions that are not published, in the order of kind and id, at most {@code limit}. */
    public List<Revision> unpublished(int limit) {
        return ledger.unpublished(limit);
    }

    /** What waits of the record that the revision is of, as it stands now. */
    public Pending pending(Revision of) {
        List<Revision> revisions = ledger.revisions(of.kind(), of.id());
        int from = revisions.size();
        while (from > 0 && revisions.get(from - 1).stage() != Stage.PUBLISHED) {
            from--;
        }
        List<Pending.Step> steps = new ArrayList<>();
        for (Revision revision : revisions.subList(from, revisions.size())) {
            ledger.batch(revision.version())
                    .ifPresent(
                            batch -> steps.add(new Pending.Step(revision, batch.author(), batch.at(), batch.reason())));
        }
        return new Pending(revisions.get(revisions.size() - 1), from == 0 ? null : revisions.get(from - 1), steps);
    }

    /**
     * Writes a draft: a new record, or a new state of one that is there.
     *
     * @param along changes of other records that belong to it, such as sources that it is the first to name; with them go
     *     those that were written together with one of these and are not published yet
     */
    public Outcome draft(Wish wish, String document, List<Change> along) {
        Optional<Revision> newest = ledger.newest(wish.kind(), wish.id());
        if (newest.isEmpty() && wish.expected() > 0) {
            return new Outcome.Missing();
        }
        if (newest.isPresent() && newest.get().number() != wish.expected()) {
            return wish.expected() == 0
                    ? new Outcome.Refused("There is a " + wish.kind() + " with the id '" + wish.id() + "' already.")
                    : new Outcome.MovedOn(newest.get());
        }
        if (along.isEmpty()
                && newest.isPresent()
                && newest.get().document().equals(document)
                && newest.get().action().leavesRecord()) {
            return new Outcome.Refused("Nothing of the record would change.");
        }
        Action action = wish.expected() == 0 ? Action.CREATED : Action.CORRECTED;
        return write(wish, change(wish, action, Stage.DRAFT, document), along);
    }

    /** Writes the draft of a retraction: once published, readers see the record no longer, and its history stays. */
    public Outcome retract(Wish wish) {
        return retract(wish, List.of());
    }

    /** The same with changes of other records that belong to it. */
    public Outcome retract(Wish wish, List<Change> along) {
        return onNewest(
                wish,
                newest -> newest.action().leavesRecord()
                        ? write(wish, change(wish, Action.RETRACTED, Stage.DRAFT, newest.document()), along)
                        : new Outcome.Refused("The record was " + newest.action() + " before."));
    }

    /**
     * Writes the draft of a merger of duplicates: the record goes into another, which takes over what it says.
     *
     * @param into the record that stays, and the revision of it that was seen
     * @param document the record that stays, as it will be
     */
    public Outcome merge(Wish wish, Wish into, String document) {
        return onNewest(wish, newest -> {
            Optional<Revision> stays = ledger.newest(into.kind(), into.id());
            boolean itself = wish.kind().equals(into.kind()) && wish.id().equals(into.id());
            if (itself || stays.isEmpty() || !stays.get().action().leavesRecord()) {
                return new Outcome.Refused("It can only go into another record that is there.");
            }
            if (!newest.action().leavesRecord()) {
                return new Outcome.Refused("The record was " + newest.action() + " before.");
            }
            if (stays.get().number() != into.expected()) {
                return new Outcome.MovedOn(stays.get());
            }
            Change joined = change(into, Action.CORRECTED, Stage.DRAFT, document);
            return write(wish, change(wish, Action.MERGED, Stage.DRAFT, newest.document()), List.of(joined));
        });
    }

    /**
     * Takes the newest revision a stage further, with all that was changed together with it and is still newest.
     *
     * @param named newest revisions of records that it cannot be shown without, by whichever draft they came
     */
    public Outcome advance(Wish wish, Stage to, List<Revision> named) {
        return onNewest(
                wish,
                newest -> refusal(newest, to, wish.author())
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> advance(wish, newest, to, named)));
    }

    private Outcome advance(Wish wish, Revision newest, Stage to, List<Revision> named) {
        Map<String, Change> along = new TreeMap<>();
        for (Revision other : changedTogether(newest)) {
            Optional<String> refusal = refusal(other, to, wish.author());
            if (refusal.isPresent()) {
                return new Outcome.Refused("With it goes " + other.kind() + " " + other.id() + ". " + refusal.get());
            }
            along.put(other.kind() + " " + other.id(), staged(other, to));
        }
        for (Revision other : named) {
            String name = other.kind() + " " + other.id();
            if (along.containsKey(name) || !isMissing(other, to)) {
                continue;
            }
            if (secondReader && isUnread(pending(other), pending(newest), to, wish.author())) {
                return new Outcome.Refused("With it goes " + name
                        + ", which was changed after it was written. Somebody else must check " + name + " first.");
            }
            along.put(name, shown(other, to));
        }
        return append(wish, staged(newest, to), List.copyOf(along.values()));
    }

    /** Whether readers would see nothing of it at that stage. What waits of one that they see goes its own way. */
    private boolean isMissing(Revision other, Stage to) {
        Revision seen = pending(other).published();
        boolean shown = seen != null && seen.action().leavesRecord();
        return !shown && (other.stage().compareTo(to) < 0 || !other.action().leavesRecord());
    }

    /**
     * Whether words of it go on that nobody but their writer has read. Whoever wrote a change that names it stands behind
     * what it was then, even when the checker had written that first; not behind what was made of it since.
     */
    private static boolean isUnread(Pending other, Pending newest, Stage to, String author) {
        long named = newest.lastWritten().map(Pending.Step::version).orElse(Long.MAX_VALUE);
        boolean since = other.lastWritten().map(Pending.Step::version).orElse(0L) > named;
        return since
                && (to == Stage.PUBLISHED
                        ? other.newest().stage() != Stage.CHECKED
                        : other.writers().contains(author));
    }

    /** What the same version changed, as far as it is still newest and not published. */
    private List<Revision> changedTogether(Revision newest) {
        List<Revision> together = new ArrayList<>();
        for (Revision other : ledger.changes(newest.version())) {
            boolean same = other.kind().equals(newest.kind()) && other.id().equals(newest.id());
            if (!same && isNewest(other) && other.stage() != Stage.PUBLISHED) {
                together.add(other);
            }
        }
        return together;
    }

    /** The record at that stage, also where it was taken back meanwhile. */
    private static Change shown(Revision revision, Stage to) {
        return new Change(revision.kind(), revision.id(), revision.number(), Action.CORRECTED, to, revision.document());
    }

    private static Change staged(Revision revision, Stage to) {
        Action action = revision.action() == Action.CREATED ? Action.CORRECTED : revision.action();
        return new Change(revision.kind(), revision.id(), revision.number(), action, to, revision.document());
    }

    private Optional<String> refusal(Revision newest, Stage to, String author) {
        if (newest.stage().compareTo(to) >= 0) {
            return Optional.of("It is " + newest.stage() + " already.");
        }
        if (to == Stage.PUBLISHED && newest.stage() != Stage.CHECKED && secondReader) {
            return Optional.of("It must be checked first, by somebody who did not write it.");
        }
        return secondReader && to == Stage.CHECKED && pending(newest).writers().contains(author)
                ? Optional.of("Who wrote a change cannot check it; somebody else must.")
                : Optional.empty();
    }

    private interface OnNewest {
        Outcome then(Revision newest);
    }

    private Outcome onNewest(Wish wish, OnNewest then) {
        Optional<Revision> newest = ledger.newest(wish.kind(), wish.id());
        if (newest.isEmpty()) {
            return new Outcome.Missing();
        }
        return newest.get().number() == wish.expected() ? then.then(newest.get()) : new Outcome.MovedOn(newest.get());
    }

    private static Change change(Wish wish, Action action, Stage stage, String document) {
        return new Change(wish.kind(), wish.id(), wish.expected(), action, stage, document);
    }

    /** Appends a draft with all drafts that must go on with it. */
    private Outcome write(Wish wish, Change change, List<Change> along) {
        Map<List<String>, Change> changes = new LinkedHashMap<>();
        along.forEach(other -> changes.put(List.of(other.kind(), other.id()), other));
        changes.put(List.of(change.kind(), change.id()), change);
        for (Change each : List.copyOf(changes.values())) {
            waitingWith(each).forEach(other -> changes.putIfAbsent(List.of(other.kind(), other.id()), other));
        }
        changes.remove(List.of(change.kind(), change.id()));
        return append(wish, change, List.copyOf(changes.values()));
    }

    /** What was written together with the state that the change is of, and waits with it. */
    private List<Change> waitingWith(Change change) {
        Optional<Revision> newest = ledger.newest(change.kind(), change.id())
                .filter(revision -> revision.stage() != Stage.PUBLISHED)
                .filter(revision -> ledger.batch(revision.version())
                        .filter(batch -> batch.changes() <= MOST_TOGETHER)
                        .isPresent());
        return newest.map(Revision::version).map(ledger::changes).orElse(List.of()).stream()
                .filter(other -> other.stage() != Stage.PUBLISHED && isNewest(other))
                .map(other -> staged(other, Stage.DRAFT))
                .toList();
    }

    private boolean isNewest(Revision revision) {
        return ledger.newest(revision.kind(), revision.id())
                .filter(now -> now.number() == revision.number())
                .isPresent();
    }

    private Outcome append(Wish wish, Change change, List<Change> along) {
        List<Change> changes = new ArrayList<>(along);
        changes.add(change);
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            long since = ledger.head();
            Optional<String> refusal = rule.refusal(changes);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            try {
                return done(change, write(wish, changes, since));
            } catch (PublishedMeanwhile another) {
                // What the rule looked at is another now.
            } catch (RevisionConflict meanwhile) {
                return ledger.newest(wish.kind(), wish.id())
                        .<Outcome>map(Outcome.MovedOn::new)
                        .orElseGet(Outcome.Missing::new);
            }
        }
        return new Outcome.Refused(Rule.BUSY);
    }

    private long write(Wish wish, List<Change> changes, long since) {
        NewBatch batch = new NewBatch(wish.author(), clock.instant(), wish.reason(), changes);
        return changes.stream().anyMatch(this::isRuled)
                ? ledger.append(batch.header(), changes.iterator(), new LedgerStore.Unchanged(rule.kind(), since))
                : ledger.append(batch);
    }

    private boolean isRuled(Change change) {
        return change.kind().equals(rule.kind()) && change.stage() == Stage.PUBLISHED;
    }

    private static Outcome done(Change change, long version) {
        return new Outcome.Done(
                version,
                new Revision(
                        change.kind(),
                        change.id(),
                        change.expected() + 1,
                        version,
                        change.action(),
                        change.stage(),
                        change.document()));
    }
}
