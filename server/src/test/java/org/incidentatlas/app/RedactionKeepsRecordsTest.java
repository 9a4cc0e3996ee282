package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is cut out of a record leaves one that can still be read, under the same id; else nothing is cut. */
class RedactionKeepsRecordsTest {

    private static EditingDesk desk;

    @BeforeAll
    static void start() throws Exception {
        desk = EditingDesk.open();
        Map<String, Object> form = EditingDesk.form("k-gulab-bazaar");
        form.put("summary", "Gulab was attributed a part in it.");
        desk.publish(form);
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
    }

    @Test
    void a_word_that_the_record_cannot_do_without_is_not_cut_from_it() throws Exception {
        long before = desk.version();

        HttpResponse<byte[]> refused = desk.post(
                "/api/incidents/k-gulab-bazaar/redact",
                "{\"texts\":[\"attributed\"],\"reason\":\"a test\"}",
                desk.admin);

        assertEquals(400, refused.statusCode(), RunningService.text(refused));
        assertEquals("texts", EditingDesk.json(refused).path("parameter").asText());
        assertTrue(RunningService.text(refused).contains("incident k-gulab-bazaar"), RunningService.text(refused));
        assertEquals(before, desk.version());
    }

    @Test
    void nor_from_any_record_when_one_of_all_could_not_do_without_it() throws Exception {
        long before = desk.version();

        HttpResponse<byte[]> refused =
                desk.post("/api/redact", "{\"texts\":[\"attributed\"],\"reason\":\"a test\"}", desk.admin);

        assertEquals(400, refused.statusCode(), RunningService.text(refused));
        assertEquals(before, desk.version());
    }

    @Test
    void a_name_that_stands_in_an_id_too_is_cut_from_everything_else() throws Exception {
        HttpResponse<byte[]> cut = desk.post(
                "/api/incidents/k-gulab-bazaar/redact",
                "{\"texts\":[\"gulab was\"],\"reason\":\"a test\"}",
                desk.admin);
        HttpResponse<byte[]> again = desk.post(
                "/api/incidents/k-gulab-bazaar/redact", "{\"texts\":[\"k-gulab\"],\"reason\":\"a test\"}", desk.admin);

        assertEquals(200, cut.statusCode(), RunningService.text(cut));
        assertEquals(200, again.statusCode(), RunningService.text(again));
        String shown = RunningService.text(desk.get("/api/incidents/k-gulab-bazaar", ""));
        assertTrue(shown.contains("[redacted 1] attributed a part in it."), shown);
        assertTrue(shown.contains("\"id\":\"k-gulab-bazaar\""), shown);
    }
}
