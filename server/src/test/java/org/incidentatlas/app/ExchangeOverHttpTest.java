package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentatlas.exchange.MadeUpRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record as tables of other data sets: to everybody what may leave the atlas, to editors all of it. */
class ExchangeOverHttpTest {

    private static final String UCDP = "/api/exchange/ucdp/records.csv";
    private static final String GTD = "/api/exchange/gtd/records.csv";

    @TempDir
    private Path folder;

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        service = RunningService.taking(true, 1 << 20);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    private void take(String text) throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, text);
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
                null,
                null,
                null);
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        int status = new UpkeepDesk(service.data(), null)
                .perform(new UpkeepTask.Import(wanted), List.of(file), new Saying(nobody, nobody, false));
        assertEquals(0, status);
    }

    @Test
    void rows_that_may_leave_the_atlas_come_out_as_they_came_with_what_to_cite() throws Exception {
        String text = MadeUpRow.csv(MadeUpRow.ucdp());
        take(text);
        HttpResponse<byte[]> table = service.get(UCDP);
        assertEquals(200, table.statusCode());
        assertEquals(text, RunningService.text(table));
        assertEquals("1", table.headers().firstValue("Atlas-Version").orElse(""));
        assertTrue(RunningService.text(service.get("/api/exchange/ucdp/citation.txt"))
                .contains("26.1, accessed 2026-11-20. Terms: CC-BY-4.0."));
    }

    @Test
    void a_table_is_not_sent_again_to_who_has_it_and_is_another_after_a_change() throws Exception {
        take(MadeUpRow.csv(MadeUpRow.ucdp()));
        String tag = service.get(UCDP).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, service.get(UCDP, "If-None-Match", tag).statusCode());
        take(MadeUpRow.csv(MadeUpRow.ucdp().with("best", "9").with("high", "9")));
        HttpResponse<byte[]> newer = service.get(UCDP, "If-None-Match", tag);
        assertEquals(200, newer.statusCode());
        assertEquals("2", newer.headers().firstValue("Atlas-Version").orElse(""));
    }

    @Test
    void private_rows_are_for_editors_only() throws Exception {
        String text = MadeUpRow.csv(MadeUpRow.gtd());
        take(text);
        String editor = "Bearer " + service.token("Anna", "editor");
        String viewer = "Bearer " + service.token("Vik", "viewer");
        assertEquals(1, RunningService.text(service.get(GTD)).lines().count(), "the header alone");
        assertEquals(
                1,
                RunningService.text(service.get(GTD, "Authorization", editor))
                        .lines()
                        .count());
        assertFalse(RunningService.text(service.get("/api/exchange/gtd/citation.txt"))
                .contains("1 rows"));
        assertEquals(401, service.get(GTD + "?private=yes").statusCode());
        assertEquals(
                403, service.get(GTD + "?private=yes", "Authorization", viewer).statusCode());
        HttpResponse<byte[]> all = service.get(GTD + "?private=yes", "Authorization", editor);
        assertEquals(text, RunningService.text(all));
        assertEquals("no-store", all.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void a_data_set_without_columns_here_is_refused_by_name() throws Exception {
        HttpResponse<byte[]> refused = service.get("/api/exchange/gdelt/records.csv");
        assertEquals(404, refused.statusCode());
        assertTrue(RunningService.text(refused).contains("\"parameter\":\"scheme\""));
    }
}
