package org.incidentatlas.intake.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.intake.Rejection;
import org.junit.jupiter.api.Test;

/** Further names point at sources, which stand in a table of their own. */
final class AliasRowsTest {

    private static final String HEADER = "place_id,name,kind,source\n";

    private static final Map<String, String> SOURCES = AliasRows.sources("""
            key,title,publisher,kind,note
            unama,Reports of UNAMA,UNAMA,reports,not opened again
            aims,list of districts (2005),Information Service,list,not opened again
            compiler,"own knowledge, to be confirmed",,compiler,no publication was at hand
            """);

    @Test
    void a_name_bears_its_source_in_words_with_a_publisher_that_the_title_does_not_name() {
        List<String> words = AliasRows.aliases(
                        HEADER + "AF01,Cabul,variant,unama\nAF01,Kaboul,variant,aims\nAF01,Kabool,variant,compiler\n",
                        SOURCES)
                .whole()
                .stream()
                .map(Alias::source)
                .toList();

        assertEquals(
                List.of(
                        "Reports of UNAMA",
                        "Information Service, list of districts (2005)",
                        "own knowledge, to be confirmed"),
                words);
    }

    @Test
    void a_source_that_the_table_does_not_have_is_told_with_line_and_field() {
        Rejection fault = AliasRows.aliases(HEADER + "AF01,Cabul,variant,somebody\n", SOURCES)
                .rejections()
                .get(0);

        assertEquals("2 source unknown", fault.line() + " " + fault.field() + " " + fault.code());
    }

    @Test
    void the_kind_of_name_is_kept() {
        assertEquals(
                PlaceName.Kind.CODE,
                AliasRows.aliases(HEADER + "AF01,AF-KAB,code,unama\n", SOURCES)
                        .whole()
                        .get(0)
                        .kind());
    }
}
