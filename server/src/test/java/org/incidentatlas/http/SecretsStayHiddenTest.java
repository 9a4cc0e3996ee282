package org.incidentatlas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.incidentatlas.app.RunningService;
import org.incidentatlas.timeline.PlantedSecrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A village, a person, a phrase and a point stand in every field of hidden and coarsened records that can hold one. The public
 * gets none of them by any route, parameter, header or log line; who is entitled gets all of them.
 */
class SecretsStayHiddenTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Description DESCRIPTION = Description.load();
    private static final String LAYER = "/api/layers/incidents.geojson?from=2020-05-05&to=2020-05-05";

    /** Questions that meet the planted records and that no example asks. */
    private static final List<String> POINTED = List.of(
            LAYER,
            LAYER + "&geometry=extent",
            LAYER + "&known=2020-05-31",
            LAYER + "&known=2020-06-30",
            LAYER + "&within=AF06",
            LAYER + "&bbox=70.7,34.1,70.72,34.13",
            "/api/timeline?from=2020-05-05&to=2020-05-05",
            "/api/counts?by=actor&from=2020-05-05&to=2020-05-05",
            "/api/counts?by=type&from=2020-05-05&to=2020-05-05",
            "/api/counts?by=unit&from=2020-05-05&to=2020-05-05",
            "/api/counts?by=attribution&from=2020-05-05&to=2020-05-05",
            "/api/histogram?bucket=day&by=type&from=2020-05-05&to=2020-05-05",
            "/api/histogram?bucket=day&by=actor&from=2020-05-05&to=2020-05-05",
            "/api/layers/control.geojson?date=2021-01-01&level=ADM1",
            "/api/layers/control.geojson?date=2021-01-01&level=ADM2",
            "/api/layers/control.geojson?date=2021-01-01&level=place",
            "/api/layers/control.geojson?date=2021-01-01&level=region",
            "/api/layers/control.geojson?date=2021-01-01&assessor=not%20shown",
            "/api/layers/control.geojson?date=2021-01-01&assessor=nobody",
            "/api/layers/incidents.geojson?type=nothing",
            "/api/layers/incidents.geojson?actor=nothing",
            "/api/estimates?subject=nothing",
            "/api/units/AF0615",
            "/api/units/AF06",
            "/api/geocode?q=Zorqa",
            "/api/geocode?q=Zorqa&within=AF0615",
            "/api/reverse?lon=70.71&lat=34.12",
            "/api/control/claim-open",
            "/api/incidents/open-with-people",
            "/api/incidents/zorqalatun-hidden",
            LAYER + "&linked=all",
            "/api/timeline?from=2020-05-05&to=2020-05-05&linked=all",
            "/api/proposals",
            "/api/proposals?incident=open-with-people",
            "/api/proposals?decision=same",
            "/api/incidents/zorqalatun-district",
            "/api/control/zorqalatun-claim-hidden",
            "/api/control/zorqalatun-lost-hidden",
            "/api/control/zorqalatun-claim-district",
            "/api/sources/source-zorqalatun-row",
            "/api/sources/source-zorqalatun-evidence",
            "/api/sources/s-open",
            "/api/changes?since=1&limit=1",
            "/api/changes?since=1&limit=3",
            "/api/changes?since=1&limit=1000",
            "/api/changes.atom",
            "/api/incidents/open-with-people/revisions",
            "/api/incidents/zorqalatun-hidden/revisions",
            "/api/incidents/zorqalatun-district/revisions",
            "/api/control/zorqalatun-claim-hidden/revisions",
            "/api/control/zorqalatun-lost-province/revisions",
            "/api/sources/source-zorqalatun-row/revisions",
            "/api/estimates/zorqalatun-estimate-hidden/revisions");

    private static RunningService service;
    private static String viewer;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.holding(PlantedSecrets.batch());
        viewer = service.token("Vik Viewer", "viewer");
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void nobody_unknown_finds_any_of_it_by_any_route() throws Exception {
        assertNothingIn(asked("", List.of()));
    }

    @Test
    void somebody_with_a_token_finds_none_of_it_who_asks_for_what_the_public_sees() throws Exception {
        assertNothingIn(asked("audience=public", List.of("Authorization", "Bearer " + viewer)));
    }

    @Test
    void records_by_the_ids_that_the_public_knows_hold_none_of_it() throws Exception {
        Set<String> addresses = new LinkedHashSet<>();
        for (JsonNode feature : json(service.get(LAYER)).path("features")) {
            addresses.add("/api/incidents/" + feature.path("id").asText());
        }
        JsonNode timeline = json(service.get("/api/timeline"));
        timeline.at("/control/claim").forEach(id -> addresses.add("/api/control/" + id.asText()));
        timeline.path("control_changes")
                .forEach(change ->
                        addresses.add("/api/control/" + change.path("id").asText()));
        addresses.removeIf(address -> !address.contains("coarsened-") && !address.contains("open"));

        List<Asked> answers = new ArrayList<>();
        for (String address : addresses) {
            Asked asked = ask(address, List.of());
            assertEquals(200, asked.answer().statusCode(), address);
            answers.add(asked);
        }

        assertEquals(8 + 4 + 1, addresses.size(), addresses::toString);
        assertNothingIn(answers);
    }

    @Test
    void names_sent_in_a_batch_find_none_of_it() throws Exception {
        HttpResponse<byte[]> answer = service.send(
                "POST",
                "/api/geocode",
                "[{\"q\":\"Zorqa\"},{\"district\":\"Achin\",\"place\":\"Zorqa\"}]",
                "Content-Type",
                "application/json");

        assertEquals(200, answer.statusCode());
        assertNothingIn(List.of(new Asked("POST /api/geocode", answer)));
    }

    @Test
    void a_page_of_the_site_holds_none_of_it() throws Exception {
        assertNothingIn(List.of(ask("/", List.of()), ask("/places", List.of()), ask("/health/ready", List.of())));
    }

    @Test
    void ids_that_only_the_record_knows_lead_the_public_nowhere() throws Exception {
        for (String address : POINTED) {
            if (address.contains("zorqalatun")) {
                assertEquals(404, service.get(address).statusCode(), address);
            }
        }
    }

    @Test
    void no_line_of_the_log_holds_any_of_it_at_any_level() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger own = (Logger) LoggerFactory.getLogger("org.incidentatlas");
        Level before = root.getLevel();
        Level ownBefore = own.getLevel();
        Appender<ILoggingEvent> console = root.getAppender("stderr");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.detachAppender(console);
        root.addAppender(lines);
        root.setLevel(Level.DEBUG);
        own.setLevel(Level.DEBUG);
        try (RunningService logged = RunningService.holding(PlantedSecrets.batch())) {
            for (String address : POINTED) {
                if (!address.contains("zorqalatun")) {
                    logged.get(address);
                }
            }
            logged.get("/api/record?min_version=9");
        } finally {
            root.detachAppender(lines);
            root.addAppender(console);
            root.setLevel(before);
            own.setLevel(ownBefore);
        }

        assertTrue(lines.list.size() > 100, () -> lines.list.size() + " lines");
        for (ILoggingEvent line : lines.list) {
            String text = line.getFormattedMessage()
                    + (line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy()));
            assertEquals(List.of(), PlantedSecrets.in(text), text);
        }
    }

    @Test
    void a_link_to_a_hidden_or_coarsened_record_changes_nothing_of_what_the_public_sees() throws Exception {
        JsonNode open = json(service.get("/api/incidents/open-with-people"));
        JsonNode full = json(service.get("/api/incidents/open-with-people", "Authorization", "Bearer " + viewer));

        assertTrue(open.path("linked_event").isNull());
        assertEquals("zorqalatun-hidden", full.at("/linked_event/shown").asText());
        assertEquals(2, full.at("/linked_event/others").size());
        assertEquals(ids(service.get(LAYER)), ids(service.get(LAYER + "&linked=all")));
        assertTrue(ids(service.get(LAYER)).contains("open-with-people"));
        assertFalse(ids(service.get(LAYER, "Authorization", "Bearer " + viewer)).contains("open-with-people"));
    }

    private static TreeSet<String> ids(HttpResponse<byte[]> layer) throws Exception {
        TreeSet<String> ids = new TreeSet<>();
        json(layer)
                .path("features")
                .forEach(feature -> ids.add(feature.path("id").asText()));
        return ids;
    }

    @Test
    void who_is_entitled_finds_all_of_it() throws Exception {
        StringBuilder all = new StringBuilder();
        for (Asked asked : asked("", List.of("Authorization", "Bearer " + viewer))) {
            all.append(RunningService.text(asked.answer())).append('\n');
        }
        JsonNode record = json(service.get("/api/incidents/zorqalatun-district", "Authorization", "Bearer " + viewer));

        assertEquals(PlantedSecrets.NEEDLES, PlantedSecrets.in(all.toString()));
        assertEquals(PlantedSecrets.PERSON, record.at("/people/0").asText());
        assertTrue(record.path("summary").asText().contains(PlantedSecrets.PHRASE));
        assertTrue(record.at("/evidence/0/note").asText().contains(PlantedSecrets.PHRASE));
        assertEquals(PlantedSecrets.POINT.lon(), record.at("/location/lon").asDouble());
        assertEquals("to district", record.path("visibility").asText());
        assertFalse(record.path("coarsened").asBoolean(true));
    }

    @Test
    void the_public_sees_a_coarsened_record_in_its_district_and_is_told_so() throws Exception {
        TreeSet<String> seen = new TreeSet<>();
        for (JsonNode feature : json(service.get(LAYER)).path("features")) {
            JsonNode properties = feature.path("properties");
            if (properties.path("coarsened").asBoolean()) {
                seen.add(String.join(
                        " / ",
                        properties.path("coarsened_to").asText(),
                        properties.path("place").asText(),
                        properties.path("place_precision").asText(),
                        properties.path("point_basis").asText(),
                        properties.path("summary").asText()));
            }
        }

        assertEquals(
                new TreeSet<>(Set.of(
                        "settlement / Kabul / locality / settlement / " + PlantedSecrets.PUBLIC_SUMMARY,
                        "district / Achin / district / representative / " + PlantedSecrets.PUBLIC_SUMMARY,
                        "district / Achin, Shinwar / region / representative / " + PlantedSecrets.PUBLIC_SUMMARY,
                        "district / Place not shown / unlocated / null / " + PlantedSecrets.PUBLIC_SUMMARY,
                        "province / Nangarhar / province / representative / " + PlantedSecrets.PUBLIC_SUMMARY)),
                seen);
    }

    /** Everything that can be asked, each parameter and each listed word by itself, with a parameter added to all. */
    private static List<Asked> asked(String further, List<String> headers) throws Exception {
        Set<String> addresses = new LinkedHashSet<>(POINTED);
        for (Description.Operation operation : DESCRIPTION.operations()) {
            if (operation.isGet()) {
                addresses.add(operation.address(parameter -> false));
                for (JsonNode parameter : operation.parameters("query")) {
                    addresses.add(operation.address(parameter::equals));
                    for (JsonNode word : parameter.path("schema").path("enum")) {
                        addresses.add(with(
                                operation.address(any -> false),
                                parameter.path("name").asText() + "=" + Description.encoded(word.asText())));
                    }
                }
            }
        }
        List<Asked> answers = new ArrayList<>();
        for (String address : addresses) {
            answers.add(ask(
                    further.isEmpty() || address.contains("audience=") ? address : with(address, further), headers));
        }
        assertTrue(answers.stream()
                        .filter(asked -> asked.answer().statusCode() == 200)
                        .count()
                > 150);
        return answers;
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    private record Asked(String question, HttpResponse<byte[]> answer) {}

    private static Asked ask(String address, List<String> headers) throws Exception {
        return new Asked(address, service.get(address, headers.toArray(String[]::new)));
    }

    private static void assertNothingIn(List<Asked> answers) {
        for (Asked asked : answers) {
            String all = RunningService.text(asked.answer())
                    + asked.answer().headers().map();
            assertEquals(List.of(), PlantedSecrets.in(all), asked.question());
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws Exception {
        return MAPPER.readTree(answer.body());
    }
}
