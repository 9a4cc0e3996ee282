package org.incidentatlas.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.boundaries.UnitCarrier;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatus;
import org.incidentatlas.control.Scope;
import org.incidentatlas.gazetteer.Location;
import org.jspecify.annotations.Nullable;

/**
 * Claims by the ground they are about, on the boundary set shown.
 *
 * <p>A claim on a unit of another set goes to the units that stand for it: to each part of one that was divided, marked as
 * said of the whole, but presence and fighting somewhere in it only as a statement on a region; of one that was merged, only
 * as a statement on a region, since nothing was said of the larger unit.
 *
 * <p>What is said of a whole province reaches the districts it had in the set that the claim names, and no others.
 */
final class ClaimsByGround {

    /** A claim, and why the unit is not simply the one it names. */
    record Filed(ControlClaim claim, @Nullable CarriedOver carried) {}

    /**
     * Where a claim was filed.
     *
     * @param level under units, places or regions
     * @param unit the P-code at level unit, else null
     * @param inherited whether it reaches the unit from its province
     * @param carried why the unit is not simply the one it names
     */
    record Spot(
            ClaimStanding.Level level,
            @Nullable String unit,
            boolean inherited,
            @Nullable CarriedOver carried) {}

    private static final Set<Scope> PARTS = EnumSet.of(Scope.PARTS, Scope.CENTRE, Scope.ROADS);

    private final UnitCarrier carrier;
    private final Map<String, List<Filed>> byUnit = new HashMap<>();
    private final Map<String, List<Filed>> byProvince = new HashMap<>();
    private final TreeMap<String, List<Filed>> byPlace = new TreeMap<>();
    private final List<Filed> onRegions = new ArrayList<>();
    private final Map<String, List<Spot>> spots = new HashMap<>();

    ClaimsByGround(List<ControlClaim> claims, UnitCarrier carrier) {
        this.carrier = carrier;
        claims.forEach(this::file);
    }

    /** Claims on the unit itself. */
    List<Filed> onUnit(String pcode) {
        return byUnit.getOrDefault(pcode, List.of());
    }

    /** Claims that reach the district because they are about the whole of its province. */
    List<Filed> fromProvince(String districtPcode) {
        return byProvince.getOrDefault(districtPcode, List.of());
    }

    /** Claims on places, by place id. */
    TreeMap<String, List<Filed>> onPlaces() {
        return byPlace;
    }

    /** Claims on regions, unresolved ground, and units other than as a whole. */
    List<Filed> onRegions() {
        return onRegions;
    }

    /** Everywhere the claim was filed; nowhere else does a layer show it. */
    List<Spot> of(ControlClaim claim) {
        return spots.getOrDefault(claim.id(), List.of());
    }

    private void file(ControlClaim claim) {
        if (claim.where() instanceof Location.InUnit in) {
            fileOnUnit(claim, in);
        } else if (claim.where() instanceof Location.AtPoint at) {
            byPlace.computeIfAbsent(at.placeId(), place -> new ArrayList<>()).add(new Filed(claim, null));
            note(claim, new Spot(ClaimStanding.Level.PLACE, null, false, null));
        } else {
            putOnRegions(claim);
        }
    }

    private void fileOnUnit(ControlClaim claim, Location.InUnit in) {
        boolean province = isProvince(in);
        if (isPartOfDistrict(claim, province)) {
            putOnRegions(claim);
            return;
        }
        boolean shown = false;
        for (UnitCarrier.Shown unit : carrier.shownOn(in.boundarySet(), in.pcode())) {
            if (isSaidOf(unit, claim)) {
                put(byUnit, unit, claim);
                note(claim, spot(unit, false));
                shown = true;
            }
        }
        if (!shown || (province && claim.scope() != Scope.WHOLE)) {
            putOnRegions(claim);
        }
        if (province && claim.scope() == Scope.WHOLE) {
            fileOnDistricts(claim, in);
        }
    }

    private void fileOnDistricts(ControlClaim claim, Location.InUnit in) {
        carrier.children(in.boundarySet(), in.pcode()).stream()
                .flatMap(district -> carrier.shownOn(in.boundarySet(), district.pcode()).stream())
                .filter(unit -> !isMerged(unit))
                .forEach(unit -> {
                    put(byProvince, unit, claim);
                    note(claim, spot(unit, true));
                });
    }

    private void putOnRegions(ControlClaim claim) {
        onRegions.add(new Filed(claim, null));
        note(claim, new Spot(ClaimStanding.Level.REGION, null, false, null));
    }

    private static Spot spot(UnitCarrier.Shown unit, boolean inherited) {
        return new Spot(ClaimStanding.Level.UNIT, unit.unit().pcode(), inherited, unit.carried());
    }

    private void note(ControlClaim claim, Spot spot) {
        spots.computeIfAbsent(claim.id(), id -> new ArrayList<>()).add(spot);
    }

    private static void put(Map<String, List<Filed>> filed, UnitCarrier.Shown unit, ControlClaim claim) {
        filed.computeIfAbsent(unit.unit().pcode(), pcode -> new ArrayList<>()).add(new Filed(claim, unit.carried()));
    }

    /** Presence in a part is presence in the larger unit; presence or fighting in a unit need not be in each of its parts. */
    private static boolean isSaidOf(UnitCarrier.Shown unit, ControlClaim claim) {
        if (isMerged(unit)) {
            return claim.status() == ControlStatus.PRESENCE;
        }
        boolean part = unit.carried() != null && unit.carried().link() == UnitLink.Kind.SPLIT;
        return !part || claim.scope() == Scope.WHOLE || (isHolding(claim) && !PARTS.contains(claim.scope()));
    }

    private static boolean isHolding(ControlClaim claim) {
        return claim.status() == ControlStatus.CONTROL || claim.status() == ControlStatus.INFLUENCE;
    }

    private static boolean isMerged(UnitCarrier.Shown unit) {
        return unit.carried() != null && unit.carried().link() == UnitLink.Kind.MERGED;
    }

    private boolean isProvince(Location.InUnit in) {
        return carrier.named(in.boundarySet(), in.pcode())
                .map(unit -> unit.level() == AdminLevel.ADM1)
                .orElse(false);
    }

    /** To hold the centre, the roads or parts of a district is not to hold the district: it is stated, no more. */
    private static boolean isPartOfDistrict(ControlClaim claim, boolean province) {
        return isHolding(claim) && !province && PARTS.contains(claim.scope());
    }
}
