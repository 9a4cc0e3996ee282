package org.incidentatlas.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FootingTest {

    private static final Source OWN_WORD = source("own", SourceKind.PARTY, "Taliban", true);
    private static final Source MINISTRY = source("ministry", SourceKind.GOVERNMENT, "United States", true);
    private static final Source NEWSROOM = source("newsroom", SourceKind.NEWSROOM, null, true);
    private static final Source COPY = source("copy", SourceKind.COPY, null, true);
    private static final Source GUESSED = source("guessed", SourceKind.COPY, null, false);
    private static final Source ENCYCLOPAEDIA = source("encyclopaedia", SourceKind.ENCYCLOPAEDIA, null, true);

    @Test
    void what_only_parties_say_is_their_word_whoever_prints_it() {
        assertEquals(RestsOn.PARTY_ONLY, of(OWN_WORD).restsOn());
        assertEquals(RestsOn.PARTY_ONLY, of(OWN_WORD, MINISTRY).restsOn());
        assertEquals(Set.of("Taliban", "United States"), of(OWN_WORD, MINISTRY).parties());
        assertEquals(RestsOn.PARTY_ONLY, new Footing(List.of(NEWSROOM), "police chief").restsOn());
        assertEquals(Set.of("police chief"), new Footing(List.of(NEWSROOM), "police chief").parties());
    }

    @Test
    void one_other_source_is_enough_not_to_rest_on_a_party_alone() {
        assertEquals(RestsOn.SEVERAL, of(OWN_WORD, NEWSROOM).restsOn());
        assertEquals(Set.of(), of(OWN_WORD, NEWSROOM).parties());
    }

    @Test
    void copies_and_encyclopaedias_only_hand_on_what_others_published() {
        assertEquals(RestsOn.COPIES_ONLY, of(COPY, ENCYCLOPAEDIA).restsOn());
        assertEquals(RestsOn.SEVERAL, of(COPY, NEWSROOM).restsOn());
    }

    @Test
    void where_no_publisher_was_established_that_is_said_first() {
        assertEquals(RestsOn.NOT_ESTABLISHED, of(GUESSED).restsOn());
        assertTrue(of(GUESSED).isCopiesOnly(), "the flags are told each for itself");
        assertEquals(RestsOn.COPIES_ONLY, of(GUESSED, COPY).restsOn());
    }

    @Test
    void one_source_is_not_several() {
        assertEquals(RestsOn.SINGLE, of(NEWSROOM).restsOn());
    }

    @Test
    void a_hash_that_is_none_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Source("s", "p", true, null, null, null, SourceKind.COPY, null, null, null, "ABC"));
    }

    private static Footing of(Source... sources) {
        return new Footing(List.of(sources), null);
    }

    private static Source source(String id, SourceKind kind, @Nullable String party, boolean established) {
        return new Source(id, id, established, null, null, null, kind, party, null, null, null);
    }
}
