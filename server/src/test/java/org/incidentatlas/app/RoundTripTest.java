package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.incidentatlas.control.ClaimsApart;
import org.incidentatlas.exchange.ImportReversal;
import org.incidentatlas.exchange.MadeUpRow;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.exchange.tables.SchemeExport;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.ledger.Undo;
import org.incidentatlas.storage.TestDatabase;

/** Whatever rows hold and however their columns are ordered, what goes in unchanged comes out byte for byte. */
class RoundTripTest {

    private static final int TRIES = 15;

    private static TestDatabase database;
    private static RecordImport records;

    @BeforeContainer
    static void open() throws IOException {
        database = TestDatabase.embedded();
        records = ImportTask.records(database.stores());
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Provide
    Arbitrary<List<MadeUpRow>> acled() {
        return tables(
                MadeUpRow.acled(), "event_id_cnty", List.of("notes", "source", "actor2", "assoc_actor_1", "tags"));
    }

    @Provide
    Arbitrary<List<MadeUpRow>> ucdp() {
        return tables(MadeUpRow.ucdp(), "id", List.of("source_article", "where_description", "source_headline"));
    }

    @Provide
    Arbitrary<List<MadeUpRow>> gtd() {
        return tables(MadeUpRow.gtd(), "eventid", List.of("summary", "motive", "addnotes", "scite1", "weapdetail"));
    }

    /** Rows with ids in order, any text in some columns, and the columns in any order. */
    private static Arbitrary<List<MadeUpRow>> tables(MadeUpRow row, String id, List<String> free) {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("ab ,;\"'\n\r\t\\|#=é\u200cکنر").ofMaxLength(20);
        Arbitrary<List<List<String>>> texts =
                text.list().ofSize(free.size()).list().ofMinSize(1).ofMaxSize(8);
        List<String> columns = new ArrayList<>(row.fields().keySet());
        free.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        Arbitrary<List<String>> orders = Arbitraries.shuffle(columns);
        return Combinators.combine(texts, orders).as((rows, order) -> {
            List<MadeUpRow> table = new ArrayList<>();
            for (List<String> fields : rows) {
                Map<String, String> values = new LinkedHashMap<>();
                order.forEach(column -> values.put(column, row.fields().getOrDefault(column, "")));
                for (int at = 0; at < free.size(); at++) {
                    values.put(free.get(at), fields.get(at));
                }
                values.put(id, Integer.toString(1000 + table.size()));
                table.add(new MadeUpRow(values));
            }
            return table;
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void acled_rows_come_out_as_they_went_in(@ForAll("acled") List<MadeUpRow> rows) throws IOException {
        assertRoundTrip("acled", rows);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void ucdp_rows_come_out_as_they_went_in(@ForAll("ucdp") List<MadeUpRow> rows) throws IOException {
        assertRoundTrip("ucdp", rows);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void gtd_rows_come_out_as_they_went_in(@ForAll("gtd") List<MadeUpRow> rows) throws IOException {
        assertRoundTrip("gtd", rows);
    }

    private static void assertRoundTrip(String scheme, List<MadeUpRow> rows) throws IOException {
        TestDatabase fresh = database;
        String text = MadeUpRow.csv(rows.toArray(MadeUpRow[]::new));
        Path file = Files.createTempFile("rows", ".csv");
        Files.writeString(file, text);
        // Each sample is a later edition than the one before, whose columns are then the ones to write.
        LocalDate accessed =
                LocalDate.of(2022, 1, 1).plusDays(fresh.stores().ledger().head());
        ImportRequest request = new ImportRequest(
                file, null, new ImportRequest.Description(null, accessed, null, null), false, false, "tester");
        Examination examined = records.examine(request, RowListener.NONE);
        long version = records.write(request, examined, RowListener.NONE).orElseThrow();
        StringWriter out = new StringWriter();
        new SchemeExport(
                        fresh.stores().ledger(),
                        Scheme.named(scheme).orElseThrow(),
                        Wiring.geography(fresh.stores()).boundariesInUse(),
                        true)
                .write(out);
        ImportReversal how = ImportReversal.of(
                version, fresh.stores().ledger().batch(version).orElseThrow().reason(), "");
        new Undo(
                        fresh.stores().ledger(),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        new ClaimsApart(fresh.stores().ledger()))
                .of(version, "tester", how.reason(), how.staying());
        Files.delete(file);
        assertEquals(text, out.toString());
    }
}
