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

/** An incident is written, checked by somebody else, published, corrected and retracted, and nothing of it is lost. */
class EditingOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static RunningService service;
    private static String anna;
    private static String bilal;
    private static String viewer;
    private static String admin;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        anna = service.token("Anna", "editor");
        bilal = service.token("Bilal", "editor");
        viewer = service.token("Vik", "viewer");
        admin = service.token("Ada", "admin");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void a_new_incident_is_a_draft_until_somebody_else_has_checked_it() throws Exception {
        HttpResponse<byte[]> created = write(anna, form("t-first"));
        assertEquals(201, created.statusCode(), RunningService.text(created));
        assertEquals("draft", json(created).path("stage").asText());
        assertEquals(404, service.get("/api/incidents/t-first").statusCode());
        assertEquals(404, service.get("/api/incidents/t-first/revisions").statusCode());
        assertTrue(RunningService.text(get("/api/drafts", viewer)).contains("\"t-first\""));

        HttpResponse<byte[]> own = stage(anna, "t-first", 1, "checked");
        assertEquals(409, own.statusCode());
        assertTrue(RunningService.text(own).contains("Who wrote a change cannot check it"));
        assertEquals(409, stage(bilal, "t-first", 1, "published").statusCode());
        assertEquals(200, stage(bilal, "t-first", 1, "checked").statusCode());
        assertEquals(200, stage(anna, "t-first", 2, "published").statusCode());

        JsonNode shown = json(service.get("/api/incidents/t-first"));
        assertEquals(
                "AF0615", shown.at("/location/pcode").asText(shown.path("pcode").asText()), shown.toString());
        assertEquals(4, shown.path("killed_best").asInt());
        assertEquals(2, shown.path("evidence").size());
        assertFalse(RunningService.text(get("/api/drafts", viewer)).contains("\"t-first\""));
    }

    @Test
    void what_waits_is_told_with_its_writers_and_against_what_is_published() throws Exception {
        publish(form("t-waiting"));
        Map<String, Object> first = form("t-waiting");
        first.put("target", "a checkpost");
        Map<String, Object> second = form("t-waiting");
        second.put("target", "a bridge");
        second.put("reason", "the map shows a bridge");
        assertEquals(200, correct(anna, "t-waiting", 3, first).statusCode());
        assertEquals(200, correct(bilal, "t-waiting", 4, second).statusCode());

        JsonNode waiting = json(get("/api/drafts/incidents/t-waiting", viewer));

        assertEquals(3, waiting.path("published").asInt());
        assertEquals("[\"Anna\",\"Bilal\"]", waiting.path("writers").toString());
        assertEquals("the map shows a bridge", waiting.path("reason").asText());
        assertEquals(2, waiting.path("steps").size());
        assertEquals("a bridge", difference(waiting, "target").path("after").asText());
        assertEquals(409, stage(bilal, "t-waiting", 5, "checked").statusCode());
        assertEquals(401, service.get("/api/drafts/incidents/t-waiting").statusCode());
        assertEquals(
                404,
                get("/api/drafts/incidents/2021-08-26-kabul-airport", viewer).statusCode());
    }

    @Test
    void a_correction_that_starts_from_the_form_keeps_grades_and_marks_it_does_not_touch() throws Exception {
        Map<String, Object> graded = form("t-graded");
        graded.put("in_brief", true);
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> statements = (List<Map<String, Object>>) graded.get("evidence");
        Map<String, Object> statement = new TreeMap<>(statements.get(0));
        statement.put("reliability_source", "B");
        statement.put("reliability_information", 2);
        graded.put("evidence", List.of(statement));
        HttpResponse<byte[]> written = write(anna, graded);
        assertEquals(201, written.statusCode(), RunningService.text(written));

        JsonNode form = json(get("/api/incidents/t-graded/form", anna)).path("form");

        assertTrue(form.path("in_brief").asBoolean());
        assertEquals("B", form.at("/evidence/0/reliability_source").asText());
        assertEquals(2, form.at("/evidence/0/reliability_information").asInt());
    }

    @Test
    void a_source_that_an_earlier_draft_was_the_first_to_name_is_published_with_the_incident() throws Exception {
        Map<String, Object> form = form("t-corrected-early");
        form.put("source_publisher", "A newspaper first named in a draft");
        assertEquals(201, write(anna, form).statusCode());
        form.put("target", "a bridge");
        assertEquals(200, correct(anna, "t-corrected-early", 1, form).statusCode());
        assertEquals(200, stage(bilal, "t-corrected-early", 2, "checked").statusCode());
        assertEquals(200, stage(bilal, "t-corrected-early", 3, "published").statusCode());

        JsonNode shown = json(service.get("/api/incidents/t-corrected-early"));

        assertEquals(
                "A newspaper first named in a draft",
                shown.at("/source/publisher").asText());
        String source = "/api/drafts/sources/" + shown.at("/source/id").asText();
        assertEquals(404, get(source, viewer).statusCode());
    }

    @Test
    void a_source_that_somebody_else_named_first_keeps_nobody_from_checking() throws Exception {
        Map<String, Object> first = form("t-names-first");
        first.put("source_publisher", "A newspaper that two drafts name");
        Map<String, Object> second = form("t-names-second");
        second.put("source_publisher", "A newspaper that two drafts name");
        assertEquals(201, write(anna, first).statusCode());
        assertEquals(201, write(bilal, second).statusCode());

        assertEquals(200, stage(anna, "t-names-second", 1, "checked").statusCode());
        assertEquals(200, stage(anna, "t-names-second", 2, "published").statusCode());

        assertEquals(
                "A newspaper that two drafts name",
                json(service.get("/api/incidents/t-names-second"))
                        .at("/source/publisher")
                        .asText());
        assertEquals(200, stage(bilal, "t-names-first", 1, "checked").statusCode());
    }

    @Test
    void the_form_of_a_draft_names_sources_that_nobody_has_published_yet() throws Exception {
        Map<String, Object> first = form("t-unheard");
        first.put("source_publisher", "A newspaper that was never named before");
        assertEquals(201, write(anna, first).statusCode());

        JsonNode form = json(get("/api/incidents/t-unheard/form", bilal)).path("form");

        assertEquals(
                "A newspaper that was never named before",
                form.path("source_publisher").asText());
    }

    @Test
    void the_history_tells_the_public_what_changed_and_not_who_changed_it() throws Exception {
        publish(form("t-history"));
        Map<String, Object> corrected = form("t-history");
        corrected.put("killed_best", 5);
        corrected.put("killed_high", 6);
        corrected.put("reason", "a later report");
        assertEquals(200, correct(anna, "t-history", 3, corrected).statusCode());
        assertEquals(
                3,
                json(service.get("/api/incidents/t-history/revisions"))
                                .path("revisions")
                                .size()
                        + 2);
        assertEquals(200, stage(bilal, "t-history", 4, "checked").statusCode());
        assertEquals(200, stage(bilal, "t-history", 5, "published").statusCode());

        JsonNode all = json(get("/api/incidents/t-history/revisions", viewer)).path("revisions");
        assertEquals(6, all.size());
        assertEquals("Anna", all.get(3).path("author").asText());
        JsonNode best = difference(all.get(3), "casualties/killed/best");
        assertEquals(4, best.path("before").asInt());
        assertEquals(5, best.path("after").asInt());

        JsonNode open = json(service.get("/api/incidents/t-history/revisions")).path("revisions");
        assertEquals(2, open.size());
        assertTrue(open.get(1).path("author").isNull());
        assertEquals(
                5,
                difference(open.get(1), "casualties/killed/best").path("after").asInt());
        assertFalse(open.toString().contains("provenance/row"));
    }

    @Test
    void the_second_of_two_editors_gets_412_and_sees_both() throws Exception {
        publish(form("t-two"));
        Map<String, Object> first = form("t-two");
        first.put("killed_best", 5);
        Map<String, Object> second = form("t-two");
        second.put("summary", "Another wording of the same.");
        assertEquals(200, correct(anna, "t-two", 3, first).statusCode());

        HttpResponse<byte[]> refused = correct(bilal, "t-two", 3, second);

        JsonNode problem = json(refused);
        assertEquals(412, refused.statusCode(), RunningService.text(refused));
        assertEquals(4, problem.path("current_revision").asInt());
        assertEquals(
                5,
                difference(problem.path("changed_since"), "casualties/killed/best")
                        .path("after")
                        .asInt());
        JsonNode yours = problem.path("yours_against_it");
        assertEquals(
                "Another wording of the same.",
                difference(yours, "summary").path("after").asText());
        assertEquals(
                4, difference(yours, "casualties/killed/best").path("after").asInt());
        assertEquals(
                4,
                json(get("/api/incidents/t-two/form", viewer)).path("revision").asInt());
    }

    @Test
    void a_correction_says_which_revision_it_is_of() throws Exception {
        publish(form("t-blind"));
        HttpResponse<byte[]> blind = service.send(
                "PUT", "/api/incidents/t-blind", MAPPER.writeValueAsString(form("t-blind")), headers(anna));
        assertEquals(428, blind.statusCode());
        assertEquals("If-Match", json(blind).path("parameter").asText());
        assertEquals(409, correct(anna, "t-blind", 3, form("t-blind")).statusCode(), "nothing would change");
    }

    @Test
    void a_retracted_incident_is_gone_for_readers_and_its_history_is_not() throws Exception {
        publish(form("t-gone"));
        HttpResponse<byte[]> draft =
                service.send("DELETE", "/api/incidents/t-gone", "{\"reason\":\"it never happened\"}", with(anna, 3));
        assertEquals(200, draft.statusCode(), RunningService.text(draft));
        assertEquals(200, service.get("/api/incidents/t-gone").statusCode(), "a draft changes nothing");
        stage(bilal, "t-gone", 4, "checked");
        stage(bilal, "t-gone", 5, "published");
        assertEquals(404, service.get("/api/incidents/t-gone").statusCode());
        assertEquals(
                6,
                json(get("/api/incidents/t-gone/revisions", viewer))
                        .path("revisions")
                        .size());
        assertTrue(RunningService.text(service.get("/api/changes?since=1"))
                .contains("\"id\":\"t-gone\",\"revision\":6,\"change\":\"retracted\""));
    }

    @Test
    void a_duplicate_goes_into_another_incident_with_its_statements() throws Exception {
        publish(form("t-stays"));
        publish(form("t-double"));
        HttpResponse<byte[]> merged = service.send(
                "POST",
                "/api/incidents/t-double/merge",
                "{\"into\":\"t-stays\",\"reason\":\"the same event\"}",
                with(anna, 3));
        assertEquals(200, merged.statusCode(), RunningService.text(merged));
        stage(bilal, "t-double", 4, "checked");
        stage(bilal, "t-double", 5, "published");
        assertEquals(404, service.get("/api/incidents/t-double").statusCode());
        assertEquals(
                4, json(service.get("/api/incidents/t-stays")).path("evidence").size());
    }

    @Test
    void a_batch_is_undone_as_one_and_only_while_nothing_came_after_it() throws Exception {
        publish(form("t-undone"));
        long version = json(get("/api/incidents/t-undone/revisions", viewer))
                .at("/revisions/2/version")
                .asLong();
        String undo = "/api/batches/" + (version - 2) + "/undo";
        HttpResponse<byte[]> late = service.send("POST", undo, "{\"reason\":\"a test\"}", headers(admin));
        assertEquals(409, late.statusCode());
        assertTrue(RunningService.text(late).contains("incident t-undone"));
        assertEquals(
                403,
                service.send("POST", undo, "{\"reason\":\"a test\"}", headers(anna))
                        .statusCode());
        JsonNode would = json(get("/api/batches/" + (version - 2) + "/changes", viewer));
        assertEquals("t-undone", would.at("/changes/0/id").asText(), would.toString());
        assertEquals(version, would.at("/changes/0/newest_version").asLong(), "what stands in the way");
        JsonNode may = json(get("/api/batches/" + version + "/changes?limit=1", viewer));
        assertEquals(1, may.path("changes").size(), may.toString());
        assertTrue(may.at("/changes/0/before").isNull(), "nothing was published before: it would be retracted");
        assertEquals(401, service.get("/api/batches/" + version + "/changes").statusCode());
        HttpResponse<byte[]> undone =
                service.send("POST", "/api/batches/" + version + "/undo", "{\"reason\":\"a test\"}", headers(admin));
        assertEquals(200, undone.statusCode(), RunningService.text(undone));
        assertEquals(404, service.get("/api/incidents/t-undone").statusCode(), "published by the batch, and no longer");
        JsonNode batches = json(get("/api/batches?since=" + version, viewer)).path("batches");
        assertEquals(
                "undo of version " + version + ": a test",
                batches.get(0).path("reason").asText());
    }

    @Test
    void undoing_a_correction_shows_what_was_published_before_it() throws Exception {
        publish(form("t-back"));
        Map<String, Object> corrected = form("t-back");
        corrected.put("killed_best", 5);
        correct(anna, "t-back", 3, corrected);
        stage(bilal, "t-back", 4, "checked");
        stage(bilal, "t-back", 5, "published");
        assertEquals(
                5,
                json(service.get("/api/incidents/t-back")).path("killed_best").asInt());
        long version = json(get("/api/incidents/t-back/revisions", viewer))
                .at("/revisions/5/version")
                .asLong();
        service.send("POST", "/api/batches/" + version + "/undo", "{\"reason\":\"a test\"}", headers(admin));
        assertEquals(
                4,
                json(service.get("/api/incidents/t-back")).path("killed_best").asInt());
    }

    @Test
    void nobody_checks_what_they_wrote_themselves_by_way_of_another_record() throws Exception {
        publish(form("t-along-a"));
        publish(form("t-along-b"));
        Map<String, Object> mine = form("t-along-b");
        mine.put("killed_best", 5);
        assertEquals(200, correct(bilal, "t-along-b", 3, mine).statusCode());
        HttpResponse<byte[]> merged = service.send(
                "POST",
                "/api/incidents/t-along-a/merge",
                "{\"into\":\"t-along-b\",\"reason\":\"the same\"}",
                with(anna, 3));
        assertEquals(200, merged.statusCode(), RunningService.text(merged));
        HttpResponse<byte[]> own = stage(bilal, "t-along-a", 4, "checked");
        assertEquals(409, own.statusCode());
        assertTrue(RunningService.text(own).contains("incident t-along-b"), RunningService.text(own));
    }

    @Test
    void what_is_written_of_a_school_is_shown_to_its_district_unless_somebody_says_why() throws Exception {
        Map<String, Object> school = form("t-school");
        school.put("target", "a girls' school");
        assertEquals(
                "to district",
                json(service.send("POST", "/api/incidents/preview", MAPPER.writeValueAsString(school), headers(anna)))
                        .path("visibility")
                        .asText());
        school.put("visibility", "open");
        HttpResponse<byte[]> open =
                service.send("POST", "/api/incidents/preview", MAPPER.writeValueAsString(school), headers(anna));
        assertEquals(400, open.statusCode());
        assertEquals("visibility_reason", json(open).path("parameter").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date_from      | 2019-02-30 | not a date",
                "date_precision | minute     | none of",
                "event_type     | ''         | empty",
                "killed_best    | -1         | whole number",
                "killed_low     | 9          | low <= best",
                "place_id       | AF9999     | no place",
                "visibility     | secret     | none of",
                "summry         | x          | no such member",
                "id             | A b        | small letters"
            })
    void what_is_wrong_is_named_with_what_would_be_right(String member, String value, String told) throws Exception {
        Map<String, Object> wrong = form("t-wrong");
        wrong.put(member, value);
        HttpResponse<byte[]> refused = write(anna, wrong);
        assertEquals(400, refused.statusCode(), RunningService.text(refused));
        assertTrue(RunningService.text(refused).contains(told), RunningService.text(refused));
        assertEquals(404, get("/api/incidents/t-wrong/form", viewer).statusCode());
    }

    @Test
    void every_fault_is_told_at_once_also_of_statements() throws Exception {
        String body = MAPPER.writeValueAsString(form("t-faults"))
                .replace("\"2019-03-02\"", "\"2nd of March\"")
                .replace("\"day\"", "\"noon\"");
        JsonNode problem = json(service.send("POST", "/api/incidents", body, headers(anna)));
        assertEquals(2, problem.path("faults").size(), problem.toString());
        assertEquals("evidence[1].source_date", problem.at("/faults/0/member").asText());
    }

    @Test
    void a_viewer_and_nobody_may_not_write() throws Exception {
        assertEquals(403, write(viewer, form("t-viewer")).statusCode());
        assertEquals(
                401,
                service.send("POST", "/api/incidents", "{}", "Content-Type", "application/json")
                        .statusCode());
        assertEquals(401, service.get("/api/drafts").statusCode());
        assertEquals(401, service.get("/api/batches").statusCode());
    }

    @Test
    void changes_are_told_page_by_page_once_each_and_as_a_feed() throws Exception {
        publish(form("t-told"));
        JsonNode whole = json(service.get("/api/changes?since=0&limit=10000"));
        int count = whole.path("changes").size();
        int seen = 0;
        String next = "/api/changes?since=0&limit=100";
        while (next != null) {
            JsonNode page = json(service.get(next));
            seen += page.path("changes").size();
            next = page.path("next").textValue();
        }
        assertEquals(count, seen);
        assertTrue(count > 600);
        String feed = RunningService.text(service.get("/api/changes.atom?within=AF06&limit=5"));
        assertTrue(feed.startsWith("<?xml"), feed);
        assertTrue(feed.contains("incident created: t-told"), feed);
        assertTrue(feed.contains("Not for day-to-day operational security."));
        assertFalse(RunningService.text(service.get("/api/changes.atom?within=AF28"))
                .contains("t-told"));
    }

    private static Map<String, Object> form(String id) throws IOException {
        Map<String, Object> form = new TreeMap<>(MAPPER.readValue("""
                {"date_from": "2019-03-01", "date_to": "2019-03-01", "date_precision": "day",
                 "place": "a bazaar in Achin", "place_type": "district", "place_id": "AF0615", "country": "Afghanistan",
                 "event_type": "Battles", "sub_event_type": "Armed clash", "actor": "Taliban",
                 "target": "a checkpoint", "attribution": "attributed", "attributed_by": "the police",
                 "killed_low": 3, "killed_best": 4, "killed_high": 5, "killed_whom": "security forces",
                 "summary": "A made-up clash for a test.", "source_publisher": "A made-up newspaper",
                 "source_date": "2019-03-03", "reason": "a test",
                 "evidence": [
                   {"source_publisher": "A made-up agency", "source_date": "2019-03-01", "killed_best": 3,
                    "killed_whom": "not said"},
                   {"source_publisher": "A made-up newspaper", "source_date": "2019-03-02", "killed_best": 4,
                    "killed_whom": "security forces", "attribution": "attributed"}]}""", Map.class));
        form.put("id", id);
        return form;
    }

    private static void publish(Map<String, Object> form) throws Exception {
        HttpResponse<byte[]> created = write(anna, form);
        assertEquals(201, created.statusCode(), RunningService.text(created));
        String id = (String) form.get("id");
        assertEquals(200, stage(bilal, id, 1, "checked").statusCode());
        assertEquals(200, stage(bilal, id, 2, "published").statusCode());
    }

    private static HttpResponse<byte[]> write(String token, Map<String, Object> form) throws Exception {
        return service.send("POST", "/api/incidents", MAPPER.writeValueAsString(form), headers(token));
    }

    private static HttpResponse<byte[]> correct(String token, String id, int seen, Map<String, Object> form)
            throws Exception {
        return service.send("PUT", "/api/incidents/" + id, MAPPER.writeValueAsString(form), with(token, seen));
    }

    private static HttpResponse<byte[]> stage(String token, String id, int seen, String stage) throws Exception {
        return service.send(
                "POST", "/api/incidents/" + id + "/stage", "{\"stage\":\"" + stage + "\"}", with(token, seen));
    }

    private static HttpResponse<byte[]> get(String path, String token) throws Exception {
        return service.get(path, "Authorization", "Bearer " + token);
    }

    private static String[] headers(String token) {
        return new String[] {"Authorization", "Bearer " + token, "Content-Type", "application/json"};
    }

    private static String[] with(String token, int seen) {
        return new String[] {
            "Authorization", "Bearer " + token, "Content-Type", "application/json", "If-Match", "\"r" + seen + "\""
        };
    }

    private static JsonNode difference(JsonNode of, String path) {
        for (JsonNode difference : of.path("differences")) {
            if (difference.path("path").asText().equals(path)) {
                return difference;
            }
        }
        throw new AssertionError("no difference at " + path + " in " + of);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
