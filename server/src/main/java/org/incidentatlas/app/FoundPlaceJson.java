package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.intake.batch.FoundLocation;
import org.incidentatlas.intake.batch.FoundPlace;
import org.jspecify.annotations.Nullable;

/** Reads answers of {@code /api/geocode}. */
final class FoundPlaceJson {

    private FoundPlaceJson() {}

    /** What the answer to one row says. */
    static FoundPlace read(JsonNode answer) {
        JsonNode best = answer.at("/candidates/0");
        List<String> reasons = new ArrayList<>();
        answer.path("notes").forEach(note -> reasons.add(note.asText()));
        best.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        JsonNode phrase = answer.path("location");
        boolean isPhrase = phrase.isObject();
        return new FoundPlace(
                text(answer.path("resolved")),
                text(best.path("id")),
                text(best.path("name")),
                text(best.path("level")),
                isPhrase ? unit(phrase) : text(best.path("pcode")),
                isPhrase ? "" : text(best.path("lon")),
                isPhrase ? "" : text(best.path("lat")),
                isPhrase ? text(phrase.path("place_precision")) : precision(text(best.path("level"))),
                text(best.path("score")),
                text(answer.path("band")),
                String.join("; ", reasons),
                text(answer.at("/candidates/1/id")),
                text(answer.path("outside")),
                isPhrase ? location(phrase) : FoundLocation.NONE);
    }

    private static FoundLocation location(JsonNode phrase) {
        List<String> units = new ArrayList<>();
        phrase.path("units").forEach(unit -> units.add(unit.asText()));
        return FoundLocation.of(
                text(phrase.path("kind")),
                number(phrase.path("metres")),
                number(phrase.path("metres_to")),
                phrase.path("direction").isNull() ? text(phrase.path("part")) : text(phrase.path("direction")),
                units);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
    }

    private static String unit(JsonNode phrase) {
        return text(phrase.path("kind")).equals("in unit") ? text(phrase.at("/units/0")) : "";
    }

    private static String precision(String level) {
        return PlaceLevel.parse(level)
                .map(known -> FoundPlace.precision(known).toString())
                .orElse("");
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText("");
    }
}
