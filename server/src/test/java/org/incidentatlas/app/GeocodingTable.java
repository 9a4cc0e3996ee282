package org.incidentatlas.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.GeocodeDecision;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.incidents.Incident;

/** Writes placed rows as Markdown. */
final class GeocodingTable {

    private static final String BEGIN = "<!-- written by GeocodingTableTest from here -->\n";
    private static final String END = "<!-- to here -->\n";
    private static final String HEAD = """
            | row | it says | placed | precision | score | why |
            |---|---|---|---|---|---|
            """;

    private final GazetteerIndex gazetteer;

    GeocodingTable(GazetteerIndex gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The page with the tables between its two marks. */
    String inserted(String page, List<Incident> incidents, List<ControlStatement> control) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new AssertionError("the page has lost its marks: " + BEGIN + END);
        }
        return page.substring(0, begin + BEGIN.length()) + of(incidents, control) + page.substring(end);
    }

    String of(List<Incident> incidents, List<ControlStatement> control) {
        return "\n" + summary(incidents, control)
                + "\n### Incidents\n\n" + HEAD
                + rows(
                        incidents,
                        incident -> row(
                                incident.id(),
                                incident.where(),
                                incident.provenance().row()))
                + "\n### Control statements\n\n" + HEAD
                + rows(
                        control,
                        statement -> row(
                                statement.id(),
                                statement.where(),
                                statement.provenance().row()))
                + "\n";
    }

    private static <T> String rows(List<T> records, Function<T, String> row) {
        return records.stream().map(row).collect(Collectors.joining());
    }

    private static String summary(List<Incident> incidents, List<ControlStatement> control) {
        Map<PlacePrecision, Long> ofIncidents = counted(incidents.stream().map(Incident::where));
        Map<PlacePrecision, Long> ofControl = counted(control.stream().map(ControlStatement::where));
        StringBuilder table = new StringBuilder("| precision | incidents | control statements |\n|---|---|---|\n");
        for (PlacePrecision precision : PlacePrecision.values()) {
            table.append("| %s | %d | %d |\n"
                    .formatted(
                            precision, ofIncidents.getOrDefault(precision, 0L), ofControl.getOrDefault(precision, 0L)));
        }
        long abroad = incidents.stream()
                .filter(incident -> isAbroad(incident.where()))
                .count();
        return table.append("| all | %d | %d |\n\nOf the incidents, %d are abroad.\n"
                        .formatted(incidents.size(), control.size(), abroad))
                .toString();
    }

    private static Map<PlacePrecision, Long> counted(Stream<Location> locations) {
        return locations.collect(Collectors.groupingBy(
                Location::precision, () -> new EnumMap<>(PlacePrecision.class), Collectors.counting()));
    }

    private static boolean isAbroad(Location where) {
        return where instanceof Location.InCountry in && !in.country().equals("Afghanistan");
    }

    private String row(String id, Location where, Map<String, String> columns) {
        GeocodeDecision decision = where.decision();
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        id,
                        cell(says(columns)),
                        cell(placed(where)),
                        where.precision(),
                        decision == null ? "–" : String.format(Locale.ROOT, "%.3f", decision.score()),
                        cell(why(where)));
    }

    /** The columns that speak of the place, its kind in brackets. */
    private static String says(Map<String, String> columns) {
        String text = columns.getOrDefault("place", columns.getOrDefault("area", ""));
        String kind = columns.getOrDefault("place_type", columns.getOrDefault("area_type", ""));
        List<String> around = new ArrayList<>();
        for (String column : List.of("district", "province", "country")) {
            String value = columns.getOrDefault(column, "");
            if (!value.isEmpty() && !value.equals("Afghanistan")) {
                around.add(column + " " + value);
            }
        }
        String said = text.isEmpty() ? "nothing" : "“" + text + "”";
        return said + " (" + kind + ")" + (around.isEmpty() ? "" : "; " + String.join(", ", around));
    }

    private String placed(Location where) {
        if (where instanceof Location.AtPoint at) {
            return named(at.placeId()) + " in " + named(at.pcode()) + ", " + at.pointBasis() + " point";
        }
        if (where instanceof Location.Near near) {
            String metres = near.metres() == null ? "" : Math.round(near.metres()) + " m from ";
            return "near " + metres + named(near.placeId()) + " in " + named(near.pcode());
        }
        if (where instanceof Location.InUnit in) {
            return named(in.pcode());
        }
        if (where instanceof Location.InRegion region) {
            String units = region.units().stream().map(this::named).collect(Collectors.joining(", "));
            String placeId = region.placeId();
            return placeId == null ? "part of " + units : named(placeId) + ": " + units;
        }
        if (where instanceof Location.InCountry in) {
            return in.country();
        }
        return where.pcode() == null ? "nowhere" : "nowhere; listed under " + named(where.pcode());
    }

    private String named(String id) {
        return gazetteer.place(id).map(Place::name).orElse("?") + " `" + id + "`";
    }

    private static String why(Location where) {
        GeocodeDecision decision = where.decision();
        if (decision == null) {
            return where instanceof Location.InCountry in
                    ? isAbroad(in) ? "its country column" : "it speaks of the whole country"
                    : "it names no place";
        }
        String reasons = String.join("; ", decision.reasons());
        String runnerUp = decision.runnerUp();
        return runnerUp == null
                ? reasons
                : reasons
                        + String.format(Locale.ROOT, "; next best `%s` with %.3f", runnerUp, decision.runnerUpScore());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
