package org.incidentatlas.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Names to places, one at a time or many, with candidates and reasons; and points to units. */
final class GeocodeRoutes implements Routes {

    static final int MAX_BATCH = 5_000;

    private static final int DEFAULT_LIMIT = 5;
    private static final Set<String> PARAMETERS =
            Set.of("q", "within", "level", "limit", "known", "version", "min_version");
    private static final Set<String> MEMBERS = Set.of("q", "within", "level");
    /** Strict: a member given twice, or anything after the array, is a mistake and never a choice. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
        GeocodeQuery query = query("", text, within, level, limit, atlas);
        PhraseJson phrases = new PhraseJson(atlas);
        return JsonText.write(
                json -> GeocodeJson.answer(json, new Geocoder(atlas.gazetteer()).geocode(query), phrases));
    }

    private void many(Context ctx) {
        Params.of(ctx, Set.of());
        Atlas atlas = answers.source().current();
        List<GeocodeQuery> queries = queries(ctx, atlas);
        Geocoder geocoder = new Geocoder(atlas.gazetteer());
        PhraseJson phrases = new PhraseJson(atlas);
        String body = JsonText.write(json -> {
            json.array();
            queries.forEach(query -> GeocodeJson.answer(json, geocoder.geocode(query), phrases));
            json.end();
        });
        answers.sendOnce(ctx, atlas, body);
    }

    private static List<GeocodeQuery> queries(Context ctx, Atlas atlas) {
        String body = Bodies.utf8(ctx);
        return switch (Bodies.mediaType(ctx)) {
            case "application/json" -> fromJson(body, atlas);
            case "text/csv" ->
                GeocodeCsv.queries(body).stream()
                        .map(row -> query(row.at() + ".", row.q(), row.within(), row.level(), DEFAULT_LIMIT, atlas))
                        .toList();
            default -> throw RequestProblem.unsupportedMediaType("Send application/json or text/csv.");
        };
    }

    private static List<GeocodeQuery> fromJson(String body, Atlas atlas) {
        JsonNode root = parse(body);
        if (!root.isArray()) {
            throw RequestProblem.invalid("body", "It must be a JSON array of {\"q\", \"within\", \"level\"}.");
        }
        checkSize(root.size());
        List<GeocodeQuery> queries = new ArrayList<>();
        for (int at = 0; at < root.size(); at++) {
            queries.add(fromJson(root.get(at), "[" + at + "].", atlas));
        }
        return queries;
    }

    static void checkSize(int rows) {
        if (rows > MAX_BATCH) {
            throw RequestProblem.tooLarge("At most " + MAX_BATCH + " names at once; " + rows + " given.");
        }
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException broken) {
            JsonLocation where = broken.getLocation();
            String at = where == null ? "" : ", from line " + where.getLineNr() + ", column " + where.getColumnNr();
            throw RequestProblem.invalid("body", "It is not JSON" + at + ".");
        }
    }

    private static GeocodeQuery fromJson(JsonNode row, String at, Atlas atlas) {
        if (!row.isObject()) {
            throw RequestProblem.invalid(at.substring(0, at.length() - 1), "It must be an object with a member q.");
        }
        for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw RequestProblem.invalid(at + name, "There is no such member. Known here: level, q, within.");
            }
        }
        String text = text(row, "q", at);
        if (text == null || text.isBlank()) {
            throw RequestProblem.invalid(at + "q", "It is missing: the name to place.");
        }
        return query(at, text, text(row, "within", at), text(row, "level", at), DEFAULT_LIMIT, atlas);
    }

    private static @Nullable String text(JsonNode row, String name, String at) {
        JsonNode value = row.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw RequestProblem.invalid(at + name, "It must be a string.");
        }
        String text = value.textValue();
        if (!text.isEmpty()) {
            Params.checkText(at + name, text);
        }
        return text;
    }

    private static GeocodeQuery query(
            String at, String text, @Nullable String within, @Nullable String level, int limit, Atlas atlas) {
        Params.checkText(at + "q", text);
        PlaceLevel wanted = level == null
                ? null
                : PlaceLevel.parse(level)
                        .orElseThrow(() -> RequestProblem.invalid(
                                at + "level", "'" + level + "' is none of " + List.of(PlaceLevel.values()) + "."));
        String unit = within == null
                ? null
                : LayerParams.unit(at + "within", within, atlas).pcode();
        return new GeocodeQuery(text, unit, wanted, limit);
    }
}
