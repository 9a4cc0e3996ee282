package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.exchange.MadeUpRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Of rows that their publisher lets nobody show, the public gets the number in each province and month, and what to cite. */
class PrivateCountsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String COUNTS = "/api/counts/private";

    private static RunningService service;
    private static String viewer;

    @BeforeAll
    static void start() throws Exception {
        Path folder = Files.createTempDirectory("atlas-counts");
        MadeUpRow row = MadeUpRow.acled();
        take(
                folder,
                row,
                row.with("event_id_cnty", "AFG101").with("event_date", "2021-08-03"),
                row.with("event_id_cnty", "AFG102").with("event_date", "2021-09-03"),
                inKunar(row.with("event_id_cnty", "AFG103")),
                // The week around this day reaches into September.
                row.with("event_id_cnty", "AFG104")
                        .with("event_date", "2021-08-31")
                        .with("time_precision", "2"));
        service = RunningService.onFolder(folder.resolve("data"));
        viewer = service.token("Vik", "viewer");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void the_public_gets_the_number_of_each_province_and_month_and_the_citation() throws Exception {
        JsonNode answer = counts("");
        assertEquals("[AF06 2021-08 2, AF06 2021-09 1, AF06 null 1, AF15 2021-08 1]", text(answer));
        assertEquals(5, answer.path("incidents").asInt());
        assertEquals("Nangarhar", answer.at("/counts/0/province").asText());
        assertEquals(2021, answer.at("/counts/2/year").asInt());
        assertEquals("ACLED terms of use", answer.at("/editions/0/licence").asText());
        String citation = answer.at("/editions/0/citation").asText();
        assertTrue(citation.contains("ACLED") && citation.contains("accessed 2026-11-20"), citation);
    }

    @Test
    void the_rows_themselves_are_in_nothing_that_the_public_gets() throws Exception {
        for (String path : new String[] {"/api/layers/incidents.geojson", "/api/timeline", "/api/changes?since=0"}) {
            assertFalse(RunningService.text(service.get(path)).contains("AFG10"), path);
        }
        assertEquals(404, service.get("/api/incidents/acled-AFG100").statusCode());
        HttpResponse<byte[]> full = service.get("/api/incidents/acled-AFG100", "Authorization", "Bearer " + viewer);
        assertEquals(200, full.statusCode());
    }

    @Test
    void both_audiences_get_the_same_counts() throws Exception {
        assertEquals(
                RunningService.text(service.get(COUNTS)),
                RunningService.text(service.get(COUNTS, "Authorization", "Bearer " + viewer)));
    }

    @Test
    void whole_months_whole_years_and_one_province_are_asked_for() throws Exception {
        assertEquals("[AF06 2021-08 2, AF15 2021-08 1]", text(counts("?from=2021-08-01&to=2021-08-31")));
        assertEquals("[AF06 2021-09 1]", text(counts("?from=2021-08-02")), "a part of a month is not counted");
        assertEquals("[AF15 2021-08 1]", text(counts("?within=AF15")));
        HttpResponse<byte[]> district = service.get(COUNTS + "?within=AF0615");
        assertEquals(400, district.statusCode());
        assertEquals(
                "within", MAPPER.readTree(district.body()).path("parameter").asText());
    }

    @Test
    void they_count_as_reported_from_the_day_the_edition_was_obtained() throws Exception {
        assertEquals("[]", text(counts("?known=2026-11-19")));
        assertEquals(5, counts("?known=2026-11-20").path("incidents").asInt());
    }

    private static MadeUpRow inKunar(MadeUpRow row) {
        return row.with("admin1", "Kunar")
                .with("admin2", "Asadabad")
                .with("location", "Asadabad")
                .with("latitude", "34.87")
                .with("longitude", "71.15");
    }

    private static JsonNode counts(String question) throws Exception {
        return MAPPER.readTree(service.get(COUNTS + question).body());
    }

    /** Each count as its province, month and number. */
    private static String text(JsonNode answer) {
        List<String> all = new ArrayList<>();
        answer.path("counts")
                .forEach(count -> all.add(count.path("pcode").asText() + " "
                        + count.path("month").asText() + " "
                        + count.path("incidents").asInt()));
        return all.toString();
    }

    private static void take(Path folder, MadeUpRow... rows) throws IOException {
        Path file = folder.resolve("acled.csv");
        Files.writeString(file, MadeUpRow.csv(rows));
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(
                        file.toString(),
                        "--yes",
                        "--accessed",
                        "2026-11-20",
                        "--data",
                        folder.resolve("data").toString());
        assertEquals(0, exit, said.toString());
    }
}
