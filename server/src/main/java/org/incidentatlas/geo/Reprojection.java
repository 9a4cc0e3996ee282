package org.incidentatlas.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Takes geometries of one reference system, x before y, to WGS 84 degrees, longitude before latitude. */
public interface Reprojection {

    /** The same geometry on WGS 84; empty when a coordinate lies where the reference system is not defined. */
    Optional<Geometry> toWgs84(Geometry geometry);
}
