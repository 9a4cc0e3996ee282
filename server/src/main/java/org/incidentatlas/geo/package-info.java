/**
 * Points, boxes and outlines on the WGS 84 ellipsoid, in degrees, longitude before latitude.
 *
 * <p>Geometry is JTS; nothing in this package knows what a geometry stands for.
 */
@NullMarked
package org.incidentatlas.geo;

import org.jspecify.annotations.NullMarked;
