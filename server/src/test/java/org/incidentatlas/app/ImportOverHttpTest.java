package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incidentatlas.exchange.MadeUpRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files handed over to the service: looked at, seen by a second reader, written, and gone. */
@Timeout(120)
class ImportOverHttpTest extends ImportsOverHttp {

    private static final String PLAIN = "nr;tag;ort\n1;2019-05-01;Achin\n2;2019-05-02;\n";
    private static final String MAPPING =
            "{\"dataset\":\"plain\",\"publisher\":\"P\",\"licence\":\"CC0-1.0\",\"visibility\":\"open\",\"record\":\"incident\","
                    + "\"fields\":{\"id\":{\"column\":\"nr\"},\"date_from\":{\"column\":\"tag\"},\"district\":{\"column\":\"ort\"}}}";

    @Test
    void a_file_is_examined_and_written_by_somebody_else_who_saw_the_report() throws Exception {
        String id = hand(anna, "rows.csv", MadeUpRow.csv(MadeUpRow.ucdp()));
        HttpResponse<byte[]> report = settled(id);
        JsonNode told = json(report);
        assertEquals("examined", told.path("state").asText(), told.toString());
        assertEquals("ucdp", told.path("format").asText());
        assertEquals(1, told.at("/counts/accepted").asInt());
        assertEquals(1, told.at("/outcomes/accepted").size());
        assertEquals("incident", told.at("/preview/0/kind").asText());
        assertTrue(told.at("/write/second_reader").asBoolean());
        assertFalse(json(get("/api/import/" + id, anna)).at("/write/allowed").asBoolean());
        String tag = tag(report);

        HttpResponse<byte[]> own = write(anna, id, tag);
        assertEquals(409, own.statusCode());
        assertTrue(RunningService.text(own).contains("Who handed a file over does not write it"));
        assertEquals(202, write(bilal, id, tag).statusCode());

        JsonNode written = json(settled(id));
        assertEquals("written", written.path("state").asText(), written.toString());
        assertEquals(1, written.path("version").asInt());
        assertEquals(
                200,
                service.get("/api/incidents/" + told.at("/preview/0/record").asText())
                        .statusCode());
        JsonNode batch = json(get("/api/batches", viewer)).at("/batches/0");
        assertEquals("Anna", batch.path("author").asText());
        assertTrue(batch.path("reason").asText().endsWith("; seen and written by Bilal"), batch.toString());
        assertEquals(List.of(), filesNamed("rows.csv"), "what was written is kept no longer");
    }

    @Test
    void no_cell_of_a_report_for_spreadsheets_is_a_formula() throws Exception {
        String mapping = "{\"dataset\":\"plain\",\"publisher\":\"P\",\"licence\":\"CC0-1.0\",\"record\":\"incident\","
                + "\"fields\":{\"id\":{\"column\":\"nr\"},\"date_from\":{\"column\":\"=1+1\"}}}";
        String id =
                hand(anna, "rows.csv&mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8), "nr,=1+1\n1,x\n");
        settled(id);

        String rows = RunningService.text(get("/api/import/" + id + "/rows?format=csv", anna));

        assertTrue(rows.contains(",'=1+1,"), rows);
        assertFalse(rows.contains(",=1+1"), rows);
    }

    @Test
    void a_mapping_gives_rows_of_a_known_data_set_no_other_terms() throws Exception {
        String mapping = MAPPING.replace("\"nr\"", "\"event_id_cnty\"")
                .replace("\"tag\"", "\"event_date\"")
                .replace("\"ort\"", "\"admin2\"");
        String id = hand(
                anna,
                "rows.csv&mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8),
                MadeUpRow.csv(MadeUpRow.acled()));

        JsonNode told = json(settled(id));

        assertEquals("mapping", told.at("/fault/code").asText(), told.toString());
        assertTrue(told.at("/fault/message").asText().contains("those of acled"), told.toString());
        HttpResponse<byte[]> named =
                send("PUT", "/api/import/" + id + "/mapping", MAPPING.replace("\"plain\"", "\"acled\""), anna);
        assertEquals(400, named.statusCode(), RunningService.text(named));
    }

    @Test
    void nothing_is_written_without_the_report_or_by_an_older_one() throws Exception {
        String id = hand(anna, "rows.csv", MadeUpRow.csv(MadeUpRow.ucdp()));
        String tag = tag(settled(id));
        assertEquals(
                428, send("POST", "/api/import/" + id + "/write", "", bilal).statusCode());
        assertEquals(412, write(bilal, id, "\"guess\"").statusCode());
        assertEquals(
                200,
                send("PUT", "/api/import/" + id + "/options", "{\"edition\":\"26.1\"}", anna)
                        .statusCode());
        String newer = tag(settled(id));
        assertFalse(newer.equals(tag));
        assertEquals(412, write(bilal, id, tag).statusCode());
        assertTrue(
                json(get("/api/import/" + id, bilal)).path("citation").asText().contains("26.1"));
        assertEquals(202, write(bilal, id, newer).statusCode());
        assertEquals("written", json(settled(id)).path("state").asText());
        assertEquals(409, write(bilal, id, newer).statusCode());
    }

    @Test
    void a_record_that_moved_on_since_the_report_has_a_new_one_made() throws Exception {
        String first = hand(anna, "rows.csv", MadeUpRow.csv(MadeUpRow.ucdp()));
        String second = hand(
                anna,
                "rows.csv",
                MadeUpRow.csv(MadeUpRow.ucdp().with("best", "9").with("high", "9")));
        String old = tag(settled(second));
        write(bilal, first, tag(settled(first)));
        settled(first);
        assertEquals(202, write(bilal, second, old).statusCode());
        JsonNode again = json(settled(second));
        assertEquals("examined", again.path("state").asText());
        assertTrue(
                again.path("notice").asText().startsWith("The record was changed since the report"), again.toString());
        assertEquals(1, again.at("/counts/corrected").asInt());
        assertEquals(1, json(get("/api/batches", viewer)).path("batches").size());
    }

    @Test
    void a_file_of_unknown_columns_waits_for_a_mapping_and_shows_where_its_rows_would_lie() throws Exception {
        String id = hand(anna, "plain.csv", PLAIN);
        JsonNode asked = json(settled(id));
        assertEquals("mapping needed", asked.path("state").asText());
        assertEquals("[\"nr\",\"tag\",\"ort\"]", asked.path("columns").toString());
        assertEquals("Achin", asked.at("/first_rows/0/2").asText());

        HttpResponse<byte[]> none = send("PUT", "/api/import/" + id + "/mapping", "{\"dataset\":\"plain\"}", anna);
        assertEquals(400, none.statusCode());
        assertEquals("mapping", json(none).path("parameter").asText());
        assertEquals(
                403,
                send("PUT", "/api/import/" + id + "/mapping", MAPPING, bilal).statusCode());
        assertEquals(
                200,
                send("PUT", "/api/import/" + id + "/mapping", MAPPING, anna).statusCode());

        JsonNode told = json(settled(id));
        assertEquals("examined", told.path("state").asText(), told.toString());
        assertEquals("AF0615", told.at("/preview/0/location/pcode").asText(), told.toString());
        assertEquals("2019-05-01", told.at("/preview/0/date_from").asText());
        assertEquals("plain", told.at("/mapping/dataset").asText());
    }

    @Test
    void a_mapping_can_come_with_the_file_and_is_looked_at_before_it() throws Exception {
        String encoded = URLEncoder.encode(MAPPING, StandardCharsets.UTF_8);
        HttpResponse<byte[]> taken = post("/api/import?name=plain.csv&mapping=" + encoded, PLAIN, anna);
        assertEquals(201, taken.statusCode(), RunningService.text(taken));
        assertEquals(
                "examined",
                json(settled(json(taken).path("id").asText())).path("state").asText());
        assertEquals(
                400,
                post("/api/import?name=plain.csv&mapping=%7B%7D", PLAIN, anna).statusCode());
        assertEquals(1, files().size());
    }

    @Test
    void rejected_rows_keep_a_file_out_until_its_owner_has_the_others_taken() throws Exception {
        String id = hand(
                anna,
                "rows.csv",
                MadeUpRow.csv(
                        MadeUpRow.ucdp(), MadeUpRow.ucdp().with("id", "901").with("best", "many")));
        String tag = tag(settled(id));
        assertTrue(RunningService.text(write(bilal, id, tag)).contains("skip_rejected"));
        String rows = RunningService.text(get("/api/import/" + id + "/rows?verdict=rejected", bilal));
        assertEquals(1, rows.lines().count());
        assertTrue(rows.contains("\"field\":\"best\",\"code\":\"malformed\""), rows);
        String csv = RunningService.text(get("/api/import/" + id + "/rows?format=csv", bilal));
        assertEquals(
                "row,line,record,verdict,weight,field,code,message,remedy,candidates",
                csv.lines().findFirst().orElse(""));
        assertTrue(csv.contains("ucdp-901,rejected,fault,best,malformed,"), csv);
        send("PUT", "/api/import/" + id + "/options", "{\"skip_rejected\":true}", anna);
        assertEquals(202, write(bilal, id, tag(settled(id))).statusCode());
        assertEquals(1, json(settled(id)).path("version").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "413 | body         | ?name=a.csv                  | text/csv            | LARGE",
                "400 | body         | ?name=a.csv                  | text/csv            | ''",
                "415 | Content-Type | ?name=a.csv                  | multipart/form-data | x",
                "415 | Content-Type | ?name=a.csv                  | image/png           | x",
                "400 | name         | ''                           | text/csv            | x",
                "400 | name         | ?name=..%2Fa.csv             | text/csv            | x",
                "400 | name         | ?name=..                     | text/csv            | x",
                "400 | name         | ?name=a%5Cb                  | text/csv            | x",
                "400 | name         | ?name=a%00b                  | text/csv            | x",
                "400 | accessed     | ?name=a.csv&accessed=2021-2-3 | text/csv           | x",
                "400 | skip_rejected | ?name=a.csv&skip_rejected=1 | text/csv            | x",
                "400 | sudo         | ?name=a.csv&sudo=yes         | text/csv            | x",
                "400 | mapping      | ?name=a.csv&mapping=nothing  | text/csv            | x"
            })
    void what_is_no_file_to_import_is_refused_and_leaves_nothing(
            int status, String parameter, String query, String type, String body) throws Exception {
        byte[] bytes = body.equals("LARGE") ? new byte[(int) LARGEST + 1] : body.getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> refused = post("/api/import" + query, type, bytes, anna);
        assertEquals(status, refused.statusCode(), RunningService.text(refused));
        assertEquals(parameter, json(refused).path("parameter").asText());
        assertEquals(List.of(), files());
    }

    @Test
    void what_is_packed_is_not_unpacked() throws Exception {
        HttpResponse<byte[]> refused = service.send(
                "POST",
                "/api/import?name=a.csv",
                "x",
                "Content-Type",
                "text/csv",
                "Content-Encoding",
                "gzip",
                "Authorization",
                "Bearer " + anna);
        assertEquals(415, refused.statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unreadable     | encoding  | PK\u0003\u0004 zip",
                "unreadable     | malformed | id,day\\n1",
                "unreadable     | malformed | id,day\\n1,\"",
                "unreadable     | malformed | {\"type\":\"FeatureCollection\",\"features\":[{",
                "unreadable     | malformed | LONGLINE",
                "unreadable     | malformed | LONGTEXT",
                "unreadable     | malformed | DEEP",
                "unreadable     | malformed | MANY",
                "unreadable     | encoding  | NUL",
                "mapping needed | format    | a,b\\n1,2"
            })
    void what_cannot_be_read_is_told_with_its_code_and_nothing_is_written(String state, String code, String text)
            throws Exception {
        String id = hand(anna, "bad.csv", written(text));
        JsonNode told = json(settled(id));
        assertEquals(
                state + " " + code,
                told.path("state").asText() + " " + told.at("/fault/code").asText());
        assertFalse(told.at("/fault/message").asText().isEmpty());
        assertFalse(told.toString().contains("Exception"), told.toString());
        assertEquals(409, write(bilal, id, "\"x\"").statusCode());
        assertEquals(0, json(get("/api/batches", viewer)).path("batches").size());
    }

    private static String written(String text) {
        return switch (text) {
            case "LONGLINE" -> "id,day\n" + "x".repeat(30_000_000);
            case "LONGTEXT" -> "{\"type\":\"Feature\",\"properties\":{\"a\":\"" + "x".repeat(30_000_000) + "\"}}";
            case "MANY" -> "{\"type\":\"Feature\",\"properties\":{" + "\"a\":[0,0,0,0,0,0,0,0,0,0],".repeat(1_000_000);
            case "DEEP" -> "{\"type\":\"Feature\",\"properties\":{\"a\":" + "[".repeat(100_000);
            case "NUL" -> "i\0d\0,\0d\0a\0y\0\n\0";
            case "PK\u0003\u0004 zip" -> "PK\u0003\u0004\0\0\0\n";
            default -> text.replace("\\n", "\n");
        };
    }

    @Test
    void a_row_with_a_control_character_is_rejected_by_its_field() throws Exception {
        String id = hand(anna, "rows.csv", MadeUpRow.csv(MadeUpRow.ucdp().with("where_description", "a\u0000b")));
        JsonNode told = json(settled(id));
        assertEquals(
                "control character",
                told.at("/outcomes/rejected/0/remarks/0/code").asText(),
                told.toString());
        assertEquals(
                "where_description",
                told.at("/outcomes/rejected/0/remarks/0/field").asText());
    }

    @Test
    void viewers_and_nobody_hand_over_and_see_nothing() throws Exception {
        String id = hand(anna, "rows.csv", MadeUpRow.csv(MadeUpRow.ucdp()));
        for (String path : List.of("/api/import", "/api/import/" + id, "/api/import/" + id + "/rows")) {
            assertEquals(403, get(path, viewer).statusCode());
            assertEquals(401, service.get(path).statusCode());
        }
        assertEquals(403, post("/api/import?name=a.csv", "x", viewer).statusCode());
        assertEquals(
                401,
                service.post("/api/import?name=a.csv", "text/csv", new byte[3]).statusCode());
        assertEquals(403, write(viewer, id, tag(settled(id))).statusCode());
        assertEquals(403, send("DELETE", "/api/import/" + id, "", viewer).statusCode());
        assertEquals(
                403,
                send("PUT", "/api/import/" + id + "/mapping", MAPPING, viewer).statusCode());
    }

    @Test
    void an_import_is_taken_back_unless_its_records_moved_on_and_can_come_again() throws Exception {
        String rows = MadeUpRow.csv(MadeUpRow.ucdp());
        long version = take(rows);
        take(MadeUpRow.csv(MadeUpRow.ucdp().with("best", "9").with("high", "9")));
        HttpResponse<byte[]> moved = undo(version);
        assertEquals(409, moved.statusCode());
        assertTrue(RunningService.text(moved).contains("1 record has been changed since: incident ucdp-"));
        assertEquals(200, undo(2).statusCode());
        assertEquals(200, undo(3).statusCode(), "an undo can be undone");
        assertEquals(200, undo(4).statusCode());
        String id = hand(anna, "rows.csv", rows);
        assertEquals(1, json(settled(id)).at("/counts/duplicate").asInt());
    }

    @Test
    void the_same_file_comes_in_again_after_it_was_taken_back() throws Exception {
        String rows = MadeUpRow.csv(MadeUpRow.ucdp());
        undo(take(rows));
        String id = hand(anna, "rows.csv", rows);
        assertEquals(1, json(settled(id)).at("/counts/accepted").asInt());
    }

    @Test
    void without_a_second_reader_who_handed_a_file_over_writes_it() throws Exception {
        service.close();
        service = RunningService.taking(false, LARGEST);
        anna = service.token("Anna", "editor");
        bilal = service.token("Bilal", "editor");
        String id = hand(anna, "rows.csv", MadeUpRow.csv(MadeUpRow.ucdp()));
        assertEquals(202, write(anna, id, tag(settled(id))).statusCode());
        assertEquals("written", json(settled(id)).path("state").asText());
    }
}
