package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.SourceKind;
import org.incidentatlas.time.PartialDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody gets words of their own to the public that no other person has read, whatever they go along with. */
class SecondReaderTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static EditingDesk desk;
    private static String writer;
    private static String reader;
    private static String third;

    @BeforeAll
    static void start() throws Exception {
        desk = EditingDesk.open();
        writer = desk.service.token("Walid", "editor");
        reader = desk.service.token("Rahim", "editor");
        third = desk.service.token("Tara", "editor");
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
    }

    @Test
    void a_correction_of_a_published_source_does_not_go_along_with_a_record_that_names_it() throws Exception {
        desk.publish(form("sr-shown", "The Shown Weekly"));
        String source = source("The Shown Weekly");
        post(writer, "/api/incidents", 0, form("sr-next", "The Shown Weekly"), 201);
        correctSource(source, "The Shown Weekly", "Words that nobody else has read");

        stage(reader, "incidents", "sr-next", 1, "checked", 200);
        stage(reader, "incidents", "sr-next", 2, "published", 200);

        assertEquals(
                "draft",
                json(get("/api/sources/" + source + "/form")).path("stage").asText());
        String shown = RunningService.text(desk.get("/api/sources/" + source, ""));
        assertFalse(
                shown.contains("nobody else has read"),
                shown + RunningService.text(get("/api/sources/" + source + "/revisions")));
    }

    @Test
    void who_changed_a_new_source_after_a_record_that_names_it_does_not_check_that_record() throws Exception {
        post(third, "/api/incidents", 0, form("sr-first", "The New Weekly"), 201);
        post(writer, "/api/incidents", 0, form("sr-second", "The New Weekly"), 201);
        String source = source("The New Weekly");
        correctSource(source, "The New Weekly", "Words that nobody else has read");

        HttpResponse<byte[]> refused = stage(reader, "incidents", "sr-second", 1, "checked", 409);
        assertTrue(RunningService.text(refused).contains("source " + source), RunningService.text(refused));
        stage(desk.admin, "incidents", "sr-second", 1, "checked", 200);
    }

    @Test
    void a_correction_of_what_is_not_there_writes_nothing() throws Exception {
        HttpResponse<byte[]> refused = desk.service.send(
                "PUT",
                "/api/sources/NO%20ID%20AT%20ALL",
                "{\"publisher\":\"P\",\"reason\":\"a test\"}",
                with(reader, 0));

        assertEquals(400, refused.statusCode(), RunningService.text(refused));
        assertEquals("If-Match", json(refused).path("parameter").asText());
    }

    @Test
    void what_was_changed_of_a_new_source_after_the_check_is_not_published_with_the_record() throws Exception {
        post(third, "/api/incidents", 0, form("sr-early", "The Late Weekly"), 201);
        post(writer, "/api/incidents", 0, form("sr-late", "The Late Weekly"), 201);
        stage(reader, "incidents", "sr-late", 1, "checked", 200);
        String source = source("The Late Weekly");
        correctSource(source, "The Late Weekly", "Words that nobody else has read");

        stage(reader, "incidents", "sr-late", 2, "published", 412);
        stage(reader, "incidents", "sr-late", 3, "checked", 409);
    }

    private static Map<String, Object> form(String id, String publisher) throws IOException {
        Map<String, Object> form = EditingDesk.form(id);
        form.put("source_publisher", publisher);
        return form;
    }

    /** The id of the source that the forms name. */
    private static String source(String publisher) {
        return SourceBook.id(new Source(
                "",
                publisher,
                true,
                null,
                PartialDate.of(LocalDate.of(2019, 3, 3)),
                null,
                SourceKind.NOT_SAID,
                null,
                null));
    }

    private static void correctSource(String id, String publisher, String title) throws Exception {
        HttpResponse<byte[]> form = get("/api/sources/" + id + "/form");
        int seen = json(form).path("revision").asInt();
        Map<String, Object> body =
                Map.of("publisher", publisher, "published", "2019-03-03", "title", title, "reason", "a test");
        HttpResponse<byte[]> corrected =
                desk.service.send("PUT", "/api/sources/" + id, MAPPER.writeValueAsString(body), with(reader, seen));
        assertEquals(200, corrected.statusCode(), RunningService.text(corrected));
    }

    private static HttpResponse<byte[]> stage(
            String token, String kind, String id, int seen, String stage, int expected) throws Exception {
        return post(token, "/api/" + kind + "/" + id + "/stage", seen, Map.of("stage", stage), expected);
    }

    private static HttpResponse<byte[]> post(
            String token, String path, int seen, Map<String, Object> body, int expected) throws Exception {
        HttpResponse<byte[]> answer =
                desk.service.send("POST", path, MAPPER.writeValueAsString(body), with(token, seen));
        assertEquals(expected, answer.statusCode(), RunningService.text(answer));
        return answer;
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return desk.get(path, desk.viewer);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return EditingDesk.json(answer);
    }

    private static String[] with(String token, int seen) {
        return new String[] {
            "Authorization", "Bearer " + token, "Content-Type", "application/json", "If-Match", "\"r" + seen + "\""
        };
    }
}
