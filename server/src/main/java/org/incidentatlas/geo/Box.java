package org.incidentatlas.geo;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A box of longitudes and latitudes in degrees, edges included. It does not cross the antimeridian.
 *
 * @param west least longitude
 * @param south least latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
public record Box(double west, double south, double east, double north) {

    /** @throws IllegalArgumentException when a corner is no place on Earth, or the corners are the wrong way round */
    public Box {
        new LonLat(west, south);
        new LonLat(east, north);
        if (west > east || south > north) {
            throw new IllegalArgumentException(
                    "a box is west, south, east, north with west <= east and south <= north");
        }
    }

    public boolean contains(LonLat point) {
        return point.lon() >= west && point.lon() <= east && point.lat() >= south && point.lat() <= north;
    }

    /** Whether the box and the geometry share a point. */
    public boolean meets(Geometry geometry) {
        Envelope edges = new Envelope(west, east, south, north);
        return edges.intersects(geometry.getEnvelopeInternal())
                && geometry.getFactory().toGeometry(edges).intersects(geometry);
    }
}
