package org.incidentatlas.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records as canonical JSON text: members sorted by name, every member present, days as ISO 8601, enum constants as
 * their words. The same record always gives the same text, so texts can be compared and hashed.
 */
public final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(new JavaTimeModule())
            .build();

    private Documents() {}

    /** The record as canonical JSON. */
    public static String write(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a record that cannot be written: " + document.getClass(), cause);
        }
    }

    /** The text of a member at the top of the document, or empty when it is not there, null, or no text. */
    public static Optional<String> text(String document, String member) {
        JsonNode value = tree(document).path(member);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** The document with members changed that it has already, in the same order. */
    public static String with(String document, Consumer<ObjectNode> change) {
        ObjectNode tree = (ObjectNode) tree(document);
        change.accept(tree);
        return write(tree);
    }

    /** The document as a tree of members, for whoever compares documents without knowing what they say. */
    static JsonNode tree(String document) {
        try {
            return MAPPER.readTree(document);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a stored document that is no JSON", cause);
        }
    }

    /**
     * The record that {@link #write} wrote.
     *
     * @throws IllegalStateException when the text is no such record: the store holds what this program never wrote
     */
    public static <T> T read(String document, Class<T> type) {
        try {
            return MAPPER.readValue(document, type);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a stored document that is no " + type.getSimpleName(), cause);
        }
    }
}
