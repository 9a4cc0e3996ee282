package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cross tables and comparisons of periods add up to the counts of the same record. */
class TablesOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PERIODS =
            "/api/periods?a_from=2020-01-01&a_to=2020-12-31&b_from=2021-01-01&b_to=2021-12-31";

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
    void the_cells_of_a_table_add_up_to_the_counts_by_unit() throws Exception {
        JsonNode table = json("/api/table?rows=province&cols=year");
        JsonNode counts = json("/api/counts?by=unit&level=ADM1");
        assertEquals(counts.path("total"), table.path("total"));
        assertEquals(counts.path("rows").size(), table.path("rows").size());
        for (int row = 0; row < table.path("rows").size(); row++) {
            assertEquals(counts.path("rows").get(row).path("key"), table.at("/rows/" + row + "/key"));
            int sum = 0;
            for (JsonNode cell : table.at("/cells/incidents/" + row)) {
                sum += cell.asInt();
            }
            assertEquals(
                    counts.path("rows").get(row).path("incidents").asInt(),
                    sum,
                    table.at("/rows/" + row + "/name").asText());
        }
        assertEquals(
                "2021",
                table.path("cols")
                        .get(table.path("cols").size() - 1)
                        .path("name")
                        .asText());
    }

    @Test
    void the_same_table_comes_for_spreadsheets_with_the_number_asked_for() throws Exception {
        JsonNode table = json("/api/table?rows=type&cols=attribution&known=2021-08-27");
        HttpResponse<byte[]> answer =
                service.get("/api/table?rows=type&cols=attribution&known=2021-08-27&format=csv&value=killed_best");
        List<String> lines = RunningService.text(answer).lines().toList();
        assertEquals(
                "text/csv; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(table.path("rows").size() + 1, lines.size());
        assertTrue(lines.get(0).startsWith("key,name,"), lines.get(0));
        assertTrue(
                lines.get(1)
                        .endsWith(","
                                + table.at("/cells/killed_best/0/"
                                                + (table.path("cols").size() - 1))
                                        .asInt()),
                lines.get(1));
    }

    @Test
    void two_periods_hold_what_each_of_them_holds_and_small_numbers_give_no_share() throws Exception {
        JsonNode periods = json(PERIODS + "&by=type");
        assertEquals(json("/api/counts?by=type&from=2020-01-01&to=2020-12-31").path("total"), periods.at("/total/a"));
        assertEquals(json("/api/counts?by=type&from=2021-01-01&to=2021-12-31").path("total"), periods.at("/total/b"));
        for (JsonNode row : periods.path("rows")) {
            int before = row.at("/a/incidents").asInt();
            int after = row.at("/b/incidents").asInt();
            JsonNode change = row.at("/change/incidents");
            assertEquals(after - before, change.path("number").asInt(), row.toString());
            assertEquals(before < 10, change.path("per_cent").isNull(), row.toString());
            if (before >= 10) {
                assertEquals(
                        Math.round(100.0 * (after - before) / before),
                        change.path("per_cent").asLong());
            }
        }
    }

    @Test
    void days_that_are_missing_or_turned_round_are_named() throws Exception {
        assertEquals("a_from", parameter("/api/periods?a_to=2020-12-31&b_from=2021-01-01&b_to=2021-12-31"));
        assertEquals(
                "b_to", parameter("/api/periods?a_from=2020-01-01&a_to=2020-12-31&b_from=2021-01-02&b_to=2021-01-01"));
        assertEquals("rows", parameter("/api/table?rows=planet"));
        assertEquals("from", parameter(PERIODS + "&from=2020-01-01"));
    }

    private static String parameter(String question) throws Exception {
        HttpResponse<byte[]> answer = service.get(question);
        assertEquals(400, answer.statusCode(), question);
        return MAPPER.readTree(answer.body()).path("parameter").asText();
    }

    private static JsonNode json(String question) throws Exception {
        HttpResponse<byte[]> answer = service.get(question);
        assertEquals(200, answer.statusCode(), question + RunningService.text(answer));
        return MAPPER.readTree(answer.body());
    }
}
