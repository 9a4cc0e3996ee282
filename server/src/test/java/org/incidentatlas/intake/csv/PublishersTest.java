package org.incidentatlas.intake.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.incidentatlas.sources.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {

    private final Publishers publishers = Publishers.of(Publishers.read("""
            name,match,kind,party
            Alemarah (Taliban),is,party,Taliban
            UN,begins,un,
            AFP,is,newsroom,
            RFE/RL,is,newsroom,
            Reuters,is,newsroom,
            Dawn,is,newsroom,
            FunMag,is,copy,
            Wikipedia,begins,encyclopaedia,
            """).whole());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            AFP                                              | newsroom
            AFP via Dawn                                     | newsroom
            AFP via Dawn, citing a UN report                 | newsroom
            Dawn (AFP)                                       | newsroom
            Dawn/Reuters                                     | newsroom
            RFE/RL                                           | newsroom
            Reuters via FunMag                               | copy
            FRANCE 24 (copy at The Groucho)                  | copy
            Financial Times (probable; copy at The Kashmir Today) | copy
            Afghanistan Analysts Network (repost)            | copy
            UN report via a news copy                        | copy
            UN S/2020/415 via Dawn                           | un
            UN Secretary-General, 12th report, via Dawn      | un
            Wikipedia (Italian mirror)                       | encyclopaedia
            Bahrain Mirror                                   | not said
            AFP via Somebody                                 | not said
            Somebody (AFP)                                   | not said
            Reuters; AFP                                     | newsroom
            Reuters; Wikipedia                               | not said
            """)
    void the_line_of_a_publisher_says_what_stands_behind_it_or_stays_unsaid(String line, String kind) {
        assertEquals(kind, publishers.behind(line).kind().toString());
    }

    @Test
    void a_party_s_own_outlet_names_the_party() {
        assertEquals("Taliban", publishers.behind("Alemarah (Taliban)").party());
        assertNull(publishers.behind("AFP via Dawn").party());
    }

    @Test
    void without_a_table_only_a_copy_says_what_it_is() {
        assertEquals(
                SourceKind.COPY, Publishers.none().behind("AFP copy at a blog").kind());
        assertEquals(SourceKind.NOT_SAID, Publishers.none().behind("AFP").kind());
    }
}
