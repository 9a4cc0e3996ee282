package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the starter record must say on the map, asked over HTTP of the whole service. */
class StarterRecordOnTheMapTest {

    private static final String ISKP = "Islamic State Khorasan Province";
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
    void all_incidents_are_in_the_layer_those_without_a_place_on_the_map_too() throws Exception {
        JsonNode layer = get("/api/layers/incidents.geojson?from=2014-01-01&to=2021-12-31");

        assertEquals(123, layer.path("features").size());
        Set<String> withoutGeometry = new TreeSet<>();
        for (JsonNode feature : layer.path("features")) {
            if (feature.path("geometry").isNull()) {
                withoutGeometry.add(feature.path("id").asText());
            }
        }
        assertEquals(
                Set.of(
                        "2014-isis-caliphate-declared",
                        "2016-06-12-orlando-pulse",
                        "2019-is-caliphate-collapse",
                        "2019-04-21-sri-lanka-easter",
                        "2019-04-29-baghdadi-video",
                        "2020-02-29-us-taliban-agreement"),
                withoutGeometry);
    }

    @Test
    void every_row_of_the_news_reports_answers_by_its_id() throws Exception {
        for (String id : idsInBrief("incidents", "incidents.csv")) {
            assertEquals(id, get("/api/incidents/" + encoded(id)).path("id").asText());
        }
        for (String id : idsInBrief("control", "control.csv")) {
            assertEquals(id, get("/api/control/" + encoded(id)).path("id").asText());
        }
        Set<String> estimates = new TreeSet<>();
        get("/api/estimates")
                .path("estimates")
                .forEach(one -> estimates.add(one.path("id").asText()));
        assertTrue(estimates.containsAll(idsInBrief("estimates", "estimates.csv")));
    }

    @Test
    void in_june_2018_isis_k_controls_exactly_darzab_and_qush_tepa() throws Exception {
        JsonNode layer = get("/api/layers/control.geojson?date=2018-06-30&geometry=none");

        assertEquals(Set.of("Darzab", "Qush Tepa"), names(layer, held("control", ISKP)));
        assertFalse(names(layer, feature -> !status(feature).equals("none")).contains("Jalalabad"));
    }

    @Test
    void on_16_august_2021_the_taliban_hold_the_capitals_taken_by_then() throws Exception {
        Set<String> held =
                ids(get("/api/layers/control.geojson?date=2021-08-16&level=place"), held("control", "Taliban"));

        assertTrue(held.containsAll(Set.of("kabul", "kandahar", "herat", "mazar-e-sharif", "jalalabad", "zaranj")));
        assertFalse(held.contains("bazarak"));
    }

    @Test
    void as_reported_by_14_august_2021_kabul_is_not_among_them() throws Exception {
        Set<String> held =
                ids(get("/api/layers/control.geojson?date=2021-08-16&level=place&known=2021-08-14"), feature -> true);

        assertTrue(held.contains("kunduz"));
        assertFalse(held.contains("kabul"));
    }

    @Test
    void at_the_end_of_2021_the_taliban_control_394_districts_and_panjshir_has_no_claim() throws Exception {
        JsonNode layer = get("/api/layers/control.geojson?date=2021-12-31&geometry=none");
        Predicate<JsonNode> taliban = held("control", "Taliban");
        Predicate<JsonNode> inherited =
                feature -> property(feature, "inherited").asBoolean();

        assertEquals(394, ids(layer, taliban).size());
        assertEquals(390, ids(layer, taliban.and(inherited)).size());
        assertEquals(Set.of("Burka", "Nerkh", "Spin Boldak", "Darzab"), names(layer, taliban.and(inherited.negate())));
        assertEquals(
                7,
                ids(
                                layer,
                                feature -> status(feature).equals("none")
                                        && property(feature, "province")
                                                .asText()
                                                .equals("Panjsher"))
                        .size());
    }

    @Test
    void at_the_end_of_2021_bazarak_is_taliban_by_its_own_row() throws Exception {
        JsonNode layer = get("/api/layers/control.geojson?date=2021-12-31&level=place");

        assertTrue(ids(layer, held("control", "Taliban")).contains("bazarak"));
    }

    @Test
    void the_day_shown_without_a_date_is_the_last_the_record_covers() throws Exception {
        assertEquals(
                "2021-12-31",
                get("/api/layers/control.geojson?geometry=none").path("date").asText());
        assertEquals("2021-12-31", get("/api/record").path("covers_to").asText());
    }

    @Test
    void a_statement_on_part_of_a_province_colours_no_district() throws Exception {
        JsonNode districts = get("/api/layers/control.geojson?date=2016-03-01&within=AF15&geometry=none");
        JsonNode regions = get("/api/layers/control.geojson?date=2016-03-01&level=region");

        assertEquals(Set.of(), names(districts, feature -> status(feature).equals("contested")));
        assertTrue(ids(regions, feature -> true).contains("brief-iskp-base-kunar-2015"));
    }

    @Test
    void the_filter_by_party_says_how_many_more_name_it_only_as_suspected_blamed_or_disputed() throws Exception {
        JsonNode counts = get("/api/layers/incidents.geojson?actor=ISKP").path("counts");
        JsonNode withSuspected =
                get("/api/layers/incidents.geojson?actor=IS-K&suspected=yes").path("counts");

        assertEquals(73, counts.path("matched").asInt());
        assertEquals(11, counts.path("left_out").path("total").asInt());
        assertEquals(84, withSuspected.path("matched").asInt());
    }

    @Test
    void the_toll_of_the_airport_bombing_is_told_as_it_was_reported() throws Exception {
        String id = "/api/incidents/2021-08-26-kabul-airport";

        assertEquals(73, get(id + "?known=2021-08-27").path("killed_best").asInt());
        assertEquals(182, get(id + "?known=2021-08-31").path("killed_best").asInt());
        assertFalse(
                get(id + "?known=2021-08-31").path("summary").asText().contains("inquiry"),
                "the summary tells of an inquiry of February 2022");
        assertEquals(182, get(id).path("killed_best").asInt());
        assertEquals(183, get(id).path("killed_high").asInt());
        assertEquals(404, service.get(id + "?known=2021-08-26").statusCode());
    }

    @Test
    void attacks_in_kabul_as_counted_by_others_stand_beside_the_records_own() throws Exception {
        JsonNode estimates = get("/api/estimates?subject=ISKP%20high-profile%20attacks%20in%20Kabul");

        List<Integer> best = new ArrayList<>();
        estimates.path("estimates").forEach(one -> best.add(one.path("best").asInt()));
        assertEquals(List.of(6, 18, 24), best);
        estimates
                .path("estimates")
                .forEach(one -> assertTrue(one.path("counts_like_bars").asBoolean()));
    }

    @ParameterizedTest
    @CsvSource({
        "Achin, AF0615",
        "Kunar, AF15",
        "Konar, AF15",
        "Jowzjan, AF28",
        "Jawzjan, AF28",
        "Namgarhar, AF06",
        "Dasht-e-Barchi, dasht-e-barchi",
        "Dashti Barchi, dasht-e-barchi",
        "کنر, AF15",
        "جوزجان, AF28",
        "اچین, AF0615",
        "Kabul province, AF01",
        "Kabul airport, kabul-airport"
    })
    void a_name_finds_the_right_place_first(String name, String id) throws Exception {
        JsonNode best = get("/api/geocode?q=" + encoded(name)).at("/candidates/0");

        assertEquals(id, best.path("id").asText());
        assertTrue(Set.of("accept", "review").contains(best.path("band").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paris", "Taliban", "Friday"})
    void what_is_no_place_here_gets_no_answer(String name) throws Exception {
        for (JsonNode candidate : get("/api/geocode?q=" + name).path("candidates")) {
            assertEquals("manual", candidate.path("band").asText());
        }
    }

    @Test
    void totals_leave_out_the_dead_that_a_side_counted_among_the_fighters_it_killed() throws Exception {
        JsonNode counts = get("/api/counts?by=type&from=2017-04-13&to=2017-04-13");

        assertEquals(1, counts.at("/total/incidents").asInt());
        assertEquals(0, counts.at("/total/killed_best").asInt());
        assertEquals(94, counts.at("/total/killed_best_with_fighters").asInt());
    }

    @Test
    void afghanistan_and_the_rest_of_the_world_are_summed_apart() throws Exception {
        JsonNode counts = get("/api/counts?by=type&from=2016-06-12&to=2016-06-12");

        assertEquals(0, counts.at("/total/incidents").asInt());
        assertEquals(49, counts.at("/elsewhere/killed_best").asInt());
    }

    @Test
    void the_columns_of_the_timeline_have_one_entry_per_record() throws Exception {
        JsonNode timeline = get("/api/timeline");

        TreeMap<String, Integer> sizes = new TreeMap<>();
        timeline.path("incidents")
                .fields()
                .forEachRemaining(
                        column -> sizes.put(column.getKey(), column.getValue().size()));
        assertEquals(Set.of(123), new TreeSet<>(sizes.values()));
        assertEquals(
                timeline.at("/control/claim").size(),
                timeline.at("/control/known_from").size());
        assertTrue(timeline.at("/control/claim").size() > 158 - 30);
        assertTrue(timeline.at("/steps/day").size() > 75, "at least one step for each incident with statements");
    }

    @Test
    void the_columns_of_the_timeline_tell_nothing_that_came_out_later() throws Exception {
        JsonNode timeline = get("/api/timeline?known=2021-08-14");
        long limit = LocalDate.of(2021, 8, 14).toEpochDay();

        for (String column :
                List.of("/incidents/known_from", "/control/known_from", "/control/known_to", "/steps/day")) {
            for (JsonNode day : timeline.at(column)) {
                assertTrue(day.isNull() || day.asLong() <= limit, column + " " + day);
            }
        }
    }

    @Test
    void claims_on_places_are_told_apart_from_claims_on_the_districts_around_them() throws Exception {
        JsonNode timeline = get("/api/timeline");
        for (int row = 0; row < timeline.at("/control/claim").size(); row++) {
            boolean onUnit = timeline.at("/dictionaries/level")
                    .get(timeline.at("/control/level").get(row).asInt())
                    .asText()
                    .equals("unit");
            assertEquals(onUnit, !timeline.at("/control/unit").get(row).isNull());
        }
    }

    @Test
    void every_day_on_which_something_was_published_can_be_asked_as_known() throws Exception {
        Set<String> days = new TreeSet<>();
        get("/api/layers/incidents.geojson")
                .path("features")
                .forEach(feature -> days.add(property(feature, "known_from").asText()));
        assertTrue(days.size() > 50);
        for (String day : days) {
            get("/api/layers/incidents.geojson?known=" + day);
        }
        get("/api/layers/incidents.geojson?known=2017-02-08");
    }

    @Test
    void bars_and_counts_add_up_and_keep_other_countries_apart() throws Exception {
        JsonNode histogram = get("/api/histogram?bucket=year&by=type");
        JsonNode counts = get("/api/counts?by=type");
        int bars = 0;
        for (JsonNode series : histogram.path("series")) {
            bars += sum(series.path("counts"));
        }

        assertEquals(117, bars);
        assertEquals(counts.at("/total/incidents").asInt(), bars);
        assertEquals(5, sum(histogram.at("/elsewhere/counts")));
        assertEquals(302, sum(histogram.at("/elsewhere/killed_best")));
        assertEquals(1, sum(histogram.at("/placeless/counts")));
        assertEquals(123, bars + 5 + 1);
    }

    @Test
    void what_only_one_side_says_is_counted_as_claimed_and_never_as_held() throws Exception {
        JsonNode layer = get("/api/layers/control.geojson?date=2016-07-01&geometry=none");

        assertEquals(
                Set.of("AF0610"),
                ids(layer, feature -> property(feature, "class").asText().equals("claimed")));
        assertEquals(1, layer.at("/counts/by_class/claimed").asInt());
    }

    private static int sum(JsonNode numbers) {
        int sum = 0;
        for (JsonNode number : numbers) {
            sum += number.asInt();
        }
        return sum;
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + RunningService.text(answer));
        return MAPPER.readTree(answer.body());
    }

    private static List<String> idsInBrief(String dataSet, String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(DataSets.text(dataSet, file))) {
            List<String> ids = rows.stream()
                    .filter(row -> row.getField("in_brief").equals("yes"))
                    .map(row -> row.getField("id"))
                    .toList();
            assertFalse(ids.isEmpty());
            return ids;
        }
    }

    private static Predicate<JsonNode> held(String status, String holder) {
        return feature -> status(feature).equals(status)
                && property(feature, "holder").asText().equals(holder);
    }

    private static Set<String> ids(JsonNode layer, Predicate<JsonNode> which) {
        Set<String> ids = new TreeSet<>();
        layer.path("features").forEach(feature -> {
            if (which.test(feature)) {
                ids.add(feature.path("id").asText());
            }
        });
        return ids;
    }

    private static Set<String> names(JsonNode layer, Predicate<JsonNode> which) {
        Set<String> names = new TreeSet<>();
        layer.path("features").forEach(feature -> {
            if (which.test(feature)) {
                names.add(property(feature, "name").asText());
            }
        });
        return names;
    }

    private static String status(JsonNode feature) {
        return property(feature, "status").asText();
    }

    private static JsonNode property(JsonNode feature, String name) {
        return feature.path("properties").path(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
