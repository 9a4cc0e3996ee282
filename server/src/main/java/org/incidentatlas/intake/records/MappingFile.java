package org.incidentatlas.intake.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.exchange.DataTerms;
import org.incidentatlas.exchange.Scheme;
import org.jspecify.annotations.Nullable;

/** Reads a mapping from JSON, as its schema in the manual describes it; a member that means nothing is refused by name. */
public final class MappingFile {

    static final Set<String> MEMBERS = Set.of(
            "$schema", "dataset", "publisher", "licence", "exportable", "citation", "visibility", "record", "fields");
    static final Set<String> OF_FIELD =
            Set.of("column", "columns", "separator", "constant", "format", "codes", "otherwise");

    private static final String REMEDY = "The manual of imports describes mapping files.";

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode root;

    private MappingFile(JsonNode root) {
        this.root = root;
    }

    /** @throws Unreadable for a text that is no mapping, naming the member at fault */
    public static void check(String text) throws Unreadable {
        read(text);
    }

    /** @throws Unreadable for a file that is no mapping, naming the member at fault */
    static Mapping read(Path file) throws IOException {
        return read(Files.readString(file));
    }

    private static Mapping read(String text) throws Unreadable {
        try {
            return new MappingFile(MAPPER.readTree(text)).mapping();
        } catch (JsonProcessingException broken) {
            throw new Unreadable(
                    broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(),
                    "mapping",
                    "The mapping is not JSON: " + broken.getOriginalMessage(),
                    REMEDY);
        }
    }

    private Mapping mapping() throws Unreadable {
        checkMembers(root, MEMBERS, "the mapping");
        String dataSet = required("dataset");
        if (!dataSet.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw fault("dataset", "must be of lower-case letters, digits and hyphens, not '" + dataSet + "'");
        }
        if (Scheme.named(dataSet).isPresent()) {
            throw fault("dataset", "must not be '" + dataSet + "', whose columns and terms are known; call it another");
        }
        Mapping.Subject subject = subject(required("record"));
        Map<String, Binding> fields = fields(subject);
        for (String field : subject.needed()) {
            if (!fields.containsKey(field)) {
                throw fault("fields", "must fill the field '" + field + "'");
            }
        }
        Visibility visibility = visibility();
        if (subject == Mapping.Subject.CONTROL && visibility == Visibility.COUNTED) {
            throw fault("visibility", "must not be counted: only incidents are");
        }
        return new Mapping(
                dataSet,
                required("publisher"),
                new DataTerms(required("licence"), root.path("exportable").asBoolean(false)),
                optional(root, "citation"),
                visibility,
                subject,
                fields);
    }

    private Mapping.Subject subject(String word) throws Unreadable {
        for (Mapping.Subject subject : Mapping.Subject.values()) {
            if (subject.name().toLowerCase(Locale.ROOT).equals(word)) {
                return subject;
            }
        }
        throw fault("record", "must be incident or control, not '" + word + "'");
    }

    /** What is not said to be public is not. */
    private Visibility visibility() throws Unreadable {
        String word = optional(root, "visibility");
        if (word == null) {
            return Visibility.HIDDEN;
        }
        for (Visibility visibility : Visibility.values()) {
            if (visibility.toString().equals(word)) {
                return visibility;
            }
        }
        throw fault("visibility", "is none of open, to settlement, to district, to province, counted, hidden");
    }

    private Map<String, Binding> fields(Mapping.Subject subject) throws Unreadable {
        Map<String, Binding> fields = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : root.path("fields").properties()) {
            if (!subject.fields().contains(member.getKey())) {
                throw fault(
                        "fields",
                        "has no field '" + member.getKey() + "'; there are " + String.join(", ", subject.fields()));
            }
            fields.put(member.getKey(), binding(member.getKey(), member.getValue()));
        }
        return fields;
    }

    private Binding binding(String field, JsonNode node) throws Unreadable {
        checkMembers(node, OF_FIELD, "the field '" + field + "'");
        List<String> columns = new ArrayList<>();
        node.path("columns").forEach(column -> columns.add(column.asText()));
        String column = optional(node, "column");
        if (column != null) {
            columns.add(0, column);
        }
        String constant = optional(node, "constant");
        if (columns.isEmpty() && constant == null) {
            throw fault(field, "needs a column, columns or a constant");
        }
        Map<String, String> codes = new HashMap<>();
        node.path("codes")
                .properties()
                .forEach(code -> codes.put(
                        code.getKey().strip().toLowerCase(Locale.ROOT),
                        code.getValue().asText()));
        String separator = node.path("separator").asText(" ");
        return new Binding(columns, separator, constant, format(field, node), codes, optional(node, "otherwise"));
    }

    private static @Nullable String format(String field, JsonNode node) throws Unreadable {
        String format = optional(node, "format");
        if (format != null) {
            try {
                Binding.formatter(format);
            } catch (IllegalArgumentException noFormat) {
                throw fault(field, "has a format that is none: " + noFormat.getMessage());
            }
        }
        return format;
    }

    private static void checkMembers(JsonNode node, Set<String> known, String where) throws Unreadable {
        if (!node.isObject()) {
            throw new Unreadable(1, "mapping", "In the mapping, " + where + " must be an object.", REMEDY);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey())) {
                throw new Unreadable(
                        1, "mapping", "In the mapping, " + where + " has no member '" + member.getKey() + "'.", REMEDY);
            }
        }
    }

    private String required(String member) throws Unreadable {
        String text = optional(root, member);
        if (text == null) {
            throw fault(member, "is missing");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static Unreadable fault(String member, String message) {
        return new Unreadable(1, "mapping", "In the mapping, '" + member + "' " + message + ".", REMEDY);
    }
}
