package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Both time axes on every route of the record: the days something happened on, in the precision they are known to, and the
 * day by which it was reported. One incident known to the month (Khogyani, October 2017), one known to the year (an air
 * strike of 2018), one whose toll changed as statements came out (Kabul airport), and a claim known to the month.
 */
class TwoTimeAxesTest {

    private static final String MONTH_ONLY = "2017-10-khogyani-wazir-tangi";
    private static final String YEAR_ONLY = "2018-coalition-airstrike-iskp-position";
    private static final String AIRPORT = "2021-08-26-kabul-airport";
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
    @CsvSource({
        MONTH_ONLY + ", 2017-09-30, false",
        MONTH_ONLY + ", 2017-10-01, true",
        MONTH_ONLY + ", 2017-10-17, true",
        MONTH_ONLY + ", 2017-10-31, true",
        MONTH_ONLY + ", 2017-11-01, false",
        YEAR_ONLY + ", 2017-12-31, false",
        YEAR_ONLY + ", 2018-01-01, true",
        YEAR_ONLY + ", 2018-07-09, true",
        YEAR_ONLY + ", 2018-12-31, true",
        YEAR_ONLY + ", 2019-01-01, false",
    })
    void an_incident_is_in_on_every_day_it_may_have_happened_on_and_on_no_other(String id, String day, boolean isIn)
            throws Exception {
        String window = "from=" + day + "&to=" + day;
        JsonNode layer = get("/api/layers/incidents.geojson?" + window);
        JsonNode timeline = get("/api/timeline?" + window);
        int incidents = layer.path("features").size();

        assertEquals(isIn, ids(layer).contains(id), "layer");
        assertEquals(isIn, texts(timeline.at("/incidents/id")).contains(id), "timeline");
        assertEquals(incidents, timeline.at("/incidents/id").size());
        assertEquals(incidents, all(get("/api/counts?by=type&" + window)), "counts");
        for (String bucket : new String[] {"day", "week", "month", "year"}) {
            JsonNode bars = get("/api/histogram?bucket=" + bucket + "&" + window);
            assertEquals(incidents, allBars(bars), "bars by " + bucket);
            assertEquals(1, bars.path("starts").size());
        }
    }

    @ParameterizedTest
    @CsvSource({MONTH_ONLY + ", month", YEAR_ONLY + ", year", AIRPORT + ", day"})
    void every_route_that_shows_an_incident_says_how_exactly_its_days_are_known(String id, String precision)
            throws Exception {
        JsonNode timeline = get("/api/timeline");
        int row = texts(timeline.at("/incidents/id"), id);

        assertEquals(
                precision, get("/api/incidents/" + id).path("date_precision").asText());
        assertEquals(
                precision,
                feature(get("/api/layers/incidents.geojson"), id)
                        .at("/properties/date_precision")
                        .asText());
        assertEquals(
                precision,
                timeline.at("/dictionaries/date_precision")
                        .get(timeline.at("/incidents/date_precision").get(row).asInt())
                        .asText());
    }

    @Test
    void the_history_of_a_unit_says_precisions_of_incidents_claims_and_losses() throws Exception {
        JsonNode khogyani = get("/api/units/"
                + get("/api/incidents/" + MONTH_ONLY).at("/location/pcode").asText());
        JsonNode watapur = get("/api/units/"
                + get("/api/control/iskp-watapur-lost-2020")
                        .at("/location/pcode")
                        .asText());

        for (JsonNode incident : khogyani.path("incidents")) {
            if (incident.path("id").asText().equals(MONTH_ONLY)) {
                assertEquals("month", incident.at("/properties/date_precision").asText());
            }
        }
        assertTrue(ids(khogyani, "incidents").contains(MONTH_ONLY));
        assertEquals("month", watapur.at("/changes/0/date_precision").asText());
        watapur.path("control")
                .forEach(claim ->
                        assertFalse(claim.path("date_precision").asText().isEmpty()));
    }

    @Test
    void bars_say_how_many_incidents_are_known_too_vaguely_for_them() throws Exception {
        String october = "from=2017-10-01&to=2017-10-31";

        assertEquals(
                1, get("/api/histogram?bucket=day&" + october).path("spread").asInt());
        assertEquals(
                0, get("/api/histogram?bucket=month&" + october).path("spread").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-31, false",
        "2016-06-01, true",
        "2016-07-31, true",
        "2016-08-01, false",
    })
    void a_claim_holds_from_its_first_to_its_last_day_and_says_that_they_are_known_to_the_month(
            String day, boolean holds) throws Exception {
        JsonNode unit = get("/api/layers/control.geojson?within=AF0610&geometry=none&date=" + day)
                .at("/features/0/properties");
        boolean found = texts(unit.path("claims")).contains("iskp-deh-bala-2016");

        assertEquals(holds, found);
        if (holds) {
            assertEquals("month", unit.path("date_precision").asText());
            assertEquals("2016-07-31", unit.path("valid_to").asText(), "the last day is inclusive outside");
        }
    }

    @Test
    void changes_of_control_say_their_precision_too() throws Exception {
        JsonNode timeline = get("/api/timeline");

        int lost = 0;
        for (JsonNode change : timeline.path("control_changes")) {
            if (change.path("id").asText().equals("iskp-watapur-lost-2020")) {
                assertEquals("month", change.path("date_precision").asText());
                lost++;
            }
        }
        assertEquals(1, lost);
        assertEquals(
                timeline.at("/control/claim").size(),
                timeline.at("/control/date_precision").size());
    }

    @ParameterizedTest
    @CsvSource({"2021-08-26, 0, 0", "2021-08-27, 1, 73", "2021-08-31, 1, 182"})
    void every_route_counts_an_incident_from_the_day_it_was_reported_with_the_figure_of_that_day(
            String known, int incidents, int killed) throws Exception {
        String asked = "from=2021-08-26&to=2021-08-26&known=" + known;
        JsonNode layer = get("/api/layers/incidents.geojson?" + asked);
        JsonNode timeline = get("/api/timeline?" + asked);
        JsonNode counts = get("/api/counts?by=type&" + asked);
        JsonNode bars = get("/api/histogram?bucket=day&" + asked);

        assertEquals(incidents, layer.path("features").size());
        assertEquals(incidents, timeline.at("/incidents/id").size());
        assertEquals(incidents, counts.at("/total/incidents").asInt());
        assertEquals(incidents, allBars(bars));
        assertEquals(killed, counts.at("/total/killed_best").asInt());
        assertEquals(killed, bars.at("/series/0/killed_best/0").asInt());
        assertEquals(killed, layer.at("/features/0/properties/killed_best").asInt());
        assertEquals(killed, timeline.at("/incidents/killed_best/0").asInt());
        assertEquals(
                incidents == 1 ? 200 : 404,
                service.get("/api/incidents/" + AIRPORT + "?known=" + known).statusCode());
        assertEquals(
                incidents == 1,
                ids(get("/api/units/AF0101?known=" + known), "incidents").contains(AIRPORT));
    }

    @Test
    void a_filter_by_deaths_asks_for_the_figure_of_that_day() throws Exception {
        String asked = "/api/layers/incidents.geojson?from=2021-08-26&to=2021-08-26&min_killed=100&known=";

        assertEquals(Set.of(), ids(get(asked + "2021-08-27")));
        assertEquals(Set.of(AIRPORT), ids(get(asked + "2021-08-31")));
    }

    @Test
    void what_came_out_in_a_month_counts_from_its_last_day() throws Exception {
        assertEquals(
                404,
                service.get("/api/control/iskp-watapur-lost-2020?known=2020-03-30")
                        .statusCode());
        assertEquals(
                200,
                service.get("/api/control/iskp-watapur-lost-2020?known=2020-03-31")
                        .statusCode());
    }

    @Test
    void the_day_last_confirmed_tells_no_end_that_was_not_reported() throws Exception {
        String claim = "/api/control/iskp-achin-2015";

        assertEquals("2017-04-30", get(claim).path("last_confirmed").asText());
        JsonNode then = get(claim + "?known=2017-07-27");
        assertTrue(then.path("valid_to").isNull());
        assertEquals("2017-07-27", then.path("last_confirmed").asText());
    }

    @Test
    void estimates_and_sources_answer_only_for_what_was_out() throws Exception {
        String day = "2018-12-31";
        for (JsonNode estimate : get("/api/estimates?known=" + day).path("estimates")) {
            assertFalse(LocalDate.parse(estimate.path("known_from").asText()).isAfter(LocalDate.parse(day)));
            String source = "/api/sources/" + estimate.path("source").asText() + "?known=";
            assertTrue(texts(get(source + day).path("estimates"))
                    .contains(estimate.path("id").asText()));
            assertEquals(404, service.get(source + "2000-01-01").statusCode());
        }
    }

    private static int all(JsonNode counts) {
        return counts.at("/total/incidents").asInt()
                + counts.at("/elsewhere/incidents").asInt()
                + counts.at("/placeless/incidents").asInt();
    }

    private static int allBars(JsonNode histogram) {
        int sum = sum(histogram.at("/elsewhere/counts")) + sum(histogram.at("/placeless/counts"));
        for (JsonNode series : histogram.path("series")) {
            sum += sum(series.path("counts"));
        }
        return sum;
    }

    private static int sum(JsonNode numbers) {
        int sum = 0;
        for (JsonNode number : numbers) {
            sum += number.asInt();
        }
        return sum;
    }

    private static Set<String> ids(JsonNode layer) {
        return ids(layer, "features");
    }

    private static Set<String> ids(JsonNode answer, String list) {
        Set<String> ids = new TreeSet<>();
        answer.path(list).forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** Where in the column the text stands. */
    private static int texts(JsonNode column, String text) {
        for (int row = 0; row < column.size(); row++) {
            if (column.get(row).asText().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row " + text);
    }

    private static JsonNode feature(JsonNode layer, String id) {
        for (JsonNode feature : layer.path("features")) {
            if (feature.path("id").asText().equals(id)) {
                return feature;
            }
        }
        throw new AssertionError("no feature " + id);
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + RunningService.text(answer));
        return MAPPER.readTree(answer.body());
    }
}
