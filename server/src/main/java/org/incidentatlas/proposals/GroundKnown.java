package org.incidentatlas.proposals;

import java.util.List;
import java.util.Objects;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.timeline.PlacedIncident;
import org.incidentatlas.timeline.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident was, as exactly as it is known, on the boundary set in use.
 *
 * @param precision how exactly
 * @param text the place in the source's words
 * @param placeId the place, where it is one of the list, else null
 * @param point where it was, or what it was near; null where only a unit is known
 * @param district P-code of the district it certainly lies in, or null
 * @param province P-code of the province it certainly lies in, or null
 * @param provinces P-codes of all provinces it may lie in
 * @param country the country in the record's words, or null
 */
record GroundKnown(
        PlacePrecision precision,
        String text,
        @Nullable String placeId,
        @Nullable LonLat point,
        @Nullable String district,
        @Nullable String province,
        List<String> provinces,
        @Nullable String country) {

    private static final int PROVINCE_CODE = 4;

    GroundKnown {
        provinces = List.copyOf(provinces);
    }

    static GroundKnown of(PlacedIncident placed) {
        Location where = placed.incident().where();
        Placement placement = placed.placement();
        String placeId = null;
        LonLat point = null;
        if (where instanceof Location.AtPoint at) {
            placeId = at.placeId();
            // A point that only stands for a unit is no place.
            point = at.pointBasis() == PointBasis.REPRESENTATIVE ? null : at.point();
        } else if (where instanceof Location.Near near) {
            placeId = near.placeId();
            point = near.point();
        }
        String province = code(placement.province());
        return new GroundKnown(
                where.precision(),
                where.text(),
                placeId,
                point,
                code(placement.district()),
                province,
                provinces(where, province),
                placed.incident().country());
    }

    private static @Nullable String code(@Nullable AdminUnit unit) {
        return unit == null ? null : unit.pcode();
    }

    private static List<String> provinces(Location where, @Nullable String province) {
        if (province != null) {
            return List.of(province);
        }
        return where instanceof Location.InRegion region
                ? region.units().stream()
                        .map(unit -> unit.substring(0, Math.min(PROVINCE_CODE, unit.length())))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    boolean isExact() {
        return point != null;
    }

    boolean isSite() {
        return precision == PlacePrecision.SITE;
    }

    boolean sameProvinceAs(GroundKnown other) {
        return province != null && Objects.equals(province, other.province);
    }
}
