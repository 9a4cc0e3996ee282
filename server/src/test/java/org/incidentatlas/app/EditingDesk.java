package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two editors, an administrator and a viewer of a service on the starter record, who write, check and publish as people do. */
final class EditingDesk implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final RunningService service;
    final String viewer;
    final String admin;
    final String writer;
    private final String checker;

    private EditingDesk(RunningService service) throws Exception {
        this.service = service;
        this.writer = service.token("Anna", "editor");
        this.checker = service.token("Bilal", "editor");
        this.viewer = service.token("Vik", "viewer");
        this.admin = service.token("Ada", "admin");
    }

    static EditingDesk open() throws Exception {
        return new EditingDesk(RunningService.embedded());
    }

    /** A made-up clash in Achin on 1 March 2019, seen by everybody; change what matters. */
    static Map<String, Object> form(String id) throws IOException {
        Map<String, Object> form = new TreeMap<>(MAPPER.readValue("""
                {"date_from": "2019-03-01", "date_to": "2019-03-01", "date_precision": "day",
                 "place": "a bazaar in Achin", "place_type": "district", "place_id": "AF0615", "country": "Afghanistan",
                 "event_type": "Battles", "sub_event_type": "Armed clash", "actor": "Taliban",
                 "attribution": "attributed", "attributed_by": "the police", "killed_best": 4,
                 "killed_whom": "security forces", "summary": "A made-up clash for a test.", "visibility": "open",
                 "visibility_reason": "a test", "source_publisher": "A made-up newspaper", "source_date": "2019-03-03",
                 "reason": "a test"}""", Map.class));
        form.put("id", id);
        return form;
    }

    /** A new record that everybody sees; its revision is 3 afterwards. */
    void publish(Map<String, Object> form) throws Exception {
        assertStatus(201, service.send("POST", "/api/incidents", MAPPER.writeValueAsString(form), with(writer, 0)));
        release((String) form.get("id"), 1);
    }

    /** A correction that everybody sees; two more than the revision after the one seen. */
    void correct(String id, int seen, Map<String, Object> form) throws Exception {
        assertStatus(
                200, service.send("PUT", "/api/incidents/" + id, MAPPER.writeValueAsString(form), with(writer, seen)));
        release(id, seen + 1);
    }

    void retract(String id, int seen) throws Exception {
        assertStatus(
                200, service.send("DELETE", "/api/incidents/" + id, "{\"reason\":\"a test\"}", with(writer, seen)));
        release(id, seen + 1);
    }

    /** Checked by somebody else, then published. */
    private void release(String id, int seen) throws Exception {
        int revision = seen;
        for (String stage : List.of("checked", "published")) {
            assertStatus(
                    200,
                    service.send(
                            "POST",
                            "/api/incidents/" + id + "/stage",
                            "{\"stage\":\"" + stage + "\"}",
                            with(checker, revision)));
            revision++;
        }
    }

    HttpResponse<byte[]> post(String path, String body, String token) throws Exception {
        return service.send("POST", path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    HttpResponse<byte[]> get(String path, String token) throws Exception {
        return token.isEmpty() ? service.get(path) : service.get(path, "Authorization", "Bearer " + token);
    }

    long version() throws Exception {
        return Long.parseLong(
                service.get("/api/record").headers().firstValue("Atlas-Version").orElseThrow());
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    private static void assertStatus(int status, HttpResponse<byte[]> answer) {
        assertEquals(status, answer.statusCode(), RunningService.text(answer));
    }

    private static String[] with(String token, int seen) {
        return new String[] {
            "Authorization", "Bearer " + token, "Content-Type", "application/json", "If-Match", "\"r" + seen + "\""
        };
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
