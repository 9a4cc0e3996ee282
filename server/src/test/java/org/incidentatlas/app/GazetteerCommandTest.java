package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.gazetteer.PlaceRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Loading, listing and removing sets of place names from the command line. */
class GazetteerCommandTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void choose() {
        data = folder.resolve("data");
    }

    @Test
    void a_list_is_loaded_found_listed_and_removed() throws Exception {
        Path list = write("our-places.csv", """
                id,name,pcode,lon,lat,tier
                made-up-village,Zzarnaqoq,AF0615,70.66,34.07,core
                AF06,Eastland of Apples,,,,
                """);

        String loaded = run(0, "load", list.toString(), "--source", "us", "--licence", "CC0-1.0");
        assertTrue(loaded.contains("saved as our-places: 1 places, 1 further names"), loaded);
        assertEquals("made-up-village", placed("Zzarnaqoq"));
        assertEquals("AF06", placed("Eastland of Apples"));
        assertTrue(run(0, "list").contains("our-places: our-places.csv; 1 core, 0 villages, 1 names, 1 further names"));
        run(0, "remove", "our-places");
        assertNotEquals("made-up-village", placed("Zzarnaqoq"));
    }

    @Test
    void one_bad_row_keeps_everything_out_and_is_named() throws Exception {
        Path list = write("bad.csv", "id,name\ngood,Good Village\n,Nameless\n");

        String told = run(1, "load", list.toString(), "--source", "us", "--licence", "CC0-1.0");
        assertTrue(told.contains("bad.csv line 3, id: It is empty"), told);
        assertFalse(run(0, "list").contains("bad"));
    }

    @Test
    void a_list_of_unknown_form_or_without_licence_or_in_a_zip_is_refused() throws Exception {
        assertTrue(run(2, "load", write("story.txt", "Once upon a time\n").toString())
                .contains("begins like no list of place names"));
        assertTrue(run(2, "load", write("a.csv", "id,name\na,A\n").toString(), "--source", "us")
                .contains("--licence"));
        assertTrue(run(2, "load", write("AF.zip", "PK\3\4").toString()).contains("zip archive"));
    }

    @Test
    void a_running_service_uses_a_list_at_once_and_no_more_when_it_is_removed() throws Exception {
        StringBuilder rows =
                new StringBuilder("id,name,pcode,lon,lat,tier\nmade-up,Zzarnaqoq,AF0615,70.66,34.07,core\n");
        for (int i = 0; i < 40_000; i++) {
            rows.append("v-").append(i).append(",Village ").append(i).append(",AF0615,70.66,34.07,village\n");
        }
        String list = write("our-places.csv", rows.toString()).toString();
        String rejected = write("bad.csv", "id,name\n,Nameless\n").toString();
        try (RunningService service = RunningService.embedded()) {
            data = service.data();
            String loaded = run(0, "load", list, "--source", "us", "--licence", "CC0-1.0");
            String asked = RunningService.text(service.get("/api/geocode?q=Zzarnaqoq"));
            String bad = run(1, "load", rejected, "--source", "us", "--licence", "CC0-1.0");
            String listed = run(0, "list");
            run(0, "remove", "our-places");
            String afterwards = RunningService.text(service.get("/api/geocode?q=Zzarnaqoq"));

            assertTrue(Files.size(Path.of(list)) > 1_048_576, "larger than a body that is held in memory");
            assertTrue(loaded.contains("saved as our-places: 40,001 places, 0 further names"), loaded);
            assertTrue(asked.contains("made-up"), asked);
            assertTrue(bad.contains("bad.csv line 2, id: It is empty") && bad.contains("nothing was saved"), bad);
            assertTrue(listed.contains("our-places: our-places.csv; 1 core, 40000 villages"), listed);
            assertFalse(listed.contains("bad"), listed);
            assertFalse(afterwards.contains("made-up"), afterwards);
            assertTrue(run(2, "remove", "our-places").contains("there is no set of place names our-places"));
        }
    }

    private String placed(String name) throws IOException, InterruptedException {
        return PlaceSource.of(data, null, false)
                .finder()
                .find(List.of(PlaceRow.of(name)))
                .get(0)
                .placeId();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String run(int code, String... args) {
        StringWriter told = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", data.toString()));
        assertEquals(code, command(told).execute(all.toArray(String[]::new)), told::toString);
        return told.toString();
    }

    private static CommandLine command(StringWriter told) {
        CommandLine line = new CommandLine(new GazetteerCommand());
        line.setOut(new PrintWriter(told)).setErr(new PrintWriter(told));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof OperatorError) {
                command.getErr().println(fault.getMessage());
                return 2;
            }
            throw fault;
        });
        return line;
    }
}
