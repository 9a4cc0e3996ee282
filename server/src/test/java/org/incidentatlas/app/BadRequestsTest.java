package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request is told by name; nothing is guessed and nothing of the inside is shown. */
class BadRequestsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.embedded();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/layers/incidents.geojson?colour=red,              colour",
        "/api/layers/incidents.geojson?from=2021-02-30,         from",
        "/api/layers/incidents.geojson?from=2021-2-3,           from",
        "/api/layers/incidents.geojson?from=,                   from",
        "/api/layers/incidents.geojson?from=2021-02-02&to=2021-02-01, to",
        "'/api/layers/incidents.geojson?bbox=60,30,70',         bbox",
        "'/api/layers/incidents.geojson?bbox=70,30,60,40',      bbox",
        "'/api/layers/incidents.geojson?bbox=NaN,30,60,40',     bbox",
        "'/api/layers/incidents.geojson?bbox=60,30,70,95',      bbox",
        "/api/layers/incidents.geojson?known=yesterday,         known",
        "/api/layers/incidents.geojson?known=2021-01-01&known=2021-01-02, known",
        "/api/layers/incidents.geojson?actor=Nobody,            actor",
        "/api/layers/incidents.geojson?actor=Taliban&actor=Nobody, actor",
        "/api/layers/incidents.geojson?type=Quarrel,            type",
        "/api/layers/incidents.geojson?attribution=certain,     attribution",
        "/api/layers/incidents.geojson?within=AF9999,           within",
        "/api/layers/incidents.geojson?min_killed=-1,           min_killed",
        "/api/layers/incidents.geojson?min_killed=99999999999,  min_killed",
        "/api/layers/incidents.geojson?properties=wealth,       properties",
        "/api/layers/incidents.geojson?from=1900-01-01&to=1900-01-02&properties=wealth, properties",
        "'/api/layers/incidents.geojson?properties=,',           properties",
        "/api/layers/incidents.geojson?min_killed=%D9%A1,       min_killed",
        "/api/reverse?lon=70d&lat=34,                           lon",
        "/api/reverse?lon=0x1p5&lat=34,                         lon",
        "/api/layers/incidents.geojson?suspected=maybe,         suspected",
        "/api/layers/incidents.geojson?geometry=sphere,         geometry",
        "/api/layers/incidents.geojson?version=7,               version",
        "/api/layers/incidents.geojson?version=one,             version",
        "/api/layers/control.geojson?date=2021-02-30,           date",
        "/api/layers/control.geojson?level=village,             level",
        "/api/layers/control.geojson?assessor=Nobody,           assessor",
        "/api/layers/boundaries.geojson?boundaries=gadm,        boundaries",
        "/api/layers/boundaries.geojson?detail=extreme,         detail",
        "/api/histogram?bucket=hour,                            bucket",
        "/api/histogram?by=unit,                                by",
        "/api/counts?by=moon,                                   by",
        "/api/estimates?subject=Ghosts,                         subject",
        "/api/geocode,                                          q",
        "/api/geocode?q=Achin&level=galaxy,                     level",
        "/api/geocode?q=Achin&within=AF9999,                    within",
        "/api/geocode?q=Achin&limit=0,                          limit",
        "/api/reverse?lat=34,                                   lon",
        "/api/reverse?lon=200&lat=34,                           lon",
        "/api/units/AF06?colour=red,                            colour"
    })
    void the_parameter_at_fault_is_named(String path, String parameter) throws Exception {
        HttpResponse<byte[]> answer = service.get(path.replace(" ", "%20"));
        JsonNode problem = problem(answer, 400);

        assertEquals(parameter, problem.path("parameter").asText());
        assertFalse(problem.path("detail").asText().isBlank());
    }

    @Test
    void a_parameter_that_is_not_utf_8_is_named() throws Exception {
        assertEquals(
                "q",
                problem(service.get("/api/geocode?q=%FF%FE"), 400)
                        .path("parameter")
                        .asText());
        assertEquals(
                "q",
                problem(service.get("/api/geocode?q=a%00b"), 400)
                        .path("parameter")
                        .asText());
    }

    @Test
    void a_member_picked_twice_is_picked_once() throws Exception {
        HttpResponse<byte[]> answer = service.get("/api/layers/incidents.geojson?properties=actor,actor");

        assertEquals(200, answer.statusCode());
    }

    @Test
    void a_wrong_question_is_never_answered_with_not_modified() throws Exception {
        problem(service.get("/api/layers/incidents.geojson?from=2021-02-30", "If-None-Match", "*"), 400);
        HttpResponse<byte[]> missing = service.get("/api/incidents/none", "If-None-Match", "*");
        problem(missing, 404);
        assertTrue(missing.headers().firstValue("ETag").isEmpty());
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        problem(service.get("/api/nothing"), 404);
        problem(service.get("/api/incidents/none"), 404);
        problem(service.get("/api/units/AF9999"), 404);
        problem(service.get("/app/../openapi.json"), 404);
        problem(service.get("/app/%2e%2e/openapi.json"), 400, 404);
    }

    @Test
    void a_method_that_is_not_possible_is_told_so() throws Exception {
        HttpResponse<byte[]> answer = service.post("/api/counts", "application/json", new byte[0]);

        problem(answer, 405);
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | [{\"q\":\"Achin\"}          | body",
                "application/json | {\"q\":\"Achin\"}           | body",
                "application/json | [7]                         | [0]",
                "application/json | [{}]                        | [0].q",
                "application/json | [{\"q\":\"A\"},{\"q\":7}]   | [1].q",
                "application/json | [{\"q\":\"A\",\"w\":1}]     | [0].w",
                "application/json | [{\"q\":\"A\",\"within\":\"XX\"}] | [0].within",
                "application/json | [{\"q\":\"A\"}] and more       | body",
                "application/json | [{\"q\":\"A\",\"q\":\"B\"}] | body",
                "text/csv         | name                        | body",
                "text/csv         | q                           | body",
            })
    void a_broken_batch_is_refused_whole(String type, String body, String parameter) throws Exception {
        JsonNode problem = problem(service.post("/api/geocode", type, body.getBytes(StandardCharsets.UTF_8)), 400);

        assertEquals(parameter, problem.path("parameter").asText());
    }

    @Test
    void a_csv_batch_names_the_line_and_column_at_fault() throws Exception {
        byte[] body = "q,level\nAchin,ADM2\nKunar,galaxy\n".getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "line 3.level",
                problem(service.post("/api/geocode", "text/csv", body), 400)
                        .path("parameter")
                        .asText());
    }

    @Test
    void rows_swallowed_by_a_quote_that_is_never_closed_are_not_taken_for_a_name() throws Exception {
        byte[] body = "q\n\"Achin\nKunar\n".getBytes(StandardCharsets.UTF_8);

        problem(service.post("/api/geocode", "text/csv", body), 400);
    }

    @Test
    void a_body_said_to_be_in_another_encoding_is_refused() throws Exception {
        problem(
                service.post(
                        "/api/geocode", "text/csv; charset=iso-8859-1", "q\nAchin\n".getBytes(StandardCharsets.UTF_8)),
                415);
    }

    @Test
    void a_body_in_another_encoding_is_refused_rather_than_guessed_at() throws Exception {
        byte[] latin1 = "q\nG\u00e9n\u00e9va\n".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(
                "body",
                problem(service.post("/api/geocode", "text/csv", latin1), 400)
                        .path("parameter")
                        .asText());
    }

    /** Only what shows that the body is too large is sent: a client that goes on may lose the answer to its own sending. */
    @Test
    void a_body_of_ten_megabytes_is_too_large() throws Exception {
        String answer = startOf("POST /api/geocode HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                + "Content-Length: 10485760\r\nConnection: close\r\n\r\n" + "x".repeat((1 << 20) + 2));

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("\"parameter\":\"body\""), answer);
    }

    /** What is answered until the other side closes, which it may do abruptly when it has not read all. */
    private static String startOf(String request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            for (int c = socket.getInputStream().read();
                    c >= 0;
                    c = socket.getInputStream().read()) {
                answer.write(c);
            }
        } catch (SocketException closed) {
            // All that came before is the answer.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_body_of_another_kind_is_told_what_would_be_right() throws Exception {
        problem(service.post("/api/geocode", "application/xml", "<q/>".getBytes(StandardCharsets.UTF_8)), 415);
    }

    @Test
    void an_address_that_cannot_be_decoded_answers_like_all_other_problems() throws Exception {
        String answer = raw("GET /api/geocode?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    @Test
    void an_address_far_too_long_is_refused() throws Exception {
        String answer = raw("GET /api/geocode?q=" + "a".repeat(20_000)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 414") || answer.startsWith("HTTP/1.1 431"), answer);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode problem(HttpResponse<byte[]> answer, int... statuses) throws IOException {
        boolean expected = false;
        for (int status : statuses) {
            expected |= status == answer.statusCode();
        }
        assertTrue(expected, () -> answer.statusCode() + " " + RunningService.text(answer));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = MAPPER.readTree(answer.body());
        assertEquals(answer.statusCode(), problem.path("status").asInt());
        assertFalse(RunningService.text(answer).contains("org.incidentatlas"));
        return problem;
    }
}
