package org.incidentatlas.intake.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.Rejection;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Reliability;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.sources.Source;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String HEADER =
            "id,subject,period_from,period_to,low,best,high,unit,source_publisher,source_title_or_report,source_date,source_url,note,in_brief\n";

    private final SourceBook sources = new SourceBook();
    private final EstimateRows rows =
            new EstimateRows(new DataSet("estimates", LocalDate.of(2026, 11, 20), Rights.OWN), sources);

    @Test
    void the_last_day_of_a_row_is_inside_the_span() {
        Estimate estimate = rows.read(HEADER + "a,Fighters,2019-01-01,2019-04-30,2500,,4000,fighters,UN,,2020,,,yes\n")
                .whole()
                .get(0);

        assertTrue(estimate.period().contains(LocalDate.of(2019, 4, 30)));
        assertEquals(LocalDate.of(2020, 12, 31), estimate.knownFrom(), "a year-only date counts from its last day");
    }

    @Test
    void every_fault_of_a_file_is_told_with_its_line_and_field() {
        Reading<Estimate> reading = rows.read(HEADER
                + "a,Fighters,2021-02-30,2019-04-30,many,,4000,fighters,UN,,,,,yes\n"
                + "b,\"Fighters\nin two lines\",2019-05-01,2019-04-30,1,,,fighters,,,,,,maybe\n"
                + "a,Fighters,2019-01-01,,9,5,,fighters,UN,,,,,no\n");

        assertEquals(
                List.of(
                        "2 period_from malformed",
                        "2 low malformed",
                        "3 source_publisher missing",
                        "3 period_to inverted",
                        "3 in_brief unknown",
                        "5 id duplicate",
                        "5 row inconsistent"),
                reading.rejections().stream()
                        .map(fault -> fault.line() + " " + fault.field() + " " + fault.code())
                        .toList());
        assertThrows(IllegalStateException.class, reading::whole, "a file is taken whole or not at all");
    }

    @Test
    void a_missing_column_is_named() {
        Rejection fault = rows.read("id,subject\na,b\n").rejections().get(0);

        assertEquals("period_from", fault.field());
        assertEquals("missing", fault.code());
    }

    @Test
    void a_file_that_is_no_csv_is_refused_as_one() {
        assertEquals(
                "malformed", rows.read(HEADER + "a,b,c\n").rejections().get(0).code());
        assertEquals("missing", rows.read("").rejections().get(0).code());
    }

    @Test
    void a_guessed_publisher_is_not_repeated_as_if_it_were_known() {
        rows.read(HEADER + "a,Fighters,2019-01-01,2019-04-30,,,,fighters,"
                        + "Financial Times (probable; copy at The Kashmir Today); FRANCE 24,Isis-K,2021-08-27,,,yes\n")
                .whole();
        Source source = sources.sources().get(0);

        assertEquals("Publisher not established (copy at The Kashmir Today); FRANCE 24", source.publisher());
        assertTrue(!source.publisherEstablished());
    }

    @Test
    void language_licence_and_the_hash_of_the_copy_put_aside_are_read_where_a_file_gives_them() {
        String hash = "0123456789abcdef".repeat(4);
        String header = HEADER.strip() + ",source_language,source_licence,source_archived_sha256\n";
        String row = "a,Fighters,2019-01-01,2019-04-30,,,,fighters,UN,Report,2020,,,yes,prs,CC-BY-4.0,";

        rows.read(header + row + hash + "\n").whole();

        Source source = sources.sources().get(0);
        assertEquals("prs", source.language());
        assertEquals("CC-BY-4.0", source.licence());
        assertEquals(hash, source.archivedSha256());
        assertEquals(
                "inconsistent",
                rows.read(header + row + "no hash\n").rejections().get(0).code());
    }

    @Test
    void rows_that_name_the_same_publication_share_one_source() {
        rows.read(HEADER
                        + "a,x,2019-01-01,,1,1,1,fighters,UN,Report,2020,http://a,,yes\n"
                        + "b,y,2019-01-01,,1,1,1,fighters,UN,Report,2020,http://a,,yes\n"
                        + "c,y,2019-01-01,,1,1,1,fighters,UN,Report,2021,http://a,,yes\n")
                .whole();

        assertEquals(2, sources.sources().size());
    }

    @Test
    void grades_of_source_and_information_are_read_apart_where_a_file_gives_them() {
        List<Evidence> statements = graded("a,B,3\nb,,6\nc,,\n").whole().stream()
                .map(EvidenceRows.OfIncident::statement)
                .toList();

        assertEquals(new Reliability('B', 3), statements.get(0).reliability());
        assertEquals("usually reliable", statements.get(0).reliability().sourceMeans());
        assertEquals("possibly true", statements.get(0).reliability().informationMeans());
        assertEquals(new Reliability(null, 6), statements.get(1).reliability());
        assertNull(statements.get(2).reliability(), "a grade that nobody gave is not made up");
    }

    @Test
    void a_grade_outside_the_code_is_told_with_its_field() {
        assertEquals(
                List.of("reliability_source", "reliability_information"),
                graded("a,G,\nb,,7\n").rejections().stream()
                        .map(Rejection::field)
                        .toList());
    }

    /** Statements with nothing but an id and its grades. */
    private Reading<EvidenceRows.OfIncident> graded(String rows) {
        StringBuilder text = new StringBuilder("id,reliability_source,reliability_information,incident_id,"
                + "source_publisher,killed_low,killed_best,killed_high,killed_whom,attribution\n");
        rows.lines().forEach(row -> text.append(row).append(",incident,UNAMA,,,,not said,\n"));
        return new EvidenceRows(new DataSet("evidence", LocalDate.of(2026, 11, 20), Rights.OWN), sources)
                .read(text.toString());
    }
}
