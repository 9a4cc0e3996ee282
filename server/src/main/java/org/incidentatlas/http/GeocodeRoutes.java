package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.timeline.Atlas;

/** Names to places, one at a time or many, with candidates and reasons; and points to units. */
final class GeocodeRoutes implements Routes {

    static final int MAX_BATCH = 5_000;

    private static final int DEFAULT_LIMIT = GeocodeQuestion.LIMIT;
    private static final Set<String> PARAMETERS =
            Set.of("q", "within", "level", "limit", "known", "version", "min_version");
    private static final String CSV = "text/csv";

    private final Answers answers;

    GeocodeRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/geocode", ctx -> {
            Params params = Params.of(ctx, PARAMETERS);
            answers.send(ctx, params, Answers.JSON, atlas -> one(params, atlas));
        });
        routes.post("/api/geocode", this::many);
        Routes.get(routes, "/api/reverse", ctx -> {
            Params params =
                    Params.of(ctx, Set.of("lon", "lat", "boundaries", "date", "known", "version", "min_version"));
            answers.send(ctx, params, Answers.JSON, atlas -> ReverseJson.of(params, atlas));
        });
    }

    private static String one(Params params, Atlas atlas) {
        String text =
                params.text("q").orElseThrow(() -> RequestProblem.invalid("q", "It is missing: the name to place."));
        String level = params.text("level").orElse(null);
        String within = params.text("within").orElse(null);
        int limit = params.number("limit", 1, 50).orElse(DEFAULT_LIMIT);
        GeocodeQuery query = GeocodeQuestion.query("", text, within, level, limit, atlas);
        PhraseJson phrases = PhraseJson.drawn(atlas);
        return JsonText.write(
                json -> GeocodeJson.answer(json, new Geocoder(atlas.gazetteer()).geocode(query), phrases));
    }

    private void many(Context ctx) {
        Params.of(ctx, Set.of());
        Atlas atlas = answers.source().current();
        String body = Bodies.utf8(ctx);
        String kind = Bodies.mediaType(ctx);
        if (kind.equals(CSV) && String.valueOf(ctx.header("Accept")).contains(CSV)) {
            answers.sendOnce(ctx, atlas, CSV + "; charset=utf-8", GeocodeCsv.answered(body, atlas));
        } else {
            answers.sendOnce(ctx, atlas, Answers.JSON, answered(questions(kind, body, atlas), atlas));
        }
    }

    private static String answered(List<GeocodeQuestion> questions, Atlas atlas) {
        Geocoder geocoder = new Geocoder(atlas.gazetteer());
        PhraseJson phrases = PhraseJson.undrawn(atlas);
        return JsonText.write(json -> {
            json.array();
            questions.forEach(question -> question.answer(geocoder, json, phrases));
            json.end();
        });
    }

    private static List<GeocodeQuestion> questions(String kind, String body, Atlas atlas) {
        return switch (kind) {
            case Answers.JSON -> GeocodeArray.questions(body, atlas);
            case CSV -> GeocodeCsv.questions(body, atlas);
            default -> throw RequestProblem.unsupportedMediaType("Send application/json or text/csv.");
        };
    }

    static void checkSize(int rows) {
        if (rows > MAX_BATCH) {
            throw RequestProblem.tooLarge("At most " + MAX_BATCH + " names at once; " + rows + " given.");
        }
    }
}
