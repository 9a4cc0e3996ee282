package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.gazetteer.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a phrase of distance, direction or region lies, as a command writes it; texts are empty for a plain name.
 *
 * @param kind near, in unit, in region, in country or unlocated
 * @param metres the distance said, or the two ends of a range with a hyphen between them
 * @param direction the point of the compass, or the part of a unit that the text speaks of
 * @param units P-codes with semicolons between them
 */
record FoundLocation(String kind, String metres, String direction, String units) {

    /** The columns of {@link #fields()}. */
    static final List<String> COLUMNS = List.of("location_kind", "metres", "direction", "units");

    static final FoundLocation NONE = new FoundLocation("", "", "", "");

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

    /** Reads the member {@code location} of an answer of {@code /api/geocode}. */
    static FoundLocation of(JsonNode location) {
        if (!location.isObject()) {
            return NONE;
        }
        List<String> units = new ArrayList<>();
        location.path("units").forEach(unit -> units.add(unit.asText()));
        String direction = location.path("direction").asText("");
        String part =
                location.path("part").isNull() ? "" : location.path("part").asText("");
        return new FoundLocation(
                location.path("kind").asText(""),
                range(number(location.path("metres")), number(location.path("metres_to"))),
                location.path("direction").isNull() ? part : direction,
                joined(units));
    }

    List<String> fields() {
        return List.of(kind, metres, direction, units);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
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
