package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentatlas.exchange.MadeUpRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator who was allowed more in writing says so at the import; it stands in the rights, and the rows follow it. */
class WrittenLicenceTest {

    private static final String TABLE = "/api/exchange/acled/records.csv";
    private static final String LETTER = "letter of 1 May 2026";

    @TempDir
    Path folder;

    private RunningService service;

    @BeforeEach
    void start() throws Exception {
        service = RunningService.taking(true, 1 << 20);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    @Test
    void rows_that_were_only_counted_are_shown_and_leave_the_atlas_under_the_licence() throws Exception {
        take(null, null, null);
        assertEquals(1, RunningService.text(service.get(TABLE)).lines().count());

        take(LETTER, "yes", "open");

        assertEquals(2, RunningService.text(service.get(TABLE)).lines().count());
        String citation = RunningService.text(service.get("/api/exchange/acled/citation.txt"));
        assertTrue(citation.contains("Terms: " + LETTER + "."), citation);
        JsonNode counts = json(service.get("/api/counts/private"));
        assertEquals(0, counts.path("incidents").asInt(), counts.toString());
    }

    @Test
    void the_same_file_under_the_same_licence_again_changes_nothing() throws Exception {
        take(LETTER, "yes", "open");
        long version = version();

        take(LETTER, "yes", "open");
        take(null, null, null);

        assertEquals(version, version());
    }

    @ParameterizedTest
    @CsvSource({
        "editor, 'licence=L', 403, Authorization",
        "editor, 'visibility=open', 400, licence",
        "admin, 'visibility=open', 400, licence",
        "admin, 'licence=L&visibility=all', 400, visibility",
        "admin, 'licence=L&exportable=true', 400, exportable"
    })
    void over_http_it_is_for_the_role_admin_and_wants_words(String role, String said, int status, String parameter)
            throws Exception {
        HttpResponse<byte[]> refused = hand(service.token("Ada", role), said);

        assertEquals(status, refused.statusCode(), RunningService.text(refused));
        assertEquals(parameter, json(refused).path("parameter").asText());
    }

    @Test
    void over_http_it_stands_in_the_report_that_the_second_reader_sees() throws Exception {
        String said = "licence=" + URLEncoder.encode(LETTER, StandardCharsets.UTF_8) + "&exportable=no&visibility=open";
        HttpResponse<byte[]> taken = hand(service.token("Ada", "admin"), said);

        JsonNode options = json(taken).path("options");
        assertEquals(LETTER, options.path("licence").asText(), options.toString());
        assertEquals("no", options.path("exportable").asText());
        assertEquals("open", options.path("visibility").asText());
    }

    private HttpResponse<byte[]> hand(String token, String said) throws Exception {
        return service.send(
                "POST",
                "/api/import?name=rows.csv&" + said,
                MadeUpRow.csv(MadeUpRow.acled()),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "text/csv");
    }

    /** As the command does. */
    private void take(String licence, String exportable, String visibility) throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, MadeUpRow.csv(MadeUpRow.acled()));
        ImportTask.Wanted wanted = new ImportTask.Wanted(
                file.toString(),
                "26.1",
                "2026-11-20",
                null,
                null,
                false,
                false,
                "import",
                true,
                null,
                licence,
                exportable,
                visibility);
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        int status = new UpkeepDesk(service.data(), null)
                .perform(new UpkeepTask.Import(wanted), List.of(file), new Saying(nobody, nobody, false));
        assertEquals(0, status);
    }

    private long version() throws Exception {
        return Long.parseLong(
                service.get("/api/record").headers().firstValue("Atlas-Version").orElseThrow());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
