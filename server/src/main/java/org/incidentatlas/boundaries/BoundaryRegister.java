package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Takes boundary sets in: refuses what would change a set that records rely on, and links the new set to all others. */
public final class BoundaryRegister {

    /** What to do when the id is taken. */
    public enum Taken {
        /** Refuse. */
        REFUSE,
        /** Take it in again when it was read from the same files, else refuse. */
        SAME_FILES,
        /** Put the new set in its place, when no code is lost. */
        REPLACE
    }

    private static final int MOST_NAMED = 20;

    private final BoundaryStore store;
    private final List<KnownLink> known;

    /** @param known changes of units known from lists */
    public BoundaryRegister(BoundaryStore store, List<KnownLink> known) {
        this.store = store;
        this.known = List.copyOf(known);
    }

    /** Takes the set in with its links, or leaves everything as it was and says why. */
    public Optional<String> add(BoundaryIndex index, Taken taken) {
        Optional<String> refusal = refusal(index, taken);
        if (refusal.isEmpty()) {
            store.save(index.set(), index.units(), links(index));
        }
        return refusal;
    }

    private Optional<String> refusal(BoundaryIndex index, Taken taken) {
        Optional<BoundarySet> before = store.sets().stream()
                .filter(set -> set.id().equals(index.set().id()))
                .findFirst();
        if (before.isEmpty() || isSame(before.get(), index.set(), taken)) {
            return Optional.empty();
        }
        return taken == Taken.REPLACE ? lostCodes(index) : Optional.of(exists(before.get()));
    }

    private static boolean isSame(BoundarySet before, BoundarySet set, Taken taken) {
        return taken == Taken.SAME_FILES && before.checksum().equals(set.checksum());
    }

    private static String exists(BoundarySet before) {
        return "there is a boundary set " + before.id() + " already (" + before.title() + ", " + before.dated()
                + "); give this one another --id, or put it in its place with --replace";
    }

    /** Records name units by set and code: a code that is gone would leave them nowhere. */
    private Optional<String> lostCodes(BoundaryIndex index) {
        List<String> lost = new ArrayList<>();
        for (AdminUnit unit : store.units(index.set().id())) {
            if (index.unit(unit.pcode())
                    .filter(now -> now.level() == unit.level())
                    .isEmpty()) {
                lost.add(unit.pcode() + " " + unit.names().english());
            }
        }
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", lost.subList(0, Math.min(MOST_NAMED, lost.size())));
        return Optional.of("the files do not hold " + lost.size() + " units of the set they would replace, "
                + index.set().id() + ", and records may name them: " + named
                + (lost.size() > MOST_NAMED ? " …" : "") + "; load them under another --id");
    }

    private List<SetLinks> links(BoundaryIndex index) {
        List<SetLinks> all = new ArrayList<>();
        for (BoundarySet other : store.sets()) {
            if (!other.id().equals(index.set().id()) && other.isOfCountryOf(index.set())) {
                BoundaryIndex there = new BoundaryIndex(other, store.units(other.id()));
                SetLinks links = LinkComputation.between(index, there, known);
                all.add(links);
                all.add(links.inverse());
            }
        }
        return all;
    }

    /** The ids of all sets, for messages. */
    public TreeSet<String> ids() {
        TreeSet<String> ids = new TreeSet<>();
        store.sets().forEach(set -> ids.add(set.id()));
        return ids;
    }
}
