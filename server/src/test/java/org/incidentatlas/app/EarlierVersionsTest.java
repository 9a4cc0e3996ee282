package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

/** The atlas of an earlier version answers as it did then, and shows the public no more than it may see now. */
class EarlierVersionsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LAYER = "/api/layers/incidents.geojson";

    private static final List<String> QUESTIONS = List.of(
            LAYER + "?known=2021-08-27",
            "/api/layers/control.geojson?date=2018-06-30",
            "/api/layers/control.geojson?level=place&date=2021-08-20",
            "/api/timeline?x=",
            "/api/histogram?bucket=month",
            "/api/counts?by=unit",
            "/api/estimates?x=",
            "/api/units/AF0615?x=",
            "/api/record?x=");

    private static RunningService service;
    private static String anna;
    private static String bilal;
    private static String viewer;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        anna = service.token("Anna", "editor");
        bilal = service.token("Bilal", "editor");
        viewer = service.token("Vik", "viewer");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void every_question_is_answered_with_the_bytes_of_then_for_both_audiences() throws Exception {
        Map<String, String> then = new TreeMap<>();
        for (String question : QUESTIONS) {
            then.put(question, bytes(question, ""));
            then.put(question + " as a viewer", bytes(question, viewer));
        }
        long version = version();
        publish(form("v-later", "open"));

        assertNotEquals(then.get(QUESTIONS.get(0)), bytes(QUESTIONS.get(0) + "&properties=killed_best", ""));
        for (String question : QUESTIONS) {
            assertEquals(then.get(question), bytes(at(question, version), ""), question);
            assertEquals(then.get(question + " as a viewer"), bytes(at(question, version), viewer), question);
        }
    }

    @Test
    void a_record_is_read_as_it_was_with_the_figure_it_had() throws Exception {
        publish(form("v-figure", "open"));
        long version = version();
        Map<String, Object> corrected = form("v-figure", "open");
        corrected.put("killed_best", 5);
        corrected.put("killed_high", 6);
        correctAndPublish("v-figure", 3, corrected);

        assertEquals(
                5,
                json(service.get("/api/incidents/v-figure")).path("killed_best").asInt());
        HttpResponse<byte[]> then = service.get("/api/incidents/v-figure?version=" + version);
        assertEquals(4, json(then).path("killed_best").asInt());
        assertEquals(
                Long.toString(version),
                then.headers().firstValue("Atlas-Version").orElseThrow());
        JsonNode history = json(service.get("/api/incidents/v-figure/revisions?version=" + version));
        assertEquals(1, history.path("revisions").size(), "what came later is no part of it");
    }

    @Test
    void what_was_hidden_since_is_hidden_in_earlier_versions_too() throws Exception {
        publish(form("v-hidden", "open"));
        long open = version();
        HttpResponse<byte[]> before = service.get(LAYER + "?version=" + open);
        assertTrue(RunningService.text(before).contains("v-hidden"));
        correctAndPublish("v-hidden", 3, form("v-hidden", "hidden"));

        HttpResponse<byte[]> after = service.get(LAYER + "?version=" + open);
        assertFalse(RunningService.text(after).contains("v-hidden"));
        assertNotEquals(
                before.headers().firstValue("ETag").orElseThrow(),
                after.headers().firstValue("ETag").orElseThrow());
        assertEquals(404, service.get("/api/incidents/v-hidden?version=" + open).statusCode());
        assertEquals(
                404,
                service.get("/api/incidents/v-hidden/revisions?version=" + open).statusCode());
        assertTrue(bytes(LAYER + "?version=" + open, viewer).contains("v-hidden"));
    }

    @Test
    void what_was_coarsened_since_shows_neither_its_place_nor_any_earlier_state() throws Exception {
        Map<String, Object> form = form("v-coarse", "open");
        form.put("summary", "A made-up clash by the green gate.");
        publish(form);
        long open = version();
        Map<String, Object> coarse = form("v-coarse", "to province");
        coarse.put("summary", "A made-up clash by the green gate.");
        correctAndPublish("v-coarse", 3, coarse);
        long coarsened = version();
        publish(form("v-after-coarse", "open"));

        String then = bytes(LAYER + "?version=" + open, "");
        assertFalse(then.contains("v-coarse\""), then);
        assertFalse(then.contains("green gate"));
        String since = bytes(LAYER + "?version=" + coarsened, "");
        assertTrue(since.contains("\"coarsened-"), "the state that is shown now is shown in the version it came with");
        assertFalse(since.contains("green gate"));
    }

    @Test
    void what_was_retracted_since_is_part_of_the_version_it_was_part_of() throws Exception {
        publish(form("v-retracted", "open"));
        long open = version();
        assertEquals(
                200,
                service.send("DELETE", "/api/incidents/v-retracted", "{\"reason\":\"a test\"}", with(anna, 3))
                        .statusCode());
        stage("v-retracted", 4);

        assertEquals(404, service.get("/api/incidents/v-retracted").statusCode());
        assertEquals(
                200, service.get("/api/incidents/v-retracted?version=" + open).statusCode());
    }

    @Test
    void a_version_that_never_was_is_refused_by_name() throws Exception {
        HttpResponse<byte[]> later = service.get(LAYER + "?version=999999");
        assertEquals(400, later.statusCode());
        assertEquals("version", json(later).path("parameter").asText());
        assertEquals(400, service.get(LAYER + "?version=0").statusCode());
        assertEquals(503, service.get(LAYER + "?min_version=999999").statusCode());
    }

    /** The question of a version; a question without parameters ends in a mark that gives way. */
    private static String at(String question, long version) {
        return question.replace("?x=", "?known=2021-08-27").replace("/api/record?known=2021-08-27", "/api/record?")
                + "&version=" + version;
    }

    private static String bytes(String question, String token) throws Exception {
        String asked = question.replace("/api/record?x=", "/api/record").replace("?x=", "?known=2021-08-27");
        HttpResponse<byte[]> answer =
                token.isEmpty() ? service.get(asked) : service.get(asked, "Authorization", "Bearer " + token);
        assertEquals(200, answer.statusCode(), asked + RunningService.text(answer));
        return RunningService.text(answer);
    }

    private static long version() throws Exception {
        return Long.parseLong(
                service.get("/api/record").headers().firstValue("Atlas-Version").orElseThrow());
    }

    private static Map<String, Object> form(String id, String visibility) throws IOException {
        Map<String, Object> form = new TreeMap<>(MAPPER.readValue("""
                {"date_from": "2019-03-01", "date_to": "2019-03-01", "date_precision": "day",
                 "place": "a bazaar in Achin", "place_type": "district", "place_id": "AF0615", "country": "Afghanistan",
                 "event_type": "Battles", "sub_event_type": "Armed clash", "actor": "Taliban",
                 "attribution": "attributed", "attributed_by": "the police", "killed_best": 4,
                 "killed_whom": "security forces", "summary": "A made-up clash for a test.",
                 "source_publisher": "A made-up newspaper", "source_date": "2019-03-03", "reason": "a test"}""", Map.class));
        form.put("id", id);
        form.put("visibility", visibility);
        form.put("visibility_reason", "a test");
        return form;
    }

    private static void publish(Map<String, Object> form) throws Exception {
        HttpResponse<byte[]> created = service.send(
                "POST",
                "/api/incidents",
                MAPPER.writeValueAsString(form),
                "Authorization",
                "Bearer " + anna,
                "Content-Type",
                "application/json");
        assertEquals(201, created.statusCode(), RunningService.text(created));
        stage((String) form.get("id"), 1);
    }

    private static void correctAndPublish(String id, int seen, Map<String, Object> form) throws Exception {
        HttpResponse<byte[]> corrected =
                service.send("PUT", "/api/incidents/" + id, MAPPER.writeValueAsString(form), with(anna, seen));
        assertEquals(200, corrected.statusCode(), RunningService.text(corrected));
        stage(id, seen + 1);
    }

    /** Checked by somebody else, then published. */
    private static void stage(String id, int seen) throws Exception {
        for (String stage : List.of("checked", "published")) {
            HttpResponse<byte[]> staged = service.send(
                    "POST", "/api/incidents/" + id + "/stage", "{\"stage\":\"" + stage + "\"}", with(bilal, seen++));
            assertEquals(200, staged.statusCode(), RunningService.text(staged));
        }
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
