package org.incidentatlas.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one row. A field that cannot be read leaves a {@linkplain Remark fault} and is answered with a
 * stand-in, so that one pass finds all faults of a row; a row with faults is never used.
 */
public final class RowReader {

    /** A count may come from a program that writes all numbers with a decimal point. */
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,9})(?:\\.0+)?");

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{1,17})?");
    private static final Pattern ISO_DAY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]00:00(?::00(?:\\.0{1,9})?)?Z?)?");

    private static final DateTimeFormatter WORDED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMMM uuuu")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter WORDED_SHORT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d[-][ ]MMM[-][ ]uuuu")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final SourceRow row;
    private final List<Remark> remarks = new ArrayList<>();

    public RowReader(SourceRow row) {
        this.row = row;
    }

    public SourceRow row() {
        return row;
    }

    /** Everything noted so far. */
    public List<Remark> remarks() {
        return remarks;
    }

    public void remark(Remark remark) {
        remarks.add(remark);
    }

    /** The field without blanks around it; null when it is empty or there is no such column. */
    public @Nullable String text(String field) {
        return row.text(field);
    }

    /** A field that must not be empty. */
    public String required(String field) {
        String text = row.text(field);
        if (text == null) {
            remark(Remark.fault(field, "missing", "It is empty.", "Fill it in, or leave the row out."));
            return "";
        }
        return text;
    }

    /** A number of people; null when the field is empty. */
    public @Nullable Integer count(String field) {
        String text = row.text(field);
        if (text == null) {
            return null;
        }
        var matcher = COUNT.matcher(text);
        if (matcher.matches()) {
            return Integer.valueOf(matcher.group(1));
        }
        remark(Remark.fault(
                field,
                "malformed",
                "'" + shortened(text) + "' is not a whole number of 0 or more.",
                "Write digits only, such as 12, without exponent, comma or sign."));
        return null;
    }

    /** One of the whole numbers of a code list. */
    public @Nullable Integer code(String field, int least, int most) {
        String text = row.text(field);
        if (text == null) {
            return null;
        }
        var matcher = COUNT.matcher(text);
        if (matcher.matches()) {
            int code = Integer.parseInt(matcher.group(1));
            if (code >= least && code <= most) {
                return code;
            }
        }
        remark(Remark.fault(
                field,
                "unknown",
                "'" + shortened(text) + "' is no code of this column.",
                "The code list runs from " + least + " to " + most + "."));
        return null;
    }

    /** The same for a field that must not be empty. */
    public @Nullable Integer requiredCode(String field, int least, int most) {
        required(field);
        return code(field, least, most);
    }

    /** The point that two fields give; null when both are empty. */
    public @Nullable LonLat point(String lonField, String latField) {
        Double lon = degrees(lonField, 180);
        Double lat = degrees(latField, 90);
        if ((lon == null) != (lat == null) && row.text(lonField) == null != (row.text(latField) == null)) {
            remark(Remark.fault(
                    lon == null ? lonField : latField,
                    "missing",
                    "Only one of the two coordinates is there.",
                    "Give both, or neither."));
        }
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }

    private @Nullable Double degrees(String field, double most) {
        String text = row.text(field);
        if (text == null) {
            return null;
        }
        if (DEGREES.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most) {
            return Double.valueOf(text);
        }
        remark(Remark.fault(
                field,
                "malformed",
                "'" + shortened(text) + "' is not a number of degrees.",
                "Write decimal degrees with a point, such as 34.5253, between -" + (int) most + " and " + (int) most
                        + "."));
        return null;
    }

    /** A day that must be given, written so that it can only mean one day. */
    public LocalDate day(String field) {
        String text = required(field);
        if (text.isEmpty()) {
            return LocalDate.EPOCH;
        }
        Optional<LocalDate> day = parseDay(text);
        if (day.isEmpty()) {
            remark(undated(field, text));
        }
        return day.orElse(LocalDate.EPOCH);
    }

    /** A day written {@code 2021-08-26}, {@code 26 August 2021} or {@code 26-Aug-2021}; empty for anything else. */
    static Optional<LocalDate> parseDay(String text) {
        var iso = ISO_DAY.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(iso.group(1)));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : List.of(WORDED, WORDED_SHORT)) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeException another) {
                // Another form may fit.
            }
        }
        return Optional.empty();
    }

    private static Remark undated(String field, String text) {
        boolean slashed = text.matches("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}");
        return slashed
                ? Remark.fault(
                        field,
                        "ambiguous",
                        "'" + text + "' does not say which number is the day and which the month.",
                        "Write it as 2021-08-26, or read the file through a mapping that gives the format.")
                : Remark.fault(
                        field,
                        "malformed",
                        "'" + shortened(text) + "' is not a day.",
                        "Write it as 2021-08-26 or 26 August 2021.");
    }

    /** A word that a table of codes knows. */
    public <T> @Nullable T coded(String field, Map<String, T> codes) {
        String text = row.text(field);
        if (text == null) {
            return null;
        }
        T found = codes.get(text.toLowerCase(Locale.ROOT));
        if (found == null) {
            remark(Remark.fault(
                    field,
                    "unknown",
                    "'" + shortened(text) + "' is no word of this column.",
                    "It must be one of: "
                            + String.join(", ", codes.keySet().stream().sorted().toList()) + "."));
        }
        return found;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
