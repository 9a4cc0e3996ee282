package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.access.Role;
import org.incidentatlas.gazetteer.PlaceRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Use this one": a name recorded by somebody with a token counts at once, has an author, and can be taken back. */
class CorrectionsOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String SOURCE = "A made-up gazetteer, 2020";

    private static RunningService service;
    private static String editor;
    private static String viewer;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        editor = service.token("Anna Editor", "editor");
        viewer = service.token("Vik Viewer", "viewer");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void a_recorded_name_counts_at_once_and_ceases_to_when_it_is_taken_back() throws Exception {
        String before = ask("Zorbagol").path("index").asText();

        HttpResponse<byte[]> created =
                record(editor, Map.of("text", "Zorbagol", "place", "AF0615", "source", SOURCE, "note", "a test"));
        JsonNode alias = json(created);

        assertEquals(201, created.statusCode(), RunningService.text(created));
        assertEquals("Anna Editor", alias.path("author").asText());
        assertEquals("Achin", alias.path("place_name").asText());
        String location = created.headers().firstValue("Location").orElseThrow();
        JsonNode after = ask("Zorbagol");
        assertEquals("AF0615", after.at("/candidates/0/id").asText());
        assertEquals("accept", after.at("/candidates/0/band").asText());
        assertNotEquals(before, after.path("index").asText());
        assertEquals(alias, json(service.get(location)));
        assertTrue(RunningService.text(service.get("/api/aliases")).contains("Zorbagol"));
        long version = created.headers().firstValueAsLong("Atlas-Version").orElseThrow();
        assertEquals(
                version,
                service.get("/api/record")
                        .headers()
                        .firstValueAsLong("Atlas-Version")
                        .orElseThrow());

        HttpResponse<byte[]> gone = service.send("DELETE", location, "", "Authorization", "Bearer " + editor);

        assertEquals(200, gone.statusCode(), RunningService.text(gone));
        assertEquals(0, ask("Zorbagol").path("candidates").size());
        assertEquals(before, ask("Zorbagol").path("index").asText());
        assertEquals(404, service.get(location).statusCode());
        assertEquals(
                404,
                service.send("DELETE", location, "", "Authorization", "Bearer " + editor)
                        .statusCode());
        assertEquals(
                201,
                record(editor, Map.of("text", "Zorbagol", "place", "AF0615", "source", SOURCE))
                        .statusCode());
        service.send("DELETE", location, "", "Authorization", "Bearer " + editor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | place  | Zorbagol            | AF9999 | no place",
                "400 | text   | ' '                 | AF0615 | missing",
                "400 | text   | Zo\u0000r           | AF0615 | control characters",
                "400 | text   | \u202EZorbagol      | AF0615 | invisible",
                "400 | text   | Zorbaگل             | AF0615 | mixes scripts",
                "400 | text   | AF0616              | AF0615 | form of a code",
                "400 | text   | 40 km west of Kunduz | AF0615 | no name",
                "400 | text   | نزدیک کندز          | AF0615 | no name",
                "400 | text   | 7                   | AF0615 | letters",
                "409 | text   | Achin               | AF0615 | already",
                "409 | text   | Kunar               | AF0615 | AF15",
                "409 | text   | کنر                 | AF0615 | AF15",
                "409 | text   | Peshawar            | AF0615 | Pakistan",
                "409 | text   | Taliban             | AF0615 | names no place",
                "409 | text   | district            | AF0615 | names none",
            })
    void what_would_mislead_others_is_refused(int status, String parameter, String text, String place, String why)
            throws Exception {
        HttpResponse<byte[]> answer = record(editor, Map.of("text", text, "place", place, "source", SOURCE));

        assertEquals(status, answer.statusCode(), RunningService.text(answer));
        assertEquals(parameter, json(answer).path("parameter").asText());
        assertTrue(json(answer).path("detail").asText().contains(why), RunningService.text(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null                                  | missing",
                "' '                                   | missing",
                "ftp://example.org/list                | whole one",
                "see www.example.org/page              | whole one",
                "https://anna:secret@example.org/page  | without user name",
                "javascript:alert(1)                   | whole one",
            })
    void a_name_without_a_source_that_can_be_looked_up_is_refused(String source, String why) throws Exception {
        Map<String, String> wish = new HashMap<>(Map.of("text", "Zorbagul", "place", "AF0615"));
        wish.put("source", source);

        HttpResponse<byte[]> answer = record(editor, wish);

        assertEquals(400, answer.statusCode(), RunningService.text(answer));
        assertEquals("source", json(answer).path("parameter").asText());
        assertTrue(json(answer).path("detail").asText().contains(why), RunningService.text(answer));
        assertFalse(RunningService.text(answer).contains("secret"));
    }

    @Test
    void a_text_that_is_too_long_or_no_text_is_refused() throws Exception {
        assertEquals(
                400,
                record(editor, Map.of("text", "x".repeat(10_000), "place", "AF0615", "source", SOURCE))
                        .statusCode());
        assertEquals(
                400,
                send("{\"text\":\"\\ud800abc\",\"place\":\"AF0615\",\"source\":\"us\"}", editor)
                        .statusCode());
        assertEquals(
                400,
                send("{\"text\":\"abc\",\"place\":\"AF0615\",\"source\":\"us\",\"author\":\"me\"}", editor)
                        .statusCode());
        assertEquals(400, send("[]", editor).statusCode());
        assertEquals(0, json(service.get("/api/aliases")).path("aliases").size());
    }

    @Test
    void writing_takes_a_token_with_the_right() throws Exception {
        Map<String, String> wish = Map.of("text", "Zorbagal", "place", "AF0615", "source", SOURCE);

        HttpResponse<byte[]> nobody = service.post("/api/aliases", "application/json", MAPPER.writeValueAsBytes(wish));
        HttpResponse<byte[]> wrong = record("atlas_00000000_" + "A".repeat(43), wish);
        HttpResponse<byte[]> reader = record(viewer, wish);

        assertEquals(401, nobody.statusCode());
        assertEquals(
                "Bearer realm=\"Incident Atlas\"",
                nobody.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals(401, wrong.statusCode());
        assertTrue(wrong.headers().firstValue("WWW-Authenticate").orElse("").contains("invalid_token"));
        assertEquals(403, reader.statusCode());
        assertFalse(RunningService.text(wrong).contains("atlas_0000"));
        assertEquals(401, service.send("DELETE", "/api/aliases/x", "").statusCode());
        assertEquals(0, json(service.get("/api/aliases")).path("aliases").size());
    }

    @Test
    void a_token_taken_back_counts_no_more() throws Exception {
        String token = service.token("Short Lived", "editor");
        try (TokenKeeping tokens = TokenKeeping.of(service.data(), null)) {
            assertTrue(tokens instanceof TokenKeeping.Remote);
            assertTrue(tokens.revoke("Short Lived"));
            assertFalse(tokens.revoke("Short Lived"));
            assertTrue(tokens.all().stream().anyMatch(each -> each.name().equals("Short Lived") && each.isRevoked()));
        }

        assertEquals(
                401,
                record(token, Map.of("text", "Zorbagal", "place", "AF0615", "source", SOURCE))
                        .statusCode());
    }

    @Test
    void tokens_are_given_to_nobody_without_the_key_of_the_folder() throws Exception {
        assertEquals(404, service.get("/owner/tokens").statusCode());
        assertEquals(404, service.get("/owner/tokens", "Atlas-Key", "guess").statusCode());
        assertEquals(
                404,
                service.send("POST", "/owner/tokens", "{\"name\":\"x\",\"role\":\"admin\"}", "Atlas-Key", "guess")
                        .statusCode());
    }

    @Test
    void a_recorded_name_outlives_the_service_and_counts_for_commands(@TempDir Path data) throws Exception {
        Settings settings = new Settings("127.0.0.1", 0, data, null, List.of(), true);
        try (Wiring wiring = Wiring.start(settings);
                TokenKeeping tokens = TokenKeeping.of(data, null)) {
            String token = tokens.create("Bo", Role.ADMIN);
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request = HttpRequest.newBuilder(URI.create(wiring.address() + "/api/aliases"))
                    .headers("Authorization", "Bearer " + token, "Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"text\":\"Zorbagol\",\"place\":\"AF0615\",\"source\":\"us\"}"))
                    .build();
            assertEquals(
                    201,
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }

        assertEquals(
                "AF0615",
                PlaceSource.of(data, null, false)
                        .finder()
                        .find(List.of(PlaceRow.of("Zorbagol")))
                        .get(0)
                        .placeId());
        try (TokenKeeping tokens = TokenKeeping.of(data, null)) {
            assertTrue(tokens instanceof TokenKeeping.Local);
            assertEquals("Bo", tokens.all().get(0).name());
        }
    }

    private static HttpResponse<byte[]> record(String token, Map<String, String> wish) throws Exception {
        return send(MAPPER.writeValueAsString(wish), token);
    }

    private static HttpResponse<byte[]> send(String body, String token) throws Exception {
        return service.send(
                "POST", "/api/aliases", body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private static JsonNode ask(String name) throws Exception {
        return json(service.get("/api/geocode?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
