package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentatlas.exchange.MadeUpRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that take files in and write them back. */
class ImportCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private int status;

    private String run(Callable<Integer> command, String... arguments) {
        said.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        CommandLine line =
                new CommandLine(command).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        line.setExecutionExceptionHandler((fault, failed, parsed) -> {
            if (fault instanceof OperatorError) {
                said.append(fault.getMessage());
                return 2;
            }
            if (fault instanceof NoSuchFileException missing) {
                said.append("no file ").append(missing.getFile());
                return 2;
            }
            throw fault;
        });
        status = line.execute(all.toArray(new String[0]));
        return said.toString();
    }

    private String take(String... arguments) {
        return run(new ImportCommand(), arguments);
    }

    private String table(MadeUpRow... rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, MadeUpRow.csv(rows));
        return file.toString();
    }

    private static void assertSaid(String expected, String answer) {
        assertTrue(answer.contains(expected), answer);
    }

    @Test
    void without_a_yes_only_the_report_is_given() throws IOException {
        String file = table(MadeUpRow.ucdp());
        assertSaid("1 rows: 1 accepted", take(file));
        assertSaid("Nothing was written; --yes writes it.", take(file, "--yes", "--dry-run"));
        assertSaid("Written as version 1", take(file, "--yes"));
        assertSaid("Nothing changed; no version was made.", take(file, "--yes"));
        assertSaid("Version 2 takes back version 1.", take("--undo", "1"));
        assertSaid("version 2 is no import", take("--undo", "2"));
    }

    @Test
    void the_report_of_every_row_is_written_as_a_table_or_as_json() throws IOException {
        String file = table(
                MadeUpRow.acled(),
                MadeUpRow.acled().with("event_id_cnty", "AFG101").with("fatalities", "1e9"));
        Path csv = folder.resolve("report.csv");
        String said = take(file, "--report", csv.toString(), "--yes");
        assertSaid("row 2 (line 3) acled-AFG101 rejected", said);
        assertSaid("Nothing of " + file + " was written.", said);
        List<String> lines = Files.readAllLines(csv);
        assertEquals("1,2,acled-AFG100,accepted,,,,,,", lines.get(1));
        assertTrue(lines.get(2).startsWith("2,3,acled-AFG101,rejected,fault,fatalities,malformed,"), lines.get(2));
        Path json = folder.resolve("report.json");
        take(file, "--report", json.toString());
        assertTrue(Files.readString(json).contains("\"code\":\"malformed\""));
    }

    @Test
    void beside_a_table_stands_what_must_be_cited_and_the_warning() throws IOException {
        String file = table(MadeUpRow.ucdp());
        take(file, "--yes", "--edition", "26.1", "--accessed", "2026-11-20");
        Path out = folder.resolve("back.csv");
        assertSaid("1 rows to ", run(new ExportCommand(), "--as", "ucdp", "--out", out.toString()));
        assertEquals(Files.readString(Path.of(file)), Files.readString(out));
        String citation = Files.readString(folder.resolve("back.csv.citation.txt"));
        assertSaid("26.1, accessed 2026-11-20. Terms: CC-BY-4.0.", citation);
        assertSaid(
                "Not for day-to-day operational security. No dot means no report in this record, not safety.",
                citation);
    }

    @Test
    void private_rows_are_counted_and_left_out_of_a_table() throws IOException {
        take(table(MadeUpRow.gtd()), "--yes");
        Path out = folder.resolve("back.csv");
        assertSaid(
                "0 rows to " + out + ", what to cite to back.csv.citation.txt; 1 rows are private",
                run(new ExportCommand(), "--as", "gtd", "--out", out.toString()));
        assertSaid(
                "--as takes one of acled, gtd, ucdp",
                run(new ExportCommand(), "--as", "gdelt", "--out", out.toString()));
    }

    @Test
    void while_a_service_owns_the_folder_it_does_the_same_and_says_the_same() throws Exception {
        String file = table(MadeUpRow.ucdp(), MadeUpRow.ucdp().with("id", "901").with("where_prec", "nine"));
        List<String> alone = saidOnTheWay(file);
        try (Wiring service = Wiring.start(served("other"))) {
            assertTrue(service.address().startsWith("http"));
            assertEquals(
                    alone, saidOnTheWay(file, "--data", folder.resolve("other").toString()));
        }
    }

    private Settings served(String data) {
        return new Settings("127.0.0.1", 0, folder.resolve(data), null, List.of(), false);
    }

    /** Everything an operator sees and gets of an import, its report, its being taken back, and a table. */
    private List<String> saidOnTheWay(String file, String... where) throws IOException {
        Path report = folder.resolve("report.csv");
        Path out = folder.resolve("back.csv");
        List<String> seen = new ArrayList<>();
        seen.add(take(with(where, file, "--report", report.toString())));
        seen.add(Files.readString(report));
        seen.add(take(with(where, file, "--yes")));
        seen.add(take(with(where, file, "--yes", "--skip-rejected")));
        seen.add(run(new ExportCommand(), with(where, "--as", "ucdp", "--out", out.toString())));
        seen.add(Files.readString(out));
        seen.add(Files.readString(folder.resolve("back.csv.citation.txt")));
        seen.add(take(with(where, "--undo", "1")));
        seen.add(take(with(where, "--undo", "7")));
        seen.add(take(with(where, file, "--mapping", folder.resolve("none.json").toString())));
        return seen;
    }

    private static String[] with(String[] where, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(where));
        return all.toArray(new String[0]);
    }

    @Test
    void the_record_that_the_service_shows_is_the_one_with_the_import() throws Exception {
        try (Wiring service = Wiring.start(served("data"))) {
            assertTrue(service.summary().contains("the atlas is empty"), service.summary());
            assertSaid("Written as version 1", take(table(MadeUpRow.ucdp()), "--yes"));
            assertTrue(service.summary().contains("version 1, 1 incidents"), service.summary());
            assertEquals(0, status);
            assertSaid("Nothing of ", take(table(MadeUpRow.ucdp().with("best", "many")), "--yes"));
            assertEquals(1, status);
        }
    }

    @Test
    void a_mapping_goes_along_to_the_service() throws Exception {
        Path file = folder.resolve("plain.csv");
        Files.writeString(file, "nr;tag;ort\n1;2019-05-01;Achin\n");
        Path mapping = folder.resolve("mapping.json");
        Files.writeString(mapping, """
                {"dataset": "plain", "publisher": "P", "licence": "CC0-1.0", "visibility": "open", "record": "incident",
                 "fields": {"id": {"column": "nr"}, "date_from": {"column": "tag"}, "place": {"column": "ort"}}}""");
        try (Wiring service = Wiring.start(served("data"))) {
            assertTrue(service.port() > 0);
            assertSaid("1 rows: ", take(file.toString(), "--mapping", mapping.toString()));
            assertSaid("[format] The columns are of no known format", take(file.toString()));
        }
    }
}
