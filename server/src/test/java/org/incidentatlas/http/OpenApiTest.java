package org.incidentatlas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentatlas.app.RunningService;
import org.incidentatlas.timeline.PlantedSecrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description says what the service does: every route, parameter and member, and nothing besides. */
class OpenApiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Description DESCRIPTION = Description.load();
    private static final Path ROUTES = Path.of("src", "main", "java", "org", "incidentatlas", "http");
    /** Both ways of adding a route: {@code Routes.get(routes, "/…")}, which adds HEAD too, and {@code routes.post("/…")}. */
    private static final Pattern ROUTE = Pattern.compile(
            "\\b(?:Routes|routes)\\s*\\.(get|post|put|patch|delete|head|query)\\(\\s*(?:routes,\\s*)?\"([^\"]+)\"");

    private static final Pattern KNOWN_HERE = Pattern.compile("Known here: (.+)\\.$");
    private static final Predicate<JsonNode> NONE = parameter -> false;

    private static final String ALIAS = "get /api/aliases/{id}";
    private static final String OWNER = "get /health/owner";

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.embedded();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void every_route_is_described_and_nothing_else() throws IOException {
        TreeSet<String> described = new TreeSet<>();
        DESCRIPTION.operations().forEach(operation -> described.add(operation.name()));

        assertEquals(routesInTheSources(), described);
    }

    @Test
    void every_route_answers_with_its_example_and_as_described() throws IOException, InterruptedException {
        for (Description.Operation operation : gets()) {
            assertAnswersAsDescribed(operation, operation.address(NONE));
        }
    }

    @Test
    void every_parameter_has_an_example_that_is_answered_as_described() throws IOException, InterruptedException {
        for (Description.Operation operation : gets()) {
            for (JsonNode parameter : operation.parameters("query")) {
                assertTrue(parameter.has("example"), operation.name() + " " + parameter.path("name"));
                assertAnswersAsDescribed(operation, operation.address(parameter::equals));
            }
        }
    }

    @Test
    void every_listed_word_of_a_parameter_is_answered_as_described() throws IOException, InterruptedException {
        for (Description.Operation operation : gets()) {
            for (JsonNode parameter : operation.parameters("query")) {
                for (JsonNode word : parameter.path("schema").path("enum")) {
                    String address = operation.address(NONE);
                    String query = parameter.path("name").asText() + "=" + Description.encoded(word.asText());
                    assertAnswersAsDescribed(operation, address + (address.contains("?") ? "&" : "?") + query);
                }
            }
        }
    }

    @Test
    void the_parameters_a_route_knows_are_the_ones_described() throws IOException, InterruptedException {
        for (Description.Operation operation : gets()) {
            if (operation.node().path("responses").has("400")) {
                HttpResponse<byte[]> refusal = service.get(
                        operation.address(NONE) + (operation.address(NONE).contains("?") ? "&" : "?") + "no_such=1");
                assertEquals(400, refusal.statusCode(), operation.name());
                assertFits(operation, 400, refusal);
                assertEquals("no_such", json(refusal).path("parameter").asText());
                assertEquals(knownHere(json(refusal)), operation.queryNames(), operation.name());
            }
        }
    }

    @Test
    void every_route_answers_head_with_the_status_and_headers_of_get() throws IOException, InterruptedException {
        for (Description.Operation operation : gets()) {
            String address = operation.address(NONE);
            HttpResponse<byte[]> head = service.head(address);

            assertEquals(200, head.statusCode(), address);
            assertEquals(0, head.body().length, address);
            assertEquals(headers(service.get(address)), headers(head), address);
        }
    }

    @Test
    void a_method_that_a_route_does_not_have_is_refused_with_those_it_has() throws IOException, InterruptedException {
        for (Description.Operation operation : gets()) {
            TreeSet<String> methods = methods(operation);
            if (!methods.contains("POST")) {
                HttpResponse<byte[]> refusal = service.post(operation.address(NONE), "application/json", utf8("[]"));

                assertEquals(405, refusal.statusCode(), operation.name());
                assertEquals(methods, allowed(refusal), operation.name());
            }
        }
    }

    /** All that its path can be asked with. */
    private static TreeSet<String> methods(Description.Operation operation) {
        String path = operation.name().substring(operation.name().indexOf(' '));
        TreeSet<String> methods = new TreeSet<>(List.of("HEAD"));
        DESCRIPTION.operations().stream()
                .map(Description.Operation::name)
                .filter(name -> name.endsWith(path) && name.indexOf(' ') == name.length() - path.length())
                .forEach(
                        name -> methods.add(name.substring(0, name.indexOf(' ')).toUpperCase(Locale.ROOT)));
        return methods;
    }

    private static TreeSet<String> allowed(HttpResponse<byte[]> refusal) {
        return new TreeSet<>(Arrays.asList(
                refusal.headers().firstValue("Allow").orElse("none").split(", ")));
    }

    @Test
    void incidents_are_written_checked_and_told_of_as_described() throws IOException, InterruptedException {
        Description.Operation create = operation("post /api/incidents");
        String example = create.node()
                .at("/requestBody/content/application~1json/example")
                .toString();
        try (RunningService editable = RunningService.embedded()) {
            String[] anna = with(editable.token("Anna", "editor"), 1);
            String[] bilal = with(editable.token("Bilal", "editor"), 1);
            assertFits(
                    operation("post /api/incidents/preview"),
                    200,
                    editable.send("POST", "/api/incidents/preview", example, anna));
            HttpResponse<byte[]> created = editable.send("POST", "/api/incidents", example, anna);
            String path = "/api/incidents/2019-03-01-made-up";
            assertFits(create, 201, created);
            assertFits(
                    create, 400, editable.send("POST", "/api/incidents", example.replace("\"day\"", "\"noon\""), anna));
            assertFits(operation("get /api/incidents/{id}/form"), 200, editable.get(path + "/form", anna[0], anna[1]));
            assertFits(operation("get /api/drafts"), 200, editable.get("/api/drafts", anna[0], anna[1]));
            String waiting = "/api/drafts/incidents/2019-03-01-made-up";
            Description.Operation draft = operation("get /api/drafts/{kind}/{id}");
            assertFits(draft, 200, editable.get(waiting, anna[0], anna[1]));
            assertFits(draft, 401, editable.get(waiting));
            assertFits(draft, 404, editable.get("/api/drafts/incidents/none", anna[0], anna[1]));
            assertFits(draft, 404, editable.get("/api/drafts/rumours/none", anna[0], anna[1]));
            assertFits(operation("get /api/batches"), 200, editable.get("/api/batches", anna[0], anna[1]));
            Description.Operation changes = operation("get /api/batches/{batch}/changes");
            assertFits(changes, 200, editable.get("/api/batches/2/changes", anna[0], anna[1]));
            assertFits(changes, 404, editable.get("/api/batches/999/changes", anna[0], anna[1]));
            Description.Operation stage = operation("post /api/incidents/{id}/stage");
            assertFits(stage, 200, editable.send("POST", path + "/stage", "{\"stage\":\"checked\"}", bilal));
            assertFits(stage, 412, editable.send("POST", path + "/stage", "{\"stage\":\"published\"}", anna));
            Description.Operation correct = operation("put /api/incidents/{id}");
            assertFits(
                    correct, 412, editable.send("PUT", path, example.replace("made-up clash", "made-up fight"), anna));
            assertFits(correct, 428, editable.send("PUT", path, example, anna[0], anna[1], anna[2], anna[3]));
            HttpResponse<byte[]> history = editable.get(path + "/revisions", anna[0], anna[1]);
            assertFits(operation("get /api/incidents/{id}/revisions"), 200, history);
            assertEquals(2, json(history).path("revisions").size());
        }
    }

    private static String[] with(String token, int seen) {
        return new String[] {
            "Authorization", "Bearer " + token, "Content-Type", "application/json", "If-Match", "\"r" + seen + "\""
        };
    }

    @Test
    void what_is_not_there_is_named_by_its_part_of_the_path() throws IOException, InterruptedException {
        for (Description.Operation operation : gets()) {
            for (JsonNode parameter : operation.parameters("path")) {
                String name = parameter.path("name").asText();
                HttpResponse<byte[]> missing = service.get(operation.addressOf("no-such-" + name));

                assertEquals(404, missing.statusCode(), operation.name());
                assertFits(operation, 404, missing);
                assertEquals(name, json(missing).path("parameter").asText(), operation.name());
            }
        }
    }

    @Test
    void posted_examples_are_answered_as_described() throws IOException, InterruptedException {
        int posts = 0;
        for (Description.Operation operation : List.of(operation("post /api/geocode"))) {
            for (var body : operation.node().path("requestBody").path("content").properties()) {
                JsonNode example = body.getValue().path("example");
                HttpResponse<byte[]> answer = service.post(
                        operation.address(NONE),
                        body.getKey(),
                        utf8(example.isTextual() ? example.asText() : example.toString()));
                assertEquals(200, answer.statusCode(), operation.name() + " " + body.getKey());
                assertFits(operation, 200, answer);
                posts++;
            }
        }
        assertEquals(2, posts);
    }

    @Test
    void a_table_is_answered_as_a_table_as_described() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.send(
                "POST",
                "/api/geocode",
                "note,province,district\nfirst,Nangarhar,Achin\nsecond,,\n",
                "Content-Type",
                "text/csv",
                "Accept",
                "text/csv");

        String mediaType = answer.headers().firstValue("Content-Type").orElse("none");
        assertTrue(operation("post /api/geocode").response(200).path("content").has(mediaType), mediaType);
        List<String> lines = RunningService.text(answer).lines().toList();
        assertTrue(lines.get(0).startsWith("note,province,district,resolved,place_id,"), lines::toString);
        assertTrue(
                lines.get(1).startsWith("first,Nangarhar,Achin,district,AF0615,Achin,ADM2,AF0615,"), lines::toString);
        assertEquals("second,,,,,,,,,,,,,,,,,,,", lines.get(2));
    }

    @Test
    void a_name_is_recorded_refused_and_taken_back_as_described() throws IOException, InterruptedException {
        Description.Operation post = operation("post /api/aliases");
        Description.Operation one = operation(ALIAS);
        String example =
                post.node().at("/requestBody/content/application~1json/example").toString();
        try (RunningService editable = RunningService.embedded()) {
            String[] headers = {
                "Authorization", "Bearer " + editable.token("Anna", "editor"), "Content-Type", "application/json"
            };
            HttpResponse<byte[]> recorded = editable.send("POST", "/api/aliases", example, headers);
            HttpResponse<byte[]> again = editable.send("POST", "/api/aliases", example, headers);
            HttpResponse<byte[]> nobody = editable.post("/api/aliases", "application/json", utf8(example));
            String path = recorded.headers().firstValue("Location").orElseThrow();

            assertEquals(201, recorded.statusCode(), RunningService.text(recorded));
            assertFits(post, 201, recorded);
            assertEquals(one.address(NONE), path);
            assertFits(post, 409, again);
            assertFits(post, 401, nobody);
            assertFits(one, 200, editable.get(path));
            assertFits(operation("get /api/aliases"), 200, editable.get("/api/aliases"));
            assertEquals(one.queryNames(), knownHere(json(editable.get(path + "?no_such=1"))));
            assertFits(operation("delete /api/aliases/{id}"), 200, editable.send("DELETE", path, "", headers));
            assertFits(one, 404, editable.get(path));
        }
    }

    @Test
    void records_are_answered_to_both_audiences_as_described() throws IOException, InterruptedException {
        try (RunningService sensitive = RunningService.holding(PlantedSecrets.batch())) {
            String[] known = {"Authorization", "Bearer " + sensitive.token("Vik", "viewer")};
            for (String[] headers : List.of(new String[0], known)) {
                for (JsonNode feature : json(sensitive.get("/api/layers/incidents.geojson?from=2020-05-05", headers))
                        .path("features")) {
                    String path = "/api/incidents/" + feature.path("id").asText();
                    assertFits(operation("get /api/incidents/{id}"), 200, sensitive.get(path, headers));
                }
                JsonNode timeline = json(sensitive.get("/api/timeline", headers));
                for (JsonNode change : timeline.path("control_changes")) {
                    String path = "/api/control/" + change.path("id").asText();
                    assertFits(operation("get /api/control/{id}"), 200, sensitive.get(path, headers));
                }
                for (String path : List.of("/api/layers/incidents.geojson", "/api/layers/control.geojson")) {
                    assertFits(operation("get " + path), 200, sensitive.get(path, headers));
                }
            }
        }
    }

    @Test
    void a_session_is_opened_told_and_refused_as_described() throws IOException, InterruptedException {
        String token = service.token("Session Holder", "viewer");
        HttpResponse<byte[]> opened = service.send("POST", "/api/session", "", "Authorization", "Bearer " + token);
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

        assertEquals(201, opened.statusCode());
        assertFits(operation("post /api/session"), 201, opened);
        assertFits(operation("get /api/session"), 200, service.get("/api/session", "Cookie", cookie));
        assertFits(operation("delete /api/session"), 403, service.send("DELETE", "/api/session", "", "Cookie", cookie));
        assertFits(
                operation("delete /api/session"),
                204,
                service.send("DELETE", "/api/session", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
        assertFits(operation("post /api/session"), 401, service.post("/api/session", "application/json", utf8("{}")));
        assertFits(operation("post /api/session"), 415, service.post("/api/session", "text/plain", utf8("a token")));
    }

    @Test
    void a_body_of_another_media_type_is_refused_as_described() throws IOException, InterruptedException {
        HttpResponse<byte[]> refusal = service.post("/api/geocode", "text/plain", utf8("Achin"));

        assertEquals(415, refusal.statusCode());
        assertFits(operation("post /api/geocode"), 415, refusal);
    }

    @Test
    void an_owner_without_the_key_is_refused_as_described() throws IOException, InterruptedException {
        String example = DESCRIPTION
                .root()
                .at("/components/parameters/Atlas-Key/example")
                .asText();
        HttpResponse<byte[]> refusal = service.get("/health/owner", "Atlas-Key", example);

        assertEquals(404, refusal.statusCode());
        assertFits(operation(OWNER), 404, refusal);
    }

    @Test
    void a_lost_row_is_answered_as_the_change_described() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.get("/api/control/iskp-kunar-lost-2020");

        assertEquals("change", json(answer).path("kind").asText());
        assertFits(operation("get /api/control/{id}"), 200, answer);
    }

    @Test
    void an_older_view_of_a_record_is_answered_as_described() throws IOException, InterruptedException {
        HttpResponse<byte[]> first = service.get("/api/incidents/2021-08-26-kabul-airport?known=2021-08-27");
        HttpResponse<byte[]> before = service.get("/api/incidents/2021-08-26-kabul-airport?known=2021-08-26");

        assertFalse(json(first).path("compiled").asBoolean(true));
        assertFits(operation("get /api/incidents/{id}"), 200, first);
        assertEquals(404, before.statusCode());
        assertFits(operation("get /api/incidents/{id}"), 404, before);
    }

    @Test
    void a_version_that_is_not_here_is_refused_as_described() throws IOException, InterruptedException {
        HttpResponse<byte[]> notHereYet = service.get("/api/record?min_version=2");

        assertEquals(503, notHereYet.statusCode());
        assertTrue(notHereYet.headers().firstValue("Retry-After").isPresent());
        assertFits(operation("get /api/record"), 503, notHereYet);
    }

    @Test
    void no_component_is_described_in_vain() {
        String document = DESCRIPTION.root().toString();
        List<String> unused = new ArrayList<>();
        for (var kind : DESCRIPTION.root().path("components").properties()) {
            kind.getValue().fieldNames().forEachRemaining(name -> {
                boolean named = kind.getKey().equals("securitySchemes")
                        ? document.contains("{\"" + name + "\":[]}")
                        : document.contains("\"#/components/" + kind.getKey() + "/" + name + "\"");
                if (!named) {
                    unused.add(kind.getKey() + "/" + name);
                }
            });
        }
        assertEquals(List.of(), unused);
    }

    @Test
    void an_answer_that_is_not_as_described_is_noticed() throws IOException {
        JsonNode schema = DESCRIPTION.root().at("/components/schemas/Health");

        assertEquals(
                List.of(
                        "$.stale is missing",
                        "$.status is \"asleep\", which is not listed",
                        "$.uptime is not described"),
                DescribedShape.differences(
                        DESCRIPTION,
                        schema,
                        MAPPER.readTree("{\"status\": \"asleep\", \"version\": 0, \"uptime\": 3}")));
        assertEquals(
                List.of("$.status is null", "$.version is no integer"),
                DescribedShape.differences(
                        DESCRIPTION,
                        schema,
                        MAPPER.readTree("{\"status\": null, \"version\": \"1\", \"stale\": false}")));
    }

    private static void assertAnswersAsDescribed(Description.Operation operation, String address)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.get(address);
        assertEquals(200, answer.statusCode(), address + " " + RunningService.text(answer));
        assertFits(operation, answer.statusCode(), answer);
    }

    private static void assertFits(Description.Operation operation, int status, HttpResponse<byte[]> answer)
            throws IOException {
        JsonNode content = operation.response(status).path("content");
        if (content.isMissingNode()) {
            assertEquals(0, answer.body().length, operation.name());
            return;
        }
        String mediaType = answer.headers().firstValue("Content-Type").orElse("none");
        assertTrue(content.has(mediaType), operation.name() + " answers " + mediaType);
        if (!mediaType.endsWith("json")) {
            return;
        }
        assertEquals(
                List.of(),
                DescribedShape.differences(DESCRIPTION, content.path(mediaType).path("schema"), json(answer)),
                answer.uri().toString());
    }

    /** All but the time of day. */
    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date"));
        return headers;
    }

    private static TreeSet<String> routesInTheSources() throws IOException {
        TreeSet<String> routes = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROUTES)) {
            for (Path file : files.sorted().toList()) {
                Matcher route = ROUTE.matcher(Files.readString(file));
                while (route.find()) {
                    routes.add(route.group(1) + " " + route.group(2));
                }
            }
        }
        routes.removeIf(route -> !route.contains(" /api/") && !route.contains(" /health/"));
        assertFalse(routes.isEmpty());
        return routes;
    }

    /** All that anyone may ask; what takes a secret, or a name that nobody has recorded yet, is tested apart. */
    private static List<Description.Operation> gets() {
        return DESCRIPTION.operations().stream()
                .filter(Description.Operation::isGet)
                .filter(operation -> !operation.name().equals(OWNER))
                .filter(operation -> !operation.name().equals(ALIAS))
                .filter(operation -> !operation.node().has("security"))
                .toList();
    }

    private static Description.Operation operation(String name) {
        return DESCRIPTION.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static TreeSet<String> knownHere(JsonNode problem) {
        Matcher known = KNOWN_HERE.matcher(problem.path("detail").asText());
        assertTrue(known.find(), problem.toString());
        return new TreeSet<>(
                known.group(1).equals("none")
                        ? List.of()
                        : Arrays.asList(known.group(1).split(", ")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
