package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Timeline;

/** The layer of territorial control on a day: one feature per unit, place or region. */
final class ControlLayerRoutes implements Routes {

    private static final Set<String> PARAMETERS =
            Set.of("version", "min_version", "known", "date", "assessor", "level", "geometry", "properties", "within");

    private final Answers answers;

    ControlLayerRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/layers/control.geojson", ctx -> {
            Params params = Params.of(ctx, PARAMETERS);
            answers.send(ctx, params, Answers.GEOJSON, atlas -> layer(params, atlas));
        });
    }

    private static String layer(Params params, Atlas atlas) {
        ControlQuestion question = question(params, atlas);
        String level = params.word("level", "ADM2", List.of("ADM1", "ADM2", "place", "region"));
        boolean withGeometry =
                params.word("geometry", "outline", List.of("outline", "none")).equals("outline");
        Members members = Members.of(params);
        ControlLayer layer = layer(level, question, new ControlJson(atlas, members, withGeometry));
        String body = JsonText.write(json -> {
            json.object().field("type", "FeatureCollection");
            json.field("date", question.day()).field("level", level);
            json.field("boundary_set", atlas.boundaries().set().id());
            json.field("approximate", atlas.boundaries().set().approximate());
            counts(json, layer, question);
            json.array("features");
            layer.features().forEach(feature -> feature.accept(json));
            json.end().end();
        });
        if (!layer.features().isEmpty()) {
            members.check();
        }
        return body;
    }

    private static ControlLayer layer(String level, ControlQuestion question, ControlJson json) {
        return switch (level) {
            case "place" -> ControlLayer.ofPlaces(question, json);
            case "region" -> ControlLayer.ofRegions(question, json);
            default -> ControlLayer.ofUnits(AdminLevel.valueOf(level), question, json);
        };
    }

    private static ControlQuestion question(Params params, Atlas atlas) {
        Timeline timeline = atlas.timeline();
        LocalDate day = params.day("date").orElse(atlas.coverage().last());
        AdminUnit within = LayerParams.within(params, atlas).orElse(null);
        String assessor =
                params.text("assessor").map(name -> assessor(name, atlas)).orElse(null);
        return new ControlQuestion(timeline, day, params.known(), assessor, within);
    }

    private static String assessor(String name, Atlas atlas) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        atlas.claims().claims().stream().map(ControlClaim::assessor).forEach(known::add);
        if (!known.contains(name)) {
            throw RequestProblem.invalid(
                    "assessor",
                    "Nobody called '" + name + "' judged here. In this record: " + String.join("; ", known) + ".");
        }
        return name;
    }

    private static void counts(JsonText json, ControlLayer layer, ControlQuestion question) {
        Map<String, Integer> byStatus = new TreeMap<>();
        for (ControlAnswer.Status status : ControlAnswer.Status.values()) {
            byStatus.put(status.toString(), 0);
        }
        layer.answers().forEach(answer -> byStatus.merge(answer.status().toString(), 1, Integer::sum));
        int units = layer.answers().size();
        json.object("counts")
                .field("units", units)
                .field("with_claim", units - byStatus.getOrDefault(ControlAnswer.Status.NONE.toString(), 0))
                .object("by_status");
        byStatus.forEach(json::field);
        json.end().field("published_later", publishedLater(layer, question)).end();
    }

    /** How many of the claims that hold on the day, all publications counted, came out after the day asked about. */
    private static long publishedLater(ControlLayer layer, ControlQuestion question) {
        LocalDate asOf = question.known().asOf();
        LocalDate limit = asOf == null ? question.day() : asOf;
        return layer.unlimited().stream()
                .flatMap(answer -> answer.claims().stream())
                .map(inForce -> inForce.claim())
                .distinct()
                .filter(claim -> claim.knownFrom().isAfter(limit))
                .count();
    }
}
