package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The difference of two days of the starter record, as list, features and table. */
class DiffOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String AUGUST = "/api/diff?a=2021-07-31&b=2021-08-31";

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.embedded();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void every_difference_is_counted_once_and_only_reported_changes_are_gains() throws Exception {
        JsonNode answer = json(service.get(AUGUST));
        JsonNode differences = answer.path("differences");
        assertTrue(differences.size() > 0);
        JsonNode kinds = answer.at("/counts/by_kind");
        int sum = 0;
        for (JsonNode kind : kinds) {
            sum += kind.asInt();
        }
        assertEquals(differences.size(), sum);
        int gained = 0;
        for (JsonNode each : differences) {
            boolean held = each.at("/after/class").asText().equals("held");
            boolean same = each.at("/before/class").asText().equals("held")
                    && each.at("/before/holder").equals(each.at("/after/holder"));
            gained += each.path("kind").asText().equals("reported") && held && !same ? 1 : 0;
        }
        int told = 0;
        for (JsonNode party : answer.at("/counts/gained")) {
            told += party.asInt();
        }
        assertEquals(gained, told);
    }

    @Test
    void each_difference_is_that_of_the_two_layers() throws Exception {
        JsonNode before = json(service.get("/api/layers/control.geojson?date=2021-07-31&geometry=none"));
        JsonNode after = json(service.get("/api/layers/control.geojson?date=2021-08-31&geometry=none"));
        int differing = 0;
        for (int at = 0; at < before.path("features").size(); at++) {
            differing += alike(before, at).equals(alike(after, at)) ? 0 : 1;
        }
        assertEquals(differing, json(service.get(AUGUST)).path("differences").size());
    }

    private static String alike(JsonNode layer, int at) {
        JsonNode properties = layer.path("features").get(at).path("properties");
        return properties.path("class") + " " + properties.path("holder") + " " + properties.path("challenger");
    }

    @Test
    void the_same_day_known_by_two_days_differs_only_by_corrections() throws Exception {
        JsonNode answer =
                json(service.get("/api/diff?a=2018-06-30&b=2018-06-30&known_a=2018-01-31&known_b=2021-12-31"));
        assertTrue(answer.path("differences").size() > 0);
        for (JsonNode each : answer.path("differences")) {
            assertEquals("correction", each.path("kind").asText(), each.toString());
        }
        assertEquals(0, answer.at("/counts/gained").size());
    }

    @Test
    void it_comes_as_features_and_as_a_table_with_the_same_rows() throws Exception {
        int differences = json(service.get(AUGUST)).path("differences").size();
        HttpResponse<byte[]> features = service.get(AUGUST + "&format=geojson");
        assertEquals(
                "application/geo+json",
                features.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(differences, json(features).path("features").size());
        assertEquals(
                "MultiPolygon",
                json(features).at("/features/0/geometry/type").asText().replaceFirst("^Polygon", "MultiPolygon"));
        String table = RunningService.text(service.get(AUGUST + "&format=csv"));
        assertEquals(differences + 1, table.lines().count());
        assertTrue(table.startsWith("id,name,province,kind,also_corrected,before_class,"), table);
    }

    @Test
    void places_differ_on_their_own() throws Exception {
        JsonNode answer = json(service.get(AUGUST + "&level=place"));
        assertTrue(answer.path("differences").size() > 0);
        assertTrue(answer.at("/differences/0/pcode").isTextual());
    }

    @Test
    void days_are_asked_for_by_name_and_in_order() throws Exception {
        assertEquals("a", parameter("/api/diff?b=2021-08-31"));
        assertEquals("b", parameter("/api/diff?a=2021-08-31&b=2021-08-30"));
        assertEquals("format", parameter(AUGUST + "&format=pdf"));
        assertEquals("assessor", parameter(AUGUST + "&assessor=nobody"));
    }

    private static String parameter(String question) throws Exception {
        HttpResponse<byte[]> answer = service.get(question);
        assertEquals(400, answer.statusCode(), question);
        return json(answer).path("parameter").asText();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
