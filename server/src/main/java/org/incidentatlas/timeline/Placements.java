package org.incidentatlas.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.boundaries.UnitCarrier;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.NearArea;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.incidentatlas.timeline.Grounds.Ground;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Puts locations on one boundary set, never more exactly than they are known. */
final class Placements {

    private static final Placement NOWHERE = new Placement(null, null, null, null, null, Placement.Side.COUNTRY);
    private static final Placement ELSEWHERE = new Placement(null, null, null, null, null, Placement.Side.ELSEWHERE);

    private final BoundaryIndex boundaries;
    private final Grounds grounds;
    private final GazetteerIndex gazetteer;
    private final @Nullable AdminUnit country;

    Placements(BoundaryIndex boundaries, UnitCarrier carrier, GazetteerIndex gazetteer) {
        this.boundaries = boundaries;
        this.grounds = new Grounds(boundaries, carrier);
        this.gazetteer = gazetteer;
        this.country = boundaries.units(AdminLevel.COUNTRY).stream().findFirst().orElse(null);
    }

    Placement of(Location location) {
        if (location instanceof Location.AtPoint at) {
            Ground ground = grounds.of(at);
            return atPoint(ground, at.point(), blur(at, ground));
        }
        if (location instanceof Location.Near near) {
            return near(near);
        }
        if (location instanceof Location.InUnit in) {
            return inUnit(grounds.of(in, in.pcode()));
        }
        if (location instanceof Location.InRegion region) {
            return inRegion(region);
        }
        if (location instanceof Location.InCountry in) {
            return inCountry(in);
        }
        if (location instanceof Location.Unlocated unlocated) {
            return unlocated(unlocated);
        }
        throw new IllegalStateException("a kind of location that nothing places: " + location.getClass());
    }

    /** The same for an incident, whose own country counts where its place names none. */
    Placement of(Location location, @Nullable String countryName) {
        Placement placement = of(location);
        if (placement.side() != Placement.Side.NOT_SAID || countryName == null) {
            return placement;
        }
        boolean home = country != null && countryName.equals(country.names().english());
        return home ? NOWHERE : ELSEWHERE;
    }

    /** In the middle of the area that the text speaks of; "near" without a figure leaves the uncertainty unsaid. */
    private Placement near(Location.Near near) {
        boolean measured = near.metres() != null || near.direction() != null;
        Double uncertainty = measured ? Double.valueOf(NearArea.uncertaintyMetres(near)) : null;
        return atPoint(grounds.of(near, near.pcode()), NearArea.labelPoint(near), uncertainty);
    }

    private Placement atPoint(Ground ground, LonLat point, @Nullable Double uncertaintyMetres) {
        AdminUnit unit = ground.unit();
        AdminUnit province = unit == null ? commonProvince(ground.units()) : province(unit);
        return new Placement(
                point, uncertaintyMetres, district(unit), province, null, Placement.Side.COUNTRY, ground.carried());
    }

    /** A point that only stands for its district is as uncertain as the district is wide; a published one is the place. */
    private static @Nullable Double blur(Location.AtPoint at, Ground ground) {
        Geometry extent = at.pointBasis() == PointBasis.REPRESENTATIVE ? extent(ground.units()) : null;
        return extent == null ? null : Outlines.farthestMetres(at.point(), extent);
    }

    private Placement inUnit(Ground ground) {
        AdminUnit unit = ground.unit();
        if (unit != null) {
            return extended(unit.label(), unit.outline(), district(unit), province(unit))
                    .carriedBy(ground.carried());
        }
        if (ground.units().isEmpty()) {
            return NOWHERE.carriedBy(ground.carried());
        }
        Geometry extent = extent(ground.units());
        LonLat point =
                extent == null ? null : Outlines.representativePoint(extent).orElse(null);
        return extended(point, extent, null, commonProvince(ground.units())).carriedBy(ground.carried());
    }

    private static @Nullable Geometry extent(List<AdminUnit> units) {
        List<Geometry> outlines = new ArrayList<>();
        for (AdminUnit unit : units) {
            if (unit.outline() != null) {
                outlines.add(unit.outline());
            }
        }
        return outlines.size() == 1 ? outlines.get(0) : outlines.isEmpty() ? null : UnaryUnionOp.union(outlines);
    }

    private Placement inRegion(Location.InRegion region) {
        List<Ground> parts =
                region.units().stream().map(pcode -> grounds.of(region, pcode)).toList();
        List<AdminUnit> units =
                parts.stream().flatMap(ground -> ground.units().stream()).toList();
        CarriedOver carried = parts.stream()
                .map(Ground::carried)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        // A region of which a unit is missing here is wider than the others together: they must not stand for it.
        boolean whole = parts.stream().noneMatch(ground -> ground.units().isEmpty());
        boolean drawn = whole && units.stream().allMatch(unit -> unit.outline() != null);
        Geometry extent = drawn ? extent(units) : null;
        LonLat point = Optional.ofNullable(region.placeId())
                .flatMap(gazetteer::place)
                .map(Place::point)
                .orElseGet(() -> extent == null
                        ? null
                        : Outlines.representativePoint(extent).orElse(null));
        return extended(point, extent, null, whole ? commonProvince(units) : null)
                .carriedBy(carried);
    }

    private Placement inCountry(Location.InCountry in) {
        if (country == null || !in.country().equals(country.names().english())) {
            return ELSEWHERE;
        }
        if (in.precision() != PlacePrecision.COUNTRY) {
            return NOWHERE;
        }
        return extended(country.label(), country.outline(), null, null);
    }

    /** Without a place; in the country only when a unit of it is named. */
    private Placement unlocated(Location.Unlocated unlocated) {
        Ground ground = grounds.of(unlocated, unlocated.pcode());
        AdminUnit unit = ground.unit();
        AdminUnit province = unit == null ? commonProvince(ground.units()) : province(unit);
        Placement.Side side = ground.units().isEmpty() ? Placement.Side.NOT_SAID : Placement.Side.COUNTRY;
        return new Placement(null, null, district(unit), province, null, side, ground.carried());
    }

    private static Placement extended(
            @Nullable LonLat point,
            @Nullable Geometry extent,
            @Nullable AdminUnit district,
            @Nullable AdminUnit province) {
        Double uncertainty = point == null || extent == null ? null : Outlines.farthestMetres(point, extent);
        return new Placement(point, uncertainty, district, province, extent, Placement.Side.COUNTRY);
    }

    private @Nullable AdminUnit commonProvince(List<AdminUnit> units) {
        List<AdminUnit> provinces = units.stream()
                .map(this::province)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return provinces.size() == 1 ? provinces.get(0) : null;
    }

    private static @Nullable AdminUnit district(@Nullable AdminUnit unit) {
        return unit != null && unit.level() == AdminLevel.ADM2 ? unit : null;
    }

    private @Nullable AdminUnit province(@Nullable AdminUnit unit) {
        if (unit == null || unit.level() == AdminLevel.COUNTRY) {
            return null;
        }
        if (unit.level() == AdminLevel.ADM1) {
            return unit;
        }
        return unit.parent() == null ? null : boundaries.unit(unit.parent()).orElse(null);
    }
}
