package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A name that must go stands in more than one record: all of them are found, and it is cut from all of them. */
class RedactionEverywhereTest {

    private static final String TEXTS = "{\"texts\":[\"Gulalai Secretname\"]";

    private static EditingDesk desk;

    @BeforeAll
    static void start() throws Exception {
        desk = EditingDesk.open();
        Map<String, Object> summary = EditingDesk.form("r-summary");
        summary.put("summary", "Gulalai Secretname was among the wounded.");
        desk.publish(summary);
        Map<String, Object> corrected = EditingDesk.form("r-summary");
        corrected.put("summary", "A woman was among the wounded.");
        corrected.put("reason", "the family of gulalai secretname asked for it");
        desk.correct("r-summary", 3, corrected);
        Map<String, Object> source = EditingDesk.form("r-source");
        source.put("source_title", "Who was GULALAI SECRETNAME?");
        desk.publish(source);
        desk.publish(EditingDesk.form("r-other"));
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
    }

    @Test
    void it_is_found_in_earlier_revisions_sources_and_reasons_then_cut_from_each() throws Exception {
        JsonNode found = EditingDesk.json(desk.post("/api/redact/find", TEXTS + "}", desk.admin));
        String records = found.path("records").toString();
        assertTrue(records.contains("r-summary") && records.contains("\"source\""), records);
        assertFalse(records.contains("r-other"), records);
        assertEquals(1, found.path("reasons").size());
        assertTrue(found.path("all").asBoolean());

        HttpResponse<byte[]> cut =
                desk.post("/api/redact", TEXTS + ",\"reason\":\"asked by Gulalai Secretname\"}", desk.admin);
        assertEquals(200, cut.statusCode(), RunningService.text(cut));

        JsonNode again = EditingDesk.json(desk.post("/api/redact/find", TEXTS + "}", desk.admin));
        assertEquals(0, again.path("records").size() + again.path("reasons").size(), again.toString());
        for (String path : new String[] {
            "/api/incidents/r-summary/revisions",
            "/api/incidents/r-source",
            "/api/batches?limit=1000",
            "/api/layers/incidents.geojson?version=4",
            "/api/changes.atom"
        }) {
            String told = RunningService.text(desk.get(path, desk.admin));
            assertFalse(told.toLowerCase(Locale.ROOT).contains("secretname"), path);
        }
        assertTrue(RunningService.text(desk.get("/api/incidents/r-source", "")).contains("Who was [redacted 1]?"));
    }

    @Test
    void a_redacted_name_is_in_no_revision_and_no_reason_and_leaves_a_numbered_gap() throws Exception {
        Map<String, Object> named = EditingDesk.form("t-redact");
        named.put("summary", "Farzana Othername was among the wounded.");
        named.put("reason", "told by farzana othername");
        desk.publish(named);
        String path = "/api/incidents/t-redact/redact";
        String body = "{\"texts\":[\"Farzana Othername\"],\"reason\":\"asked by the family of Farzana Othername\"}";
        assertEquals(403, desk.post(path, body, desk.writer).statusCode());
        HttpResponse<byte[]> cut = desk.post(path, body, desk.admin);
        assertEquals(200, cut.statusCode(), RunningService.text(cut));
        assertEquals("[redacted 1]", EditingDesk.json(cut).path("gap").asText());
        for (String place : new String[] {
            "/api/incidents/t-redact",
            "/api/incidents/t-redact/revisions",
            "/api/incidents/t-redact/form",
            "/api/batches?limit=1000",
            "/api/changes.atom"
        }) {
            String told = RunningService.text(desk.get(place, desk.admin));
            assertFalse(told.toLowerCase(Locale.ROOT).contains("othername"), place);
        }
        assertTrue(RunningService.text(desk.get("/api/incidents/t-redact", "")).contains("[redacted 1] was among"));
        assertTrue(RunningService.text(desk.get("/api/batches?limit=1000", desk.admin))
                .contains("told by [redacted 1]"));
    }

    @Test
    void a_redacted_position_leaves_the_district_and_no_more() throws Exception {
        desk.publish(EditingDesk.form("t-spot"));
        String path = "/api/incidents/t-spot/redact";
        HttpResponse<byte[]> cut =
                desk.post(path, "{\"position\":true,\"reason\":\"somebody lives there\"}", desk.admin);
        assertEquals(200, cut.statusCode(), RunningService.text(cut));
        String history = RunningService.text(desk.get("/api/incidents/t-spot/revisions", desk.admin))
                + RunningService.text(desk.get("/api/incidents/t-spot/form", desk.admin))
                + RunningService.text(desk.get("/api/incidents/t-spot", ""));
        assertFalse(history.contains("bazaar"), history);
        assertTrue(history.contains("AF0615"));
        assertEquals(400, desk.post(path, "{\"reason\":\"x\"}", desk.admin).statusCode());
    }

    @Test
    void only_an_administrator_may_look_for_texts_or_cut_them() throws Exception {
        assertEquals(
                403, desk.post("/api/redact/find", TEXTS + "}", desk.viewer).statusCode());
        assertEquals(
                403,
                desk.post("/api/redact", TEXTS + ",\"reason\":\"a test\"}", desk.viewer)
                        .statusCode());
        assertEquals(
                400,
                desk.post("/api/redact/find", "{\"texts\":[\"a\"]}", desk.admin).statusCode());
        assertEquals(400, desk.post("/api/redact", TEXTS + "}", desk.admin).statusCode(), "a reason must be given");
    }

    @Test
    void reasons_that_editors_give_each_other_are_not_for_the_public() throws Exception {
        JsonNode open = EditingDesk.json(desk.get("/api/incidents/r-other/revisions", ""));
        assertTrue(open.at("/revisions/0/reason").isNull(), open.toString());
        JsonNode full = EditingDesk.json(desk.get("/api/incidents/r-other/revisions", desk.viewer));
        assertEquals("a test", full.at("/revisions/0/reason").asText());
    }
}
