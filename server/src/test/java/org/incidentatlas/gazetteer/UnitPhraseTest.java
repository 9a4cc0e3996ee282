package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitPhraseTest {

    private static final Geocoder GEOCODER = new Geocoder(StarterPlaces.index());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Achin district of Nangarhar province",
                "Achin district, Nangarhar province",
                "Nangarhar province, Achin district",
                "Achin district of Nangarhar",
                "Achin in Nangarhar",
                "Achin (Nangarhar)",
                "Achin, Nangarhar",
                "ولسوالی اچین ولایت ننگرهار",
                "ولسوالی اچین در ولایت ننگرهار",
                "د ننگرهار ولایت د اچین ولسوالۍ",
                "د ننگرهار د اچین ولسوالۍ",
                "د اچین ولسوالۍ"
            })
    void a_district_and_its_province_are_read_in_any_order_and_script(String text) {
        Optional<Candidate> best = GEOCODER.geocode(GeocodeQuery.of(text)).answer();
        assertEquals("AF0615", best.orElseThrow().place().id());
        assertEquals(Band.ACCEPT, best.get().band());
    }

    @Test
    void other_phrases_are_left_to_others() {
        assertTrue(UnitPhrase.read("Achin district of Nangarhar").isEmpty());
        assertTrue(UnitPhrase.read("5 km from Achin district").isEmpty());
    }

    @Test
    void a_plain_name_is_told_from_a_phrase() {
        assertTrue(PlainName.is("Dasht-e-Barchi"));
        assertTrue(PlainName.is("میدان شهر"));
        assertTrue(!PlainName.is("Near Achin"));
        assertTrue(!PlainName.is("Achin, Nangarhar"));
        assertTrue(!PlainName.is("Khost province"));
    }
}
