package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        return on(folder.resolve("data"), arguments);
    }

    private String on(Path data, String... arguments) {
        said.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        CommandLine line = new CommandLine(new BoundariesCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof OperatorError || fault instanceof NoSuchFileException) {
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
    void a_running_service_does_what_the_commands_say_and_says_what_they_would() throws IOException {
        String[] load = {
            "load",
            AnotherCountryTest.provinces(folder).toString(),
            AnotherCountryTest.districts(folder).toString(),
            "--id",
            "xse",
            "--dated",
            "2024-03-01"
        };
        List<String> alone = List.of(run(load), run(load), run("use", "xse"), run("list"), run("use", "built-in"));
        Path owned = folder.resolve("owned");
        try (Wiring service = Wiring.start(new Settings("127.0.0.1", 0, owned, null, List.of(), false))) {
            List<String> through = List.of(
                    on(owned, load),
                    on(owned, load),
                    on(owned, "use", "xse"),
                    on(owned, "list"),
                    on(owned, "use", "built-in"));

            assertEquals(alone, through);
            assertTrue(service.summary().contains("empty"));
        }
    }

    @Test
    void a_service_that_starts_with_files_shows_them_from_its_first_answer_on() throws IOException {
        List<Path> files = List.of(AnotherCountryTest.provinces(folder), AnotherCountryTest.districts(folder));
        Path owned = folder.resolve("owned");
        try (Wiring service = Wiring.start(new Settings("127.0.0.1", 0, owned, null, files, false))) {
            assertSaid("* provinces-", on(owned, "list"));
            assertTrue(service.port() > 0);
        }
        assertSaid("* provinces-", on(owned, "list"));
    }

    @Test
    void a_file_that_is_not_there_or_too_large_is_not_handed_to_a_service() throws IOException {
        Path owned = folder.resolve("owned");
        Path large = folder.resolve("large.geojson");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength((256L << 20) + 1);
        }
        try (Wiring service = Wiring.start(new Settings("127.0.0.1", 0, owned, null, List.of(), false))) {
            assertSaid(
                    "none.geojson",
                    on(owned, "load", folder.resolve("none.geojson").toString()));
            assertSaid("at most 268435456 are taken", on(owned, "load", large.toString()));
            assertTrue(service.port() > 0);
        }
    }
}
