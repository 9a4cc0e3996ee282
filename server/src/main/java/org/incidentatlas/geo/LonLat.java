package org.incidentatlas.geo;

import org.locationtech.jts.geom.Coordinate;

/**
 * A point on WGS 84.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record LonLat(double lon, double lat) {

    /** Mean radius of the Earth in metres (IUGG). */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** @throws IllegalArgumentException outside the ranges, or when a coordinate is not a number */
    public LonLat {
        if (!(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("not a longitude and latitude in degrees: " + lon + ", " + lat);
        }
    }

    public static LonLat of(Coordinate coordinate) {
        return new LonLat(coordinate.x, coordinate.y);
    }

    public Coordinate coordinate() {
        return new Coordinate(lon, lat);
    }

    /** Great-circle distance in metres on a sphere (haversine); within 0.6 % of the ellipsoid. */
    public double metresTo(LonLat other) {
        double lat1 = Math.toRadians(lat);
        double lat2 = Math.toRadians(other.lat);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
