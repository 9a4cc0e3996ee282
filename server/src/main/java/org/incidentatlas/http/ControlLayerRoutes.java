package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Timeline;

/** The layer of territorial control on a day: one feature per unit, place or region. */
final class ControlLayerRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of(
            "version",
            "min_version",
            "known",
            "date",
            "assessor",
            "level",
            "geometry",
            "properties",
            "within",
            "bbox",
            BoundaryParam.NAME);

    private final Answers answers;

    ControlLayerRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/layers/control.geojson", ctx -> {
            Params params = Params.of(ctx, PARAMETERS);
            answers.send(ctx, params, Answers.GEOJSON, atlas -> layer(params, atlas));
        });
    }

    private static String layer(Params params, Atlas inUse) {
        Atlas atlas = BoundaryParam.view(params, inUse);
        ControlQuestion question = question(params, atlas);
        String level = params.word("level", "ADM2", List.of("ADM1", "ADM2", "place", "region"));
        boolean withGeometry =
                params.word("geometry", "outline", List.of("outline", "none")).equals("outline");
        Members members = Members.of(params, members(level));
        ControlLayer layer = layer(level, question, new ControlJson(atlas, question.known(), members, withGeometry));
        return JsonText.write(json -> {
            json.object().field("type", "FeatureCollection");
            json.field("date", question.day()).field("level", level);
            json.field("boundary_set", atlas.boundaries().set().id());
            json.field("approximate", atlas.boundaries().set().approximate());
            counts(json, layer, question);
            json.array("features");
            layer.features().forEach(feature -> feature.accept(json));
            json.end().end();
        });
    }

    private static List<String> members(String level) {
        return switch (level) {
            case "place" -> ControlJson.OF_PLACES;
            case "region" -> ControlJson.OF_REGIONS;
            default -> ControlJson.OF_UNITS;
        };
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
        // Where there is no record, any day gives the same answer: the one that the boundaries speak of is as good.
        LocalDate day = params.day("date")
                .or(() -> Optional.ofNullable(atlas.coverage().last()))
                .orElse(atlas.boundaries().set().dated());
        String assessor =
                params.text("assessor").map(name -> assessor(name, atlas)).orElse(null);
        return new ControlQuestion(timeline, day, params.known(), assessor, Area.of(params, atlas));
    }

    /** The name as asked for, of somebody who judged in this record. */
    static String assessor(String name, Atlas atlas) {
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
        json.object("counts").field("units", layer.answers().size());
        json.field(
                "with_claim",
                layer.answers().stream()
                        .filter(answer -> answer.status() != ControlAnswer.Status.NONE)
                        .count());
        tally(
                json,
                "by_status",
                List.of(ControlAnswer.Status.values()),
                layer.answers().stream().map(ControlAnswer::status).toList());
        tally(json, "by_class", List.of(ControlAnswer.MapClass.values()), layer.classes());
        json.field("published_later", publishedLater(layer, question)).end();
    }

    /** How often each kind occurs; kinds that do not occur are there with 0. */
    private static <T> void tally(JsonText json, String name, List<T> kinds, List<T> occurring) {
        json.object(name);
        for (T kind : kinds) {
            json.field(kind.toString(), Collections.frequency(occurring, kind));
        }
        json.end();
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
