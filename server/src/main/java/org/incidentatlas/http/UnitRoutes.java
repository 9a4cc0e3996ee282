package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.util.Locale;
import java.util.Set;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Footings;
import org.incidentatlas.timeline.UnitHistory;

/** What the record holds on one unit over all days. */
final class UnitRoutes implements Routes {

    private final Answers answers;

    UnitRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/units/{pcode}", ctx -> {
            Params params = Params.of(ctx, Set.of("known", "version", "min_version", BoundaryParam.NAME));
            String pcode = ctx.pathParam("pcode").toUpperCase(Locale.ROOT);
            answers.send(ctx, params, Answers.JSON, atlas -> history(pcode, params, atlas));
        });
    }

    private static String history(String pcode, Params params, Atlas inUse) {
        Atlas atlas = BoundaryParam.view(params, inUse);
        AdminUnit unit = atlas.boundaries()
                .unit(pcode)
                .orElseThrow(() -> RequestProblem.notFound(
                        "pcode",
                        "No unit has this P-code in boundary set "
                                + atlas.boundaries().set().id() + "."));
        UnitHistory history = atlas.timeline().history(unit, params.known());
        IncidentJson incidents = new IncidentJson(atlas, params.known());
        Members all = Members.all(IncidentJson.MEMBERS);
        return JsonText.write(json -> {
            json.object().field("pcode", unit.pcode()).field("level", unit.level());
            json.field("name", unit.names().english());
            json.object("names")
                    .field("en", unit.names().english())
                    .field("dari", unit.names().dari())
                    .field("pashto", unit.names().pashto())
                    .strings("others", unit.names().others())
                    .end();
            json.field("parent", unit.parent()).strings("path", history.path());
            json.field("boundary_set", atlas.boundaries().set().id());
            json.field("approximate", atlas.boundaries().set().approximate());
            json.strings(
                    "children",
                    atlas.boundaries().children(unit.pcode()).stream()
                            .map(AdminUnit::pcode)
                            .toList());
            control(json, history, new Footings(atlas, params.known()));
            json.array("incidents");
            history.incidents().forEach(placed -> incidents.feature(json, placed, false, all));
            json.end().end();
        });
    }

    private static void control(JsonText json, UnitHistory history, Footings footings) {
        json.array("control");
        history.claims().forEach(claim -> ControlJson.statement(json, claim, footings));
        json.end().array("changes");
        history.changes()
                .forEach(change -> json.object()
                        .field("id", change.id())
                        .field("day", change.day())
                        .field("date_precision", change.precision())
                        .field("party", change.party())
                        .field("place", change.where().text())
                        .field("rests_on", footings.of(change).restsOn())
                        .field("summary", change.summary())
                        .end());
        json.end().array("places");
        history.placeClaims().forEach(claim -> ControlJson.statement(json, claim, footings));
        json.end();
    }
}
