package org.incidentatlas.boundaries;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All boundary sets that are loaded, and how their units are linked. Which sets there are is read once; their units when
 * first asked for, and kept. Safe for any number of threads.
 */
public final class BoundaryShelf {

    private final @Nullable BoundaryStore store;
    private final List<KnownLink> known;
    private final List<BoundarySet> sets;
    private final Map<String, BoundaryIndex> indexes = new ConcurrentHashMap<>();
    private final Map<List<String>, SetLinks> links = new ConcurrentHashMap<>();
    private final String state;

    /**
     * Reads which sets there are.
     *
     * @param known changes of units known from lists
     */
    public BoundaryShelf(BoundaryStore store, List<KnownLink> known) {
        this(store, known, store.sets());
    }

    private BoundaryShelf(@Nullable BoundaryStore store, List<KnownLink> known, List<BoundarySet> sets) {
        this.store = store;
        this.known = List.copyOf(known);
        this.sets = List.copyOf(sets);
        this.state = Checksums.sha256(this.sets.stream()
                .map(set -> set.toString().getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    /** A shelf of sets that no database holds. */
    public static BoundaryShelf of(BoundaryIndex... indexes) {
        return of(List.of(), indexes);
    }

    /** The same with changes known from lists. */
    public static BoundaryShelf of(List<KnownLink> known, BoundaryIndex... indexes) {
        BoundaryShelf shelf = new BoundaryShelf(
                null,
                known,
                List.of(indexes).stream()
                        .map(BoundaryIndex::set)
                        .sorted(Comparator.comparing(BoundarySet::id))
                        .toList());
        for (BoundaryIndex index : indexes) {
            shelf.indexes.put(index.set().id(), index);
        }
        return shelf;
    }

    /** All sets, by id. */
    public List<BoundarySet> sets() {
        return sets;
    }

    /** A text that changes whenever a set is added or becomes another. */
    public String state() {
        return state;
    }

    /** The units of the set, read on the first call. */
    public Optional<BoundaryIndex> find(String id) {
        BoundaryIndex held = indexes.get(id);
        if (held != null) {
            return Optional.of(held);
        }
        Optional<BoundarySet> described =
                sets.stream().filter(set -> set.id().equals(id)).findFirst();
        if (described.isEmpty() || store == null) {
            return Optional.empty();
        }
        BoundaryStore from = store;
        return Optional.of(indexes.computeIfAbsent(id, key -> new BoundaryIndex(described.get(), from.units(key))));
    }

    /** Puts units that were read already in place of those that would be. */
    public void keep(BoundaryIndex index) {
        indexes.put(index.set().id(), index);
    }

    /**
     * The links from the units of one set to those of another: as stored, else computed. None when a set is not here or the
     * sets are of different countries.
     */
    public SetLinks links(String from, String to) {
        return links.computeIfAbsent(List.of(from, to), pair -> read(from, to));
    }

    private SetLinks read(String from, String to) {
        Optional<BoundaryIndex> first = find(from);
        Optional<BoundaryIndex> second = find(to);
        if (first.isEmpty() || second.isEmpty()) {
            return new SetLinks(from, to, List.of());
        }
        List<UnitLink> stored = store == null ? List.of() : store.links(from, to);
        return stored.isEmpty()
                ? LinkComputation.between(first.get(), second.get(), known)
                : new SetLinks(from, to, stored);
    }

    /** Finds the units of the set that stand for units of other sets. */
    public UnitCarrier carrierTo(BoundaryIndex shown) {
        return new UnitCarrier(shown, this::find, set -> links(set, shown.set().id()));
    }

    /**
     * The set that says most about a day.
     *
     * @param set the set
     * @param why what speaks for it
     */
    public record Choice(BoundarySet set, Why why) {}

    /** Why a set is the one for a day. */
    public enum Why {
        /** Its units are said to have been in force on the day; of several, the latest. */
        VALID_ON_DATE,
        /** It is the latest that speaks of that day or one before. */
        LATEST_BEFORE_DATE,
        /** All speak of later days; it is the earliest. */
        EARLIEST
    }

    /** The set for a day among those of the country with real outlines; empty when there is none. */
    public Optional<Choice> on(LocalDate day, BoundarySet ofCountry) {
        List<BoundarySet> real = sets.stream()
                .filter(set -> !set.approximate() && set.isOfCountryOf(ofCountry))
                .sorted(Comparator.comparing(BoundarySet::dated).thenComparing(BoundarySet::id))
                .toList();
        return last(real.stream().filter(set -> set.isSaidToHoldOn(day)).toList(), Why.VALID_ON_DATE)
                .or(() -> last(
                        real.stream().filter(set -> !set.dated().isAfter(day)).toList(), Why.LATEST_BEFORE_DATE))
                .or(() -> real.stream().findFirst().map(set -> new Choice(set, Why.EARLIEST)));
    }

    private static Optional<Choice> last(List<BoundarySet> sets, Why why) {
        return sets.isEmpty() ? Optional.empty() : Optional.of(new Choice(sets.get(sets.size() - 1), why));
    }
}
