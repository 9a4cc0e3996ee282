package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GeocoderTest {

    private static final Geocoder GEOCODER = new Geocoder(StarterPlaces.index());
    private static final Geocoder UNITS_ONLY = new Geocoder(StarterPlaces.unitsOnly());

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Achin | AF0615",
                "Kunar | AF15",
                "Konar | AF15",
                "Jowzjan | AF28",
                "Jawzjan | AF28",
                "Namgarhar | AF06",
                "Dasht-e-Barchi | dasht-e-barchi",
                "Dashti Barchi | dasht-e-barchi",
                "کنر | AF15",
                "جوزجان | AF28",
                "اچین | AF0615",
                "Kabul province | AF01",
                "Kabul district | AF0101",
                "Kabul city | kabul",
                "Kabul airport | kabul-airport",
                "Kabul | kabul",
                "Afghanistan | AF",
                "افغانستان | AF",
                "Province of Nangarhar | AF06",
                "ولایت کنر | AF15",
                "ولسوالی اچین | AF0615",
                "شهر کابل | kabul",
                "Achin, Nangarhar | AF0615",
                "achin, namgarhar | AF0615",
                "اچین، ننگرهار | AF0615",
                "Achin district of Nangarhar | AF0615",
                "Arghandab (Zabul) | AF2605",
                "Arghandab, Kandahar | AF2702",
                "Qarabagh, Kabul | AF0114",
                "Khost, Baghlan | AF0913",
                "Khost province | AF14",
                "Khost city | khost",
                "Kuz Kunar | AF0606",
                "Haska Mena (Deh Bala) | AF0610",
                "Maidan Shahr | maidan-shahr",
                "Jalalabad city | jalalabad",
                "Jalalabad district | AF0601",
                "Khan Abad Bandar | khan-abad-bandar",
                "Khan Abad | AF1904",
                "Deh Mazang square, Kabul | deh-mazang-square",
                "Abbey Gate, Kabul airport | abbey-gate",
                "HKIA | kabul-airport"
            })
    void the_right_place_comes_first_and_is_an_answer(String asked, String id) {
        GeocodeAnswer answer = ask(asked);
        assertEquals(id, first(answer), () -> asked + ": " + answer.candidates());
        assertTrue(answer.answer().isPresent(), () -> asked + ": " + answer.candidates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Achin", "Kunar", "Konar", "Jowzjan", "Jawzjan", "Namgarhar", "کنر", "جوزجان", "اچین"})
    void provinces_and_districts_are_found_without_any_further_list(String asked) {
        assertEquals(
                first(ask(asked)),
                UNITS_ONLY
                        .geocode(GeocodeQuery.of(asked))
                        .answer()
                        .orElseThrow()
                        .place()
                        .id());
    }

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Paris | France",
                "paris | France",
                "Paris, France | France",
                "France | France",
                "Peshawar | Pakistan",
                "Peshawer | Pakistan",
                "Tehran | Iran",
                "پشاور | Pakistan",
                "Orlando | United States",
                "Colombo | Sri Lanka",
                "Doha | Qatar",
                "Raqqa | Syria",
                "Kot, Pakistan | Pakistan"
            })
    void a_name_abroad_has_no_candidates_and_says_where(String asked, String country) {
        GeocodeAnswer answer = ask(asked);
        assertEquals(country, answer.outside());
        assertEquals(List.of(), answer.candidates());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Taliban",
                "Taleban",
                "طالبان",
                "Friday",
                "friday",
                "جمعه",
                "August",
                "Hamal",
                "Islamic State",
                "Khorasan",
                "Government",
                "district",
                "mosque",
                "—",
                "?!",
                "12"
            })
    void words_that_name_no_place_have_no_candidates(String asked) {
        GeocodeAnswer answer = ask(asked);
        assertEquals(List.of(), answer.candidates());
        assertNull(answer.outside());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dasht-e-Barchi",
                "Dasht-e Barchi",
                "Dashte Barchi",
                "Dashte-e-Barchi",
                "Dashti Barchi",
                "Dasht-i Barcha",
                "Dasth-a-Barchi",
                "Dasht-e Barch",
                "Dasht-e-Brachi",
                "Dashtebarchi",
                "دشت برچی"
            })
    void dasht_e_barchi_is_never_dasht_e_archi(String asked) {
        assertEquals("dasht-e-barchi", first(ask(asked)));
        GeocodeAnswer withoutTheQuarter = UNITS_ONLY.geocode(GeocodeQuery.of(asked));
        assertTrue(
                withoutTheQuarter.answer().isEmpty(),
                () -> withoutTheQuarter.candidates().toString());
        assertNotEquals("AF1906", first(withoutTheQuarter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dasht-e-Archi", "Dashti Archi", "Dasht-e-Arhi", "دشت ارچی"})
    void dasht_e_archi_stays_itself(String asked) {
        assertEquals("AF1906", first(ask(asked)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qara Bagh",
                "Surobi",
                "Tagab",
                "Jaghatu",
                "Muqur",
                "Jani Khel",
                "Fayzabad",
                "Baharak",
                "Kohistan",
                "Dawlat Abad",
                "Arghandab"
            })
    void a_name_of_several_provinces_is_never_taken_without_context(String asked) {
        List<Candidate> candidates = ask(asked).candidates();
        assertTrue(candidates.size() >= 2);
        assertNotEquals(Band.ACCEPT, candidates.get(0).band(), () -> candidates.toString());
        assertTrue(
                candidates.get(0).reasons().stream().anyMatch(reason -> reason.startsWith("may as well be")),
                () -> candidates.get(0).reasons().toString());
    }

    @ParameterizedTest
    @CsvSource({"Arghandab, AF26, AF2605", "Arghandab, AF27, AF2702", "Fayzabad, AF28, AF2808", "Khost, AF09, AF0913"})
    void within_decides_between_namesakes(String asked, String within, String id) {
        GeocodeAnswer answer = GEOCODER.geocode(new GeocodeQuery(asked, within, null, 5));
        assertEquals(id, answer.answer().orElseThrow().place().id());
        assertTrue(answer.candidates().stream()
                .allMatch(candidate -> GEOCODER.index().liesIn(candidate.place(), within)));
    }

    @Test
    void a_level_that_is_asked_for_is_the_only_one_answered() {
        for (PlaceLevel level : List.of(PlaceLevel.ADM1, PlaceLevel.ADM2, PlaceLevel.LOCALITY)) {
            GeocodeAnswer answer = GEOCODER.geocode(new GeocodeQuery("Kabul", null, level, 5));
            assertEquals(level, answer.answer().orElseThrow().place().level());
            assertTrue(answer.candidates().stream().allMatch(one -> one.place().level() == level));
        }
    }

    @Test
    void a_bare_capital_is_the_city_first_and_keeps_its_units_as_alternatives() {
        List<Candidate> kabul = ask("Kabul").candidates();
        assertEquals(List.of("kabul", "AF01"), ids(kabul).subList(0, 2));
        assertEquals(Band.REVIEW, kabul.get(0).band());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Achin, Kandahar", "Kunar district", "Achin city", "Jalalabad airport", "Spin Ghar district"})
    void what_contradicts_the_text_is_no_answer(String asked) {
        GeocodeAnswer answer = ask(asked);
        assertTrue(answer.answer().isEmpty(), () -> answer.candidates().toString());
    }

    @Test
    void spin_ghar_is_a_mountain_range_and_no_district() {
        assertEquals("spin-ghar", first(ask("Spin Ghar")));
        assertEquals(
                List.of(),
                GEOCODER.geocode(new GeocodeQuery("Spin Ghar", "AF06", PlaceLevel.ADM2, 5))
                        .candidates());
    }

    @ParameterizedTest
    @CsvSource({"AF0615, AF0615", "af0615, AF0615", "AF06, AF06", "AF, AF"})
    void codes_are_taken_as_codes(String asked, String id) {
        GeocodeAnswer answer = ask(asked);
        assertEquals(List.of(id), ids(answer.candidates()));
        assertEquals(Band.ACCEPT, answer.candidates().get(0).band());
    }

    @Test
    void an_unknown_code_resembles_nothing() {
        assertEquals(List.of(), ask("AF9999").candidates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jowzjani", "Kandahari"})
    void a_surname_made_of_a_place_is_no_place(String asked) {
        assertTrue(ask(asked).answer().isEmpty(), () -> ask(asked).candidates().toString());
    }

    @Test
    void every_candidate_has_reasons_a_path_and_a_chance_between_none_and_all() {
        for (String asked : List.of("Achin", "Arghandab", "Kabul", "Bagramm", "Jalalabad, Nangarhar", "Shahr-e Naw")) {
            List<Candidate> candidates = ask(asked).candidates();
            assertTrue(candidates.size() <= 5);
            double before = 1;
            for (Candidate candidate : candidates) {
                assertTrue(candidate.score() > 0 && candidate.score() <= before && candidate.score() < 1);
                assertTrue(!candidate.reasons().isEmpty());
                assertEquals("Afghanistan", candidate.path().get(0));
                assertEquals(
                        candidate.place().name(),
                        candidate.path().get(candidate.path().size() - 1));
                before = candidate.score();
            }
            assertTrue(candidates.stream().mapToDouble(Candidate::score).sum() <= 1);
        }
    }

    @Test
    void the_limit_is_kept_and_answers_carry_the_version() {
        GeocodeAnswer answer = GEOCODER.geocode(new GeocodeQuery("Khost", null, null, 2));
        assertEquals(2, answer.candidates().size());
        assertEquals(GEOCODER.index().version(), answer.index());
        assertEquals("Khost", answer.query());
    }

    @Test
    void a_blank_text_has_no_candidates() {
        assertEquals(List.of(), ask("  ").candidates());
    }

    private static GeocodeAnswer ask(String text) {
        return GEOCODER.geocode(GeocodeQuery.of(text));
    }

    private static String first(GeocodeAnswer answer) {
        return answer.candidates().isEmpty()
                ? ""
                : answer.candidates().get(0).place().id();
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.place().id()).toList();
    }
}
