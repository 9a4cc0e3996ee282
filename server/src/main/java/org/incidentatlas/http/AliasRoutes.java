package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.gazetteer.CorrectionResult;
import org.incidentatlas.gazetteer.Corrections;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.RecordedAlias;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Further names of places that people record, and take back. */
final class AliasRoutes implements Routes {

    private static final Set<String> MEMBERS = new TreeSet<>(Set.of("text", "place", "source", "note"));

    private final Answers answers;
    private final Corrections corrections;
    private final Authorisation authorisation;

    AliasRoutes(Answers answers, Corrections corrections, Authorisation authorisation) {
        this.answers = answers;
        this.corrections = corrections;
        this.authorisation = authorisation;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/aliases", ctx -> {
            Params params = Params.of(ctx, Set.of("known", "version", "min_version"));
            answers.send(ctx, params, Answers.JSON, AliasRoutes::all);
        });
        Routes.get(routes, "/api/aliases/{id}", ctx -> {
            Params params = Params.of(ctx, Set.of("known", "version", "min_version"));
            String id = ctx.pathParam("id");
            answers.send(ctx, params, Answers.JSON, atlas -> one(id, atlas));
        });
        routes.post("/api/aliases", this::record);
        routes.delete("/api/aliases/{id}", this::retract);
    }

    private static String all(Atlas atlas) {
        return JsonText.write(json -> {
            json.object().field("index", atlas.gazetteer().version()).array("aliases");
            atlas.contents().aliases().forEach(alias -> write(json, alias, atlas));
            json.end().end();
        });
    }

    private static String one(String id, Atlas atlas) {
        RecordedAlias alias = atlas.contents().aliases().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> noSuchName(id));
        return JsonText.write(json -> write(json, alias, atlas));
    }

    private static RequestProblem noSuchName(String id) {
        return RequestProblem.notFound("id", "No recorded name has the id '" + id + "'.");
    }

    private void record(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        Corrections.Wish wish = wish(ctx);
        CorrectionResult result = corrections.record(answers.source().current().gazetteer(), wish, token.name());
        if (result instanceof CorrectionResult.Refused refused) {
            String parameter = refused.field().name().toLowerCase(Locale.ROOT);
            throw refused.reason() == CorrectionResult.Reason.CONFLICT
                    ? RequestProblem.conflict(parameter, refused.message())
                    : RequestProblem.invalid(parameter, refused.message());
        }
        CorrectionResult.Recorded recorded = (CorrectionResult.Recorded) result;
        answers.source().refresh();
        ctx.status(201);
        ctx.header("Location", "/api/aliases/" + recorded.alias().id());
        send(ctx, recorded);
    }

    private static Corrections.Wish wish(Context ctx) {
        if (!Bodies.mediaType(ctx).equals(Answers.JSON)) {
            throw RequestProblem.unsupportedMediaType("Send application/json.");
        }
        JsonNode body = JsonBodies.parse(Bodies.utf8(ctx));
        if (!body.isObject()) {
            throw RequestProblem.invalid("body", "It must be an object with text, place and source.");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw RequestProblem.invalid(
                        name, "There is no such member. Known here: " + String.join(", ", MEMBERS) + ".");
            }
        });
        return new Corrections.Wish(
                needed(body, "text", "the name to record"),
                needed(body, "place", "the id of the place it names"),
                needed(body, "source", "the publication that states it, with its date, or the address of the page"),
                given(body, "note"));
    }

    private static String needed(JsonNode body, String name, String what) {
        String text = given(body, name);
        if (text == null) {
            throw RequestProblem.invalid(name, "It is missing: " + what + ".");
        }
        return text;
    }

    private static @Nullable String given(JsonNode body, String name) {
        return JsonBodies.text(body, name, "").filter(text -> !text.isBlank()).orElse(null);
    }

    private void retract(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        String id = ctx.pathParam("id");
        Optional<CorrectionResult.Recorded> taken = corrections.retract(id, token.name());
        answers.source().refresh();
        send(ctx, taken.orElseThrow(() -> noSuchName(id)));
    }

    /** The name as recorded or taken back, with the version that came of it. */
    private void send(Context ctx, CorrectionResult.Recorded change) {
        Atlas atlas = answers.source().current();
        String body = JsonText.write(json -> write(json, change.alias(), atlas));
        answers.sendChange(ctx, Math.max(change.version(), atlas.version()), body);
    }

    private static void write(JsonText json, RecordedAlias alias, Atlas atlas) {
        String name = atlas.gazetteer().place(alias.placeId()).map(Place::name).orElse(null);
        json.object()
                .field("id", alias.id())
                .field("text", alias.text())
                .field("place", alias.placeId())
                .field("place_name", name)
                .field("source", alias.source())
                .field("note", alias.note())
                .field("author", alias.author())
                .field("recorded", alias.recorded())
                .end();
    }
}
