package org.incidentatlas.intake.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.incidentatlas.intake.batch.BatchProgress.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables go in and come out whole, whatever they are delimited by and written in. */
class PlaceBatchTest {

    /** Finds for each row a place whose id is all that the row says. */
    private static final PlaceFinder ECHO = rows -> rows.stream()
            .map(row -> found(row.province() + "/" + row.district() + "/" + row.place()))
            .toList();

    private static FoundPlace found(String id) {
        return new FoundPlace("place", id, "", "", "", "", "", "", "1", "accept", "", "", "", FoundLocation.NONE);
    }

    @ParameterizedTest
    @CsvSource({"',', ','", "';', ';'", "'\t', '\t'", "'|', '|'"})
    void the_delimiter_is_found_in_the_header_and_kept(char delimiter, char kept) throws Exception {
        String table = "id_place_note\n1_Achin_\"a_b\"\n".replace('_', delimiter);

        String written = run(table, NameColumns.of("place"));

        assertTrue(
                written.startsWith("id_place_note_resolved_place_id_"
                        .replace('_', kept)
                        .replace("place" + kept + "id", "place_id")),
                written);
        assertTrue(written.contains("1_Achin_\"a_b\"_place_//Achin_".replace('_', kept)), written);
    }

    @Test
    void fields_with_line_breaks_and_quotes_come_out_as_they_went_in() throws Exception {
        String written = run("note,place\n\"two\nlines, \"\"quoted\"\"\",Achin\n", NameColumns.of("place"));

        assertTrue(written.contains("\n\"two\nlines, \"\"quoted\"\"\",Achin,place,//Achin,"), written);
    }

    @Test
    void line_ends_are_kept() throws Exception {
        assertTrue(run("place\r\nAchin\r\n", NameColumns.of("place")).endsWith(",\r\n"));
        assertTrue(!run("place\nAchin\n", NameColumns.of("place")).contains("\r"));
    }

    @Test
    void several_columns_are_read_as_one_hierarchy() throws Exception {
        String written = run("p,x,d,v\nKunar,1,Sarkani,Barogai\n", new NameColumns("p", "d", "v"));

        assertTrue(written.contains("Kunar,1,Sarkani,Barogai,place,Kunar/Sarkani/Barogai,"), written);
    }

    @Test
    void a_result_column_never_takes_the_name_of_an_input_column() throws Exception {
        String written = run("place,level,found_level\nAchin,a,b\n", NameColumns.of("place"));

        assertTrue(
                written.startsWith("place,level,found_level,resolved,place_id,place_name,found_found_level,"), written);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,place\n1,x\n2\n',            3, it has 1 fields; the header has 2",
        "'a,place\n1,x\n\"p\nq\",y,z\n', 3, it has 3 fields; the header has 2",
        "'a,b\n1,x\n',                   1, 'there is no column ''place''; the header names a, b'",
        "'place,place\nx,y\n',           1, there are 2 columns 'place'",
        "'',                             1, the table is empty; its first line must name the columns",
    })
    void a_table_that_is_not_one_is_refused_with_its_line(String table, long line, String message) throws Exception {
        BatchResult result = batch(NameColumns.of("place"))
                .run(new StringReader(table == null ? "" : table), new StringWriter(), BatchProgress.NONE);

        assertEquals(new BatchResult.Refused(line, message), result);
    }

    @Test
    void a_quote_that_is_never_closed_is_told_with_the_line_it_stands_in() throws Exception {
        BatchResult result = batch(NameColumns.of("place"))
                .run(new StringReader("place\nAchin\n\"Kunar\nKabul\n"), new StringWriter(), BatchProgress.NONE);

        BatchResult.Refused refused = assertInstanceOf(BatchResult.Refused.class, result);
        assertEquals(3, refused.line());
    }

    @Test
    void blank_rows_and_hostile_names_are_answered_and_not_asked() throws Exception {
        String hostile = "a\u0000b";
        StringWriter out = new StringWriter();
        BatchResult result = batch(NameColumns.of("place"))
                .run(
                        new StringReader("place\n\n" + "x".repeat(10_000) + "\n" + hostile + "\n\uD800\n\u202EnihcA\n"),
                        out,
                        BatchProgress.NONE);

        assertEquals(new BatchResult.Done(new Tally(5, 1, 0, 3, 0, 1)), result);
        assertTrue(out.toString().contains("it is longer than 300 characters"), out.toString());
        assertTrue(out.toString().contains("\u202EnihcA,place,//\u202EnihcA"), out.toString());
    }

    @Test
    void rows_keep_their_order_through_many_threads() throws Exception {
        StringBuilder table = new StringBuilder("place\n");
        for (int row = 0; row < 12_345; row++) {
            table.append("name").append(row).append('\n');
        }
        StringWriter out = new StringWriter();

        new PlaceBatch(ECHO, NameColumns.of("place"), null, 4)
                .run(new StringReader(table.toString()), out, BatchProgress.NONE);

        List<String> lines = out.toString().lines().toList();
        assertEquals(12_346, lines.size());
        for (int row = 0; row < 12_345; row++) {
            assertTrue(lines.get(row + 1).startsWith("name" + row + ",place,//name" + row + ","));
        }
    }

    @Test
    void a_run_that_goes_on_writes_the_rest_and_counts_the_whole() throws Exception {
        StringBuilder table = new StringBuilder("place\n");
        for (int row = 0; row < 3_500; row++) {
            table.append(row % 7 == 0 ? "" : "name" + row).append('\n');
        }
        PlaceBatch batch = batch(NameColumns.of("place")).fingerprinted();
        StringWriter whole = new StringWriter();
        List<Position> positions = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        BatchResult first = batch.run(new StringReader(table.toString()), whole, position -> {
            positions.add(position);
            lengths.add(whole.getBuffer().length());
        });

        StringWriter rest = new StringWriter();
        BatchResult second = batch.run(new StringReader(table.toString()), rest, BatchProgress.NONE, positions.get(1));

        assertEquals(first, second);
        assertEquals(whole.toString().substring(lengths.get(1)), rest.toString());
        assertInstanceOf(
                BatchResult.Refused.class,
                batch.run(
                        new StringReader(table.toString().replace("name3\n", "name4\n")),
                        new StringWriter(),
                        BatchProgress.NONE,
                        positions.get(1)));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-8, ''", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void a_byte_order_mark_tells_the_encoding(String encoding, String mark) throws Exception {
        byte[] text = "place\nاچین\n".getBytes(encoding);
        byte[] prefix = HexFormat.of().parseHex(mark == null ? "" : mark);
        byte[] bytes = new byte[prefix.length + text.length];
        System.arraycopy(prefix, 0, bytes, 0, prefix.length);
        System.arraycopy(text, 0, bytes, prefix.length, text.length);

        StringWriter out = new StringWriter();
        batch(NameColumns.of("place"))
                .run(new StrictDecoder(new ByteArrayInputStream(bytes), null), out, BatchProgress.NONE);

        assertTrue(out.toString().contains("اچین,place,//اچین"), out.toString());
    }

    @Test
    void a_byte_that_cannot_be_read_is_told_with_its_line_and_what_to_do() throws Exception {
        byte[] latin = "place\nAchin\nKhān\n".replace('ā', 'é').getBytes(StandardCharsets.ISO_8859_1);

        BatchResult result = batch(NameColumns.of("place"))
                .run(new StrictDecoder(new ByteArrayInputStream(latin), null), new StringWriter(), BatchProgress.NONE);

        BatchResult.Refused refused = assertInstanceOf(BatchResult.Refused.class, result);
        assertEquals(3, refused.line());
        assertTrue(refused.message().contains("name its encoding"), refused.message());
        StringWriter out = new StringWriter();
        batch(NameColumns.of("place"))
                .run(
                        new StrictDecoder(new ByteArrayInputStream(latin), Charset.forName("ISO-8859-1")),
                        out,
                        BatchProgress.NONE);
        assertTrue(out.toString().contains("Khén,place"), out.toString());
    }

    @Test
    void text_comes_whole_through_buffers_of_any_size() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 20_000; row++) {
            text.append("اچین ").append(row).append(row % 3 == 0 ? "\r\n" : "\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        StringBuilder read = new StringBuilder();
        char[] target = new char[1_013];
        try (StrictDecoder decoder = new StrictDecoder(new ByteArrayInputStream(bytes), null)) {
            for (int count = decoder.read(target, 7, 1_000); count >= 0; count = decoder.read(target, 7, 1_000)) {
                read.append(target, 7, count);
            }
        }

        assertEquals(text.toString(), read.toString());
    }

    /** A long table, made as it is read, and an output that is only counted. */
    @Test
    void a_table_far_larger_than_the_memory_given_to_it_passes_by() throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicLong mostWaiting = new AtomicLong();
        EndlessTable table = new EndlessTable(300_000);
        Writer counting = new Writer() {
            @Override
            public void write(char[] chars, int offset, int length) {
                written.addAndGet(length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        BatchResult result = batch(NameColumns.of("place"))
                .run(
                        table,
                        counting,
                        position -> mostWaiting.accumulateAndGet(
                                table.rows - position.tally().rows(), Math::max));

        assertEquals(300_000, ((BatchResult.Done) result).tally().rows());
        assertTrue(written.get() > 300_000L * 20);
        assertTrue(mostWaiting.get() < 20_000, "rows read and not yet written: " + mostWaiting);
    }

    private static final class EndlessTable extends Reader {

        private final long all;
        private long rows;
        private String line = "place\n";
        private int at;

        EndlessTable(long all) {
            this.all = all;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (at == line.length()) {
                if (rows == all) {
                    return -1;
                }
                line = "name" + rows++ + "\n";
                at = 0;
            }
            int count = Math.min(length, line.length() - at);
            line.getChars(at, at + count, target, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }

    private static PlaceBatch batch(NameColumns columns) {
        return new PlaceBatch(ECHO, columns, null, 2);
    }

    private static String run(String table, NameColumns columns) throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        BatchResult result = batch(columns).run(new StringReader(table), out, BatchProgress.NONE);
        assertInstanceOf(BatchResult.Done.class, result, result::toString);
        return out.toString();
    }
}
