package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incidentatlas.http.Admission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser presents a token once; from then on a cookie stands for it, in requests of this service's own pages only. */
class SessionsOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String WISH =
            "{\"text\":\"Zorbagol\",\"place\":\"AF0615\",\"source\":\"A made-up gazetteer, 2020\"}";

    private static RunningService service;
    private static String editor;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        editor = service.token("Anna Editor", "editor");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void the_cookie_is_for_this_host_and_no_script_and_tells_nothing() throws Exception {
        HttpResponse<byte[]> opened = open(service, editor);

        assertEquals(201, opened.statusCode());
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(
                cookie.matches("atlas_session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict"),
                cookie);
        assertEquals("no-store", opened.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("Anna Editor", json(opened).path("author").asText());
        assertEquals("editor", json(opened).path("role").asText());
        assertFalse(RunningService.text(opened).contains(editor));
    }

    @Test
    void a_token_is_taken_from_the_body_too() throws Exception {
        HttpResponse<byte[]> opened = service.send(
                "POST", "/api/session", "{\"token\":\" " + editor + "\"}", "Content-Type", "application/json");

        assertEquals(201, opened.statusCode(), RunningService.text(opened));
    }

    @Test
    void it_tells_who_asks_until_it_is_ended() throws Exception {
        String cookie = cookie(open(service, editor));

        JsonNode who = json(service.get("/api/session", "Cookie", cookie));
        assertEquals("Anna Editor", who.path("author").asText());
        assertEquals("full", who.path("audience").asText());
        assertFalse(who.path("expires").isNull());
        HttpResponse<byte[]> ended = own("DELETE", "/api/session", "", cookie);
        assertEquals(204, ended.statusCode());
        assertTrue(ended.headers().firstValue("Set-Cookie").orElse("").contains("Max-Age=0"));
        JsonNode nobody = json(service.get("/api/session", "Cookie", cookie));
        assertTrue(nobody.path("author").isNull());
        assertEquals("public", nobody.path("audience").asText());
    }

    @Test
    void signing_in_again_ends_the_session_before() throws Exception {
        String first = cookie(open(service, editor));

        String second = cookie(service.send(
                "POST",
                "/api/session",
                "",
                "Authorization",
                "Bearer " + editor,
                "Cookie",
                first,
                "Sec-Fetch-Site",
                "same-origin"));

        assertTrue(json(service.get("/api/session", "Cookie", first))
                .path("author")
                .isNull());
        assertFalse(json(service.get("/api/session", "Cookie", second))
                .path("author")
                .isNull());
    }

    @Test
    void it_ends_at_once_with_its_token() throws Exception {
        String cookie = cookie(open(service, service.token("Short Lived", "viewer")));
        assertEquals("full", audience(cookie));

        try (TokenKeeping tokens = TokenKeeping.of(service.data(), null)) {
            tokens.revoke("Short Lived");
        }

        assertEquals("public", audience(cookie));
        assertEquals(
                "no-cache",
                service.get("/api/record", "Cookie", cookie)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }

    @Test
    void what_takes_a_token_takes_a_session() throws Exception {
        String cookie = cookie(open(service, editor));

        HttpResponse<byte[]> recorded = own("POST", "/api/aliases", WISH, cookie);

        assertEquals(201, recorded.statusCode(), RunningService.text(recorded));
        assertEquals("Anna Editor", json(recorded).path("author").asText());
        String location = recorded.headers().firstValue("Location").orElseThrow();
        assertEquals(200, own("DELETE", location, "", cookie).statusCode());
        String viewer = cookie(open(service, service.token("Only Reads", "viewer")));
        assertEquals(403, own("POST", "/api/aliases", WISH, viewer).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,        none",
                "cross-site,  none",
                "same-site,   none",
                "none_said,   none",
                "none,        https://evil.example",
                "none,        null",
                "none,        http://127.0.0.1",
                "cross-site,  own",
            })
    void a_page_of_another_site_changes_nothing_with_the_cookie(String site, String origin) throws Exception {
        String cookie = cookie(open(service, editor));
        List<String> headers = new ArrayList<>(List.of("Cookie", cookie, "Content-Type", "application/json"));
        if (site != null) {
            headers.addAll(List.of("Sec-Fetch-Site", site.replace("none_said", "none")));
        }
        if (origin != null) {
            headers.addAll(List.of("Origin", origin.equals("own") ? service.address() : origin));
        }

        for (String[] request : new String[][] {
            {"POST", "/api/aliases"}, {"DELETE", "/api/aliases/x"}, {"DELETE", "/api/session"}, {"POST", "/api/session"}
        }) {
            HttpResponse<byte[]> refused = service.send(request[0], request[1], WISH, headers.toArray(String[]::new));

            assertEquals(403, refused.statusCode(), String.join(" ", request));
            assertEquals("Origin", json(refused).path("parameter").asText());
        }
        assertEquals("full", audience(cookie));
    }

    @Test
    void a_page_of_this_service_is_known_by_its_origin_where_the_browser_says_no_more() throws Exception {
        String cookie = cookie(open(service, editor));

        HttpResponse<byte[]> ended =
                service.send("DELETE", "/api/session", "", "Cookie", cookie, "Origin", service.address());

        assertEquals(204, ended.statusCode());
    }

    @Test
    void a_page_of_another_site_opens_no_session() throws Exception {
        HttpResponse<byte[]> refused = service.send(
                "POST", "/api/session", "", "Authorization", "Bearer " + editor, "Origin", "https://evil.example");

        assertEquals(403, refused.statusCode());
        assertTrue(refused.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void a_body_that_is_no_wish_is_refused_by_name() throws Exception {
        assertRefused(400, "body", "{\"token\"", "application/json");
        assertRefused(400, "body", "[]", "application/json");
        assertRefused(400, "name", "{\"name\":\"x\"}", "application/json");
        assertRefused(400, "token", "{\"token\":7}", "application/json");
        assertRefused(415, "Content-Type", "token=x", "application/x-www-form-urlencoded");
        assertRefused(401, "Authorization", "", "application/json");
        assertRefused(401, "Authorization", "{}", "application/json");
        assertEquals(400, service.get("/api/session?x=1").statusCode());
    }

    @Test
    void wrong_tokens_get_an_answer_that_names_nothing_and_then_must_wait() throws Exception {
        try (RunningService slow = RunningService.empty()) {
            String right = slow.token("Anna", "viewer");
            String wrong = right.substring(0, right.length() - 4) + "AAAA";
            List<Integer> statuses = new ArrayList<>();
            HttpResponse<byte[]> last = open(slow, wrong);
            for (int attempt = 0; attempt < 8; attempt++) {
                statuses.add(last.statusCode());
                assertFalse(RunningService.text(last).contains("Anna"));
                assertFalse(RunningService.text(last).contains(wrong.substring(0, 14)));
                last = open(slow, wrong);
            }

            assertEquals(List.of(401, 401, 401, 401, 401), statuses.subList(0, 5));
            assertEquals(429, last.statusCode());
            assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()) >= 1);
            assertEquals(
                    "application/problem+json",
                    last.headers().firstValue("Content-Type").orElse(""));
            assertEquals(200, slow.get("/api/record").statusCode());
        }
    }

    @Test
    void behind_a_proxy_that_ends_https_the_cookie_is_for_https_only() throws Exception {
        try (RunningService behind = RunningService.admitting(new Admission(false, true))) {
            String token = behind.token("Anna", "viewer");

            String secure = opened(behind, token, "X-Forwarded-Proto", "https");
            String plain = opened(behind, token, "X-Forwarded-Proto", "http");
            String untrusted = opened(service, editor, "X-Forwarded-Proto", "https");

            assertTrue(secure.endsWith("; Secure"), secure);
            assertFalse(plain.contains("Secure"), plain);
            assertFalse(untrusted.contains("Secure"), untrusted);
        }
    }

    private static String opened(RunningService where, String token, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(Arrays.asList(headers));
        return where.send("POST", "/api/session", "", all.toArray(String[]::new))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    private static void assertRefused(int status, String parameter, String body, String type) throws Exception {
        HttpResponse<byte[]> refused = service.send("POST", "/api/session", body, "Content-Type", type);

        assertEquals(status, refused.statusCode(), RunningService.text(refused));
        assertEquals(parameter, json(refused).path("parameter").asText());
    }

    private static HttpResponse<byte[]> open(RunningService where, String token) throws Exception {
        return where.send("POST", "/api/session", "", "Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> own(String method, String path, String body, String cookie) throws Exception {
        return service.send(
                method,
                path,
                body,
                "Cookie",
                cookie,
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/json");
    }

    private static String audience(String cookie) throws Exception {
        return json(service.get("/api/session", "Cookie", cookie))
                .path("audience")
                .asText();
    }

    private static String cookie(HttpResponse<byte[]> opened) {
        return opened.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
