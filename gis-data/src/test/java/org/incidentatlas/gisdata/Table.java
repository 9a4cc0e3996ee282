package org.incidentatlas.gisdata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a CSV file, each from field name to text; a field without a value is the empty text. */
record Table(List<String> header, List<Map<String, String>> rows) {
    Set<String> values(String field) {
        return rows.stream()
                .map(row -> row.get(field))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    Map<String, String> row(String field, String value) {
        return rows.stream()
                .filter(row -> row.get(field).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No row with " + field + " " + value));
    }

    /** The parts of a field that holds several values separated by a bar. */
    static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split("\\|", -1));
    }
}
