package org.incidentatlas.boundaries;

import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One administrative unit of one boundary set.
 *
 * @param pcode the place code (P-code), unique in the set: {@code AF06} a province, {@code AF0601} a district
 * @param level its level
 * @param parent the P-code of the unit that contains it, null for the country
 * @param names its names
 * @param label a point inside it for its label and for what is known only to the unit; null when it has no place yet
 * @param outline a polygon or multipolygon in degrees (WGS 84), null when the set does not draw the unit. Not to be changed.
 */
public record AdminUnit(
        String pcode,
        AdminLevel level,
        @Nullable String parent,
        UnitNames names,
        @Nullable LonLat label,
        @Nullable Geometry outline) {}
