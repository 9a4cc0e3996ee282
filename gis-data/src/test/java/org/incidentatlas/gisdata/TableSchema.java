package org.incidentatlas.gisdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The part of Frictionless Table Schema that the data sets use: header, types, constraints and keys. */
final class TableSchema {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d*)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    private final JsonNode schema;

    TableSchema(JsonNode schema) {
        this.schema = schema;
    }

    /** What is wrong with a table, in words; empty when nothing is. */
    List<String> faults(Table table) {
        List<String> faults = new ArrayList<>();
        List<String> names = StreamSupport.stream(schema.get("fields").spliterator(), false)
                .map(field -> field.get("name").asText())
                .toList();
        if (!names.equals(table.header())) {
            return List.of("header is " + table.header() + ", schema says " + names);
        }
        for (JsonNode field : schema.get("fields")) {
            columnFaults(field, table, faults);
        }
        keyFaults(table, faults);
        return faults;
    }

    private static void columnFaults(JsonNode field, Table table, List<String> faults) {
        String name = field.get("name").asText();
        Set<String> seen = new HashSet<>();
        int line = 1;
        for (Map<String, String> row : table.rows()) {
            line++;
            String value = row.get(name);
            String fault = fault(field, value);
            if (fault != null) {
                faults.add("row %d, %s: '%s' %s".formatted(line, name, value, fault));
            }
            if (field.at("/constraints/unique").asBoolean() && !value.isEmpty() && !seen.add(value)) {
                faults.add("row %d, %s: '%s' occurs twice".formatted(line, name, value));
            }
        }
    }

    private static String fault(JsonNode field, String value) {
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            return constraints.path("required").asBoolean() ? "is missing" : null;
        }
        if (!value.equals(value.strip())) {
            return "has blanks at an end";
        }
        String type = field.get("type").asText();
        if (!isOfType(type, value)) {
            return "is not of type " + type;
        }
        if (constraints.has("enum") && !contains(constraints.get("enum"), value)) {
            return "is not in the list " + constraints.get("enum");
        }
        if (constraints.has("pattern")
                && !value.matches(constraints.get("pattern").asText())) {
            return "does not match " + constraints.get("pattern").asText();
        }
        boolean below = constraints.has("minimum")
                && Double.parseDouble(value) < constraints.get("minimum").asDouble();
        boolean above = constraints.has("maximum")
                && Double.parseDouble(value) > constraints.get("maximum").asDouble();
        return below || above ? "is out of range" : null;
    }

    private static boolean isOfType(String type, String value) {
        return switch (type) {
            case "string" -> true;
            case "integer" -> INTEGER.matcher(value).matches();
            case "number" -> NUMBER.matcher(value).matches();
            case "date" -> isDate(value);
            default -> throw new IllegalArgumentException("Type not used here: " + type);
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static boolean contains(JsonNode list, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(each -> each.asText().equals(value));
    }

    private void keyFaults(Table table, List<String> faults) {
        if (!schema.has("primaryKey")) {
            return;
        }
        List<String> fields = schema.get("primaryKey").isArray()
                ? StreamSupport.stream(schema.get("primaryKey").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(schema.get("primaryKey").asText());
        Set<List<String>> keys = new HashSet<>();
        for (Map<String, String> row : table.rows()) {
            List<String> key = fields.stream().map(row::get).toList();
            if (!keys.add(key)) {
                faults.add("key occurs twice: " + key);
            }
        }
    }
}
