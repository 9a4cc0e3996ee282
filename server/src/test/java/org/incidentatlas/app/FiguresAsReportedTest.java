package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks every incident of the starter record through every day on which a statement on it came out. */
class FiguresAsReportedTest {

    private static final List<String> KILLED = List.of("killed_low", "killed_best", "killed_high");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static RunningService service;
    private static Map<String, NamedCsvRecord> rows;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.embedded();
        rows = new HashMap<>();
        read("incidents.csv");
        read("evidence.csv");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void no_figure_on_any_day_is_other_than_what_its_own_row_says() throws Exception {
        int compared = 0;
        for (Map.Entry<String, Set<String>> incident : publicationDays().entrySet()) {
            for (String day : incident.getValue()) {
                JsonNode record = asReported(incident.getKey(), day);
                String statement = record.path("figures_from").asText(null);
                boolean givesNone =
                        statement == null && !record.path("compiled").asBoolean();
                for (String figure : KILLED) {
                    String row = givesNone
                            ? ""
                            : rows.get(statement == null ? incident.getKey() : statement)
                                    .getField(figure);
                    assertEquals(
                            row,
                            record.path(figure).asText("").replace("null", ""),
                            () -> incident.getKey() + " " + day + " " + figure);
                    compared++;
                }
            }
        }
        assertTrue(compared > 400, compared + " figures compared");
    }

    @Test
    void no_statement_counts_before_it_was_out() throws Exception {
        for (Map.Entry<String, Set<String>> incident : publicationDays().entrySet()) {
            for (String day : incident.getValue()) {
                JsonNode record = asReported(incident.getKey(), day);
                for (JsonNode statement : record.path("evidence")) {
                    assertTrue(statement.path("known_from").asText().compareTo(day) <= 0);
                }
                for (JsonNode other : record.path("alternatives")) {
                    assertTrue(other.path("known_from").asText().compareTo(day) <= 0);
                }
            }
        }
    }

    @Test
    void at_least_twenty_incidents_change_a_figure_as_statements_come_out() throws Exception {
        Set<String> changing = new TreeSet<>();
        for (Map.Entry<String, Set<String>> incident : publicationDays().entrySet()) {
            Set<List<String>> figures = new HashSet<>();
            for (String day : incident.getValue()) {
                JsonNode record = asReported(incident.getKey(), day);
                List<String> killed =
                        KILLED.stream().map(name -> record.path(name).asText()).toList();
                if (!killed.stream().allMatch("null"::equals)) {
                    figures.add(killed);
                }
            }
            if (figures.size() > 1) {
                changing.add(incident.getKey());
            }
        }
        assertTrue(changing.size() >= 20, changing.size() + ": " + changing);
        assertEquals(33, changing.size(), "those that give a figure on one day and another on a later one");
    }

    /** The days on which statements on each incident were certainly out, by incident. */
    private static Map<String, Set<String>> publicationDays() throws Exception {
        Map<String, Set<String>> days = new TreeMap<>();
        for (JsonNode feature :
                get("/api/layers/incidents.geojson?properties=place").path("features")) {
            String id = feature.path("id").asText();
            Set<String> ofIncident = days.computeIfAbsent(id, none -> new TreeSet<>());
            get("/api/incidents/" + encoded(id))
                    .path("evidence")
                    .forEach(statement ->
                            ofIncident.add(statement.path("known_from").asText()));
        }
        assertEquals(123, days.size());
        return days;
    }

    private static JsonNode asReported(String id, String day) throws Exception {
        return get("/api/incidents/" + encoded(id) + "?known=" + day);
    }

    private static void read(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(DataSets.text("incidents", file))) {
            reader.forEach(row -> rows.put(row.getField("id"), row));
        }
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
