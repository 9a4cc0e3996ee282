package org.incidentatlas.intake.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.exchange.RowReader;
import org.incidentatlas.exchange.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from: a constant, or columns, with what is done to their text.
 *
 * @param columns the columns, whose texts are joined; empty for a constant
 * @param separator what joins them
 * @param constant the value of every row, or the value where the columns are empty; null for none
 * @param format how days are written, in the letters of Java's DateTimeFormatter; null when the text is taken as it is
 * @param codes what the texts stand for, by their lower-case form; empty when they stand for themselves
 * @param otherwise what a text stands for that is no code, {@value #ITSELF} for itself; null makes it a fault
 */
record Binding(
        List<String> columns,
        String separator,
        @Nullable String constant,
        @Nullable String format,
        Map<String, String> codes,
        @Nullable String otherwise) {

    /** Stands for a text that is no code and means what it says. */
    static final String ITSELF = "=";

    Binding {
        columns = List.copyOf(columns);
        codes = Map.copyOf(codes);
    }

    static Binding column(String column) {
        return new Binding(List.of(column), " ", null, null, Map.of(), null);
    }

    static Binding constant(String value) {
        return new Binding(List.of(), " ", value, null, Map.of(), null);
    }

    /** The column to name in remarks. */
    String source(String field) {
        return columns.isEmpty() ? field : String.join(" + ", columns);
    }

    /** The value for a row; empty where the row says nothing. Texts that are no code or no day are noted on the row. */
    String value(SourceRow row, String field, RowReader remarks) {
        StringBuilder joined = new StringBuilder();
        for (String column : columns) {
            String text = row.text(column);
            if (text != null) {
                joined.append(joined.isEmpty() ? "" : separator).append(text);
            }
        }
        if (joined.isEmpty()) {
            return constant == null ? "" : constant;
        }
        return formatted(coded(joined.toString(), field, remarks), field, remarks);
    }

    private String coded(String text, String field, RowReader remarks) {
        if (codes.isEmpty()) {
            return text;
        }
        String found = codes.get(text.toLowerCase(Locale.ROOT));
        if (found != null) {
            return found;
        }
        if (otherwise != null) {
            return otherwise.equals(ITSELF) ? text : otherwise;
        }
        remarks.remark(Remark.fault(
                source(field),
                "unknown",
                "The mapping has no code for '" + text + "'.",
                "Add it to the codes of " + field + ", or give \"otherwise\"."));
        return "";
    }

    private String formatted(String text, String field, RowReader remarks) {
        if (format == null || text.isEmpty()) {
            return text;
        }
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            remarks.remark(Remark.fault(
                    source(field),
                    "malformed",
                    "'" + text + "' is not a day written as " + format + ".",
                    "Correct it, or the format in the mapping."));
        }
        return day.map(LocalDate::toString).orElse("");
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, formatter(String.valueOf(format))));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for a text that is no format */
    static DateTimeFormatter formatter(String format) {
        return DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
