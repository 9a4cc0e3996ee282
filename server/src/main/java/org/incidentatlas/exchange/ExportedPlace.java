package org.incidentatlas.exchange;

import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident lies, in the words of the boundary set in use.
 *
 * @param country the country's name, or null
 * @param province the province's name, or null
 * @param district the district's name, or null
 * @param point a point to put it at: the event's own, or one that stands for its unit; null when there is none
 */
public record ExportedPlace(
        @Nullable String country,
        @Nullable String province,
        @Nullable String district,
        @Nullable LonLat point) {}
