package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something is stated is said in free words, in which an address is a whole one. */
class SourceWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNAMA, Protection of Civilians, Annual Report 2018",
                "UNAMA: page 12",
                "lived there until 2019",
                "روزنامه هشت صبح، ۱۳۹۷",
                "https://example.org/page",
                "HTTP://example.org:8080/a?b=c#d",
                "https://example.org/کنر",
                "A report (https://example.org/page), page 3.",
                "doi:10.1000/182",
                "ISO 3166-2:AF",
                "the letter of anna@example.org",
                "BBC:https://example.org/page",
                "https://archive.example.org/2018/https://example.org/page",
                "https://example.org/page\u00a0of 2018",
                "روزنامه\u200cهای هشت صبح",
            })
    void words_and_whole_addresses_are_taken(String words) {
        assertEquals(Optional.empty(), SourceWords.fault(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \u00a0 ",
                "two\nlines",
                "www.example.org",
                "http:example.org",
                "https://",
                "https:///page",
                "https:\\\\example.org",
                "https://user@example.org/",
                "A report (https://user:word@example.org/page), page 3.",
                "ftp://example.org/list",
                "file:///etc/passwd",
                "gopher://example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://example.org/|",
                "BBC:https://user:secret@example.org/",
                "see,https://user:secret@example.org/",
                "https://example.org/a,https://user:secret@example.org/",
                "https://archive.example.org/https://user@example.org/",
                "(see)ftp://example.org/list",
                "BBC \u202e/gro.elpmaxe//:sptth",
                "BBC\u200e 2018",
                "BBC \u2066page\u2069 3",
                "htt\u00adps://user:secret@example.org/",
                "https:\u2060//user:secret@example.org/",
                "https:\u200c//user:secret@example.org/",
                "two\u2028lines",
            })
    void nothing_and_what_is_no_page_on_the_web_are_not(String words) {
        assertTrue(SourceWords.fault(words).isPresent());
    }

    @Test
    void five_hundred_characters_are_taken_and_one_more_is_not() {
        assertEquals(Optional.empty(), SourceWords.fault("a".repeat(500)));
        assertTrue(SourceWords.fault("a".repeat(501)).isPresent());
    }
}
