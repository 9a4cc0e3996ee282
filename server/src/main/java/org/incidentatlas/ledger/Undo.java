package org.incidentatlas.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a whole batch back, such as an import, as one new batch: what it created is retracted, what it changed is as it
 * was before. Nothing is undone when any of its records has been changed since. A batch of any length is read a page at a
 * time and never held in memory.
 */
public final class Undo {

    private static final int MOST_NAMED = 20;

    private final LedgerStore ledger;
    private final Clock clock;
    private final Rule rule;

    /** @param rule what is never published */
    public Undo(LedgerStore ledger, Clock clock, Rule rule) {
        this.ledger = ledger;
        this.clock = clock;
        this.rule = rule;
    }

    /**
     * The new version, or why there is none.
     *
     * @param staying kinds of records that stay as the batch left them, since others may rest on them by now
     */
    public Outcome of(long version, String author, String reason, Set<String> staying) {
        if (ledger.batch(version).isEmpty()) {
            return new Outcome.Missing();
        }
        Moved moved = moved(version, staying);
        if (moved.count() > 0) {
            return new Outcome.Refused(moved.sentence());
        }
        Reversal reversal = new Reversal(ledger, version, kind -> !staying.contains(kind));
        if (!reversal.hasNext()) {
            return new Outcome.Refused("Version " + version + " changed nothing that can be taken back.");
        }
        long since = ledger.head();
        List<Change> ruled = ruled(version, staying);
        Optional<String> refusal = rule.refusal(ruled);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        BatchHeader header = new BatchHeader(author, clock.instant(), reason);
        return append(() -> ruled.isEmpty()
                ? ledger.append(header, reversal)
                : ledger.append(header, reversal, new LedgerStore.Unchanged(rule.kind(), since)));
    }

    /**
     * What taking a version back would do to one of its records.
     *
     * @param brought the revision that the version made
     * @param before the state that would stand again; null when the record would be retracted
     * @param newest the version that changed the record last: a later one stands in the way
     */
    public record Touched(Revision brought, @Nullable Revision before, long newest) {}

    /** What taking the version back would touch, ordered by kind and id, at most {@code limit}. */
    public List<Touched> touched(long version, int limit) {
        List<Touched> touched = new ArrayList<>();
        ChangePages pages = new ChangePages(ledger, version, kind -> true);
        while (touched.size() < limit && pages.hasNext()) {
            List<Revision> page = pages.next();
            List<Revision> told = page.subList(0, Math.min(page.size(), limit - touched.size()));
            Map<String, Revision> newest = newest(told);
            for (Revision brought : told) {
                Revision before = Reversal.before(ledger, brought).orElse(null);
                Revision now = newest.getOrDefault(brought.id(), brought);
                touched.add(new Touched(brought, before, now.version()));
            }
        }
        return touched;
    }

    /** What the rule looks at, all of one kind and few beside the rest of a long batch. */
    private List<Change> ruled(long version, Set<String> staying) {
        List<Change> ruled = new ArrayList<>();
        new Reversal(ledger, version, kind -> kind.equals(rule.kind()) && !staying.contains(kind))
                .forEachRemaining(ruled::add);
        return ruled;
    }

    /**
     * Records that were changed since.
     *
     * @param count how many
     * @param first the first of them, as kind and id with the version that changed them
     */
    private record Moved(long count, List<String> first) {

        String sentence() {
            return count + (count == 1 ? " record has" : " records have") + " been changed since: "
                    + String.join(", ", first) + (count > first.size() ? " …" : "") + ". Undo those changes first.";
        }
    }

    private Moved moved(long version, Set<String> staying) {
        List<String> first = new ArrayList<>();
        long count = 0;
        ChangePages pages = new ChangePages(ledger, version, kind -> !staying.contains(kind));
        while (pages.hasNext()) {
            List<Revision> page = pages.next();
            Map<String, Revision> newest = newest(page);
            for (Revision brought : page) {
                Revision now = newest.get(brought.id());
                if (now != null && now.number() != brought.number()) {
                    count++;
                    if (first.size() < MOST_NAMED) {
                        first.add(brought.kind() + " " + brought.id() + " (version " + now.version() + ")");
                    }
                }
            }
        }
        return new Moved(count, first);
    }

    /** All revisions of a page are of one kind. */
    private Map<String, Revision> newest(List<Revision> page) {
        Map<String, Revision> newest = new HashMap<>();
        ledger.newest(page.get(0).kind(), page.stream().map(Revision::id).toList())
                .forEach(one -> newest.put(one.id(), one));
        return newest;
    }

    private Outcome append(LongSupplier write) {
        try {
            long version = write.getAsLong();
            return new Outcome.Done(
                    version,
                    new ChangePages(ledger, version, kind -> true).next().get(0));
        } catch (PublishedMeanwhile another) {
            return new Outcome.Refused(Rule.BUSY);
        } catch (RevisionConflict meanwhile) {
            return new Outcome.Refused("A record was changed at the same moment: " + meanwhile.getMessage() + ".");
        }
    }
}
