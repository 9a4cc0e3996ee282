package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units of one boundary set that stand for a unit which a record names in another. Immutable, for any number of
 * threads.
 *
 * <p>What says nothing of its set, or names one that nobody has, goes by its code.
 */
public final class UnitCarrier {

    /**
     * A unit that something is shown on.
     *
     * @param unit the unit
     * @param carried why it is not simply the unit named, or null when it is
     */
    public record Shown(AdminUnit unit, @Nullable CarriedOver carried) {}

    private final BoundaryIndex shown;
    private final Function<String, Optional<BoundaryIndex>> sets;
    private final Function<String, SetLinks> linksFrom;

    UnitCarrier(
            BoundaryIndex shown, Function<String, Optional<BoundaryIndex>> sets, Function<String, SetLinks> linksFrom) {
        this.shown = shown;
        this.sets = sets;
        this.linksFrom = linksFrom;
    }

    /** Goes by codes only. */
    public static UnitCarrier byCode(BoundaryIndex shown) {
        return new UnitCarrier(shown, set -> Optional.empty(), set -> new SetLinks(set, set, List.of()));
    }

    /** The unit as the set that the record names has it; on the shown set when the record names none that is here. */
    public Optional<AdminUnit> named(@Nullable String set, String pcode) {
        return origin(set).unit(pcode);
    }

    /** The units directly inside it, as the set that the record names has them. */
    public List<AdminUnit> children(@Nullable String set, String pcode) {
        return origin(set).children(pcode);
    }

    /** Whether the set is another than the one shown, and here. */
    public boolean isOfAnotherSet(@Nullable String set) {
        return origin(set) != shown;
    }

    /** Whether the outlines of the set that the record names are approximate; those shown when it names none that is here. */
    public boolean isApproximate(@Nullable String set) {
        return origin(set).set().approximate();
    }

    private BoundaryIndex origin(@Nullable String set) {
        return set == null || set.equals(shown.set().id())
                ? shown
                : sets.apply(set).orElse(shown);
    }

    /** The units that stand for it; none when there is no ground for it on the shown set. */
    public List<Shown> shownOn(@Nullable String set, String pcode) {
        if (set == null || !isOfAnotherSet(set)) {
            return shown.unit(pcode).map(unit -> new Shown(unit, null)).stream().toList();
        }
        List<Shown> units = new ArrayList<>();
        for (UnitLink link : linksFrom.apply(set).of(pcode)) {
            if (link.to() != null) {
                shown.unit(link.to()).ifPresent(unit -> units.add(new Shown(unit, carried(set, pcode, link))));
            }
        }
        return units.isEmpty() ? listedOnly(set, pcode) : units;
    }

    /** Why no unit stands for one that the shown set does not have; empty when one does, or nobody knows the code. */
    public Optional<CarriedOver> absence(@Nullable String set, String pcode) {
        if (set == null || !isOfAnotherSet(set)) {
            return Optional.empty();
        }
        return linksFrom.apply(set).of(pcode).stream()
                .filter(link -> link.to() == null)
                .findFirst()
                .map(link -> new CarriedOver(set, pcode, link.kind(), link.reason()));
    }

    private static @Nullable CarriedOver carried(String set, String pcode, UnitLink link) {
        return link.kind() == UnitLink.Kind.SAME ? null : new CarriedOver(set, pcode, link.kind(), link.reason());
    }

    /** A unit that the shown set lists by its code without drawing it keeps what is said of it, off the map. */
    private List<Shown> listedOnly(String set, String pcode) {
        return shown
                .unit(pcode)
                .filter(unit -> unit.outline() == null)
                .map(unit -> new Shown(
                        unit,
                        new CarriedOver(
                                set,
                                pcode,
                                UnitLink.Kind.ABSENT,
                                "the boundary set " + shown.set().id() + " lists this unit and does not draw it")))
                .stream()
                .toList();
    }
}
