package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incidentatlas.boundaries.MadeUpCountry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BoundariesCheckCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void sound_files_end_with_0_and_a_report_for_people() throws IOException {
        Path file = Files.writeString(folder.resolve("districts.geojson"), MadeUpCountry.districtsWithCodes());
        assertEquals(0, run("check", file.toString()));
        assertTrue(out.toString().contains("Districts (ADM2): 4 units, 37"), out::toString);
        assertTrue(out.toString().contains("  gaps: none"), out::toString);
        assertTrue(out.toString().endsWith("No errors: the outlines can be used.\n"), out::toString);
    }

    @Test
    void files_that_would_be_refused_end_with_1_and_say_where() throws IOException {
        Path file = Files.writeString(
                folder.resolve("districts.geojson"),
                MadeUpCountry.districtsWithCodes().replace("XA0102", "XA0101"));
        assertEquals(1, run("check", file.toString()));
        assertTrue(out.toString().contains("error: districts.geojson feature 2: the code XA0101"), out::toString);
    }

    @Test
    void a_program_gets_the_same_as_json() throws IOException {
        Path file = Files.writeString(folder.resolve("districts.geojson"), MadeUpCountry.districtsWithCodes());
        assertEquals(0, run("check", "--json", file.toString()));
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertEquals(false, report.path("rejected").booleanValue());
        assertEquals(4, report.at("/levels/0/units").intValue());
        assertEquals("ADM2_PCODE", report.at("/layers/0/fields/code").textValue());
        assertTrue(report.at("/nesting").isNull());
    }

    @Test
    void a_file_that_is_not_there_ends_with_1() {
        assertEquals(1, run("check", folder.resolve("none.gpkg").toString()));
        assertTrue(out.toString().contains("there is no such file"), out::toString);
    }

    private int run(String... arguments) {
        return new CommandLine(new BoundariesCommand())
                .setOut(new PrintWriter(out))
                .execute(arguments);
    }
}
