package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.GeocodeAnswer;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.geo.Degrees;
import org.incidentatlas.geo.LonLat;

/**
 * What was found for a name, as a command writes it; texts are empty where there is nothing.
 *
 * @param placeId id of the best candidate
 * @param name its name
 * @param level its level
 * @param pcode the unit itself, or the district that holds it
 * @param lon degrees
 * @param lat degrees
 * @param score the chance from 0 to 1 that it is right, four decimals
 * @param band accept, review or manual
 * @param reasons why
 * @param runnerUp id of the next best candidate
 * @param outside where the name is known to lie when that is another country
 * @param location where a phrase of distance, direction or region lies
 */
record FoundPlace(
        String placeId,
        String name,
        String level,
        String pcode,
        String lon,
        String lat,
        String score,
        String band,
        String reasons,
        String runnerUp,
        String outside,
        FoundLocation location) {

    /** The columns of {@link #fields()}. */
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "place_id",
                            "place_name",
                            "level",
                            "pcode",
                            "lon",
                            "lat",
                            "score",
                            "band",
                            "reasons",
                            "runner_up",
                            "outside"),
                    FoundLocation.COLUMNS.stream())
            .toList();

    private static final double SCORE_STEPS = 10_000;

    /** Nothing was asked, and nothing found. */
    static final FoundPlace NOTHING = new FoundPlace("", "", "", "", "", "", "", "", "", "", "", FoundLocation.NONE);

    static FoundPlace of(GeocodeAnswer answer) {
        String outside = answer.outside() == null ? "" : answer.outside();
        if (answer.candidates().isEmpty()) {
            return new FoundPlace("", "", "", "", "", "", "", "", "", "", outside, FoundLocation.of(answer.location()));
        }
        Candidate best = answer.candidates().get(0);
        Place place = best.place();
        LonLat point = place.point();
        return new FoundPlace(
                place.id(),
                place.name(),
                place.level().name(),
                place.pcode() == null ? "" : place.pcode(),
                point == null ? "" : Degrees.text(point.lon()),
                point == null ? "" : Degrees.text(point.lat()),
                Double.toString(Math.round(best.score() * SCORE_STEPS) / SCORE_STEPS),
                best.band().toString(),
                String.join("; ", best.reasons()),
                answer.candidates().size() > 1
                        ? answer.candidates().get(1).place().id()
                        : "",
                outside,
                FoundLocation.of(answer.location()));
    }

    /** Reads one answer of {@code /api/geocode}. */
    static FoundPlace of(JsonNode answer) {
        JsonNode best = answer.at("/candidates/0");
        List<String> reasons = new ArrayList<>();
        best.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return new FoundPlace(
                text(best.path("id")),
                text(best.path("name")),
                text(best.path("level")),
                text(best.path("pcode")),
                text(best.path("lon")),
                text(best.path("lat")),
                text(best.path("score")),
                text(best.path("band")),
                String.join("; ", reasons),
                text(answer.at("/candidates/1/id")),
                text(answer.path("outside")),
                FoundLocation.of(answer.path("location")));
    }

    List<String> fields() {
        List<String> fields = new ArrayList<>(
                List.of(placeId, name, level, pcode, lon, lat, score, band, reasons, runnerUp, outside));
        fields.addAll(location.fields());
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText("");
    }
}
