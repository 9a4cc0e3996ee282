package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A draft changes nothing of what the public gets, not even by what it would hide or open. */
class DraftsStayUnseenTest {

    private static EditingDesk desk;
    private static String editor;

    @BeforeAll
    static void start() throws Exception {
        desk = EditingDesk.open();
        editor = desk.service.token("Edda", "editor");
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
    }

    @Test
    void a_record_that_a_draft_would_hide_keeps_its_history_until_then() throws Exception {
        desk.publish(EditingDesk.form("u-open"));
        String before = RunningService.text(desk.get("/api/incidents/u-open/revisions", ""));

        draft("u-open", 3, "hidden");

        assertEquals(before, RunningService.text(desk.get("/api/incidents/u-open/revisions", "")));
    }

    @Test
    void a_hidden_record_that_was_retracted_is_not_told_of_when_a_draft_would_open_it() throws Exception {
        Map<String, Object> hidden = EditingDesk.form("u-hidden");
        hidden.put("visibility", "hidden");
        desk.publish(hidden);
        desk.retract("u-hidden", 3);

        draft("u-hidden", 6, "open");

        String told = RunningService.text(desk.get("/api/changes?since=1&limit=1000", ""));
        assertFalse(told.contains("u-hidden"), told);
    }

    @Test
    void statements_of_a_hidden_record_do_not_join_one_that_is_open() throws Exception {
        desk.publish(EditingDesk.form("u-stays"));
        Map<String, Object> hidden = EditingDesk.form("u-goes");
        hidden.put("visibility", "hidden");
        hidden.put(
                "evidence",
                List.of(Map.of(
                        "id",
                        "u-goes.e1",
                        "source_publisher",
                        "A made-up paper",
                        "killed_whom",
                        "not said",
                        "note",
                        "w")));
        desk.publish(hidden);

        HttpResponse<byte[]> refused = desk.service.send(
                "POST",
                "/api/incidents/u-goes/merge",
                "{\"into\":\"u-stays\",\"reason\":\"a test\"}",
                "Authorization",
                "Bearer " + editor,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"r3\"");

        assertEquals(409, refused.statusCode(), RunningService.text(refused));
        assertEquals("into", EditingDesk.json(refused).path("parameter").asText());
    }

    private static void draft(String id, int seen, String visibility) throws Exception {
        Map<String, Object> form = EditingDesk.form(id);
        form.put("visibility", visibility);
        HttpResponse<byte[]> written = desk.service.send(
                "PUT",
                "/api/incidents/" + id,
                new ObjectMapper().writeValueAsString(form),
                "Authorization",
                "Bearer " + editor,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"r" + seen + "\"");
        assertEquals(200, written.statusCode(), RunningService.text(written));
    }
}
