package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.incidentatlas.control.KnownRectangle;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.ControlEvent;
import org.incidentatlas.timeline.Footings;
import org.incidentatlas.timeline.PlacedIncident;
import org.jspecify.annotations.Nullable;

/** Everything over time in columns: what a browser needs to move through the days without asking again. */
final class TimelineRoutes implements Routes {

    private static final Set<String> PARAMETERS = LayerParams.INCIDENTS;

    private final Answers answers;

    TimelineRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/timeline", ctx -> {
            Params params = Params.of(ctx, PARAMETERS);
            answers.send(ctx, params, Answers.JSON, atlas -> timeline(params, atlas));
        });
    }

    private static String timeline(Params params, Atlas atlas) {
        Known known = params.known();
        List<PlacedIncident> incidents = atlas.timeline()
                .incidents(LayerParams.filter(params, atlas), known)
                .incidents();
        List<KnownRectangle> claims = atlas.claims().claims().stream()
                .flatMap(claim -> KnownRectangle.of(claim, atlas.claims(), known).stream())
                .toList();
        Columns columns = new Columns();
        Steps steps = new Steps(known);
        String incidentColumns = JsonText.write(json -> incidents(json, incidents, columns, steps));
        String stepColumns = JsonText.write(json -> steps.write(json, columns));
        String controlColumns = JsonText.write(json -> control(json, claims, columns));
        return JsonText.write(json -> {
            json.object().field("version", atlas.version()).field("epoch", "1970-01-01");
            columns.write(json);
            json.raw("incidents", incidentColumns);
            json.raw("steps", stepColumns);
            json.raw("control", controlColumns);
            changes(json, atlas, known);
            json.end();
        });
    }

    private static void incidents(JsonText json, List<PlacedIncident> rows, Columns columns, Steps steps) {
        json.object();
        column(json, "id", rows, row -> row.incident().id());
        column(json, "date_from", rows, row -> row.incident().when().from().toEpochDay());
        column(json, "date_to", rows, row -> epochDay(row.incident().when().lastDay()));
        column(
                json,
                "date_precision",
                rows,
                row -> columns.index("date_precision", row.incident().precision()));
        column(json, "known_from", rows, row -> row.knownFrom().toEpochDay());
        column(json, "lon", rows, row -> micro(row, true));
        column(json, "lat", rows, row -> micro(row, false));
        column(
                json,
                "place_precision",
                rows,
                row -> columns.index("place_precision", row.incident().where().precision()));
        column(
                json,
                "pcode",
                rows,
                row -> columns.index("pcode", row.placement().pcode()));
        column(
                json,
                "event_type",
                rows,
                row -> columns.index("event_type", row.incident().eventType()));
        column(json, "actor", rows, row -> columns.index("actor", row.incident().actor()));
        column(
                json,
                "attribution",
                rows,
                row -> columns.index("attribution", row.standing().attribution().kind()));
        column(
                json,
                "killed_low",
                rows,
                row -> row.standing().casualties().killed().low());
        column(
                json,
                "killed_best",
                rows,
                row -> row.standing().casualties().killed().best());
        column(
                json,
                "killed_high",
                rows,
                row -> row.standing().casualties().killed().high());
        column(json, "step_from", rows, steps::add);
        json.end();
    }

    private static void control(JsonText json, List<KnownRectangle> rows, Columns columns) {
        json.object();
        column(json, "claim", rows, row -> row.claim().id());
        column(
                json,
                "level",
                rows,
                row -> columns.index("level", ground(row.claim().where())));
        column(json, "unit", rows, row -> columns.index("unit", unit(row.claim().where())));
        column(
                json,
                "place",
                rows,
                row -> columns.index("place", place(row.claim().where())));
        column(json, "valid_from", rows, row -> row.valid().from().toEpochDay());
        column(json, "valid_to", rows, row -> epochDay(row.valid().lastDay()));
        column(
                json,
                "date_precision",
                rows,
                row -> columns.index("date_precision", row.claim().precision()));
        column(json, "known_from", rows, row -> row.knownFrom().toEpochDay());
        column(json, "known_to", rows, row -> epochDay(row.knownTo()));
        column(json, "status", rows, row -> columns.index("status", row.claim().status()));
        column(json, "holder", rows, row -> columns.index("holder", row.claim().holder()));
        column(json, "scope", rows, row -> columns.index("scope", row.claim().scope()));
        column(json, "basis", rows, row -> columns.index("basis", row.claim().basis()));
        column(
                json,
                "assessor",
                rows,
                row -> columns.index("assessor", row.claim().assessor()));
        json.end();
    }

    /** What a claim is about: a unit, a place in one, or a region; only the first may ever colour a unit. */
    private static String ground(Location where) {
        if (where instanceof Location.InUnit) {
            return "unit";
        }
        return where instanceof Location.AtPoint ? "place" : "region";
    }

    private static @Nullable String unit(Location where) {
        return where instanceof Location.InUnit in ? in.pcode() : null;
    }

    private static @Nullable String place(Location where) {
        return where instanceof Location.AtPoint at ? at.placeId() : null;
    }

    private static void changes(JsonText json, Atlas atlas, Known known) {
        Footings footings = new Footings(atlas, known);
        json.array("control_changes");
        for (ControlEvent event : atlas.timeline().controlEvents(known)) {
            json.object()
                    .field("id", event.statement().id())
                    .field("day", event.day())
                    .field("date_precision", event.statement().precision())
                    .field("kind", event.kind())
                    .field("party", event.party())
                    .field("place", event.statement().where().text())
                    .field("level", ground(event.statement().where()))
                    .field("pcode", event.statement().where().pcode())
                    .field("rests_on", footings.of(event.statement()).restsOn())
                    .field("summary", event.statement().summary())
                    .end();
        }
        json.end();
    }

    private static <T> void column(JsonText json, String name, List<T> rows, Function<T, @Nullable Object> value) {
        json.array(name);
        rows.forEach(row -> json.element(value.apply(row)));
        json.end();
    }

    private static @Nullable Object micro(PlacedIncident row, boolean lon) {
        var point = row.placement().point();
        return point == null ? null : Math.round((lon ? point.lon() : point.lat()) * 1_000_000);
    }

    private static @Nullable Object epochDay(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }
}
