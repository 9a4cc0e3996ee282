package org.incidentatlas.intake.csv;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.intake.Rejection;
import org.incidentatlas.time.PartialDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * One row being read. A field that cannot be read is noted as a fault and answered with a stand-in, so that one pass finds
 * all faults of a row; a row with faults is never used.
 */
final class Row {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    private final String file;
    private final long line;
    private final Map<String, String> fields;
    private final List<Rejection> rejections = new ArrayList<>();

    Row(String file, NamedCsvRecord line) {
        this(file, line.getStartingLineNumber(), line.getFieldsAsMap());
    }

    /**
     * A row that did not come from a file.
     *
     * @param file what is told as the place of a fault
     * @param line its number there, from 1
     */
    Row(String file, long line, Map<String, String> fields) {
        this.file = file;
        this.line = line;
        this.fields = fields;
    }

    /** The line of the file the row begins on, from 1. */
    long line() {
        return line;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    void fault(String field, String code, String message) {
        rejections.add(new Rejection(file, line, field, code, message));
    }

    /** All fields as they came. */
    Map<String, String> raw() {
        return new TreeMap<>(fields);
    }

    /** A field that must not be empty. */
    String required(String field) {
        String text = text(field);
        if (text == null) {
            fault(field, "missing", "It is empty.");
            return "";
        }
        return text;
    }

    /** A field's text, or null when it is empty or the column is absent. */
    @Nullable
    String text(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** The parts of a field split at {@code |}. */
    List<String> list(String field) {
        return split(field, "\\|");
    }

    List<String> split(String field, String separator) {
        String text = text(field);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(separator, -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    @Nullable
    Integer count(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (COUNT.matcher(text).matches()) {
            return Integer.valueOf(text);
        }
        fault(field, "malformed", "'" + text + "' is not a whole number of 0 or more.");
        return null;
    }

    /** A capital letter within the bounds, both included. */
    @Nullable
    Character letter(String field, char first, char last) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (text.length() == 1 && text.charAt(0) >= first && text.charAt(0) <= last) {
            return text.charAt(0);
        }
        fault(field, "unknown", "'" + text + "' is none of " + first + " to " + last + ".");
        return null;
    }

    @Nullable
    Double degrees(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (DEGREES.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        fault(field, "malformed", "'" + text + "' is not a number of degrees.");
        return null;
    }

    /** One of a closed list of words. */
    <T> T word(String field, Function<String, Optional<T>> parse, T standIn, T[] words) {
        String text = required(field);
        Optional<T> parsed = parse.apply(text);
        if (parsed.isEmpty() && !text.isEmpty()) {
            fault(field, "unknown", "'" + text + "' is none of " + Arrays.toString(words) + ".");
        }
        return parsed.orElse(standIn);
    }

    /** How far the public sees it; open where nothing is said. */
    Visibility visibility() {
        return text("visibility") == null
                ? Visibility.OPEN
                : word("visibility", Visibility::parse, Visibility.HIDDEN, Visibility.values());
    }

    boolean yes(String field) {
        String text = text(field);
        if (text != null && !text.equals("yes") && !text.equals("no")) {
            fault(field, "unknown", "'" + text + "' is neither yes nor no.");
        }
        return "yes".equals(text);
    }

    @Nullable
    PartialDate partialDate(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<PartialDate> date = PartialDate.parse(text);
        if (date.isEmpty()) {
            fault(field, "malformed", "'" + text + "' is not a date written YYYY, YYYY-MM or YYYY-MM-DD.");
        }
        return date.orElse(null);
    }

    /** A day that must be given. */
    LocalDate day(String field) {
        LocalDate day = optionalDay(field);
        if (day == null) {
            if (text(field) == null) {
                fault(field, "missing", "It is empty; a day written YYYY-MM-DD is needed.");
            }
            return LocalDate.EPOCH;
        }
        return day;
    }

    @Nullable
    LocalDate optionalDay(String field) {
        PartialDate date = partialDate(field);
        if (date != null && date.day() == null) {
            fault(field, "malformed", "'" + date + "' has no day; write YYYY-MM-DD and the precision beside it.");
            return null;
        }
        return date == null ? null : date.firstDay();
    }

    /** The span from the first to the last day, both inclusive in the file; open when the last is empty. */
    Span span(String first, String last) {
        LocalDate from = day(first);
        LocalDate to = optionalDay(last);
        if (to == null) {
            return Span.since(from);
        }
        if (to.isBefore(from)) {
            fault(last, "inverted", "It is " + to + ", before " + first + ", which is " + from + ".");
            return Span.ofDay(from);
        }
        return Span.ofDays(from, to);
    }
}
