package org.incidentatlas.gazetteer;

import java.util.Locale;

/**
 * What the columns of a table say about one place. Each is a name or P-code, in any script, and empty when the table does
 * not say.
 *
 * @param province the province
 * @param district the district
 * @param place the place itself, or a phrase that names it
 */
public record PlaceRow(String province, String district, String place) {

    /** What a row may say, from the largest down. */
    public enum Part {
        PROVINCE,
        DISTRICT,
        PLACE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PlaceRow {
        province = province.strip();
        district = district.strip();
        place = place.strip();
    }

    /** A row that has a place and nothing around it. */
    public static PlaceRow of(String place) {
        return new PlaceRow("", "", place);
    }

    public boolean isBlank() {
        return province.isEmpty() && district.isEmpty() && place.isEmpty();
    }

    /** Whether only the place is given. */
    public boolean isPlaceOnly() {
        return province.isEmpty() && district.isEmpty();
    }

    /** What the row says of the part; empty when nothing. */
    public String text(Part part) {
        return switch (part) {
            case PROVINCE -> province;
            case DISTRICT -> district;
            case PLACE -> place;
        };
    }

    /** The smallest part that is given; the place for a blank row. */
    public Part smallest() {
        if (!place.isEmpty() || isPlaceOnly()) {
            return Part.PLACE;
        }
        return district.isEmpty() ? Part.PROVINCE : Part.DISTRICT;
    }
}
