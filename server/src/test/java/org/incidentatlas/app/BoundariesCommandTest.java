package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands for boundary sets, on the files of a made-up country. */
class BoundariesCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    /** What the command prints, or the message with which it refuses. */
    private String run(String... arguments) {
        said.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        CommandLine line = new CommandLine(new BoundariesCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof OperatorError) {
                said.append(fault.getMessage());
                return 2;
            }
            throw fault;
        });
        line.execute(all.toArray(new String[0]));
        return said.toString();
    }

    private void assertSaid(String expected, String answer) {
        assertTrue(answer.contains(expected), answer);
    }

    @Test
    void a_set_is_loaded_with_what_the_operator_says_of_it_then_listed_and_used() throws IOException {
        String provinces = AnotherCountryTest.provinces(folder).toString();
        String districts = AnotherCountryTest.districts(folder).toString();

        String loaded = run(
                "load",
                provinces,
                districts,
                "--id",
                "xse-2024",
                "--title",
                "Southern Sea",
                "--source",
                "Its survey office",
                "--licence",
                "CC0",
                "--dated",
                "2024-03-01",
                "--valid-from",
                "2023-01-01");
        assertSaid("note: districts.geojson feature 4: Caldbeck gets the code XSE0101", loaded);
        assertSaid("loaded xse-2024: country XSE, 3 provinces, 8 districts, dated 2024-03-01", loaded);
        assertSaid("* afg-approximate", run("list"));

        assertSaid("in use: xse-2024", run("use", "xse-2024"));
        String listed = run("list");
        assertSaid("* xse-2024", listed);
        assertSaid("title: Southern Sea", listed);
        assertSaid("source: Its survey office", listed);
        assertSaid("licence: CC0", listed);
        assertSaid("dated: 2024-03-01, in force from 2023-01-01", listed);
        assertSaid("in use: afg-approximate", run("use", "built-in"));
        assertSaid("there is no boundary set nowhere; loaded here: afg-approximate, xse-2024", run("use", "nowhere"));
    }

    @Test
    void an_id_that_is_taken_is_refused_and_replaced_only_when_no_code_is_lost() throws IOException {
        String provinces = AnotherCountryTest.provinces(folder).toString();
        Path districts = AnotherCountryTest.districts(folder);
        run("load", provinces, districts.toString(), "--id", "xse");

        assertSaid("there is a boundary set xse already", run("load", provinces, districts.toString(), "--id", "xse"));
        assertSaid(
                "loaded xse",
                run("load", provinces, districts.toString(), "--id", "xse", "--replace", "--licence", "CC0"));
        assertSaid("licence: CC0", run("list"));

        // Without the last feature, Grantham, its code would be gone.
        String text = Files.readString(districts);
        Files.writeString(districts, text.substring(0, text.lastIndexOf(",\n{")) + "]}");
        String refused = run("load", provinces, districts.toString(), "--id", "xse", "--replace");
        assertSaid("the files do not hold 1 units of the set they would replace", refused);
        assertSaid("XSE0302 Grantham", refused);
    }

    @Test
    void files_that_make_no_set_are_refused_with_every_finding_and_nothing_is_kept() throws IOException {
        Path lone = AnotherCountryTest.districts(folder);
        String refused = run("load", lone.toString());
        assertEquals(8, refused.split("no province of the files holds", -1).length - 1, refused);
        assertEquals(
                1, run("list").lines().filter(line -> line.contains("checksum")).count());
        assertSaid("the id afg-approximate is the built-in set's own", builtInReplaced());
    }

    private String builtInReplaced() throws IOException {
        return run(
                "load",
                AnotherCountryTest.provinces(folder).toString(),
                AnotherCountryTest.districts(folder).toString(),
                "--id",
                "afg-approximate",
                "--replace");
    }

    @Test
    void a_running_service_is_asked_for_the_list_and_guards_its_sets() throws IOException {
        Path data = folder.resolve("data");
        try (Wiring service = Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), false))) {
            assertSaid("* afg-approximate", run("list"));
            assertSaid("the service at " + service.address(), run("use", "built-in"));
            assertSaid("stop it, run this again", run("load", "districts.geojson"));
        }
    }
}
