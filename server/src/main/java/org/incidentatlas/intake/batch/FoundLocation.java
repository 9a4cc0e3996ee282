package org.incidentatlas.intake.batch;

import java.util.List;
import org.incidentatlas.gazetteer.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a phrase of distance, direction or region lies, as a table holds it; texts are empty for a plain name.
 *
 * @param kind near, in unit, in region, in country or unlocated
 * @param metres the distance said, or the two ends of a range with a hyphen between them
 * @param direction the point of the compass, or the part of a unit that the text speaks of
 * @param units P-codes with semicolons between them
 */
public record FoundLocation(String kind, String metres, String direction, String units) {

    /** The columns of {@link #fields()}. */
    static final List<String> COLUMNS = List.of("location_kind", "metres", "direction", "units");

    public static final FoundLocation NONE = new FoundLocation("", "", "", "");

    static FoundLocation of(@Nullable Location location) {
        if (location instanceof Location.Near near) {
            String direction = near.direction() == null ? "" : near.direction().toString();
            return new FoundLocation("near", range(near.metres(), near.metresTo()), direction, joined(near.units()));
        }
        if (location instanceof Location.InUnit in) {
            return new FoundLocation("in unit", "", in.part() == null ? "" : in.part(), in.pcode());
        }
        if (location instanceof Location.InRegion region) {
            return new FoundLocation("in region", "", "", joined(region.units()));
        }
        if (location instanceof Location.InCountry) {
            return new FoundLocation("in country", "", "", "");
        }
        return location == null ? NONE : new FoundLocation("unlocated", "", "", "");
    }

    /**
     * @param from metres, or the lower end of a range; null when no distance is said
     * @param to metres, the upper end of a range, else null
     */
    public static FoundLocation of(
            String kind, @Nullable Double from, @Nullable Double to, String direction, List<String> units) {
        return new FoundLocation(kind, range(from, to), direction, joined(units));
    }

    List<String> fields() {
        return List.of(kind, metres, direction, units);
    }

    private static String range(@Nullable Double from, @Nullable Double to) {
        if (from == null) {
            return "";
        }
        return to == null ? whole(from) : whole(from) + "-" + whole(to);
    }

    private static String whole(double metres) {
        return Long.toString(Math.round(metres));
    }

    private static String joined(List<String> units) {
        return String.join("; ", units);
    }
}
