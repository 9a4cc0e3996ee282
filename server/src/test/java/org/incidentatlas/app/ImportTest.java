package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.control.ClaimsApart;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.exchange.ImportReversal;
import org.incidentatlas.exchange.MadeUpRow;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.exchange.tables.SchemeExport;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.RowOutcome;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.ledger.Undo;
import org.incidentatlas.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files taken in, taken in again, taken back, and written back. */
class ImportTest {

    private static final Instant NOON = Instant.parse("2022-01-02T12:00:00Z");

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

    /** What became of each row: verdict, then codes of what was said about it. */
    private static final class Heard implements RowListener {

        private final List<String> rows = new ArrayList<>();

        @Override
        public void row(RowOutcome outcome) {
            StringBuilder said = new StringBuilder(outcome.verdict().toString());
            outcome.remarks()
                    .forEach(one ->
                            said.append(' ').append(one.field()).append('=').append(one.code()));
            rows.add(said.toString());
        }

        @Override
        public void progress(long rowsDone, long bytes) {}
    }

    private ImportRequest request(String text, boolean skip, boolean retract) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, text);
        return new ImportRequest(
                file,
                null,
                new ImportRequest.Description("edition 1", LocalDate.of(2022, 1, 1), null, null),
                skip,
                retract,
                "tester");
    }

    private List<String> examine(String text) throws IOException {
        Heard heard = new Heard();
        records.examine(request(text, false, false), heard);
        return heard.rows;
    }

    private OptionalLong take(String text) throws IOException {
        return take(request(text, false, false));
    }

    private OptionalLong take(ImportRequest request) throws IOException {
        Examination examined = records.examine(request, RowListener.NONE);
        return records.write(request, examined, RowListener.NONE);
    }

    private Revision newest(String id) {
        return ledger.newest(Incident.KIND, id).orElseThrow();
    }

    private Incident incident(String id) {
        return Documents.read(newest(id).document(), Incident.class);
    }

    private String export(String scheme, boolean all) throws IOException {
        StringWriter out = new StringWriter();
        new SchemeExport(
                        ledger,
                        Scheme.named(scheme).orElseThrow(),
                        Wiring.geography(database.stores()).boundariesInUse(),
                        all)
                .write(out);
        return out.toString();
    }

    @Test
    void a_point_that_agrees_with_the_names_is_kept_as_reported_and_gets_the_code_of_its_district() throws IOException {
        take(MadeUpRow.csv(MadeUpRow.acled()));
        Location.AtPoint at = assertInstanceOf(
                Location.AtPoint.class, incident("acled-AFG100").where());
        assertEquals(new LonLat(70.71, 34.13), at.point());
        assertEquals(PointBasis.REPORTED, at.pointBasis());
        assertEquals("Achin", name(at.pcode()));
        assertEquals(Visibility.COUNTED, incident("acled-AFG100").visibility());
    }

    private String name(String pcode) throws IOException {
        return Wiring.geography(database.stores())
                .boundariesInUse()
                .unit(pcode)
                .orElseThrow()
                .names()
                .english();
    }

    @Test
    void a_point_whose_row_names_only_the_province_around_it_lies_at_least_in_that_province() throws IOException {
        assertEquals(
                List.of("accepted nkill=attackers left out"),
                examine(MadeUpRow.csv(MadeUpRow.gtd()
                        .with("latitude", "35.27")
                        .with("longitude", "68.37")
                        .with("provstate", "Baghlan"))));
    }

    @Test
    void a_row_known_to_its_district_only_lies_in_the_district_and_not_at_its_capital() throws IOException {
        take(MadeUpRow.csv(MadeUpRow.acled().with("geo_precision", "2")));
        Location.InUnit in =
                assertInstanceOf(Location.InUnit.class, incident("acled-AFG100").where());
        assertEquals("Achin", name(in.pcode()));
    }

    @Test
    void the_decision_kept_with_a_row_known_to_its_province_is_the_one_on_the_province() throws IOException {
        take(MadeUpRow.csv(MadeUpRow.acled().with("geo_precision", "3")));
        Location.InUnit in =
                assertInstanceOf(Location.InUnit.class, incident("acled-AFG100").where());
        assertEquals("Nangarhar", name(in.pcode()));
        assertEquals(in.pcode(), in.decision().chosen());
    }

    @Test
    void a_point_in_another_district_than_the_row_names_is_in_doubt_and_becomes_a_draft() throws IOException {
        String text = MadeUpRow.csv(MadeUpRow.acled().with("latitude", "36.70").with("longitude", "67.11"));
        assertEquals(List.of("needs review admin2=disagreement"), examine(text));
        take(text);
        assertEquals(Stage.DRAFT, newest("acled-AFG100").stage());
        List<String> published = new ArrayList<>();
        ledger.forEachPublished(revision -> published.add(revision.kind()));
        assertEquals(List.of("dataset", "source"), published);
    }

    @Test
    void the_same_file_again_changes_nothing_and_makes_no_version() throws IOException {
        String text = MadeUpRow.csv(MadeUpRow.acled(), MadeUpRow.acled().with("event_id_cnty", "AFG101"));
        assertEquals(OptionalLong.of(1), take(text));
        assertEquals(OptionalLong.empty(), take(text));
        assertEquals(List.of("duplicate id=duplicate", "duplicate id=duplicate"), examine(text));
        assertEquals(1, ledger.head());
    }

    @Test
    void an_id_that_stands_twice_in_a_file_is_taken_once() throws IOException {
        assertEquals(
                List.of("accepted", "duplicate id=duplicate"),
                examine(MadeUpRow.csv(MadeUpRow.acled(), MadeUpRow.acled().with("fatalities", "5"))));
    }

    @Test
    void a_newer_edition_corrects_the_rows_that_changed_and_tells_those_that_are_gone() throws IOException {
        MadeUpRow other = MadeUpRow.acled().with("event_id_cnty", "AFG101");
        take(MadeUpRow.csv(MadeUpRow.acled(), other));
        String newer = MadeUpRow.csv(MadeUpRow.acled().with("fatalities", "4"));
        assertEquals(List.of("corrected"), examine(newer));
        Examination examined = records.examine(request(newer, false, false), RowListener.NONE);
        assertEquals(List.of("acled-AFG101"), examined.gone());
        take(newer);
        assertEquals(4, incident("acled-AFG100").casualties().killed().best());
        assertEquals(Action.CREATED, newest("acled-AFG101").action());
        take(request(newer, false, true));
        assertEquals(Action.RETRACTED, newest("acled-AFG101").action());
    }

    @Test
    void a_row_that_was_edited_here_is_not_overwritten_by_a_newer_edition() throws IOException {
        take(MadeUpRow.csv(MadeUpRow.acled()));
        edit("acled-AFG100");
        String newer = MadeUpRow.csv(MadeUpRow.acled().with("fatalities", "4"));
        assertEquals(List.of("needs review id=edited here"), examine(newer));
        take(newer);
        assertEquals(Stage.DRAFT, newest("acled-AFG100").stage());
    }

    /** Somebody corrects the figures by hand. */
    private void edit(String id) {
        String edited = newest(id).document().replace("\"best\":3", "\"best\":6");
        int number = newest(id).number();
        ledger.append(new NewBatch(
                "an editor",
                NOON,
                "a second source",
                List.of(new Change(Incident.KIND, id, number, Action.CORRECTED, edited))));
    }

    @Test
    void one_rejected_row_keeps_the_whole_file_out_unless_it_is_to_be_skipped() throws IOException {
        String text = MadeUpRow.csv(
                MadeUpRow.acled(),
                MadeUpRow.acled().with("event_id_cnty", "AFG101").with("fatalities", "many"));
        assertEquals(List.of("accepted", "rejected fatalities=malformed"), examine(text));
        ImportRequest whole = request(text, false, false);
        Examination examined = records.examine(whole, RowListener.NONE);
        assertThrows(IllegalStateException.class, () -> records.write(whole, examined, RowListener.NONE));
        assertEquals(0, ledger.head());
        take(request(text, true, false));
        assertEquals(1, ledger.head());
        assertTrue(ledger.newest(Incident.KIND, "acled-AFG101").isEmpty());
    }

    @Test
    void a_file_that_changes_between_report_and_writing_is_not_written() throws IOException {
        ImportRequest request = request(MadeUpRow.csv(MadeUpRow.acled()), false, false);
        Examination examined = records.examine(request, RowListener.NONE);
        Files.writeString(request.file(), MadeUpRow.csv(MadeUpRow.acled().with("fatalities", "30")));
        assertThrows(IOException.class, () -> records.write(request, examined, RowListener.NONE));
        assertEquals(0, ledger.head());
    }

    private Outcome takeBack(long version) {
        String reason = ledger.batch(version).map(Batch::reason).orElse("");
        ImportReversal how = ImportReversal.of(version, reason, "");
        return new Undo(ledger, Clock.fixed(NOON, ZoneOffset.UTC), new ClaimsApart(ledger))
                .of(version, "tester", how.reason(), how.staying());
    }

    @Test
    void the_edition_of_an_import_that_is_taken_back_stays() throws IOException {
        take(MadeUpRow.csv(MadeUpRow.acled()));
        String edition = incident("acled-AFG100").provenance().dataSet();
        takeBack(1);
        assertEquals(1, ledger.newest(Edition.KIND, edition).orElseThrow().number());
        assertEquals(List.of("incident"), ledger.kindsChanged(2));
    }

    @Test
    void an_import_can_be_taken_back_and_taken_in_again() throws IOException {
        String first = MadeUpRow.csv(MadeUpRow.acled());
        take(first);
        String newer = MadeUpRow.csv(
                MadeUpRow.acled().with("fatalities", "4"), MadeUpRow.acled().with("event_id_cnty", "AFG101"));
        take(newer);
        assertEquals(3, assertInstanceOf(Outcome.Done.class, takeBack(2)).version());
        assertEquals(3, incident("acled-AFG100").casualties().killed().best());
        assertEquals(Action.RETRACTED, newest("acled-AFG101").action());
        assertEquals(List.of("corrected", "accepted"), examine(newer));
        assertEquals(OptionalLong.of(4), take(newer));
        assertEquals(Action.CORRECTED, newest("acled-AFG101").action());
    }

    @Test
    void an_import_whose_records_moved_on_is_not_taken_back() throws IOException {
        take(MadeUpRow.csv(MadeUpRow.acled()));
        edit("acled-AFG100");
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, takeBack(1));
        assertEquals(
                "1 record has been changed since: incident acled-AFG100 (version 2). Undo those changes first.",
                refused.message());
        assertInstanceOf(Outcome.Missing.class, takeBack(9));
    }

    @Test
    void private_rows_are_written_back_only_when_asked_for_and_then_byte_for_byte() throws IOException {
        String text = "\ufeff"
                + MadeUpRow.csv(
                                MadeUpRow.acled().with("notes", "A \"quoted\" note, with a comma;\nand a second line "),
                                MadeUpRow.acled()
                                        .with("event_id_cnty", "AFG101")
                                        .with("actor2", " padded "))
                        .replace("\n", "\r\n");
        take(text);
        assertEquals(1, export("acled", false).lines().count());
        assertEquals(text, export("acled", true));
    }

    @Test
    void a_row_that_was_changed_here_is_written_with_just_that_field_changed() throws IOException {
        String text = MadeUpRow.csv(MadeUpRow.ucdp().with("best", "3").with("low", "3"));
        take(text);
        edit("ucdp-900001");
        assertEquals(MadeUpRow.csv(MadeUpRow.ucdp().with("best", "6").with("low", "3")), export("ucdp", false));
    }

    @Test
    void a_row_of_one_scheme_can_be_written_in_the_columns_of_another() throws IOException {
        take(MadeUpRow.csv(MadeUpRow.ucdp()));
        List<String> lines = export("gtd", false).lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith("ucdp-900001,2018,6,30,"), lines.get(1));
        assertTrue(lines.get(1).contains("Nangarhar"), lines.get(1));
    }

    @Test
    void a_point_at_a_hospital_is_not_public_to_the_point() throws IOException {
        take(MadeUpRow.csv(MadeUpRow.ucdp().with("where_description", "Provincial hospital")));
        assertEquals(Visibility.TO_DISTRICT, incident("ucdp-900001").visibility());
    }

    @Test
    void the_nine_columns_of_open_source_maps_and_tagged_tables_are_read_without_a_mapping() throws IOException {
        assertEquals(
                List.of("accepted"),
                examine("id,date,lat,lon,place_desc,title,description,source,links\n"
                        + "1,2021-08-26,34.13,70.71,Achin,A title,An account,Somebody,https://example.org\n"));
        assertEquals(
                List.of("accepted"),
                examine(
                        "Code,Day,Province,District,Dead\n#event+id,#date+start,#adm1+name,#adm2+name,#affected+killed\n"
                                + "7,2021-08-26,Nangarhar,Achin,3\n"));
    }

    @Test
    void a_day_known_to_the_month_is_the_whole_month() throws IOException {
        take("Code,Day,Province\n#event+id,#date,#adm1+name\n7,2021-08,Kunar\n");
        assertEquals(LocalDate.of(2021, 8, 31), incident("hxl-7").when().lastDay());
    }

    @Test
    void features_are_rows_in_a_collection_and_in_a_sequence() throws IOException {
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"id\":1,\"date\":\"2021-08-26\",\"lat\":\"\",\"lon\":\"\","
                        + "\"place_desc\":\"Achin\",\"title\":\"T\",\"description\":null,\"source\":\"S\",\"links\":\"L\"},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[70.71,34.13]}}";
        List<String> collection = examine("{\"type\":\"FeatureCollection\",\"name\":\"x\",\"crs\":{\"a\":[{\"b\":1}]},"
                + "\"features\":[" + feature + "," + feature.replace("\"id\":1", "\"id\":2") + "]}");
        List<String> sequence =
                examine("\u001e" + feature + "\n\u001e" + feature.replace("\"id\":1", "\"id\":2") + "\n");
        assertEquals(2, collection.size());
        assertEquals(collection, sequence);
    }
}
