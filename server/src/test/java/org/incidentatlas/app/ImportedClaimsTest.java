package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.RowOutcome;
import org.incidentatlas.ledger.LedgerStore;
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

    private Stage stage(String id) {
        return ledger.newest(ControlStatement.KIND, id).orElseThrow().stage();
    }

    /** What became of each row: verdict, then what weighs more than a note. */
    private List<String> take(String text) throws IOException {
        Path file = folder.resolve("claims.csv");
        Path mapping = folder.resolve("mapping.json");
        Files.writeString(file, text);
        Files.writeString(mapping, MAPPING);
        ImportRequest request = new ImportRequest(
                file,
                mapping,
                new ImportRequest.Description("edition 1", LocalDate.of(2022, 1, 1), null, null),
                false,
                false,
                "tester");
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
}
