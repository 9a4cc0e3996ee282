package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Counts;
import org.incidentatlas.timeline.Grouping;
import org.incidentatlas.timeline.IncidentFilter;
import org.incidentatlas.timeline.Tally;
import org.jspecify.annotations.Nullable;

/** Two periods against each other: incidents and deaths by unit, party, type or attribution in the one and in the other. */
final class PeriodRoutes implements Routes {

    /** A change of a smaller number is no share that means anything. */
    private static final int LEAST_BASE = 10;

    private static final List<String> DAYS = List.of("a_from", "a_to", "b_from", "b_to");

    private final Answers answers;

    PeriodRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Set<String> parameters = new HashSet<>(LayerParams.incidentsAnd("by", "level"));
        parameters.addAll(DAYS);
        parameters.removeAll(Set.of("from", "to"));
        Routes.get(routes, "/api/periods", ctx -> {
            Params params = Params.of(ctx, parameters);
            answers.send(ctx, params, Answers.JSON, atlas -> periods(params, BoundaryParam.view(params, atlas)));
        });
    }

    /** What was counted of one group in both periods. */
    private record Row(String key, String name, Tally a, Tally b) {}

    private static String periods(Params params, Atlas atlas) {
        Grouping by = Grouping.valueOf(params.word("by", "unit", List.of("unit", "actor", "type", "attribution"))
                .toUpperCase(Locale.ROOT));
        AdminLevel level = AdminLevel.valueOf(params.word("level", "ADM1", List.of("ADM1", "ADM2")));
        Counts a = counts(params, atlas, by, level, "a");
        Counts b = counts(params, atlas, by, level, "b");
        return JsonText.write(json -> {
            json.object().field("by", by);
            DAYS.forEach(name -> json.field(name, day(params, name)));
            json.array("rows");
            rows(a, b).values().forEach(row -> write(json, row));
            json.end();
            whole(json, "total", a.total(), b.total());
            whole(json, "elsewhere", a.elsewhere(), b.elsewhere());
            whole(json, "placeless", a.placeless(), b.placeless());
            json.end();
        });
    }

    private static Counts counts(Params params, Atlas atlas, Grouping by, AdminLevel level, String period) {
        LocalDate from = day(params, period + "_from");
        LocalDate to = day(params, period + "_to");
        if (to.isBefore(from)) {
            throw RequestProblem.invalid(
                    period + "_to", "It is " + to + ", before " + period + "_from, which is " + from + ".");
        }
        IncidentFilter filter = LayerParams.filter(params, atlas).between(from, to);
        return atlas.timeline().counts(filter, params.known(), by, level);
    }

    private static LocalDate day(Params params, String name) {
        return params.day(name).orElseThrow(() -> RequestProblem.invalid(name, "It is missing: a day, YYYY-MM-DD."));
    }

    private static Map<String, Row> rows(Counts a, Counts b) {
        Map<String, Row> rows = new TreeMap<>();
        a.rows().forEach(row -> rows.put(row.key(), new Row(row.key(), row.name(), row.tally(), Tally.zero())));
        b.rows().forEach(row -> {
            Row before = rows.get(row.key());
            rows.put(
                    row.key(), new Row(row.key(), row.name(), before == null ? Tally.zero() : before.a(), row.tally()));
        });
        return rows;
    }

    private static void write(JsonText json, Row row) {
        json.object().field("key", row.key()).field("name", row.name());
        both(json, row.a(), row.b());
        json.end();
    }

    private static void whole(JsonText json, String name, Tally a, Tally b) {
        json.object(name);
        both(json, a, b);
        json.end();
    }

    private static void both(JsonText json, Tally a, Tally b) {
        json.object("a");
        CountRoutes.tally(json, a);
        json.end().object("b");
        CountRoutes.tally(json, b);
        json.end();
        json.object("change");
        change(json, "incidents", a.incidents(), b.incidents());
        change(json, "incidents_with_deaths", a.withDeaths(), b.withDeaths());
        change(json, "killed_best", a.killedBest(), b.killedBest());
        json.end();
    }

    private static void change(JsonText json, String name, int a, int b) {
        json.object(name)
                .field("number", b - a)
                .field("per_cent", perCent(a, b))
                .end();
    }

    /** Whole per cent of the first; null where that is too small a number to speak of shares. */
    private static @Nullable Integer perCent(int a, int b) {
        return a < LEAST_BASE ? null : Math.toIntExact(Math.round(100.0 * (b - a) / a));
    }
}
