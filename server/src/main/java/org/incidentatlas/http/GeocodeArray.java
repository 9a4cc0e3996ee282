package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.incidentatlas.timeline.Atlas;

/** Reads names to place from a JSON array of objects. */
final class GeocodeArray {

    private GeocodeArray() {}

    static List<GeocodeQuestion> questions(String body, Atlas atlas) {
        JsonNode root = JsonBodies.parse(body);
        if (!root.isArray()) {
            throw RequestProblem.invalid(
                    "body",
                    "It must be a JSON array of {\"q\", \"within\", \"level\"} or {\"province\", \"district\", \"place\"}.");
        }
        GeocodeRoutes.checkSize(root.size());
        List<GeocodeQuestion> questions = new ArrayList<>();
        for (int at = 0; at < root.size(); at++) {
            questions.add(question(root.get(at), "[" + at + "]", atlas));
        }
        return questions;
    }

    private static GeocodeQuestion question(JsonNode row, String at, Atlas atlas) {
        if (!row.isObject()) {
            throw RequestProblem.invalid(at, "It must be an object with a member q.");
        }
        for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!GeocodeQuestion.MEMBERS.contains(name)) {
                throw RequestProblem.invalid(
                        at + "." + name,
                        "There is no such member. Known here: " + String.join(", ", GeocodeQuestion.MEMBERS) + ".");
            }
            JsonBodies.text(row, name, at + ".").ifPresent(text -> Params.checkText(at + "." + name, text));
        }
        return GeocodeQuestion.of(
                at + ".", name -> JsonBodies.text(row, name, at + ".").orElse(""), atlas);
    }
}
