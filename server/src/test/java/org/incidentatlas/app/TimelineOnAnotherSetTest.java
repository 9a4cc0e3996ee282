package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of the timeline say of a day what the layers say of it, on the set that the record names and on another. */
final class TimelineOnAnotherSetTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Districts change hands on the first; on the second a statement on a whole province reaches most of them. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2018, 6, 30), LocalDate.of(2021, 12, 31));

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static String redrawn;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded(RedrawnAfghanistan.in(folder));
        redrawn = get("/api/boundaries").path("in_use").asText();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    private static List<String> sets() {
        return List.of(redrawn, "afg-approximate");
    }

    @Test
    void the_columns_name_the_set_they_are_on() throws Exception {
        for (String set : sets()) {
            assertEquals(
                    set,
                    get("/api/timeline?boundaries=" + set).path("boundary_set").asText());
        }
    }

    @Test
    void incidents_are_in_the_units_of_the_layer_through_the_same_links() throws Exception {
        for (String set : sets()) {
            Map<String, String> inLayer = new TreeMap<>();
            for (JsonNode feature :
                    get("/api/layers/incidents.geojson?boundaries=" + set).path("features")) {
                JsonNode own = feature.path("properties");
                inLayer.put(
                        feature.path("id").asText(),
                        own.path("pcode") + " " + own.path("shown_by").path("link"));
            }
            Map<String, String> inColumns = new TreeMap<>();
            for (Row row : rows(get("/api/timeline?boundaries=" + set), "incidents")) {
                JsonNode link = row.word("link");
                inColumns.put(row.value("id").asText(), row.word("pcode") + " " + (link.isNull() ? "" : link));
            }
            assertEquals(inLayer, inColumns, set);
        }
    }

    @Test
    void a_claim_is_on_the_units_on_which_the_layers_show_it() throws Exception {
        for (String set : sets()) {
            for (LocalDate day : DAYS) {
                Map<String, TreeSet<String>> shown = new TreeMap<>();
                for (Row row : inForce(set, "unit", day)) {
                    shown.computeIfAbsent(row.word("unit").asText(), pcode -> new TreeSet<>())
                            .add(said(row));
                }
                assertUnitsOfLayer(layer(set, "ADM1", day), shown);
                assertUnitsOfLayer(layer(set, "ADM2", day), shown);
            }
        }
    }

    /** The same units have claims, and the claim that goes first in the layer is among those in the columns. */
    private static void assertUnitsOfLayer(JsonNode features, Map<String, TreeSet<String>> shown) {
        for (JsonNode feature : features) {
            JsonNode own = feature.path("properties");
            String unit = feature.path("id").asText();
            boolean isClaimed = !own.path("status").asText().equals("none");
            assertEquals(isClaimed, shown.containsKey(unit), unit);
            if (isClaimed) {
                assertTrue(shown.get(unit).contains(said(own)), unit + " " + said(own) + " " + shown.get(unit));
            }
        }
    }

    @Test
    void what_is_a_statement_on_a_region_in_the_layer_is_one_in_the_columns() throws Exception {
        for (String set : sets()) {
            for (LocalDate day : DAYS) {
                TreeSet<String> claims = new TreeSet<>();
                inForce(set, "region", day)
                        .forEach(row -> claims.add(row.value("claim").asText()));
                assertEquals(ids(layer(set, "region", day)), claims, set);
            }
        }
    }

    @Test
    void places_are_those_of_the_layer() throws Exception {
        for (String set : sets()) {
            for (LocalDate day : DAYS) {
                TreeSet<String> places = new TreeSet<>();
                inForce(set, "place", day)
                        .forEach(row -> places.add(row.word("place").asText()));
                assertEquals(ids(layer(set, "place", day)), places, set);
            }
        }
    }

    @Test
    void a_unit_of_another_name_says_so_in_the_columns() throws Exception {
        TreeSet<String> links = new TreeSet<>();
        for (Row row : rows(get("/api/timeline?boundaries=afg-approximate"), "control")) {
            if (row.word("unit").asText().equals(RedrawnAfghanistan.ACHIN)) {
                links.add(row.word("link").asText());
            }
        }
        assertEquals(new TreeSet<>(List.of("renamed")), links);
        assertFalse(get("/api/timeline").path("dictionaries").has("link"), "the record names the set in use");
    }

    /** What a row and a feature of the layer both tell of the claim that goes first. */
    private static String said(JsonNode own) {
        return own.path("claims").path(0).asText()
                + own.path("scope")
                + own.path("inherited")
                + own.path("shown_by").path("link");
    }

    private static String said(Row row) {
        JsonNode link = row.word("link");
        return row.value("claim").asText() + row.word("scope") + row.value("inherited") + (link.isNull() ? "" : link);
    }

    private static JsonNode layer(String set, String level, LocalDate day) throws Exception {
        return get("/api/layers/control.geojson?date=" + day + "&level=" + level + "&boundaries=" + set)
                .path("features");
    }

    private static TreeSet<String> ids(JsonNode features) {
        TreeSet<String> ids = new TreeSet<>();
        features.forEach(feature -> ids.add(feature.path("id").asText()));
        return ids;
    }

    private static List<Row> inForce(String set, String level, LocalDate date) throws Exception {
        long day = date.toEpochDay();
        return rows(get("/api/timeline?boundaries=" + set), "control").stream()
                .filter(row -> row.word("level").asText().equals(level))
                .filter(row -> row.value("known_to").isNull())
                .filter(row -> row.value("valid_from").asLong() <= day)
                .filter(row ->
                        row.value("valid_to").isNull() || row.value("valid_to").asLong() >= day)
                .toList();
    }

    /** One entry of each column. */
    private record Row(JsonNode timeline, JsonNode columns, int at) {

        JsonNode value(String column) {
            return columns.path(column).path(at);
        }

        JsonNode word(String column) {
            JsonNode place = value(column);
            return place.isNull()
                    ? place
                    : timeline.path("dictionaries").path(column).path(place.asInt());
        }
    }

    private static List<Row> rows(JsonNode timeline, String columns) {
        List<Row> rows = new ArrayList<>();
        JsonNode of = timeline.path(columns);
        for (int at = 0; at < of.path("known_from").size(); at++) {
            rows.add(new Row(timeline, of, at));
        }
        return rows;
    }

    private static JsonNode get(String path) throws Exception {
        return JSON.readTree(RunningService.text(service.get(path)));
    }
}
