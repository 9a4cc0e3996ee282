package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One incident becomes several in one request: each statement goes where it belongs, and the history says so. */
class SplitOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static RunningService service;
    private static String anna;
    private static String bilal;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        anna = service.token("Anna", "editor");
        bilal = service.token("Bilal", "editor");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void one_part_keeps_the_id_and_both_are_published_together() throws Exception {
        publish(form("t-kept", statement("A made-up agency"), statement("A made-up newspaper")));
        HttpResponse<byte[]> split =
                split("t-kept", form("t-kept", "t-kept.e1"), form("t-kept-b", "t-kept.e2", statement("A third voice")));
        assertEquals(200, split.statusCode(), RunningService.text(split));
        assertEquals("t-kept-b", json(split).at("/parts/1").asText());
        assertEquals(404, service.get("/api/incidents/t-kept-b").statusCode(), "a draft");
        stage("t-kept", 4, "checked");
        stage("t-kept", 5, "published");

        JsonNode kept = json(service.get("/api/incidents/t-kept"));
        JsonNode other = json(service.get("/api/incidents/t-kept-b"));
        assertEquals("A made-up agency", kept.at("/evidence/0/source/publisher").asText());
        assertEquals(1, kept.path("evidence").size());
        assertEquals(
                "A made-up newspaper", other.at("/evidence/0/source/publisher").asText());
        assertEquals("A third voice", other.at("/evidence/1/source/publisher").asText());
        String history = RunningService.text(
                service.get("/api/incidents/t-kept-b/revisions", "Authorization", "Bearer " + anna));
        assertTrue(history.contains("split of t-kept into t-kept, t-kept-b: two events"), history);
    }

    @Test
    void an_incident_whose_id_no_part_keeps_is_retracted_and_names_them() throws Exception {
        publish(form("t-parted", statement("A made-up agency")));
        HttpResponse<byte[]> split =
                split("t-parted", form("t-part-a", "t-parted.e1"), form("t-part-b", "t-parted.e1"));
        assertEquals(200, split.statusCode(), RunningService.text(split));
        assertEquals("retracted", json(split).path("action").asText());
        stage("t-parted", 4, "checked");
        stage("t-parted", 5, "published");
        assertEquals(404, service.get("/api/incidents/t-parted").statusCode());
        assertEquals(200, service.get("/api/incidents/t-part-a").statusCode());
        String history = RunningService.text(
                service.get("/api/incidents/t-parted/revisions", "Authorization", "Bearer " + anna));
        assertTrue(history.contains("split of t-parted into t-part-a, t-part-b"), history);
    }

    @Test
    void parts_of_a_hidden_incident_are_hidden_unless_they_say_otherwise() throws Exception {
        Map<String, Object> hidden = form("t-dark");
        hidden.put("visibility", "hidden");
        publish(hidden);
        assertEquals(200, split("t-dark", form("t-dark"), form("t-dark-b")).statusCode());
        stage("t-dark", 4, "checked");
        stage("t-dark", 5, "published");
        assertEquals(404, service.get("/api/incidents/t-dark-b").statusCode());
        assertFalse(RunningService.text(service.get("/api/changes?since=1&limit=10000"))
                .contains("t-dark"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one part          | parts             | 2 to 20",
                "a lost statement  | parts             | t-whole.e2",
                "an unknown one    | parts[0].evidence | t-whole.e1, t-whole.e2",
                "one id twice      | parts[1].id       | Another part",
                "an id taken       | parts[1].id       | already",
                "a wrong day       | parts[1].date_from| not a date",
                "an unknown member | parts[1].summry   | no such member"
            })
    void what_is_wrong_is_named_and_nothing_is_written(String what, String parameter, String told) throws Exception {
        if (service.get("/api/incidents/t-whole").statusCode() != 200) {
            publish(form("t-whole", statement("A made-up agency"), statement("A made-up newspaper")));
        }
        Map<String, Object> first = form("t-whole", "t-whole.e1", "t-whole.e2");
        Map<String, Object> second = form("t-whole-b");
        switch (what) {
            case "a lost statement" -> first.put("evidence", List.of("t-whole.e1"));
            case "an unknown one" -> first.put("evidence", List.of("t-whole.e9"));
            case "one id twice" -> second.put("id", "t-whole");
            case "an id taken" -> second.put("id", "2021-08-26-kabul-airport");
            case "a wrong day" -> second.put("date_from", "2019-02-30");
            case "an unknown member" -> second.put("summry", "x");
            default -> first.put("reason", "ignored");
        }
        HttpResponse<byte[]> refused =
                what.equals("one part") ? split("t-whole", second) : split("t-whole", first, second);
        assertEquals(400, refused.statusCode(), RunningService.text(refused));
        assertEquals(parameter, json(refused).path("parameter").asText(), RunningService.text(refused));
        assertTrue(RunningService.text(refused).contains(told), RunningService.text(refused));
        assertEquals(
                404,
                service.get("/api/incidents/t-whole-b/form", "Authorization", "Bearer " + anna)
                        .statusCode());
    }

    @SafeVarargs
    private static HttpResponse<byte[]> split(String id, Map<String, Object>... parts) throws Exception {
        for (Map<String, Object> part : parts) {
            part.remove("reason");
        }
        String body = MAPPER.writeValueAsString(Map.of("parts", List.of(parts), "reason", "two events"));
        return service.send("POST", "/api/incidents/" + id + "/split", body, with(anna, 3));
    }

    private static Map<String, Object> form(String id, Object... evidence) throws IOException {
        Map<String, Object> form = new TreeMap<>(MAPPER.readValue("""
                {"date_from": "2019-03-01", "date_to": "2019-03-01", "date_precision": "day", "place": "Achin",
                 "place_type": "district", "place_id": "AF0615", "country": "Afghanistan", "event_type": "Battles",
                 "sub_event_type": "Armed clash", "actor": "Taliban", "attribution": "attributed", "killed_best": 4,
                 "killed_whom": "security forces", "summary": "A made-up clash for a test.",
                 "source_publisher": "A made-up newspaper", "source_date": "2019-03-03", "reason": "a test"}""", Map.class));
        form.put("id", id);
        form.put("evidence", List.of(evidence));
        return form;
    }

    private static Map<String, Object> statement(String publisher) {
        return Map.of("source_publisher", publisher, "source_date", "2019-03-02", "killed_whom", "not said");
    }

    private static void publish(Map<String, Object> form) throws Exception {
        HttpResponse<byte[]> created =
                service.send("POST", "/api/incidents", MAPPER.writeValueAsString(form), with(anna, 0));
        assertEquals(201, created.statusCode(), RunningService.text(created));
        stage((String) form.get("id"), 1, "checked");
        stage((String) form.get("id"), 2, "published");
    }

    private static void stage(String id, int seen, String stage) throws Exception {
        HttpResponse<byte[]> staged = service.send(
                "POST", "/api/incidents/" + id + "/stage", "{\"stage\":\"" + stage + "\"}", with(bilal, seen));
        assertEquals(200, staged.statusCode(), RunningService.text(staged));
    }

    private static String[] with(String token, int seen) {
        return new String[] {
            "Authorization", "Bearer " + token, "Content-Type", "application/json", "If-Match", "\"r" + seen + "\""
        };
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
