package org.incidentatlas.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.NameText;
import org.incidentatlas.geo.Box;
import org.incidentatlas.time.Known;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request. A parameter the route does not know, one given twice that may stand once, and one
 * whose value cannot be read are refused by name.
 */
final class Params {

    /** Parameters that may stand several times; their values are alternatives. */
    private static final Set<String> REPEATABLE = Set.of("actor", "type", "attribution");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** At most nine digits, which always fit an int. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,12}(\\.[0-9]{1,20})?");
    /** No name of anything here is longer than the longest that can be placed. */
    static final int MAX_TEXT = GeocodeQuery.MAX_TEXT;

    /** What is said of whole data sets is longer than a name, and a mapping longer still. */
    private static final Map<String, Integer> LONGER =
            Map.of("citation", 2_000, "edition", 2_000, "filter", 2_000, "mapping", 6_000);

    private final Map<String, List<String>> values;

    private Params(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads the request's parameters, all of which must be among the known ones. A route that answers of a version answers
     * each audience.
     */
    static Params of(Context ctx, Set<String> ofTheRoute) {
        Set<String> known = new HashSet<>(ofTheRoute);
        if (known.contains("version")) {
            known.add("audience");
        }
        String query = ctx.queryString();
        if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
            throw RequestProblem.invalid(nameOfBroken(query), "A % in it is not followed by two hexadecimal digits.");
        }
        Map<String, List<String>> values = new TreeMap<>(ctx.queryParamMap());
        values.remove("", List.of(""));
        values.forEach((name, given) -> check(name, given, known));
        return new Params(values);
    }

    private static void check(String name, List<String> given, Set<String> known) {
        if (!known.contains(name)) {
            String right = known.isEmpty()
                    ? "none"
                    : String.join(", ", known.stream().sorted().toList());
            throw RequestProblem.invalid(name, "There is no such parameter here. Known here: " + right + ".");
        }
        if (given.size() > 1 && !REPEATABLE.contains(name)) {
            throw RequestProblem.invalid(name, "It may be given only once.");
        }
        given.forEach(value -> checkText(name, value));
    }

    /** The name, as sent, of the first parameter with an escape that cannot be decoded. */
    private static String nameOfBroken(String query) {
        for (String pair : query.split("&", -1)) {
            if (BROKEN_ESCAPE.matcher(pair).find()) {
                return pair.split("=", 2)[0];
            }
        }
        return "query";
    }

    /** Refuses text that is empty, too long, or holds what no name holds. */
    static void checkText(String name, String value) {
        if (value.isBlank()) {
            throw RequestProblem.invalid(name, "It is empty; leave it out or give it a value.");
        }
        int most = LONGER.getOrDefault(name, MAX_TEXT);
        if (value.length() > most) {
            throw RequestProblem.invalid(name, "It is longer than " + most + " characters.");
        }
        if (value.codePoints().anyMatch(NameText::isNoText)) {
            throw RequestProblem.invalid(name, "It is not readable text; percent-encode UTF-8.");
        }
    }

    /** The parameters in one fixed order and spelling, for entity tags. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, given) -> given.stream()
                .sorted()
                .forEach(value -> text.append(name).append('=').append(value).append('\n')));
        return text.toString();
    }

    Optional<String> text(String name) {
        List<String> given = values.get(name);
        return given == null ? Optional.empty() : Optional.of(given.get(0).strip());
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream().map(String::strip).toList();
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(value -> {
            if (!DAY.matcher(value).matches()) {
                throw RequestProblem.invalid(name, "'" + value + "' is not a day written YYYY-MM-DD.");
            }
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException noSuchDay) {
                throw RequestProblem.invalid(name, "There is no such day as " + value + ".");
            }
        });
    }

    Known known() {
        return day("known").map(Known::on).orElseGet(Known::unlimited);
    }

    /** A whole number within the bounds, both included. */
    Optional<Integer> number(String name, int least, int most) {
        return text(name).map(value -> {
            if (WHOLE.matcher(value).matches()) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw RequestProblem.invalid(
                    name, "'" + value + "' is not a whole number from " + least + " to " + most + ".");
        });
    }

    double degrees(String name, double limit) {
        String value = text(name).orElseThrow(() -> RequestProblem.invalid(name, "It is missing."));
        return degrees(name, value, limit);
    }

    private static double degrees(String name, String value, double limit) {
        if (DECIMAL.matcher(value).matches()) {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        }
        throw RequestProblem.invalid(
                name, "'" + value + "' is not a number of degrees from -" + (int) limit + " to " + (int) limit + ".");
    }

    Optional<Box> bbox() {
        return text("bbox").map(Params::box);
    }

    private static Box box(String value) {
        String[] parts = value.split(",", -1);
        if (parts.length != 4) {
            throw RequestProblem.invalid(
                    "bbox", "It takes four numbers, west,south,east,north in degrees; " + parts.length + " given.");
        }
        double[] edges = new double[4];
        for (int i = 0; i < 4; i++) {
            edges[i] = degrees("bbox", parts[i].strip(), i % 2 == 0 ? 180 : 90);
        }
        if (edges[0] > edges[2] || edges[1] > edges[3]) {
            throw RequestProblem.invalid("bbox", "West must not exceed east, nor south north.");
        }
        return new Box(edges[0], edges[1], edges[2], edges[3]);
    }

    /** One of the given words, the default when the parameter is absent. */
    String word(String name, String absent, List<String> words) {
        String value = text(name).orElse(absent);
        for (String word : words) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        throw RequestProblem.invalid(name, "'" + value + "' is none of " + String.join(", ", words) + ".");
    }

    /** The two days in order, or a problem that names the second. */
    static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw RequestProblem.invalid("to", "It is " + to + ", before from, which is " + from + ".");
        }
    }
}
