package org.incidentatlas.http;

import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.timeline.Placement;
import org.jspecify.annotations.Nullable;

/** Writes where something is, with how that was decided. */
final class LocationJson {

    private LocationJson() {}

    static void write(JsonText json, Location where, Placement placement) {
        LonLat point = placement.point();
        json.object("location")
                .field("text", where.text())
                .field("place_precision", where.precision())
                .field("ucdp_where_prec", where.precision().ucdp())
                .field("acled_geo_precision", where.precision().acled())
                .field("place_id", placeId(where))
                .field("pcode", placement.pcode())
                .field(
                        "district",
                        placement.district() == null
                                ? null
                                : placement.district().names().english())
                .field(
                        "province",
                        placement.province() == null
                                ? null
                                : placement.province().names().english())
                .field("elsewhere", placement.elsewhere())
                .field("boundary_set", where.boundarySet())
                .degrees("lon", point == null ? null : point.lon())
                .degrees("lat", point == null ? null : point.lat())
                .field("point_basis", pointBasis(where, placement))
                .decimal("uncertainty_m", placement.uncertaintyMetres(), 0);
        CarriedJson.write(json, placement.carried());
        GeocodeJson.decision(json, where.decision());
        json.end();
    }

    /** What the point rests on, or null where there is none. */
    static @Nullable Object pointBasis(Location where, Placement placement) {
        if (where instanceof Location.AtPoint at) {
            return at.pointBasis();
        }
        if (where instanceof Location.Near near) {
            return near.pointBasis();
        }
        return placement.point() == null ? null : "representative";
    }

    private static @Nullable String placeId(Location where) {
        if (where instanceof Location.AtPoint at) {
            return listed(at.placeId());
        }
        if (where instanceof Location.Near near) {
            return listed(near.placeId());
        }
        return where instanceof Location.InRegion region ? region.placeId() : null;
    }

    /** A point that a row reports is of no place in the list. */
    static @Nullable String listed(String placeId) {
        return placeId.isEmpty() ? null : placeId;
    }
}
