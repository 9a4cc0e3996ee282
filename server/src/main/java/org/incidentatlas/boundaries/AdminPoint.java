package org.incidentatlas.boundaries;

import org.incidentatlas.geo.LonLat;

/**
 * A statement that a point lies in a unit.
 *
 * @param pcode the unit's P-code
 * @param point the point
 */
public record AdminPoint(String pcode, LonLat point) {}
