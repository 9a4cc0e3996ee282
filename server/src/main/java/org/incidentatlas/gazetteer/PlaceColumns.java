package org.incidentatlas.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a record says about its place.
 *
 * @param text the place as the source writes it; may be empty
 * @param type what the row says it is
 * @param district the district's name or P-code, or null
 * @param province the province's name or P-code, or null
 * @param country the country's name or code; null means the loaded country
 */
public record PlaceColumns(
        String text,
        PlaceType type,
        @Nullable String district,
        @Nullable String province,
        @Nullable String country) {

    /** Blank columns are none. */
    public PlaceColumns {
        text = text.strip();
        district = named(district);
        province = named(province);
        country = named(country);
    }

    private static @Nullable String named(@Nullable String column) {
        return column == null || column.isBlank() ? null : column.strip();
    }
}
