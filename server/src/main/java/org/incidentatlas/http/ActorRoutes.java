package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.util.Set;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.ActorAlias;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.timeline.Atlas;

/** The table of parties with their names and colours, and what the record as a whole covers. */
final class ActorRoutes implements Routes {

    static final String WARNING =
            "Not for day-to-day operational security. No dot means no report in this record, not safety.";

    private static final Set<String> PARAMETERS = Set.of("version", "min_version");

    private final Answers answers;

    ActorRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(
                routes,
                "/api/actors",
                ctx -> answers.send(ctx, Params.of(ctx, PARAMETERS), Answers.JSON, ActorRoutes::actors));
        Routes.get(
                routes,
                "/api/record",
                ctx -> answers.send(ctx, Params.of(ctx, PARAMETERS), Answers.JSON, ActorRoutes::record));
    }

    private static String actors(Atlas atlas) {
        return JsonText.write(json -> {
            json.object().array("actors");
            atlas.actors().all().forEach(actor -> actor(json, actor, atlas.actors()));
            json.end().end();
        });
    }

    private static void actor(JsonText json, Actor actor, Actors actors) {
        json.object()
                .field("id", actor.id())
                .field("name", actor.name())
                .field("short_name", actor.shortName())
                .strings("aliases", actors.ownNames(actor))
                .field("kind", actor.kind())
                .field("member_of", actor.memberOf())
                .strings(
                        "members", actors.members(actor).stream().map(Actor::id).toList())
                .field("active_from", actor.activeFrom())
                .field("active_to", actor.activeTo())
                .strings("parts", actor.parts())
                .field("colour", actor.colour())
                .field("hatch", actor.hatch())
                .array("also_called");
        actors.aliasesOf(actor).forEach(alias -> alias(json, alias));
        json.end().end();
    }

    private static void alias(JsonText json, ActorAlias alias) {
        json.object()
                .field("name", alias.name())
                .field("language", alias.language())
                .field("script", alias.script())
                .field("used_from", alias.usedFrom())
                .field("used_to", alias.usedTo())
                .field("data_set", alias.dataSet())
                .field("source", alias.source())
                .field("note", alias.note())
                .end();
    }

    private static String record(Atlas atlas) {
        AdminUnit country = atlas.boundaries().units(AdminLevel.COUNTRY).stream()
                .findFirst()
                .orElse(null);
        return JsonText.write(json -> {
            json.object()
                    .field("title", "Incident Atlas")
                    .field("version", atlas.version())
                    .field("covers_from", atlas.coverage().first())
                    .field("covers_to", atlas.coverage().last())
                    .object("country")
                    .field("pcode", country == null ? null : country.pcode())
                    .field("name", country == null ? null : country.names().english())
                    .end()
                    .field(
                            "districts",
                            atlas.boundaries().units(AdminLevel.ADM2).size())
                    .field("incidents", LinkedJson.events(atlas))
                    .field("control", atlas.contents().control().size())
                    .field("estimates", atlas.estimates().size())
                    .field("sources", atlas.contents().sources().size())
                    .field("gazetteer", atlas.gazetteer().version())
                    .field("warning", WARNING);
            BoundaryLayerRoutes.boundarySet(json, atlas.boundaries().set());
            json.end();
        });
    }
}
