package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidentatlas.gazetteer.PlaceRow;
import org.incidentatlas.intake.batch.FoundLocation;
import org.incidentatlas.intake.batch.FoundPlace;
import org.incidentatlas.intake.batch.NameColumns;
import org.incidentatlas.intake.batch.PlaceFinder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is placed whole or not at all, and a run that was interrupted goes on where it stopped. */
class GeocodeFileTest {

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void name() {
        in = folder.resolve("in.csv");
        out = folder.resolve("out.csv");
    }

    @Test
    void the_built_in_places_answer_a_file_in_another_encoding_and_by_columns() throws Exception {
        Files.write(in, "id;p;d\n1;ننگرهار;Achin\n2;Kunar;Achin\n3;;\n".getBytes(Charset.forName("windows-1256")));

        new GeocodeFile(in, Charset.forName("windows-1256"), null, new NameColumns("p", "d", null), Duration.ZERO)
                .run(PlaceSource.of(folder, null, false), out, false);

        List<String> lines = Files.readAllLines(out);
        assertTrue(lines.get(0).startsWith("id;p;d;resolved;place_id;"), lines.get(0));
        assertTrue(lines.get(1).startsWith("1;ننگرهار;Achin;district;AF0615;"), lines.get(1));
        assertTrue(lines.get(2).startsWith("2;Kunar;Achin;province;AF15;"), lines.get(2));
        assertEquals("3;;" + ";".repeat(17), lines.get(3));
        assertEquals(List.of("in.csv", "out.csv"), names());
    }

    @Test
    void a_row_with_a_field_too_few_leaves_nothing_behind() throws Exception {
        Files.writeString(in, "id,place\n1,Achin\n2\n");

        OperatorError refusal = assertThrows(OperatorError.class, () -> run(echo(), false));

        assertTrue(
                String.valueOf(refusal.getMessage()).contains("in.csv line 3: it has 1 fields"), refusal.getMessage());
        assertEquals(List.of("in.csv"), names());
    }

    @Test
    void the_file_that_is_read_is_never_written_nor_a_folder_replaced() throws Exception {
        Path read = folder.resolve("found.partial");
        Files.writeString(read, table(3));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        PlaceSource source = new PlaceSource(echo(), "index", () -> 1);
        GeocodeFile file = new GeocodeFile(read, null, null, NameColumns.of("place"), Duration.ZERO);

        for (Path wrong : List.of(read, folder.resolve("found"), empty)) {
            assertThrows(OperatorError.class, () -> file.run(source, wrong, false), wrong.toString());
        }
        assertEquals(table(3), Files.readString(read));
        assertTrue(Files.isDirectory(empty));
    }

    @Test
    void an_interrupted_run_goes_on_and_writes_what_a_whole_one_would() throws Exception {
        Files.writeString(in, table(9_000));
        run(echo(), false);
        String whole = Files.readString(out);
        assertTrue(whole.contains("name8999,\"two\nlines\",place,name8999,"));
        assertFalse(whole.contains("manual"));
        Files.delete(out);

        assertThrows(OperatorError.class, () -> run(failingAfter(5_000), true));
        assertTrue(Files.exists(folder.resolve("out.csv.partial")));
        assertFalse(Files.exists(out));
        Files.writeString(folder.resolve("out.csv.partial"), "half a ro", StandardOpenOption.APPEND);
        AtomicInteger asked = new AtomicInteger();
        run(counting(asked), true);

        assertEquals(whole, Files.readString(out));
        assertTrue(asked.get() < 9_000, "asked again for " + asked);
        assertEquals(List.of("in.csv", "out.csv"), names());
    }

    @Test
    void a_run_does_not_go_on_with_another_table_index_or_columns() throws Exception {
        Files.writeString(in, table(9_000));
        assertThrows(OperatorError.class, () -> run(failingAfter(5_000), true));

        assertRefused(
                "places or names have changed", new PlaceSource(echo(), "other", () -> 1), NameColumns.of("place"));
        assertRefused("asked other columns", new PlaceSource(echo(), "index", () -> 1), NameColumns.of("note"));
        Files.writeString(in, table(9_000).replace("name17,", "name71,"));
        assertRefused(
                "not those of the interrupted run", new PlaceSource(echo(), "index", () -> 1), NameColumns.of("place"));
    }

    @Test
    void the_line_on_the_terminal_tells_rate_and_time_left() {
        String line = new ProgressLine(1_000, 0, 0).text(500, 250, 10);

        assertEquals("[######------------------]  25 %  500 rows  50 rows/s  0:30 left ", line);
    }

    private void assertRefused(String why, PlaceSource source, NameColumns columns) {
        OperatorError refusal = assertThrows(
                OperatorError.class,
                () -> new GeocodeFile(in, null, null, columns, Duration.ZERO).run(source, out, true));
        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
    }

    private void run(PlaceFinder finder, boolean resume) throws IOException, InterruptedException {
        new GeocodeFile(in, null, null, NameColumns.of("place"), Duration.ZERO)
                .run(new PlaceSource(finder, "index", () -> 1), out, resume);
    }

    private static String table(int rows) {
        StringBuilder table = new StringBuilder("place,note\n");
        for (int row = 0; row < rows; row++) {
            table.append("name").append(row).append(",\"two\nlines\"\n");
        }
        return table.toString();
    }

    private static PlaceFinder echo() {
        return rows -> rows.stream().map(GeocodeFileTest::found).toList();
    }

    private static PlaceFinder counting(AtomicInteger asked) {
        return rows -> {
            asked.addAndGet(rows.size());
            return rows.stream().map(GeocodeFileTest::found).toList();
        };
    }

    private static PlaceFinder failingAfter(int most) {
        AtomicInteger asked = new AtomicInteger();
        return rows -> {
            if (asked.addAndGet(rows.size()) > most) {
                throw new OperatorError("the service does not answer any more");
            }
            return rows.stream().map(GeocodeFileTest::found).toList();
        };
    }

    private static FoundPlace found(PlaceRow row) {
        return new FoundPlace(
                "place", row.place(), "", "", "", "", "", "", "1", "accept", "", "", "", FoundLocation.NONE);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
