package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the starter record rests on, from each record to its sources and back, asked over HTTP. */
class EvidenceOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
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
    void every_record_leads_to_its_sources_and_every_source_back_to_all_that_rests_on_it() throws Exception {
        Map<String, Set<String>> cited = new TreeMap<>();
        for (String id : incidents()) {
            sources(get("/api/incidents/" + encoded(id))).forEach(source -> cite(cited, source, "incidents/" + id));
        }
        for (String id : control()) {
            sources(get("/api/control/" + encoded(id))).forEach(source -> cite(cited, source, "control/" + id));
        }
        for (JsonNode estimate : get("/api/estimates").path("estimates")) {
            cite(
                    cited,
                    estimate.path("source").asText(),
                    "estimates/" + estimate.path("id").asText());
            assertEquals(
                    estimate.path("source").asText(),
                    estimate.at("/source_record/id").asText());
        }

        assertEquals(get("/api/record").path("sources").asInt(), cited.size());
        for (Map.Entry<String, Set<String>> source : cited.entrySet()) {
            assertEquals(source.getValue(), citations(get("/api/sources/" + source.getKey())), source.getKey());
        }
    }

    @Test
    void a_source_says_what_stands_behind_it_and_what_is_not_on_record() throws Exception {
        JsonNode source = get("/api/incidents/2017-07-11-kunar-abu-sayed").path("source");

        JsonNode record = get("/api/sources/" + source.path("id").asText());
        assertEquals("US Department of Defense", record.path("publisher").asText());
        assertTrue(record.path("publisher_established").asBoolean());
        assertEquals("government", record.path("kind").asText());
        assertEquals("United States", record.path("party").asText());
        for (String unrecorded : List.of("language", "licence", "archived_copy_sha256")) {
            assertTrue(record.has(unrecorded) && record.path(unrecorded).isNull(), unrecorded);
        }
    }

    @Test
    void the_kind_of_most_sources_is_said_and_of_the_others_left_unsaid() throws Exception {
        Map<String, String> kinds = new TreeMap<>();
        for (String id : incidents()) {
            JsonNode record = get("/api/incidents/" + encoded(id));
            kinds.put(
                    record.at("/source/id").asText(), record.at("/source/kind").asText());
            record.path("evidence")
                    .forEach(statement -> kinds.put(
                            statement.at("/source/id").asText(),
                            statement.at("/source/kind").asText()));
        }

        assertEquals(232, kinds.size());
        assertEquals(45, kinds.values().stream().filter("not said"::equals).count(), "as docs/evidence.md says");
    }

    @Test
    void a_guessed_publisher_is_never_named() throws Exception {
        int unestablished = 0;
        for (String id : incidents()) {
            JsonNode record = get("/api/incidents/" + encoded(id));
            for (JsonNode statement : record.path("evidence")) {
                if (!statement.at("/source/publisher_established").asBoolean()) {
                    unestablished++;
                    String publisher = statement.at("/source/publisher").asText();
                    assertTrue(publisher.startsWith("Publisher not established"), publisher);
                }
            }
        }
        assertTrue(unestablished > 0);
    }

    @Test
    void nothing_in_the_starter_record_is_graded() throws Exception {
        for (String id : incidents()) {
            for (JsonNode statement : get("/api/incidents/" + encoded(id)).path("evidence")) {
                for (String grade : List.of(
                        "reliability_source",
                        "reliability_source_means",
                        "reliability_information",
                        "reliability_information_means")) {
                    assertTrue(statement.has(grade) && statement.path(grade).isNull(), id + " " + grade);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            incidents/2021-08-26-kabul-airport           | several         | This record rests on 7 sources.
            incidents/2017-07-11-kunar-abu-sayed         | party_only      | This record rests only on what one side of the conflict (United States) said.
            incidents/2017-05-03-kabul-nato-convoy       | copies_only     | This record rests only on copies of reports; the originals were not seen.
            incidents/2015-11-09-zabul-beheadings        | copies_only     | This record rests only on an encyclopaedia; the originals were not seen.
            incidents/2020-02-29-us-taliban-agreement    | not_established | This record rests only on copies of reports whose publisher was not established; the originals were not seen.
            control/taliban-panjshir-2021                | party_only      | This record rests only on what Taliban itself said.
            control/iskp-watapur-lost-2020               | party_only      | This record rests only on what one side of the conflict (Taliban) said.
            control/iskp-deh-bala-2016                   | party_only      | This record rests only on what one side of the conflict (border police commander) said.
            """)
    void a_record_says_in_a_word_and_a_sentence_what_it_rests_on(String path, String word, String sentence)
            throws Exception {
        JsonNode record = get("/api/" + path);

        assertEquals(word, record.path("rests_on").asText());
        assertEquals(sentence, record.path("rests_on_sentence").asText());
    }

    @Test
    void what_a_record_rests_on_follows_the_day_of_reporting() throws Exception {
        String id = "/api/incidents/2021-08-26-kabul-airport";

        assertEquals(7, get(id).at("/rests_on_flags/sources").asInt());
        for (JsonNode feature : get("/api/layers/incidents.geojson?known=2021-08-27&from=2021-08-26&to=2021-08-26")
                .path("features")) {
            JsonNode record = get("/api/incidents/" + feature.path("id").asText() + "?known=2021-08-27");
            assertEquals(record.path("rests_on"), feature.at("/properties/rests_on"));
            assertEquals(record.at("/rests_on_flags/sources"), feature.at("/properties/sources"));
            assertTrue(record.at("/rests_on_flags/sources").asInt() < 7);
        }
    }

    @Test
    void the_layers_say_it_in_the_same_word_as_the_records() throws Exception {
        for (JsonNode feature : get("/api/layers/incidents.geojson").path("features")) {
            JsonNode record = get("/api/incidents/" + encoded(feature.path("id").asText()));
            assertEquals(record.path("rests_on"), feature.at("/properties/rests_on"));
        }
        JsonNode districts = get("/api/layers/control.geojson?date=2016-07-01&geometry=none");
        for (JsonNode feature : districts.path("features")) {
            JsonNode properties = feature.path("properties");
            assertEquals(
                    properties.path("claims").isEmpty(),
                    properties.path("rests_on").isNull());
            if (properties.path("class").asText().equals("claimed")) {
                assertEquals("party_only", properties.path("rests_on").asText());
            }
        }
    }

    @Test
    void changes_of_control_say_it_too() throws Exception {
        for (JsonNode change : get("/api/timeline").path("control_changes")) {
            JsonNode record = get("/api/control/" + encoded(change.path("id").asText()));
            assertEquals(record.path("rests_on"), change.path("rests_on"));
        }
        JsonNode watapur = get("/api/units/"
                + get("/api/control/iskp-watapur-lost-2020")
                        .at("/location/pcode")
                        .asText());
        assertEquals("party_only", watapur.at("/changes/0/rests_on").asText());
    }

    @Test
    void other_figures_stand_beside_the_one_that_counts_as_far_as_they_were_out() throws Exception {
        String id = "/api/incidents/2021-08-26-kabul-airport";

        JsonNode then = get(id + "?known=2021-08-27");
        assertEquals(73, then.path("killed_best").asInt());
        assertEquals("2021-08-26-kabul-airport.e3", then.path("figures_from").asText());
        assertEquals(List.of("2021-08-26-kabul-airport.e1"), statements(then));
        assertEquals(92, then.at("/alternatives/0/killed_best").asInt());
        assertEquals("2021-08-27", then.at("/alternatives/0/published").asText());
        List<String> later = statements(get(id));
        assertTrue(later.containsAll(List.of("2021-08-26-kabul-airport.e1", "2021-08-26-kabul-airport.e3")));
        assertFalse(statements(get(id + "?known=2021-08-31")).contains("2021-08-26-kabul-airport.e5"));
    }

    private static List<String> statements(JsonNode record) {
        List<String> statements = new ArrayList<>();
        record.path("alternatives")
                .forEach(other -> statements.add(other.path("statement").asText()));
        return statements;
    }

    private static List<String> incidents() throws Exception {
        List<String> ids = new ArrayList<>();
        get("/api/layers/incidents.geojson?properties=place")
                .path("features")
                .forEach(feature -> ids.add(feature.path("id").asText()));
        assertEquals(123, ids.size());
        return ids;
    }

    private static Set<String> control() throws Exception {
        Set<String> ids = new TreeSet<>();
        JsonNode timeline = get("/api/timeline");
        timeline.at("/control/claim").forEach(id -> ids.add(id.asText()));
        timeline.path("control_changes")
                .forEach(change -> ids.add(change.path("id").asText()));
        assertEquals(158, ids.size());
        return ids;
    }

    /** Ids of all sources a record names. */
    private static Set<String> sources(JsonNode record) {
        Set<String> ids = new TreeSet<>();
        ids.add(record.at("/source/id").asText());
        record.path("evidence")
                .forEach(statement -> ids.add(statement.at("/source/id").asText()));
        assertFalse(ids.contains(""), record.path("id").asText());
        return ids;
    }

    private static void cite(Map<String, Set<String>> cited, String source, String record) {
        cited.computeIfAbsent(source, id -> new TreeSet<>()).add(record);
    }

    private static Set<String> citations(JsonNode source) {
        Set<String> records = new TreeSet<>();
        for (String kind : List.of("incidents", "control", "estimates")) {
            source.path(kind).forEach(id -> records.add(kind + "/" + id.asText()));
        }
        return records;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + RunningService.text(answer));
        return MAPPER.readTree(answer.body());
    }
}
