package org.incidentatlas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import org.incidentatlas.bench.GoldRow.Half;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LuceneSearchTest {

    private static final List<PeerName> NAMES = List.of(
            new PeerName("Achin", "AF0615", PlaceLevel.ADM2, "AF06"),
            new PeerName("Arghandab", "AF2605", PlaceLevel.ADM2, "AF26"),
            new PeerName("Arghandab", "AF2702", PlaceLevel.ADM2, "AF27"),
            new PeerName("Khogyani", "AF0608", PlaceLevel.ADM2, "AF06"));

    @Test
    void a_misspelt_name_is_found() throws IOException {
        assertEquals("AF0608", find("Khogxyani", null));
    }

    @Test
    void a_name_of_two_places_is_answered_only_with_the_province() throws IOException {
        assertNull(find("Arghandab", null));
        assertEquals("AF2605", find("Arghandab", "AF26"));
    }

    @Test
    void what_resembles_nothing_is_not_answered() throws IOException {
        assertNull(find("Birmingham", null));
    }

    private static @Nullable String find(String text, @Nullable String within) throws IOException {
        GoldRow row = new GoldRow(text, within, PlaceLevel.ADM2, List.of(), null, "", "", "", "", Half.TEST, "", "");
        try (LuceneSearch search = new LuceneSearch(NAMES)) {
            return search.find(row).first();
        }
    }
}
