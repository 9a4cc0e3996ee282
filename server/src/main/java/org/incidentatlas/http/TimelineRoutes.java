package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.ClaimStanding;
import org.incidentatlas.timeline.ControlEvent;
import org.incidentatlas.timeline.Footings;
import org.incidentatlas.timeline.PlacedIncident;
import org.incidentatlas.timeline.Placement;
import org.incidentatlas.timeline.StandIn;
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

    private static String timeline(Params params, Atlas inUse) {
        Atlas atlas = BoundaryParam.view(params, inUse);
        Known known = params.known();
        List<PlacedIncident> incidents = atlas.timeline()
                .incidents(LayerParams.filter(params, atlas), known)
                .incidents();
        List<ClaimStanding> claims = atlas.timeline().claimStandings(known);
        Columns columns = new Columns();
        Steps steps = new Steps(known);
        String incidentColumns = JsonText.write(json -> incidents(json, incidents, columns, steps));
        List<StandIn> standIns = atlas.timeline().standIns(LayerParams.filter(params, atlas), known);
        String earlierColumns = JsonText.write(json -> standIns(json, standIns, columns, new Steps(known)));
        String stepColumns = JsonText.write(json -> steps.write(json, columns));
        String controlColumns = JsonText.write(json -> control(json, claims, columns));
        return JsonText.write(json -> {
            json.object().field("version", atlas.version()).field("epoch", "1970-01-01");
            json.field("boundary_set", atlas.boundaries().set().id());
            columns.write(json);
            json.raw("incidents", incidentColumns);
            json.raw("stand_ins", earlierColumns);
            json.raw("steps", stepColumns);
            json.raw("control", controlColumns);
            changes(json, atlas, known);
            json.end();
        });
    }

    private static void incidents(JsonText json, List<PlacedIncident> rows, Columns columns, Steps steps) {
        json.object();
        incidentColumns(json, rows, columns, steps);
        json.end();
    }

    /** Records that stood for their event before the one that does now was reported; apart, so that each event counts once. */
    private static void standIns(JsonText json, List<StandIn> rows, Columns columns, Steps steps) {
        json.object();
        incidentColumns(json, rows.stream().map(StandIn::placed).toList(), columns, steps);
        column(json, "known_to", rows, row -> row.knownTo().toEpochDay());
        json.raw("steps", JsonText.write(own -> steps.write(own, columns)));
        json.end();
    }

    private static void incidentColumns(JsonText json, List<PlacedIncident> rows, Columns columns, Steps steps) {
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
                "link",
                rows,
                row -> columns.index("link", link(row.placement().carried())));
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
    }

    private static void control(JsonText json, List<ClaimStanding> rows, Columns columns) {
        Function<ClaimStanding, ControlClaim> claim = row -> row.days().claim();
        json.object();
        column(json, "claim", rows, row -> claim.apply(row).id());
        column(json, "level", rows, row -> columns.index("level", row.level()));
        column(json, "unit", rows, row -> columns.index("unit", row.unit()));
        column(json, "inherited", rows, ClaimStanding::inherited);
        column(json, "link", rows, row -> columns.index("link", link(row.carried())));
        column(
                json,
                "place",
                rows,
                row -> columns.index("place", place(claim.apply(row).where())));
        column(json, "valid_from", rows, row -> row.days().valid().from().toEpochDay());
        column(json, "valid_to", rows, row -> epochDay(row.days().valid().lastDay()));
        column(
                json,
                "date_precision",
                rows,
                row -> columns.index("date_precision", claim.apply(row).precision()));
        column(json, "known_from", rows, row -> row.days().knownFrom().toEpochDay());
        column(json, "known_to", rows, row -> epochDay(row.days().knownTo()));
        column(
                json,
                "status",
                rows,
                row -> columns.index("status", claim.apply(row).status()));
        column(
                json,
                "holder",
                rows,
                row -> columns.index("holder", claim.apply(row).holder()));
        column(json, "scope", rows, row -> columns.index("scope", row.scope()));
        column(
                json,
                "basis",
                rows,
                row -> columns.index("basis", claim.apply(row).basis()));
        column(
                json,
                "assessor",
                rows,
                row -> columns.index("assessor", claim.apply(row).assessor()));
        json.end();
    }

    /** How the unit that a record names stands to the one shown; null when it is simply the same. */
    private static UnitLink.@Nullable Kind link(@Nullable CarriedOver carried) {
        return carried == null ? null : carried.link();
    }

    /** What a statement is about on the set shown: a place, one unit, or a region, as where a unit was divided. */
    private static String ground(Location where, Placement placement) {
        if (where instanceof Location.AtPoint) {
            return "place";
        }
        return where instanceof Location.InUnit && standsForOne(placement) ? "unit" : "region";
    }

    private static boolean standsForOne(Placement placement) {
        UnitLink.Kind link = link(placement.carried());
        return link == null
                || (placement.pcode() != null && link != UnitLink.Kind.SPLIT && link != UnitLink.Kind.MERGED);
    }

    /** The unit; where no one unit here stands for it, the province that holds it. */
    private static @Nullable String pcode(Location where, Placement placement) {
        if (where.pcode() == null) {
            return null;
        }
        AdminUnit province = placement.province();
        boolean isRegion = where instanceof Location.InUnit && !standsForOne(placement);
        return !isRegion ? placement.pcode() : province == null ? null : province.pcode();
    }

    private static @Nullable String place(Location where) {
        return where instanceof Location.AtPoint at ? LocationJson.listed(at.placeId()) : null;
    }

    private static void changes(JsonText json, Atlas atlas, Known known) {
        Footings footings = new Footings(atlas, known);
        json.array("control_changes");
        for (ControlEvent event : atlas.timeline().controlEvents(known)) {
            Location where = event.statement().where();
            Placement placement = atlas.timeline().place(where);
            json.object()
                    .field("id", event.statement().id())
                    .field("day", event.day())
                    .field("date_precision", event.statement().precision())
                    .field("kind", event.kind())
                    .field("party", event.party())
                    .field("place", where.text())
                    .field("level", ground(where, placement))
                    .field("pcode", pcode(where, placement))
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
