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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of parties, and asking for them by their many names, over HTTP. */
class ActorsOverHttpTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISKP",
                "is-k",
                "ISIL-K",
                "IS-KP",
                "Islamic State Khorasan Province",
                "Daesh",
                "Khorasan Chapter of the Islamic State",
                "داعش",
                "د خراسان ولایت"
            })
    void one_party_is_found_by_each_of_its_names(String name) throws Exception {
        assertEquals(73, matched("actor=" + encoded(name)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IS         | Islamic State Khorasan Province or Islamic State (central organisation)
            Government | Taliban or Government of Afghanistan
            """)
    void a_name_that_several_parties_bear_is_refused_and_they_are_named(String name, String parties) throws Exception {
        HttpResponse<byte[]> answer = service.get("/api/layers/incidents.geojson?actor=" + name);

        assertEquals(400, answer.statusCode());
        JsonNode problem = MAPPER.readTree(answer.body());
        assertEquals("actor", problem.path("parameter").asText());
        assertTrue(problem.path("detail").asText().contains(parties), problem.toString());
    }

    @Test
    void the_data_set_or_the_days_asked_about_decide() throws Exception {
        assertEquals(73, matched("actor=IS&actor_data_set=ucdp-ged"));
        assertEquals(
                matched("actor=Islamic%20State%20(central%20organisation)"), matched("actor=IS&actor_data_set=acled"));
        assertEquals(
                matched("actor=Taliban&from=2021-08-15&to=2021-12-31"),
                matched("actor=Government&from=2021-08-15&to=2021-12-31"));
        assertEquals(0, matched("actor=Government&to=2021-08-14"));
        assertEquals(
                400, service.get("/api/counts?actor=IS&actor_data_set=nowhere").statusCode());
    }

    @Test
    void those_that_belong_to_a_party_are_found_with_it_only_when_asked_for() throws Exception {
        int alone = matched("actor=Afghan%20security%20forces");
        int with = matched("actor=Afghan%20security%20forces&actor_with=subordinates");

        assertTrue(alone < with, alone + " < " + with);
        assertEquals(
                matched("actor=Taliban&actor_with=nobody"),
                matched("actor=Taliban"),
                "alone is what counts without a word");
        assertEquals(
                400,
                service.get("/api/timeline?actor=Taliban&actor_with=friends").statusCode());
    }

    @Test
    void the_table_tells_who_belongs_to_whom_and_since_when_both_ways() throws Exception {
        Map<String, JsonNode> actors = new TreeMap<>();
        get("/api/actors")
                .path("actors")
                .forEach(actor -> actors.put(actor.path("id").asText(), actor));

        assertEquals("taliban", actors.get("haqqani-network").path("member_of").asText());
        assertEquals(Set.of("haqqani-network"), texts(actors.get("taliban").path("members")));
        assertTrue(texts(actors.get("afghan-security-forces").path("members"))
                .containsAll(Set.of("afghan-army", "afghan-police", "national-directorate-of-security")));
        assertEquals(
                Set.of("isaf", "resolute-support"), texts(actors.get("nato").path("members")));
        assertEquals("2014-12-31", actors.get("isaf").path("active_to").asText());
        assertEquals(
                "2015-01-01", actors.get("resolute-support").path("active_from").asText());
        for (JsonNode actor : actors.values()) {
            for (String member : texts(actor.path("members"))) {
                assertEquals(actor.path("id"), actors.get(member).path("member_of"));
            }
        }
    }

    @Test
    void names_carry_their_days_data_set_and_source_and_shared_ones_are_nobody_s_own() throws Exception {
        boolean found = false;
        for (JsonNode actor : get("/api/actors").path("actors")) {
            assertFalse(texts(actor.path("aliases")).contains("IS"));
            assertFalse(texts(actor.path("aliases")).contains("Government"));
            for (JsonNode name : actor.path("also_called")) {
                assertFalse(name.path("source").asText().isEmpty());
                boolean isDyad = name.path("data_set").asText().equals("ucdp-ged")
                        && name.path("name").asText().equals("IS");
                if (isDyad) {
                    assertEquals(
                            "islamic-state-khorasan-province", actor.path("id").asText());
                    assertTrue(name.path("note").asText().contains("In this data set only"));
                    found = true;
                }
            }
        }
        assertTrue(found);
    }

    private static int matched(String asked) throws Exception {
        return get("/api/layers/incidents.geojson?properties=place&" + asked)
                .at("/counts/matched")
                .asInt();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + RunningService.text(answer));
        return MAPPER.readTree(answer.body());
    }
}
