package org.incidentatlas.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.NearArea;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Puts locations on one boundary set, never more exactly than they are known. */
final class Placements {

    private static final Placement NOWHERE = new Placement(null, null, null, null, null, Placement.Side.COUNTRY);
    private static final Placement ELSEWHERE = new Placement(null, null, null, null, null, Placement.Side.ELSEWHERE);

    private final BoundaryIndex boundaries;
    private final GazetteerIndex gazetteer;
    private final @Nullable AdminUnit country;

    Placements(BoundaryIndex boundaries, GazetteerIndex gazetteer) {
        this.boundaries = boundaries;
        this.gazetteer = gazetteer;
        this.country = boundaries.units(AdminLevel.COUNTRY).stream().findFirst().orElse(null);
    }

    Placement of(Location location) {
        if (location instanceof Location.AtPoint at) {
            return atPoint(at.pcode(), at.point(), blur(at));
        }
        if (location instanceof Location.Near near) {
            return near(near);
        }
        if (location instanceof Location.InUnit in) {
            return boundaries.unit(in.pcode()).map(this::inUnit).orElse(NOWHERE);
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
        return atPoint(near.pcode(), NearArea.labelPoint(near), uncertainty);
    }

    private Placement atPoint(@Nullable String pcode, LonLat point, @Nullable Double uncertaintyMetres) {
        AdminUnit unit = pcode == null ? null : boundaries.unit(pcode).orElse(null);
        return new Placement(point, uncertaintyMetres, district(unit), province(unit), null, Placement.Side.COUNTRY);
    }

    /** A point that only stands for its district is as uncertain as the district is wide; a published one is the place. */
    private @Nullable Double blur(Location.AtPoint at) {
        if (at.pointBasis() != PointBasis.REPRESENTATIVE) {
            return null;
        }
        return boundaries
                .unit(at.pcode())
                .map(AdminUnit::outline)
                .map(outline -> Outlines.farthestMetres(at.point(), outline))
                .orElse(null);
    }

    private Placement inUnit(AdminUnit unit) {
        return extended(unit.label(), unit.outline(), district(unit), province(unit));
    }

    private Placement inRegion(Location.InRegion region) {
        List<AdminUnit> units = region.units().stream()
                .flatMap(pcode -> boundaries.unit(pcode).stream())
                .toList();
        List<Geometry> outlines = new ArrayList<>();
        for (AdminUnit unit : units) {
            if (unit.outline() != null) {
                outlines.add(unit.outline());
            }
        }
        Geometry extent = outlines.isEmpty() ? null : UnaryUnionOp.union(outlines);
        LonLat point = Optional.ofNullable(region.placeId())
                .flatMap(gazetteer::place)
                .map(Place::point)
                .orElseGet(() -> extent == null
                        ? null
                        : Outlines.representativePoint(extent).orElse(null));
        return extended(point, extent, null, commonProvince(units));
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
        String pcode = unlocated.pcode();
        AdminUnit unit = pcode == null ? null : boundaries.unit(pcode).orElse(null);
        Placement.Side side = unit == null ? Placement.Side.NOT_SAID : Placement.Side.COUNTRY;
        return new Placement(null, null, district(unit), province(unit), null, side);
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
