package org.incidentatlas.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.boundaries.UnitCarrier;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.boundaries.UnitMatch;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units of one boundary set in which a location lies.
 *
 * <p>A unit of another set is carried over through its links. Where a point is published and the outlines are real, the
 * outlines decide: a point lies in the unit that holds it. On a border the unit that the links name goes before its
 * neighbours, since the record speaks of it; with no such unit, or with two, it is not certain which. Where the links name
 * one unit of the same ground, if under another name or code, a point up to a kilometre outside stays with it, since two
 * publishers draw one border no more alike than that. Outlines of an approximate set decide nothing; nor are those of the set
 * shown asked about a unit that is simply the same in a set of approximate ones.
 */
final class Grounds {

    /** The units that stand for one that a location names, and why they are not simply that one. */
    record Ground(List<AdminUnit> units, @Nullable CarriedOver carried) {
        /** The one unit it certainly is in; null when several stand for it, or none. */
        @Nullable
        AdminUnit unit() {
            return units.size() == 1 ? units.get(0) : null;
        }

        private Ground saying(String more) {
            return new Ground(units, carried == null ? null : carried.saying(more));
        }
    }

    /** How far outside the outline of its unit a published point may lie and still be said to lie in it. */
    private static final double BORDER_DOUBT_METRES = 1_000;

    /** Links to one unit that keeps its ground; without a link in words, it is simply the same. */
    private static final Set<UnitLink.Kind> ONE_UNIT =
            EnumSet.of(UnitLink.Kind.SAME, UnitLink.Kind.RENAMED, UnitLink.Kind.MOVED, UnitLink.Kind.RECODED);

    private final BoundaryIndex boundaries;
    private final UnitCarrier carrier;

    Grounds(BoundaryIndex boundaries, UnitCarrier carrier) {
        this.boundaries = boundaries;
        this.carrier = carrier;
    }

    /** The ground of the unit that the location names by this code; none without a code. */
    Ground of(Location location, @Nullable String pcode) {
        if (pcode == null) {
            return new Ground(List.of(), null);
        }
        List<UnitCarrier.Shown> shown = carrier.shownOn(location.boundarySet(), pcode);
        CarriedOver carried = shown.stream()
                .map(UnitCarrier.Shown::carried)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> shown.isEmpty() ? carrier.absence(location.boundarySet(), pcode) : Optional.empty())
                .orElse(null);
        return new Ground(shown.stream().map(UnitCarrier.Shown::unit).toList(), carried);
    }

    /** The ground of a place, found by its point where that says more than the links do. */
    Ground of(Location.AtPoint at) {
        Ground linked = of(at, at.pcode());
        String set = at.boundarySet();
        if (set == null || at.pcode() == null || at.pointBasis() == PointBasis.REPRESENTATIVE) {
            return linked;
        }
        boolean mayDiffer = linked.carried() != null
                || (carrier.isOfAnotherSet(set) && !carrier.isApproximate(set) && linked.unit() != null);
        if (!mayDiffer) {
            return linked;
        }
        if (boundaries.set().approximate()) {
            return linked.saying("boundary set " + boundaries.set().id()
                    + " is approximate, so where the point lies decides nothing");
        }
        CarriedOver carried = Objects.requireNonNullElseGet(
                linked.carried(),
                () -> new CarriedOver(
                        set,
                        at.pcode(),
                        UnitLink.Kind.SAME,
                        "the links name " + words(linked.units()) + " as the same unit"));
        return carrier.named(set, at.pcode())
                .map(named -> holding(at.point(), named.level(), linked, carried))
                .orElse(linked);
    }

    /** @param carried what to say of the unit when the point chooses another than the links name */
    private Ground holding(LonLat point, AdminLevel level, Ground linked, CarriedOver carried) {
        List<UnitMatch> matches = boundaries.at(point, level);
        List<AdminUnit> holding = matches.stream().map(UnitMatch::unit).toList();
        if (holding.isEmpty()) {
            return linked.saying(
                    "no outline of boundary set " + boundaries.set().id() + " holds the published point");
        }
        List<AdminUnit> named =
                holding.stream().filter(linked.units()::contains).toList();
        List<AdminUnit> chosen = named.isEmpty() ? holding : named;
        String where = (matches.stream().anyMatch(UnitMatch::onBorder) ? "on the border of " : "in ") + words(holding);
        if (chosen.equals(linked.units())) {
            return linked.saying("the published point lies " + where);
        }
        if (ONE_UNIT.contains(carried.link()) && boundaries.isNear(point, linked.units(), BORDER_DOUBT_METRES)) {
            return linked.saying("the published point lies " + where + ", less than 1 km outside");
        }
        return new Ground(
                chosen, carried.saying("the published point lies " + where).chosenByPoint());
    }

    private static String words(List<AdminUnit> units) {
        return units.stream()
                .map(unit -> unit.names().english() + " (" + unit.pcode() + ")")
                .collect(Collectors.joining(" and "));
    }
}
