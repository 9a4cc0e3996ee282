package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An atlas of a made-up country with three provinces and eight districts, squares of half a degree in the sea south of
 * West Africa, whose files hold names but no codes. One district bears the name of a foreign capital.
 *
 * <pre>
 *  Northreach: Aldmoor, Birkwood, Paris | Midvale: Caldbeck, Dunmere, Elmstow | Southmarch: Farnley, Grantham
 * </pre>
 */
class AnotherCountryTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<List<String>> DISTRICTS = List.of(
            List.of("Aldmoor", "Birkwood", "Paris"),
            List.of("Caldbeck", "Dunmere", "Elmstow"),
            List.of("Farnley", "Grantham"));
    private static final List<String> PROVINCES = List.of("Northreach", "Midvale", "Southmarch");

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.empty(provinces(folder), districts(folder));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    static Path provinces(Path folder) throws IOException {
        List<String> features = new ArrayList<>();
        for (int row = 0; row < PROVINCES.size(); row++) {
            double width = DISTRICTS.get(row).size() / 2.0;
            features.add(feature(PROVINCES.get(row), "ADM1", 0, width, row));
        }
        return write(folder.resolve("provinces.geojson"), features);
    }

    static Path districts(Path folder) throws IOException {
        List<String> features = new ArrayList<>();
        for (int row = 0; row < PROVINCES.size(); row++) {
            for (int column = 0; column < DISTRICTS.get(row).size(); column++) {
                features.add(feature(DISTRICTS.get(row).get(column), "ADM2", column / 2.0, (column + 1) / 2.0, row));
            }
        }
        return write(folder.resolve("districts.geojson"), features);
    }

    private static Path write(Path file, List<String> features) throws IOException {
        return Files.writeString(
                file, "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}");
    }

    private static String feature(String name, String level, double west, double east, int row) {
        double south = -row / 2.0 - 0.5;
        double north = -row / 2.0;
        return String.format(Locale.ROOT, """
                {"type": "Feature", "properties": {"shapeName": "%s", "shapeType": "%s", "shapeGroup": "XSE"},
                 "geometry": {"type": "Polygon", "coordinates": [[[%3$s, %4$s], [%5$s, %4$s], [%5$s, %6$s],
                  [%3$s, %6$s], [%3$s, %4$s]]]}}""", name, level, west, south, east, north);
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + RunningService.text(answer));
        return MAPPER.readTree(answer.body());
    }

    @Test
    void the_record_is_about_that_country_and_covers_no_day_yet() throws Exception {
        JsonNode record = get("/api/record");
        assertEquals("XSE", record.at("/country/pcode").asText());
        assertEquals("XSE", record.at("/boundary_set/country").asText());
        assertEquals(8, record.path("districts").asInt());
        assertTrue(
                record.path("covers_from").isNull() && record.path("covers_to").isNull());
    }

    @Test
    void units_have_codes_in_the_order_of_their_names() throws Exception {
        List<String> districts = new ArrayList<>();
        get("/api/layers/boundaries.geojson?level=ADM2")
                .path("features")
                .forEach(unit -> districts.add(unit.path("id").asText() + " "
                        + unit.at("/properties/name").asText()));
        // Provinces by name: Midvale 01, Northreach 02, Southmarch 03.
        assertEquals(
                List.of(
                        "XSE0101 Caldbeck",
                        "XSE0102 Dunmere",
                        "XSE0103 Elmstow",
                        "XSE0201 Aldmoor",
                        "XSE0202 Birkwood",
                        "XSE0203 Paris",
                        "XSE0301 Farnley",
                        "XSE0302 Grantham"),
                districts);
    }

    @Test
    void only_its_own_outline_is_on_the_map() throws Exception {
        JsonNode countries = get("/api/layers/boundaries.geojson?level=COUNTRY").path("features");
        assertEquals(1, countries.size());
        assertEquals("XSE", countries.at("/0/id").asText());
        assertTrue(get("/api/layers/boundaries.geojson?level=ADM1")
                .at("/features/0/properties/capital")
                .isNull());
    }

    @Test
    void its_places_are_found_even_those_with_foreign_names_and_no_afghan_ones() throws Exception {
        assertEquals(
                "XSE0102", get("/api/geocode?q=Dunmere").at("/candidates/0/id").asText());
        assertEquals(
                "XSE0102", get("/api/geocode?q=Dunmer").at("/candidates/0/id").asText());
        JsonNode paris = get("/api/geocode?q=Paris");
        assertEquals("XSE0203", paris.at("/candidates/0/id").asText());
        assertTrue(paris.path("outside").isNull());
        assertEquals(0, get("/api/geocode?q=Jalalabad").path("candidates").size());
        assertEquals(0, get("/api/geocode?q=Dasht-e-Barchi").path("candidates").size());
        assertEquals(
                1, get("/api/geocode?q=Elmstow&within=XSE01").path("candidates").size());
        assertEquals(
                0, get("/api/geocode?q=Elmstow&within=XSE02").path("candidates").size());
    }

    @Test
    void points_lie_in_its_units_and_on_their_borders() throws Exception {
        JsonNode inside = get("/api/reverse?lon=0.75&lat=-0.25");
        assertEquals("XSE0202", inside.at("/units/2/pcode").asText());
        assertTrue(inside.path("certain").asBoolean());
        JsonNode border = get("/api/reverse?lon=0.5&lat=-0.25");
        assertEquals(4, border.path("units").size());
        assertTrue(border.at("/units/2/on_border").asBoolean());
        assertFalse(border.path("certain").asBoolean());
        assertEquals(0, get("/api/reverse?lon=69.2&lat=34.5").path("units").size());
    }

    @Test
    void layers_are_empty_and_answer_everything_they_are_asked() throws Exception {
        JsonNode control = get("/api/layers/control.geojson?within=XSE02");
        assertEquals(3, control.path("features").size());
        assertEquals("none", control.at("/features/0/properties/status").asText());
        assertEquals(0, get("/api/layers/incidents.geojson").path("features").size());
        assertEquals(0, get("/api/histogram?bucket=month").path("starts").size());
        assertEquals("Paris", get("/api/units/XSE0203").path("name").asText());
        assertEquals(
                400, service.get("/api/layers/incidents.geojson?within=AF06").statusCode());
        get("/api/timeline");
        get("/api/counts?by=unit");
    }

    @Test
    void sets_of_two_countries_are_not_linked_and_not_shown_on_each_other() throws Exception {
        JsonNode sets = get("/api/boundaries");
        assertEquals(2, sets.path("sets").size());
        assertTrue(sets.path("in_use").asText().startsWith("provinces-"));
        assertEquals(
                0, get("/api/boundaries/links?to=afg-approximate").path("links").size());
        assertEquals(
                400,
                service.get("/api/layers/control.geojson?boundaries=afg-approximate")
                        .statusCode());
    }

    @Test
    void the_starter_record_is_refused_on_another_country(@TempDir Path data) throws IOException {
        List<Path> files = List.of(provinces(data), districts(data));
        Settings settings = new Settings("127.0.0.1", 0, data, null, files, true);
        OperatorError refusal =
                assertThrows(OperatorError.class, () -> Wiring.start(settings).close());
        assertTrue(String.valueOf(refusal.getMessage()).contains("--starter no"), refusal.getMessage());
    }

    @Test
    void a_record_of_one_country_is_not_shown_on_another(@TempDir Path data) throws IOException {
        Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), true)).close();
        List<Path> files = List.of(provinces(data), districts(data));
        Settings settings = new Settings("127.0.0.1", 0, data, null, files, false);
        OperatorError refusal =
                assertThrows(OperatorError.class, () -> Wiring.start(settings).close());
        assertTrue(String.valueOf(refusal.getMessage()).contains("the record here is about AFG"), refusal.getMessage());
    }
}
