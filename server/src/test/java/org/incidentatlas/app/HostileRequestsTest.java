package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a caller who means harm, or a broken program, may send: it hurts nobody else and finds nothing out. */
class HostileRequestsTest {

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
    void more_slow_senders_than_there_are_threads_hold_up_nobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int sender = 0; sender < 200; sender++) {
                Socket socket = new Socket("127.0.0.1", service.port());
                slow.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(("POST /api/geocode HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 1000\r\n\r\n[")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            HttpRequest probe = HttpRequest.newBuilder(URI.create(service.address() + "/health/live"))
                    .timeout(Duration.ofSeconds(10))
                    .build();

            HttpResponse<String> alive = HttpClient.newHttpClient().send(probe, HttpResponse.BodyHandlers.ofString());

            assertEquals(200, alive.statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void json_that_breaks_parsers_is_refused_as_json() throws Exception {
        assertRefused("[{\"q\":" + "9".repeat(2_000) + "}]");
        assertRefused("[".repeat(50_000));
        assertRefused("[{\"" + "m".repeat(60_000) + "\":1}]");
        assertRefused("[{\"q\":\"\\ud800\"}]");
        assertRefused("[{\"q\":\"a\\u0000b\"}]");
    }

    @Test
    void hostile_names_are_refused_or_answered_without_harm() throws Exception {
        assertEquals(400, service.get("/api/geocode?q=%20").statusCode());
        assertEquals(400, service.get("/api/geocode?q=").statusCode());
        assertEquals(400, service.get("/api/geocode?q=" + "a".repeat(5_000)).statusCode());
        assertEquals(400, service.get("/api/geocode?q=a%07b").statusCode());
        assertEquals(400, service.get("/api/geocode?q=a%ED%A0%80b").statusCode());
        assertEquals(200, service.get("/api/geocode?q=%E2%80%AEnihcA").statusCode());
        assertEquals(
                200, service.get("/api/geocode?q=Ach%D8%A7%DB%8C%D9%86%D0%B0").statusCode());
        assertRefused("[{\"q\":\"" + "x".repeat(10_000) + "\"}]");
        assertRefused("[{\"place\":\"" + "x".repeat(10_000) + "\",\"province\":\"Kunar\"}]");
        assertRefused("[{\"q\":\"\"}]");
        assertRefused("[{\"q\":\"Achin\",\"province\":\"Kunar\"}]");
        assertRefused("[{\"district\":\"\\udc00\"}]");
        byte[] mixed = "[{\"q\":\"Ach\u202Eاچین\"},{\"province\":\"\u202Eرnangar\"}]".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                200, service.post("/api/geocode", "application/json", mixed).statusCode());
    }

    @Test
    void what_is_repeated_of_a_long_name_is_cut() throws Exception {
        byte[] body = ("[{\"q\":\"Achin\",\"" + "m".repeat(40_000) + "\":1}]").getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> answer = service.post("/api/geocode", "application/json", body);

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().length < 4_000, "body of " + answer.body().length);
    }

    @Test
    void headers_that_say_who_asks_may_hold_anything() throws Exception {
        for (String value : new String[] {"", " ", "\u00e9", "x".repeat(3_000), "\";;==,", "atlas_session"}) {
            assertEquals(200, status("Cookie: atlas_session=" + value), value);
            assertEquals(200, status("Cookie: " + value), value);
            assertEquals(200, status("Authorization: " + value), value);
            assertEquals(200, status("Origin: " + value), value);
        }
        assertEquals(401, status("Authorization: Bearer " + "x".repeat(3_000)));
        assertEquals(401, status("Authorization: bEARER x"));
    }

    private static int status(String header) throws IOException {
        String answer = raw("GET /api/actors HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + header + "\r\n\r\n");
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Test
    void an_unheard_of_encoding_is_told_apart_from_a_fault() throws Exception {
        HttpResponse<byte[]> answer =
                service.post("/api/geocode", "application/json; charset=bogus", "[]".getBytes(StandardCharsets.UTF_8));

        assertEquals(415, answer.statusCode());
    }

    @Test
    void a_parameter_whose_name_cannot_be_decoded_is_not_passed_over() throws Exception {
        String answer = raw("GET /api/layers/incidents.geojson?from=2021-01-01&to%=2021-02-01 HTTP/1.1\r\n"
                + "Host: a\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("\"parameter\":\"to%\""), answer);
    }

    @Test
    void an_ampersand_too_many_harms_nothing() throws Exception {
        assertEquals(200, service.get("/api/actors?").statusCode());
        assertEquals(200, service.get("/api/geocode?q=Achin&").statusCode());
    }

    @Test
    void a_body_that_breaks_off_is_the_callers_doing() throws Exception {
        String answer = raw("POST /api/geocode HTTP/1.1\r\nHost: a\r\nContent-Type: text/csv\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }

    private static void assertRefused(String body) throws Exception {
        HttpResponse<byte[]> answer =
                service.post("/api/geocode", "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertEquals(400, answer.statusCode(), () -> RunningService.text(answer));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
