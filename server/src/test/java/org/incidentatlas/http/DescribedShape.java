package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Compares an answer with the schema that describes it: the part of JSON Schema that OpenAPI 3.0 takes and this
 * description uses.
 */
final class DescribedShape {

    private final Description description;
    private final List<String> differences = new ArrayList<>();

    private DescribedShape(Description description) {
        this.description = description;
    }

    /** What of the answer is not as described, one line each. */
    static List<String> differences(Description description, JsonNode schema, JsonNode answer) {
        DescribedShape shape = new DescribedShape(description);
        shape.check("$", schema, answer);
        return List.copyOf(shape.differences);
    }

    private void check(String at, JsonNode reference, JsonNode answer) {
        JsonNode schema = description.resolved(reference);
        if (answer.isNull()) {
            expect(schema.path("nullable").asBoolean(), at, "is null");
            return;
        }
        schema.path("allOf").forEach(part -> check(at, part, answer));
        if (schema.has("oneOf")) {
            oneOf(at, schema.path("oneOf"), answer);
        }
        type(at, schema.path("type").asText(), answer);
        value(at, schema, answer);
        if (answer.isObject() && schema.path("type").asText().equals("object")) {
            members(at, schema, answer);
        }
        for (int i = 0; i < answer.size() && answer.isArray(); i++) {
            check(at + "[]", schema.path("items"), answer.get(i));
        }
    }

    private void oneOf(String at, JsonNode kinds, JsonNode answer) {
        int fitting = 0;
        for (JsonNode kind : kinds) {
            fitting += differences(description, kind, answer).isEmpty() ? 1 : 0;
        }
        expect(fitting == 1, at, "fits " + fitting + " of the kinds described");
    }

    private void type(String at, String type, JsonNode answer) {
        boolean right = switch (type) {
            case "object" -> answer.isObject();
            case "array" -> answer.isArray();
            case "string" -> answer.isTextual();
            case "integer" -> answer.isIntegralNumber();
            case "number" -> answer.isNumber();
            case "boolean" -> answer.isBoolean();
            case "" -> true;
            default -> throw new AssertionError("unknown type " + type + " described at " + at);
        };
        expect(right, at, "is no " + type);
    }

    private void value(String at, JsonNode schema, JsonNode answer) {
        if (schema.has("enum")) {
            boolean listed = false;
            for (JsonNode word : schema.path("enum")) {
                listed |= word.equals(answer);
            }
            expect(listed, at, "is " + answer + ", which is not listed");
        }
        if (schema.has("minimum")) {
            expect(answer.asDouble() >= schema.path("minimum").asDouble(), at, "is less than described");
        }
        if (schema.has("maximum")) {
            expect(answer.asDouble() <= schema.path("maximum").asDouble(), at, "is more than described");
        }
        if (schema.path("format").asText().equals("date")) {
            expect(answer.asText().matches("\\d{4}-\\d{2}-\\d{2}"), at, "is no day");
        }
        if (schema.has("pattern")) {
            expect(answer.asText().matches(schema.path("pattern").asText()), at, "does not fit its pattern");
        }
    }

    private void members(String at, JsonNode schema, JsonNode answer) {
        schema.path("required")
                .forEach(name -> expect(answer.has(name.asText()), at + "." + name.asText(), "is missing"));
        JsonNode others = schema.path("additionalProperties");
        for (Iterator<Map.Entry<String, JsonNode>> members = answer.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            String name = at + "." + member.getKey();
            if (schema.path("properties").has(member.getKey())) {
                check(name, schema.path("properties").path(member.getKey()), member.getValue());
            } else if (others.isObject()) {
                check(name, others, member.getValue());
            } else {
                expect(!others.isBoolean() || others.asBoolean(), name, "is not described");
            }
        }
    }

    private void expect(boolean met, String at, String difference) {
        String line = at + " " + difference;
        if (!met && !differences.contains(line)) {
            differences.add(line);
        }
    }
}
