package org.incidentatlas.timeline;

import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A location seen on one boundary set.
 *
 * @param point where to put a mark, or null when there is no place for one on this map
 * @param uncertaintyMetres from the point to the farthest point of the place's outline; null at a site, and where there is
 *     no outline
 * @param district the district it certainly lies in, or null
 * @param province the province it certainly lies in, or null
 * @param extent the outline of the unit or units, or null
 * @param side whether it lies in the country of the atlas
 * @param carried why the units are not simply those the location names, or null when they are
 */
public record Placement(
        @Nullable LonLat point,
        @Nullable Double uncertaintyMetres,
        @Nullable AdminUnit district,
        @Nullable AdminUnit province,
        @Nullable Geometry extent,
        Side side,
        @Nullable CarriedOver carried) {

    Placement(
            @Nullable LonLat point,
            @Nullable Double uncertaintyMetres,
            @Nullable AdminUnit district,
            @Nullable AdminUnit province,
            @Nullable Geometry extent,
            Side side) {
        this(point, uncertaintyMetres, district, province, extent, side, null);
    }

    Placement carriedBy(@Nullable CarriedOver over) {
        return new Placement(point, uncertaintyMetres, district, province, extent, side, over);
    }

    /** Where a location lies as far as the country of the atlas is concerned. */
    public enum Side {
        COUNTRY,
        ELSEWHERE,
        NOT_SAID
    }

    public boolean elsewhere() {
        return side == Side.ELSEWHERE;
    }

    /** The P-code of the finest unit it certainly lies in, or null. */
    public @Nullable String pcode() {
        if (district != null) {
            return district.pcode();
        }
        return province == null ? null : province.pcode();
    }

    /** Whether it lies in the unit, a district, a province or the country. */
    public boolean isWithin(AdminUnit unit) {
        return switch (unit.level()) {
            case ADM2 -> district != null && district.pcode().equals(unit.pcode());
            case ADM1 -> province != null && province.pcode().equals(unit.pcode());
            case COUNTRY -> side == Side.COUNTRY;
        };
    }
}
