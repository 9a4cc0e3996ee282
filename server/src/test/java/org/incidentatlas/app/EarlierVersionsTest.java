package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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

    private static EditingDesk desk;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        desk = EditingDesk.open();
        service = desk.service;
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
    }

    @Test
    void every_question_is_answered_with_the_bytes_of_then_for_both_audiences() throws Exception {
        Map<String, String> then = new TreeMap<>();
        for (String question : QUESTIONS) {
            then.put(question, bytes(question, ""));
            then.put(question + " as a viewer", bytes(question, desk.viewer));
        }
        long version = desk.version();
        desk.publish(form("v-later", "open"));

        assertNotEquals(then.get(QUESTIONS.get(0)), bytes(QUESTIONS.get(0) + "&properties=killed_best", ""));
        for (String question : QUESTIONS) {
            assertEquals(then.get(question), bytes(at(question, version), ""), question);
            assertEquals(then.get(question + " as a viewer"), bytes(at(question, version), desk.viewer), question);
        }
    }

    @Test
    void a_record_is_read_as_it_was_with_the_figure_it_had() throws Exception {
        desk.publish(form("v-figure", "open"));
        long version = desk.version();
        Map<String, Object> corrected = form("v-figure", "open");
        corrected.put("killed_best", 5);
        corrected.put("killed_high", 6);
        desk.correct("v-figure", 3, corrected);

        assertEquals(
                5,
                EditingDesk.json(service.get("/api/incidents/v-figure"))
                        .path("killed_best")
                        .asInt());
        HttpResponse<byte[]> then = service.get("/api/incidents/v-figure?version=" + version);
        assertEquals(4, EditingDesk.json(then).path("killed_best").asInt());
        assertEquals(
                Long.toString(version),
                then.headers().firstValue("Atlas-Version").orElseThrow());
        JsonNode history = EditingDesk.json(service.get("/api/incidents/v-figure/revisions?version=" + version));
        assertEquals(1, history.path("revisions").size(), "what came later is no part of it");
    }

    @Test
    void what_was_hidden_since_is_hidden_in_earlier_versions_too() throws Exception {
        desk.publish(form("v-hidden", "open"));
        long open = desk.version();
        HttpResponse<byte[]> before = service.get(LAYER + "?version=" + open);
        assertTrue(RunningService.text(before).contains("v-hidden"));
        desk.correct("v-hidden", 3, form("v-hidden", "hidden"));

        HttpResponse<byte[]> after = service.get(LAYER + "?version=" + open);
        assertFalse(RunningService.text(after).contains("v-hidden"));
        assertNotEquals(
                before.headers().firstValue("ETag").orElseThrow(),
                after.headers().firstValue("ETag").orElseThrow());
        assertEquals(404, service.get("/api/incidents/v-hidden?version=" + open).statusCode());
        assertEquals(
                404,
                service.get("/api/incidents/v-hidden/revisions?version=" + open).statusCode());
        assertTrue(bytes(LAYER + "?version=" + open, desk.viewer).contains("v-hidden"));
    }

    @Test
    void what_was_coarsened_since_shows_neither_its_place_nor_any_earlier_state() throws Exception {
        Map<String, Object> form = form("v-coarse", "open");
        form.put("summary", "A made-up clash by the green gate.");
        desk.publish(form);
        long open = desk.version();
        Map<String, Object> coarse = form("v-coarse", "to province");
        coarse.put("summary", "A made-up clash by the green gate.");
        desk.correct("v-coarse", 3, coarse);
        long coarsened = desk.version();
        desk.publish(form("v-after-coarse", "open"));

        String then = bytes(LAYER + "?version=" + open, "");
        assertFalse(then.contains("v-coarse\""), then);
        assertFalse(then.contains("green gate"));
        String since = bytes(LAYER + "?version=" + coarsened, "");
        assertTrue(since.contains("\"coarsened-"), "the state that is shown now is shown in the version it came with");
        assertFalse(since.contains("green gate"));
    }

    @Test
    void what_was_retracted_since_is_part_of_the_version_it_was_part_of() throws Exception {
        desk.publish(form("v-retracted", "open"));
        long open = desk.version();
        desk.retract("v-retracted", 3);

        assertEquals(404, service.get("/api/incidents/v-retracted").statusCode());
        assertEquals(
                200, service.get("/api/incidents/v-retracted?version=" + open).statusCode());
    }

    @Test
    void a_version_that_never_was_is_refused_by_name() throws Exception {
        HttpResponse<byte[]> later = service.get(LAYER + "?version=999999");
        assertEquals(400, later.statusCode());
        assertEquals("version", EditingDesk.json(later).path("parameter").asText());
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

    private static Map<String, Object> form(String id, String visibility) throws IOException {
        Map<String, Object> form = EditingDesk.form(id);
        form.put("visibility", visibility);
        return form;
    }
}
