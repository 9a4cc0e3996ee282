package org.incidentatlas.timeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.boundaries.UnitCarrier;
import org.incidentatlas.boundaries.UnitMatch;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units of one boundary set in which a location lies.
 *
 * <p>A unit of another set is carried over through its links. Where these say that it is not simply the same, and the point
 * is published and the outlines are real, the outlines decide: a point lies in the unit that holds it. On a border the unit
 * that the links name goes before its neighbours, since the record speaks of it; with no such unit, or with two, it is not
 * certain which. Outlines of an approximate set decide nothing.
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
        if (at.pcode() == null || linked.carried() == null || at.pointBasis() == PointBasis.REPRESENTATIVE) {
            return linked;
        }
        if (boundaries.set().approximate()) {
            return linked.saying("boundary set " + boundaries.set().id()
                    + " is approximate, so where the point lies decides nothing");
        }
        return carrier.named(at.boundarySet(), at.pcode())
                .map(named -> holding(at.point(), named.level(), linked))
                .orElse(linked);
    }

    private Ground holding(LonLat point, AdminLevel level, Ground linked) {
        List<UnitMatch> matches = boundaries.at(point, level);
        List<AdminUnit> holding = matches.stream().map(UnitMatch::unit).toList();
        if (holding.isEmpty()) {
            return linked.saying(
                    "no outline of boundary set " + boundaries.set().id() + " holds the published point");
        }
        List<AdminUnit> named =
                holding.stream().filter(linked.units()::contains).toList();
        String where = matches.stream().anyMatch(UnitMatch::onBorder) ? "on the border of " : "in ";
        return new Ground(named.isEmpty() ? holding : named, linked.carried())
                .saying("the published point lies " + where + words(holding));
    }

    private static String words(List<AdminUnit> units) {
        return units.stream()
                .map(unit -> unit.names().english() + " (" + unit.pcode() + ")")
                .collect(Collectors.joining(" and "));
    }
}
