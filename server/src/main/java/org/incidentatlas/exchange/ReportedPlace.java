package org.incidentatlas.exchange;

import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of its place, before anything is looked up.
 *
 * @param text the place in the row's words; may be empty
 * @param district the district's name or code, or null
 * @param province the province's name or code, or null
 * @param country the country's name, or null
 * @param point the coordinates of the row, or null; what they stand for is said by {@code exactness} alone
 * @param exactness how much the row claims to know
 */
public record ReportedPlace(
        String text,
        @Nullable String district,
        @Nullable String province,
        @Nullable String country,
        @Nullable LonLat point,
        Exactness exactness) {

    /** How exactly a row knows its place, as its own precision code says. */
    public enum Exactness {
        /** At the point, or at the named settlement that the point is. */
        POINT,
        /** Around the named place that the point is. */
        NEAR,
        /** In a settlement that is named; the point is something coarser. */
        NAMED,
        /** Somewhere in the district. */
        DISTRICT,
        /** Somewhere in the province. */
        PROVINCE,
        /** Between places, along a line, or in a part of the country. */
        REGION,
        /** Somewhere in the country. */
        COUNTRY,
        /** On no country's ground, or not said. */
        NOWHERE
    }
}
