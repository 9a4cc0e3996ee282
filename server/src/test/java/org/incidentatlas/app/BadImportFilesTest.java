package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidentatlas.exchange.MadeUpRow;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.RowOutcome;
import org.incidentatlas.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with something wrong say what, where and what to do, and leave nothing behind. */
class BadImportFilesTest {

    private static final String ROW = MadeUpRow.csv(MadeUpRow.acled());
    private static final String HEADER = ROW.lines().findFirst().orElseThrow();

    private static TestDatabase database;
    private static RecordImport records;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        database = TestDatabase.embedded();
        records = ImportTask.records(database.stores());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** The code, and what its message or remedy must hold. */
    private List<String> codes(byte[] bytes, @Nullable String mapping) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.write(file, bytes);
        Path how = null;
        if (mapping != null) {
            how = folder.resolve("mapping.json");
            Files.writeString(how, mapping);
        }
        List<String> codes = new ArrayList<>();
        ImportRequest request = new ImportRequest(
                file,
                how,
                new ImportRequest.Description(null, LocalDate.of(2022, 1, 1), null, null),
                false,
                false,
                "t");
        Examination examined = records.examine(request, new RowListener() {
            @Override
            public void row(RowOutcome outcome) {
                outcome.remarks().forEach(one -> codes.add(one.code() + ": " + one.message() + " " + one.remedy()));
            }

            @Override
            public void progress(long rows, long read) {}
        });
        examined.fault()
                .ifPresent(fault -> codes.add(fault.remark().code() + ": " + fault.getMessage() + " "
                        + fault.remark().remedy()));
        assertEquals(0, database.stores().ledger().head());
        return codes;
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("nothing at all", "", "empty"),
                Arguments.of("only blanks", "  \n\n", "empty"),
                Arguments.of("only the header", HEADER + "\n", "empty"),
                Arguments.of("unknown columns", "a,b\n1,2\n", "format"),
                Arguments.of("one column is missing", ROW.replace("geo_precision", "gp"), "format"),
                Arguments.of("two columns of one name", ROW.replace("timestamp", "notes"), "duplicate"),
                Arguments.of("a row with a field too many", ROW.strip() + ",more\n", "malformed"),
                Arguments.of("a quote that never ends", ROW + "\"AFG101,and so on\n", "malformed"),
                Arguments.of("the header again", ROW + HEADER + "\n", "header"),
                Arguments.of(
                        "a field of five megabytes", ROW.replace("Made-up account.", "x".repeat(5 << 20)), "too long"),
                Arguments.of("a NUL", ROW.replace("Made-up account.", "a\u0000b"), "control character"),
                Arguments.of("an escape", ROW.replace("Made-up account.", "a\u001bb"), "control character"),
                Arguments.of("an exponent", ROW.replace(",3,", ",1e9,"), "malformed"),
                Arguments.of("a day that may be two", ROW.replace("2021-08-26", "08/09/2021"), "ambiguous"),
                Arguments.of("JSON that is none", "{\"type\": \"FeatureCollection\", \"features\": [}", "malformed"),
                Arguments.of(
                        "a collection without features",
                        "{\"type\": \"FeatureCollection\", \"features\": []}",
                        "empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void what_is_wrong_has_a_code_and_a_remedy(String what, String text, String code) throws IOException {
        List<String> codes = codes(text.getBytes(StandardCharsets.UTF_8), null);
        assertTrue(codes.stream().anyMatch(one -> one.startsWith(code + ": ")), what + " gave " + shortened(codes));
        assertTrue(codes.stream().noneMatch(one -> one.endsWith(": ")), what + " gave " + shortened(codes));
    }

    private static String shortened(List<String> codes) {
        String all = codes.toString();
        return all.substring(0, Math.min(400, all.length()));
    }

    @Test
    void text_of_another_encoding_is_refused_at_its_line() throws IOException {
        byte[] latin = ROW.replace("Made-up account.", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(codes(latin, null).get(0).startsWith("encoding: "));
    }

    @Test
    void wide_characters_are_read_with_their_mark_and_refused_without() throws IOException {
        byte[] marked = ("\ufeff" + ROW).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(List.of(), codes(marked, null));
        assertTrue(codes(ROW.getBytes(StandardCharsets.UTF_16LE), null).get(0).startsWith("encoding: "));
    }

    @Test
    void tables_with_a_mark_and_with_other_delimiters_are_read() throws IOException {
        assertEquals(List.of(), codes(("\ufeff" + ROW).getBytes(StandardCharsets.UTF_8), null));
        assertEquals(List.of(), codes(ROW.replace(",", ";").getBytes(StandardCharsets.UTF_8), null));
        assertEquals(List.of(), codes(ROW.replace(",", "\t").getBytes(StandardCharsets.UTF_8), null));
    }

    static Stream<Arguments> mappings() {
        String whole =
                "{\"dataset\":\"mine\",\"publisher\":\"Me\",\"licence\":\"CC0-1.0\",\"record\":\"incident\",\"fields\":"
                        + "{\"id\":{\"column\":\"a\"},\"date_from\":{\"column\":\"b\",\"format\":\"dd/MM/yyyy\"}}}";
        return Stream.of(
                Arguments.of(whole, "1,26/08/2021", ""),
                Arguments.of(whole, "1,13/14/2021", "malformed"),
                Arguments.of(whole.replace("\"column\":\"a\"", "\"column\":\"z\""), "1,26/08/2021", "columns"),
                Arguments.of(whole.replace("\"record\"", "\"rekord\""), "1,26/08/2021", "mapping"),
                Arguments.of(whole.replace("\"id\"", "\"idd\""), "1,26/08/2021", "mapping"),
                Arguments.of(whole.replace("dd/MM/yyyy", "bbb/qqq"), "1,26/08/2021", "mapping"),
                Arguments.of(whole.replace("incident", "control"), "1,26/08/2021", "mapping"),
                Arguments.of(whole.replace("mine", "Not Mine"), "1,26/08/2021", "mapping"),
                Arguments.of(whole.substring(1), "1,26/08/2021", "mapping"));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void a_mapping_that_means_nothing_is_refused_by_name(String mapping, String row, String code) throws IOException {
        List<String> codes = codes(("a,b\n" + row + "\n").getBytes(StandardCharsets.UTF_8), mapping);
        if (code.isEmpty()) {
            assertEquals(List.of(), codes);
        } else {
            assertTrue(codes.get(0).startsWith(code + ": "), codes.toString());
        }
    }
}
