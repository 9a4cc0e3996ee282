package org.incidentatlas.intake.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.exchange.Columns;
import org.incidentatlas.exchange.DataTerms;
import org.incidentatlas.exchange.RowReader;
import org.incidentatlas.exchange.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table that is none of the known ones are to be read.
 *
 * @param dataSet the data set's id: lower-case letters, digits and hyphens; ids of records begin with it
 * @param publisher who publishes it
 * @param terms what may be done with its rows
 * @param citation how it asks to be cited, or null
 * @param visibility how far the public sees its rows
 * @param subject what a row tells
 * @param fields where the values of fields come from
 */
record Mapping(
        String dataSet,
        String publisher,
        DataTerms terms,
        @Nullable String citation,
        Visibility visibility,
        Subject subject,
        Map<String, Binding> fields) {

    private static final List<String> OF_BOTH = List.of(
            "id",
            "date_from",
            "date_to",
            "date_precision",
            "place",
            "district",
            "province",
            "country",
            "summary",
            "source");

    private static final List<String> OF_INCIDENTS = List.of(
            "title",
            "event_type",
            "sub_event_type",
            "actor",
            "opponent",
            "target",
            "attribution",
            "attributed_by",
            "killed_low",
            "killed_best",
            "killed_high",
            "killed_whom",
            "injured",
            "counted_by",
            "place_precision",
            "lon",
            "lat");

    private static final List<String> OF_CLAIMS = List.of(
            "place_type",
            "scope",
            "holder",
            "challengers",
            "status",
            "native_status",
            "scheme",
            "basis",
            "assessor",
            "confidence");

    /** What a row tells. */
    enum Subject {
        INCIDENT,
        CONTROL;

        /** The fields a mapping may fill. */
        List<String> fields() {
            List<String> fields = new ArrayList<>(OF_BOTH);
            fields.addAll(this == INCIDENT ? OF_INCIDENTS : OF_CLAIMS);
            return fields;
        }

        /** The fields it must fill. */
        List<String> needed() {
            return this == INCIDENT ? List.of("id", "date_from") : List.of("id", "date_from", "status", "assessor");
        }
    }

    Mapping {
        fields = Map.copyOf(fields);
    }

    /** Columns that the mapping names and the table lacks. */
    List<String> lacking(Columns columns) {
        return columns.lacking(fields.values().stream()
                .flatMap(binding -> binding.columns().stream())
                .distinct()
                .sorted()
                .toList());
    }

    /** The row under the names of our fields, with what could not be translated noted on it. */
    RowReader translate(SourceRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        RowReader notes = new RowReader(row);
        for (String field : subject.fields()) {
            Binding binding = fields.get(field);
            values.put(field, binding == null ? "" : binding.value(row, field, notes));
        }
        RowReader reader = new RowReader(
                new SourceRow(row.line(), new Columns(List.copyOf(values.keySet())), List.copyOf(values.values())));
        notes.remarks().forEach(reader::remark);
        return reader;
    }

    /** The column behind a field, for remarks. */
    String source(String field) {
        Binding binding = fields.get(field);
        return binding == null ? field : binding.source(field);
    }
}
