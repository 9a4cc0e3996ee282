package org.incidentatlas.geo;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What came of reading one geometry. */
public sealed interface GeometryReading {

    /** @param geometry null when the document says null */
    record Read(@Nullable Geometry geometry) implements GeometryReading {}

    /**
     * The text is JSON but no GeoJSON geometry.
     *
     * @param code lower-case words joined by hyphens
     * @param message what is wrong and what would be right, for people
     */
    record Refused(String code, String message) implements GeometryReading {}
}
