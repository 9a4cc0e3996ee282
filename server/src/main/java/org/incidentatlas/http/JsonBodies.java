package org.incidentatlas.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads JSON bodies strictly: a member given twice, or anything behind the value, is a mistake and never a choice. */
final class JsonBodies {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBodies() {}

    static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException broken) {
            JsonLocation where = broken.getLocation();
            String at = where == null ? "" : ", from line " + where.getLineNr() + ", column " + where.getColumnNr();
            throw RequestProblem.invalid("body", "It is not JSON" + at + ".");
        }
    }

    /** The member's text when it is there and not empty; anything but a string is refused. */
    static Optional<String> text(JsonNode object, String name, String at) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw RequestProblem.invalid(at + name, "It must be a string.");
        }
        return Optional.of(value.textValue()).filter(text -> !text.isEmpty());
    }
}
