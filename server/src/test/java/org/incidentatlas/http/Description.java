package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The program's OpenAPI description as a test reads it. */
final class Description {

    private final JsonNode root;

    private Description(JsonNode root) {
        this.root = root;
    }

    static Description load() {
        try (InputStream in = Description.class.getResourceAsStream("/openapi.json")) {
            return new Description(new ObjectMapper().readTree(in));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    JsonNode root() {
        return root;
    }

    /** All operations, in the order of the document. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    /** The node itself, or what its {@code $ref} points at. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            String pointer = found.path("$ref").asText();
            found = root.at(pointer.substring(1));
            if (found.isMissingNode()) {
                throw new AssertionError(pointer + " points at nothing");
            }
        }
        return found;
    }

    /** A method on a path. */
    final class Operation {

        private final String method;
        private final String path;
        private final JsonNode node;

        private Operation(String method, String path, JsonNode node) {
            this.method = method;
            this.path = path;
            this.node = node;
        }

        String name() {
            return method + " " + path;
        }

        boolean isGet() {
            return method.equals("get");
        }

        JsonNode node() {
            return node;
        }

        List<JsonNode> parameters(String in) {
            List<JsonNode> parameters = new ArrayList<>();
            node.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
            return parameters.stream()
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .toList();
        }

        TreeSet<String> queryNames() {
            TreeSet<String> names = new TreeSet<>();
            parameters("query")
                    .forEach(parameter -> names.add(parameter.path("name").asText()));
            return names;
        }

        /** The path with its example values, and those query parameters that are required or wanted. */
        String address(Predicate<JsonNode> wanted) {
            String filled = path;
            for (JsonNode parameter : parameters("path")) {
                filled = filled.replace(
                        "{" + parameter.path("name").asText() + "}",
                        encoded(parameter.path("example").asText()));
            }
            List<String> query = new ArrayList<>();
            for (JsonNode parameter : parameters("query")) {
                if (parameter.path("required").asBoolean() || wanted.test(parameter)) {
                    values(parameter)
                            .forEach(value -> query.add(parameter.path("name").asText() + "=" + encoded(value)));
                }
            }
            return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
        }

        /** The path alone, with the value in place of each of its parameters. */
        String addressOf(String value) {
            return path.replaceAll("\\{[^}]+}", value);
        }

        JsonNode response(int status) {
            return resolved(node.path("responses").path(String.valueOf(status)));
        }
    }

    private static List<String> values(JsonNode parameter) {
        List<String> values = new ArrayList<>();
        JsonNode example = parameter.path("example");
        if (example.isArray()) {
            example.forEach(value -> values.add(value.asText()));
        } else {
            values.add(example.asText());
        }
        return values;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
