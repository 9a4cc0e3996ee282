package org.incidentatlas.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.Countries;
import org.incidentatlas.boundaries.UnitCarrier;
import org.jspecify.annotations.Nullable;

/**
 * Cuts locations down to a settlement, district or province.
 *
 * <p>What comes out is built anew from the lists of units and places and takes from the location nothing but its codes:
 * neither the source's words nor the decision, the point, a distance or a line. What is known less exactly than was asked
 * for stays as coarse as it is; what cannot be found in the lists is shown nowhere. Immutable.
 */
public final class CoarserLocation {

    /** Stands where words or a place are withheld. */
    public static final String NOT_SHOWN = "not shown";

    /** More than any place lies inside others. */
    private static final int DEEPEST = 8;

    private final BoundaryIndex boundaries;
    private final UnitCarrier carrier;
    private final GazetteerIndex gazetteer;

    /** @param carrier finds the units that a location names in its own set */
    public CoarserLocation(BoundaryIndex boundaries, UnitCarrier carrier, GazetteerIndex gazetteer) {
        this.boundaries = boundaries;
        this.carrier = carrier;
        this.gazetteer = gazetteer;
    }

    /** The location as the public may see it. Everything but a coarsening word leaves it as it is. */
    public Location cut(Location where, Visibility to) {
        return switch (to) {
            case OPEN -> where;
            case TO_SETTLEMENT -> settlement(where).orElseGet(() -> inUnits(where, AdminLevel.ADM2));
            case TO_DISTRICT -> inUnits(where, AdminLevel.ADM2);
            case TO_PROVINCE -> inUnits(where, AdminLevel.ADM1);
            case COUNTED, HIDDEN -> nowhere();
        };
    }

    /** The name of the atlas's own country or of one that ISO 3166 lists; null for anything else, which may be no country. */
    public @Nullable String country(@Nullable String name) {
        boolean own = boundaries.units(AdminLevel.COUNTRY).stream()
                .anyMatch(unit -> unit.names().english().equals(name));
        return own || (name != null && Countries.isName(name)) ? name : null;
    }

    /** The largest settlement that holds the place: a quarter of a city is finer than a settlement. */
    private Optional<Location> settlement(Location where) {
        if (!(where instanceof Location.AtPoint at)) {
            return Optional.empty();
        }
        Place settlement = null;
        Optional<Place> step = gazetteer.place(at.placeId());
        for (int depth = 0; step.isPresent() && depth < DEEPEST; depth++) {
            Place place = step.get();
            settlement = place.level() == PlaceLevel.LOCALITY ? place : settlement;
            step = Optional.ofNullable(place.parent()).flatMap(gazetteer::place);
        }
        return Optional.ofNullable(settlement).flatMap(this::at);
    }

    private Optional<Location> at(Place settlement) {
        if (settlement.point() == null || settlement.pcode() == null) {
            return Optional.empty();
        }
        return Optional.of(new Location.AtPoint(
                settlement.name(),
                settlement.id(),
                PlacePrecision.LOCALITY,
                settlement.pcode(),
                settlement.point(),
                settlement.pointBasis(),
                null,
                boundaries.set().id()));
    }

    private Location inUnits(Location where, AdminLevel finest) {
        if (where instanceof Location.InCountry in) {
            return inCountry(in);
        }
        List<AdminUnit> units = codes(where).stream()
                .flatMap(pcode -> carrier.named(where.boundarySet(), pcode).stream())
                .flatMap(unit -> upTo(finest, where.boundarySet(), unit).stream())
                .distinct()
                .toList();
        String set = carrier.isOfAnotherSet(where.boundarySet())
                ? where.boundarySet()
                : boundaries.set().id();
        return switch (units.size()) {
            case 0 -> nowhere();
            case 1 -> in(units.get(0), set);
            default -> new Location.InRegion(names(units), null, codesOf(units), null, set, List.of());
        };
    }

    private static List<String> codes(Location where) {
        if (where instanceof Location.InRegion region) {
            return region.units();
        }
        return where.pcode() == null ? List.of() : List.of(where.pcode());
    }

    private Optional<AdminUnit> upTo(AdminLevel finest, @Nullable String set, AdminUnit unit) {
        boolean tooFine = unit.level() == AdminLevel.ADM2 && finest == AdminLevel.ADM1;
        if (!tooFine) {
            return Optional.of(unit);
        }
        return unit.parent() == null ? Optional.empty() : carrier.named(set, unit.parent());
    }

    private static Location in(AdminUnit unit, @Nullable String set) {
        String name = unit.names().english();
        return switch (unit.level()) {
            case COUNTRY -> new Location.InCountry(name, name, PlacePrecision.COUNTRY);
            case ADM1 -> new Location.InUnit(name, unit.pcode(), PlacePrecision.PROVINCE, set, null);
            case ADM2 -> new Location.InUnit(name, unit.pcode(), PlacePrecision.DISTRICT, set, null);
        };
    }

    private Location inCountry(Location.InCountry in) {
        String name = country(in.country());
        return name == null ? nowhere() : new Location.InCountry(name, name, PlacePrecision.COUNTRY);
    }

    private static Location nowhere() {
        return new Location.Unlocated("Place " + NOT_SHOWN, null, null);
    }

    private static String names(List<AdminUnit> units) {
        return units.stream().map(unit -> unit.names().english()).collect(Collectors.joining(", "));
    }

    private static List<String> codesOf(List<AdminUnit> units) {
        return units.stream().map(AdminUnit::pcode).toList();
    }
}
