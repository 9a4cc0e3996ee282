package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims, sources and estimates are written as incidents are; what a claim does to others goes with it, whole or not at all. */
class ClaimsOverHttpTest {

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
    void a_new_claim_ends_the_earlier_one_and_both_are_published_together() throws Exception {
        publish("control", claim("t-old", "Succession Weekly"));
        Map<String, Object> next = claim("t-new", "Succession Weekly");
        next.put("valid_from", "2020-03-01");
        next.put("holder", "Islamic State Khorasan Province");

        JsonNode preview = json(post(anna, "/api/control/preview", next));
        assertEquals("t-old", preview.at("/effects/0/id").asText(), preview.toString());
        assertEquals("2020-02-29", preview.at("/effects/0/after/valid_to").asText());
        assertEquals("t-new", preview.at("/effects/0/after/ended_by").asText());
        assertEquals(404, get("/api/control/t-new/form", viewer).statusCode(), "a preview writes nothing");

        HttpResponse<byte[]> created = post(anna, "/api/control", next);
        assertEquals(201, created.statusCode(), RunningService.text(created));
        assertEquals(preview.path("effects"), json(created).path("effects"));
        assertTrue(control("t-old").path("valid_to").isNull(), "a draft changes nothing");

        assertEquals(200, stage(bilal, "control", "t-new", 1, "checked").statusCode());
        assertEquals(200, stage(bilal, "control", "t-new", 2, "published").statusCode());
        assertEquals("2020-02-29", control("t-old").path("valid_to").asText());
        assertEquals("t-new", control("t-old").path("ended_by").asText());
        assertTrue(control("t-new").path("valid_to").isNull());
    }

    @Test
    void a_claim_with_an_end_divides_the_earlier_one_and_undoing_its_batch_restores_it() throws Exception {
        publish("control", claim("t-whole", "Division Weekly"));
        Map<String, Object> between = claim("t-between", "Division Weekly");
        between.put("valid_from", "2020-03-01");
        between.put("valid_to", "2020-03-31");
        publish("control", between);
        assertEquals("2020-02-29", control("t-whole").path("valid_to").asText());
        assertEquals("2020-04-01", control("t-whole.2").path("valid_from").asText());

        long version = json(get("/api/control/t-between/revisions", viewer))
                .at("/revisions/2/version")
                .asLong();
        HttpResponse<byte[]> undone =
                service.send("POST", "/api/batches/" + version + "/undo", "{\"reason\":\"a test\"}", headers(admin));
        assertEquals(200, undone.statusCode(), RunningService.text(undone));
        assertTrue(control("t-whole").path("valid_to").isNull());
        assertEquals(404, service.get("/api/control/t-whole.2").statusCode());
        assertEquals(404, service.get("/api/control/t-between").statusCode());
    }

    @Test
    void retracting_a_claim_gives_its_days_back() throws Exception {
        publish("control", claim("t-first", "Return Weekly"));
        Map<String, Object> between = claim("t-second", "Return Weekly");
        between.put("valid_from", "2020-03-01");
        between.put("valid_to", "2020-03-31");
        publish("control", between);

        HttpResponse<byte[]> draft =
                service.send("DELETE", "/api/control/t-second", "{\"reason\":\"misread\"}", with(anna, 3));
        assertEquals(200, draft.statusCode(), RunningService.text(draft));
        assertEquals(2, json(draft).path("effects").size(), RunningService.text(draft));
        assertEquals(200, stage(bilal, "control", "t-second", 4, "checked").statusCode());
        assertEquals(200, stage(bilal, "control", "t-second", 5, "published").statusCode());

        assertTrue(control("t-first").path("valid_to").isNull());
        assertEquals(404, service.get("/api/control/t-first.2").statusCode());
        assertEquals(404, service.get("/api/control/t-second").statusCode());
    }

    @Test
    void a_correction_moves_the_end_of_the_claim_before_it() throws Exception {
        publish("control", claim("t-before", "Correction Weekly"));
        Map<String, Object> after = claim("t-after", "Correction Weekly");
        after.put("valid_from", "2020-03-01");
        publish("control", after);
        after.put("valid_from", "2020-05-01");
        HttpResponse<byte[]> corrected = put(anna, "/api/control/t-after", 3, after);
        assertEquals(200, corrected.statusCode(), RunningService.text(corrected));
        assertEquals(
                "2020-04-30", json(corrected).at("/effects/0/after/valid_to").asText());
        stage(bilal, "control", "t-after", 4, "checked");
        stage(bilal, "control", "t-after", 5, "published");
        assertEquals("2020-04-30", control("t-before").path("valid_to").asText());
    }

    @Test
    void drafts_that_touch_each_other_go_on_together() throws Exception {
        publish("control", claim("t-chain-a", "Chain Weekly"));
        Map<String, Object> second = claim("t-chain-b", "Chain Weekly");
        second.put("valid_from", "2020-03-01");
        assertEquals(201, post(anna, "/api/control", second).statusCode());
        Map<String, Object> third = claim("t-chain-c", "Chain Weekly");
        third.put("valid_from", "2020-06-01");
        assertEquals(201, post(anna, "/api/control", third).statusCode());

        assertEquals(200, stage(bilal, "control", "t-chain-c", 1, "checked").statusCode());
        assertEquals(200, stage(bilal, "control", "t-chain-c", 2, "published").statusCode());
        assertEquals("2020-02-29", control("t-chain-a").path("valid_to").asText());
        assertEquals("2020-05-31", control("t-chain-b").path("valid_to").asText());
    }

    @Test
    void what_would_say_two_things_of_one_day_is_not_published_however_it_came_about() throws Exception {
        publish("control", claim("t-gone-back", "Undone Weekly"));
        long version = retract("control", "t-gone-back", 3);
        publish("control", claim("t-instead", "Undone Weekly"));

        HttpResponse<byte[]> undone =
                service.send("POST", "/api/batches/" + version + "/undo", "{\"reason\":\"a test\"}", headers(admin));

        assertEquals(409, undone.statusCode(), RunningService.text(undone));
        assertTrue(RunningService.text(undone).contains("t-instead"), RunningService.text(undone));
        assertEquals(404, service.get("/api/control/t-gone-back").statusCode());
    }

    @Test
    void the_second_of_two_editors_gets_412_and_sees_both() throws Exception {
        publish("control", claim("t-two-editors", "Two Weekly"));
        Map<String, Object> mine = claim("t-two-editors", "Two Weekly");
        mine.put("summary", "Another wording.");
        assertEquals(200, put(anna, "/api/control/t-two-editors", 3, mine).statusCode());
        mine.put("summary", "A third wording.");
        HttpResponse<byte[]> refused = put(bilal, "/api/control/t-two-editors", 3, mine);
        assertEquals(412, refused.statusCode());
        assertTrue(json(refused).has("yours_against_it"));
        assertEquals(
                428,
                service.send("PUT", "/api/control/t-two-editors", MAPPER.writeValueAsString(mine), headers(anna))
                        .statusCode());
    }

    @Test
    void a_form_sent_back_changes_nothing() throws Exception {
        for (String id : new String[] {"brief-iskp-kunar-stronghold-2019", "brief-iskp-jowzjan-losses"}) {
            assertFormChangesNothing("control", id);
        }
        assertFormChangesNothing("estimates", "iskp-fighters-2019-un");
        assertFormChangesNothing("sources", "s-1e7a79408547");
    }

    @Test
    void a_loss_is_written_in_the_same_form() throws Exception {
        Map<String, Object> lost = claim("t-lost", "Loss Weekly");
        lost.put("status", "lost");
        publish("control", lost);
        JsonNode shown = control("t-lost");
        assertEquals("change", shown.path("kind").asText());
        assertEquals("2019-01-01", shown.path("day").asText());
        assertEquals("Taliban", shown.path("party").asText());
    }

    @Test
    void a_later_source_confirms_a_claim_and_nobody_knew_before_it_was_out() throws Exception {
        publish("control", claim("t-confirmed", "Confirmation Weekly"));
        assertEquals("2019-01-03", control("t-confirmed").path("last_confirmed").asText());
        String body = "{\"date\":\"2020-06-01\",\"source_publisher\":\"A made-up agency\","
                + "\"source_date\":\"2020-06-05\",\"reason\":\"still so\"}";
        HttpResponse<byte[]> confirmed = service.send("POST", "/api/control/t-confirmed/confirm", body, with(anna, 3));
        assertEquals(200, confirmed.statusCode(), RunningService.text(confirmed));
        stage(bilal, "control", "t-confirmed", 4, "checked");
        stage(bilal, "control", "t-confirmed", 5, "published");

        JsonNode now = control("t-confirmed");
        assertEquals("2020-06-01", now.path("last_confirmed").asText());
        assertEquals("2019-01-03", now.path("known_from").asText());
        assertEquals("A made-up agency", now.at("/evidence/0/source/publisher").asText());
        JsonNode then = json(service.get("/api/control/t-confirmed?known=2020-06-04"));
        assertEquals("2019-01-03", then.path("last_confirmed").asText());
        assertEquals(0, then.path("evidence").size());

        HttpResponse<byte[]> earlier = service.send("POST", "/api/control/t-confirmed/confirm", body, with(anna, 6));
        assertEquals(400, earlier.statusCode());
        assertEquals("date", json(earlier).path("parameter").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valid_from     | 2019-02-30   | not a date",
                "valid_to       | 2018-01-01   | before valid_from",
                "status         | held         | none of",
                "scope          | all          | none of",
                "assessor       | ''           | empty",
                "holder         | ''           | only a contested area",
                "ended_by       | no-such-id   | no other control statement",
                "last_confirmed | 2999-01-01   | not come yet",
                "pcode          | AF9999       | no district or province",
                "boundary_set   | no-such-set  | No boundary set",
                "place_id       | no-such-place| Give either place_id or pcode",
                "source_id      | s-nothing    | no source with the id",
                "visibility     | secret       | none of",
                "summry         | x            | no such member",
                "id             | A b          | small letters"
            })
    void what_is_wrong_with_a_claim_is_named_with_what_would_be_right(String member, String value, String told)
            throws Exception {
        Map<String, Object> wrong = claim("t-wrong", "Wrong Weekly");
        wrong.put(member, value);
        HttpResponse<byte[]> refused = post(anna, "/api/control", wrong);
        assertEquals(400, refused.statusCode(), RunningService.text(refused));
        assertEquals(member, json(refused).path("parameter").asText(), RunningService.text(refused));
        assertTrue(RunningService.text(refused).contains(told), RunningService.text(refused));
        assertEquals(404, get("/api/control/t-wrong/form", viewer).statusCode());
    }

    @Test
    void every_fault_of_a_claim_is_told_at_once() throws Exception {
        Map<String, Object> wrong = claim("t-faults", "Wrong Weekly");
        wrong.put("valid_from", "spring");
        wrong.put("date_precision", "noon");
        wrong.put("basis", "guessed");
        JsonNode problem = json(post(anna, "/api/control", wrong));
        assertEquals(3, problem.path("faults").size(), problem.toString());
    }

    @Test
    void a_claim_of_a_shrine_is_shown_to_its_district_and_a_hidden_one_to_nobody() throws Exception {
        Map<String, Object> shrine = claim("t-shrine", "Shrine Weekly");
        shrine.put("place", "the shrine of Zorqalatun");
        assertEquals(
                "to district",
                json(post(anna, "/api/control/preview", shrine))
                        .path("visibility")
                        .asText());
        Map<String, Object> hidden = claim("t-hidden", "Zorqalatun Weekly");
        hidden.put("visibility", "hidden");
        hidden.put("scheme", "zorqalatun scale");
        publish("control", hidden);
        assertEquals(404, service.get("/api/control/t-hidden").statusCode());
        assertEquals(404, service.get("/api/control/t-hidden/revisions").statusCode());
        for (String path : new String[] {
            "/api/layers/control.geojson", "/api/changes?since=1&limit=10000", "/api/timeline", "/api/units/AF0615"
        }) {
            assertFalse(
                    RunningService.text(service.get(path))
                            .toLowerCase(Locale.ROOT)
                            .contains("zorqal"),
                    path);
        }
        Map<String, Object> corrected = claim("t-hidden", "Zorqalatun Weekly");
        corrected.put("summary", "Another wording.");
        put(anna, "/api/control/t-hidden", 3, corrected);
        assertEquals(
                "hidden",
                json(get("/api/control/t-hidden/form", viewer))
                        .at("/form/visibility")
                        .asText(),
                "a correction that says nothing of it opens nothing");
    }

    @Test
    void a_source_is_written_and_a_later_date_of_it_moves_what_rests_on_it() throws Exception {
        Map<String, Object> source = new TreeMap<>(Map.of(
                "publisher",
                "A made-up quarterly",
                "title",
                "Who holds what",
                "published",
                "2019-04",
                "reason",
                "a test"));
        HttpResponse<byte[]> created = post(anna, "/api/sources", source);
        assertEquals(201, created.statusCode(), RunningService.text(created));
        String id = json(created).path("id").asText();
        Map<String, Object> resting = claim("t-resting", "Quarterly Weekly");
        resting.keySet().removeIf(member -> member.startsWith("source_"));
        resting.put("source_id", id);
        publish("control", resting);
        stage(bilal, "sources", id, 1, "checked");
        stage(bilal, "sources", id, 2, "published");
        assertEquals("2019-04-30", control("t-resting").path("known_from").asText());
        assertEquals(
                "A made-up quarterly",
                json(service.get("/api/sources/" + id)).path("publisher").asText());

        source.put("published", "2019-05-20");
        HttpResponse<byte[]> corrected = put(anna, "/api/sources/" + id, 3, source);
        assertEquals("control t-resting", json(corrected).at("/redated/0").asText(), RunningService.text(corrected));
        stage(bilal, "sources", id, 4, "checked");
        stage(bilal, "sources", id, 5, "published");
        assertEquals("2019-05-20", control("t-resting").path("known_from").asText());

        HttpResponse<byte[]> refused =
                service.send("DELETE", "/api/sources/" + id, "{\"reason\":\"twice\"}", with(anna, 6));
        assertEquals(409, refused.statusCode());
        assertTrue(RunningService.text(refused).contains("control t-resting"));
    }

    @Test
    void an_estimate_is_written_published_and_corrected() throws Exception {
        Map<String, Object> estimate = new TreeMap<>(Map.of(
                "id", "t-fighters",
                "subject", "Made-up fighters",
                "period_from", "2019-01-01",
                "period_to", "2019-12-31",
                "low", 100,
                "high", 200,
                "unit", "fighters",
                "source_publisher", "A made-up agency",
                "source_date", "2020-01-05",
                "reason", "a test"));
        publish("estimates", estimate);
        estimate.put("low", 300);
        HttpResponse<byte[]> inverted = put(anna, "/api/estimates/t-fighters", 3, estimate);
        assertEquals(400, inverted.statusCode());
        estimate.put("low", 150);
        assertEquals(200, put(anna, "/api/estimates/t-fighters", 3, estimate).statusCode());
        stage(bilal, "estimates", "t-fighters", 4, "checked");
        stage(bilal, "estimates", "t-fighters", 5, "published");
        assertEquals(
                150,
                json(service.get("/api/estimates?subject=Made-up%20fighters"))
                        .at("/estimates/0/low")
                        .asInt());
        estimate.keySet().removeAll(Set.of("low", "high"));
        estimate.put("id", "t-nothing");
        assertEquals(
                "best",
                json(post(anna, "/api/estimates", estimate)).path("parameter").asText());
    }

    @Test
    void a_viewer_and_nobody_may_not_write() throws Exception {
        for (String path : new String[] {"/api/control", "/api/control/preview", "/api/sources", "/api/estimates"}) {
            assertEquals(403, post(viewer, path, Map.of()).statusCode(), path);
            assertEquals(
                    401,
                    service.send("POST", path, "{}", "Content-Type", "application/json")
                            .statusCode(),
                    path);
        }
        assertEquals(
                401, service.get("/api/control/brief-iskp-jowzjan-losses/form").statusCode());
    }

    private static void assertFormChangesNothing(String kind, String id) throws Exception {
        JsonNode form = json(get("/api/" + kind + "/" + id + "/form", viewer));
        Map<String, Object> body = new TreeMap<>(MAPPER.convertValue(form.path("form"), Map.class));
        body.put("reason", "a test");
        HttpResponse<byte[]> sent =
                put(anna, "/api/" + kind + "/" + id, form.path("revision").asInt(), body);
        if (sent.statusCode() == 200) {
            JsonNode last =
                    json(get("/api/" + kind + "/" + id + "/revisions", viewer)).at("/revisions/1/differences");
            for (JsonNode difference : last) {
                assertTrue(difference.path("path").asText().startsWith("provenance/row"), last.toString());
            }
        } else {
            assertEquals(409, sent.statusCode(), RunningService.text(sent));
        }
    }

    private static Map<String, Object> claim(String id, String assessor) throws IOException {
        Map<String, Object> claim = new TreeMap<>(MAPPER.readValue("""
                {"status": "control", "scope": "unspecified", "basis": "reported", "holder": "Taliban",
                 "native_status": "held by", "valid_from": "2019-01-01", "date_precision": "day", "place": "Achin",
                 "place_type": "district", "pcode": "AF0615", "province": "Nangarhar",
                 "summary": "A made-up claim for a test.", "source_publisher": "A made-up newspaper",
                 "source_date": "2019-01-03", "reason": "a test"}""", Map.class));
        claim.put("id", id);
        claim.put("assessor", assessor);
        return claim;
    }

    private static void publish(String kind, Map<String, Object> form) throws Exception {
        HttpResponse<byte[]> created = post(anna, "/api/" + kind, form);
        assertEquals(201, created.statusCode(), RunningService.text(created));
        String id = (String) form.get("id");
        assertEquals(200, stage(bilal, kind, id, 1, "checked").statusCode());
        HttpResponse<byte[]> published = stage(bilal, kind, id, 2, "published");
        assertEquals(200, published.statusCode(), RunningService.text(published));
    }

    /** Retracts it and tells the version that published that. */
    private static long retract(String kind, String id, int seen) throws Exception {
        service.send("DELETE", "/api/" + kind + "/" + id, "{\"reason\":\"a test\"}", with(anna, seen));
        stage(bilal, kind, id, seen + 1, "checked");
        return json(stage(bilal, kind, id, seen + 2, "published"))
                .path("version")
                .asLong();
    }

    private static JsonNode control(String id) throws Exception {
        return json(service.get("/api/control/" + id));
    }

    private static HttpResponse<byte[]> post(String token, String path, Map<String, Object> form) throws Exception {
        return service.send("POST", path, MAPPER.writeValueAsString(form), headers(token));
    }

    private static HttpResponse<byte[]> put(String token, String path, int seen, Map<String, Object> form)
            throws Exception {
        return service.send("PUT", path, MAPPER.writeValueAsString(form), with(token, seen));
    }

    private static HttpResponse<byte[]> stage(String token, String kind, String id, int seen, String stage)
            throws Exception {
        return service.send(
                "POST", "/api/" + kind + "/" + id + "/stage", "{\"stage\":\"" + stage + "\"}", with(token, seen));
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

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
