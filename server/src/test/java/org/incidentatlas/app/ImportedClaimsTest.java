package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.RowOutcome;
import org.incidentatlas.intake.records.Verdict;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that says another thing of a day of which its assessor has spoken is a draft, and says so. */
class ImportedClaimsTest {

    private static final String MAPPING = """
            {"dataset": "made-up", "publisher": "A made-up institute", "licence": "CC-BY-4.0", "exportable": true,
             "visibility": "open", "record": "control",
             "fields": {"id": {"column": "no"}, "date_from": {"column": "since"}, "date_to": {"column": "until"},
              "district": {"column": "district"}, "province": {"constant": "Nangarhar"},
              "holder": {"column": "who"}, "status": {"constant": "control"},
              "assessor": {"column": "judge"}}}""";

    @TempDir
    Path folder;

    private TestDatabase database;
    private LedgerStore ledger;
    private RecordImport records;

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.embedded();
        ledger = database.stores().ledger();
        records = ImportTask.records(database.stores());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void claims_are_kept_from_the_public_where_the_mapping_says_so() throws IOException {
        String hidden = MAPPING.replace("\"visibility\": \"open\"", "\"visibility\": \"hidden\"");
        take(hidden, """
                no,since,until,district,who,judge
                1,2019-01-01,,Achin,Taliban,Institute
                """);

        String document = ledger.newest("control", "made-up-1").orElseThrow().document();
        assertEquals("hidden", Documents.text(document, "visibility").orElseThrow());
    }

    @Test
    void two_claims_of_one_assessor_on_one_day_of_a_file_need_review_and_others_do_not() throws IOException {
        List<String> rows = take("""
                no,since,until,district,who,judge
                1,2019-01-01,2019-12-31,Achin,Taliban,Institute
                2,2020-01-01,,Achin,Taliban,Institute
                3,2019-06-01,2019-06-30,Achin,ISKP,Institute
                4,2019-06-01,2019-06-30,Achin,ISKP,Another
                5,2019-06-01,2019-06-30,Chaparhar,ISKP,Institute
                """);

        assertEquals(List.of("accepted", "accepted", "needs review since=overlap", "accepted", "accepted"), rows);
        assertEquals(Stage.DRAFT, stage("made-up-3"));
        assertEquals(Stage.PUBLISHED, stage("made-up-4"));
    }

    @Test
    void a_claim_that_overlaps_one_of_the_record_needs_review() throws IOException {
        take("""
                no,since,until,district,who,judge
                1,2019-01-01,,Achin,Taliban,Institute
                """);

        List<String> rows = take("""
                no,since,until,district,who,judge
                1,2019-01-01,,Achin,Taliban,Institute
                2,2020-01-01,,Achin,ISKP,institute
                """);

        assertEquals(List.of("duplicate", "needs review since=overlap"), rows);
    }

    @Test
    void a_newer_edition_in_which_the_first_claim_ends_is_taken_without_doubt() throws IOException {
        take("""
                no,since,until,district,who,judge
                1,2019-01-01,,Achin,Taliban,Institute
                """);

        List<String> rows = take("""
                no,since,until,district,who,judge
                1,2019-01-01,2019-12-31,Achin,Taliban,Institute
                2,2020-01-01,,Achin,ISKP,Institute
                """);

        assertEquals(List.of("corrected", "accepted"), rows);
    }

    @Test
    void what_readers_see_of_a_claim_counts_while_a_draft_says_something_else() throws IOException {
        take("""
                no,since,until,district,who,judge
                1,2019-01-01,,Achin,Taliban,Institute
                """);
        draft("made-up-1", Action.RETRACTED);

        List<String> rows = take("""
                no,since,until,district,who,judge
                1,2019-01-01,,Achin,Taliban,Institute
                2,2020-01-01,,Achin,ISKP,Institute
                """);

        assertEquals("needs review since=overlap", rows.get(1));
    }

    @Test
    void a_draft_that_somebody_wrote_is_not_overtaken_by_a_newer_edition() throws IOException {
        take("""
                no,since,until,district,who,judge
                1,2019-01-01,,Achin,Taliban,Institute
                """);
        draft("made-up-1", Action.CORRECTED);

        List<String> rows = take("""
                no,since,until,district,who,judge
                1,2019-01-01,2019-12-31,Achin,Taliban,Institute
                """);

        assertEquals(List.of("needs review id=edited here"), rows);
        assertEquals(Stage.DRAFT, stage("made-up-1"));
    }

    @Test
    void a_record_of_another_data_set_is_neither_changed_nor_gone() throws IOException {
        String others = "no,since,until,district,who,judge\nup-1,2019-01-01,,Achin,Taliban,Institute\n";
        take("""
                no,since,until,district,who,judge
                1,2019-01-01,,Achin,Taliban,Institute
                2,2019-01-01,,Chaparhar,Taliban,Institute
                """);

        Examination examined =
                records.examine(request(others, MAPPING.replace("\"made-up\"", "\"made\"")), RowListener.NONE);

        assertEquals(1, examined.tally().of(Verdict.REJECTED));
        assertEquals(List.of(), examined.gone());
    }

    /** What a person makes of the record and nobody has published yet. */
    private void draft(String id, Action action) {
        Revision newest = ledger.newest(ControlStatement.KIND, id).orElseThrow();
        Change change = new Change(ControlStatement.KIND, id, newest.number(), action, Stage.DRAFT, newest.document());
        ledger.append(new NewBatch("Anna", Instant.EPOCH, "a test", List.of(change)));
    }

    private Stage stage(String id) {
        return ledger.newest(ControlStatement.KIND, id).orElseThrow().stage();
    }

    /** What became of each row: verdict, then what weighs more than a note. */
    private List<String> take(String text) throws IOException {
        return take(MAPPING, text);
    }

    private List<String> take(String mapping, String text) throws IOException {
        ImportRequest request = request(text, mapping);
        List<String> rows = new ArrayList<>();
        RowListener listener = new RowListener() {
            @Override
            public void row(RowOutcome outcome) {
                StringBuilder said = new StringBuilder(outcome.verdict().toString());
                outcome.remarks().stream()
                        .filter(one -> !one.weight().toString().equals("note"))
                        .forEach(one ->
                                said.append(' ').append(one.field()).append('=').append(one.code()));
                rows.add(said.toString());
            }

            @Override
            public void progress(long rowsDone, long bytes) {}
        };
        Examination examined = records.examine(request, listener);
        assertTrue(examined.fault().isEmpty(), examined.fault().toString());
        records.write(request, examined, RowListener.NONE);
        return rows;
    }

    private ImportRequest request(String text, String mapped) throws IOException {
        Path file = folder.resolve("claims.csv");
        Path mapping = folder.resolve("mapping.json");
        Files.writeString(file, text);
        Files.writeString(mapping, mapped);
        return new ImportRequest(
                file,
                mapping,
                new ImportRequest.Description("edition 1", LocalDate.of(2022, 1, 1), null, null),
                false,
                false,
                "tester");
    }
}
