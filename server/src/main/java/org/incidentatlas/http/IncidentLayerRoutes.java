package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.IncidentSelection;
import org.incidentatlas.timeline.PlacedIncident;

/** The layer of incidents: all of them, those without a place on the map included with null geometry. */
final class IncidentLayerRoutes implements Routes {

    private static final Set<String> PARAMETERS = LayerParams.incidentsAnd("geometry", "properties");

    private final Answers answers;

    IncidentLayerRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/layers/incidents.geojson", ctx -> {
            Params params = Params.of(ctx, PARAMETERS);
            answers.send(ctx, params, Answers.GEOJSON, atlas -> layer(params, atlas));
        });
    }

    private static String layer(Params params, Atlas inUse) {
        Atlas atlas = BoundaryParam.view(params, inUse);
        boolean extent =
                params.word("geometry", "point", List.of("point", "extent")).equals("extent");
        Members members = Members.of(params, IncidentJson.MEMBERS);
        IncidentSelection selection = atlas.timeline().incidents(LayerParams.filter(params, atlas), params.known());
        IncidentJson features = new IncidentJson(atlas, params.known());
        return JsonText.write(json -> {
            json.object().field("type", "FeatureCollection");
            json.field("boundary_set", atlas.boundaries().set().id());
            counts(json, selection);
            json.array("features");
            selection.incidents().forEach(placed -> features.feature(json, placed, extent, members));
            json.end().end();
        });
    }

    /** What of the selection can be seen on the map, so that nobody takes the marks for the whole. */
    private static void counts(JsonText json, IncidentSelection selection) {
        int located = 0;
        int unlocated = 0;
        int abroad = 0;
        Map<PlacePrecision, Integer> byPrecision = new EnumMap<>(PlacePrecision.class);
        for (PlacedIncident placed : selection.incidents()) {
            byPrecision.merge(placed.incident().where().precision(), 1, Integer::sum);
            if (placed.placement().elsewhere()) {
                abroad++;
            } else if (placed.placement().point() == null) {
                unlocated++;
            } else {
                located++;
            }
        }
        json.object("counts")
                .field("matched", selection.incidents().size())
                .field("located", located)
                .field("unlocated", unlocated)
                .field("abroad", abroad)
                .object("by_precision");
        byPrecision.forEach((precision, count) -> json.field(precision.toString(), count));
        json.end().object("left_out");
        for (AttributionKind kind : AttributionKind.values()) {
            json.field(kind.toString(), selection.leftOut().getOrDefault(kind, 0));
        }
        json.field(
                "total",
                selection.leftOut().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        json.end().end();
    }
}
