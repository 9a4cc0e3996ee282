package org.incidentatlas.intake.places;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/** One row being read. What cannot be read is rejected and answered with nothing; such a row is not used. */
final class PlaceRow {

    /** As much as any name needs; what is longer is no name but a fault of the file. */
    private static final int LONGEST_NAME = 300;

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");

    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> fields;
    private final Harvest harvest;
    private boolean broken;

    PlaceRow(long line, Map<String, Integer> columns, List<String> fields, Harvest harvest) {
        this.line = line;
        this.columns = columns;
        this.fields = fields;
        this.harvest = harvest;
    }

    long line() {
        return line;
    }

    /** Whether something of the row was rejected. */
    boolean isBroken() {
        return broken;
    }

    void reject(String column, String code, String message) {
        broken = true;
        harvest.reject(line, column, code, message);
    }

    /** Empty when the field is, or when there is no such column. */
    String text(String column) {
        Integer at = columns.get(column);
        return at == null ? "" : fields.get(at).strip();
    }

    @Nullable
    String orNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** A name that must be there. */
    String name(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            reject(column, "missing", "It is empty; a name is needed.");
        } else {
            check(column, text);
        }
        return text;
    }

    /** The parts of a field, without empty ones. */
    List<String> names(String column, String separator) {
        List<String> parts = Arrays.stream(text(column).split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        parts.forEach(part -> check(column, part));
        return parts;
    }

    private void check(String column, String name) {
        if (name.length() > LONGEST_NAME) {
            reject(column, "malformed", "A name of " + name.length() + " characters; at most " + LONGEST_NAME + ".");
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            reject(column, "malformed", "A name with control characters.");
        }
    }

    /** Digits that must be there. */
    String number(String column) {
        String text = text(column);
        if (!text.matches("[0-9]{1,18}")) {
            reject(column, text.isEmpty() ? "missing" : "malformed", "'" + text + "' is not a whole number.");
        }
        return text;
    }

    /** The point of two columns that must both be filled. */
    @Nullable
    LonLat point(String lonColumn, String latColumn) {
        Double lon = degrees(lonColumn, 180);
        Double lat = degrees(latColumn, 90);
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }

    private @Nullable Double degrees(String column, int most) {
        String text = text(column);
        if (DEGREES.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most) {
            return Double.valueOf(text);
        }
        reject(
                column,
                text.isEmpty() ? "missing" : "malformed",
                "'" + text + "' is not a number of degrees from -" + most + " to " + most + ".");
        return null;
    }
}
