package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.incidentatlas.gazetteer.PlaceRow.Part;
import org.junit.jupiter.api.Test;

/** Rows are placed from the province down, and never moved out of it. */
class RowGeocoderTest {

    private static final RowGeocoder ROWS = new RowGeocoder(new Geocoder(StarterPlaces.index()));

    @Test
    void the_province_decides_between_districts_of_one_name() {
        assertEquals("AF2605", id(new PlaceRow("Zabul", "Arghandab", "")));
        assertEquals("AF2702", id(new PlaceRow("Kandahar", "Arghandab", "")));
    }

    @Test
    void the_place_is_sought_in_the_district_and_says_so() {
        RowAnswer answer = ROWS.geocode(new PlaceRow("Nangarhar", "Jalalabad", "Jalalabad city"));

        assertEquals("jalalabad", answer.answer().candidates().get(0).place().id());
        assertEquals(Part.PLACE, answer.resolved());
        assertEquals(Band.ACCEPT, answer.band());
    }

    @Test
    void a_place_that_is_not_found_leaves_the_row_in_its_district_for_review() {
        RowAnswer answer = ROWS.geocode(new PlaceRow("Nangarhar", "Achin", "Xyzzyk"));

        assertEquals("AF0615", answer.answer().candidates().get(0).place().id());
        assertEquals(Part.DISTRICT, answer.resolved());
        assertEquals(Band.REVIEW, answer.band());
        assertEquals("no place “Xyzzyk” found in Achin", answer.notes().get(0));
    }

    @Test
    void a_district_of_another_province_does_not_move_the_row_there() {
        RowAnswer answer = ROWS.geocode(new PlaceRow("Kunar", "Achin", ""));

        assertEquals("AF15", answer.answer().candidates().get(0).place().id());
        assertEquals(Part.PROVINCE, answer.resolved());
        assertEquals(Band.REVIEW, answer.band());
        assertEquals(
                "no district “Achin” found in Kunar; there is one in Nangarhar",
                answer.notes().get(0));
    }

    @Test
    void a_place_abroad_is_told_and_leaves_the_row_where_its_province_is() {
        RowAnswer answer = ROWS.geocode(new PlaceRow("Nangarhar", "", "Peshawar"));

        assertEquals("AF06", answer.answer().candidates().get(0).place().id());
        assertTrue(answer.notes().get(0).endsWith("it is known to lie in Pakistan"), answer.notes()::toString);
    }

    @Test
    void a_place_that_repeats_its_district_is_the_district() {
        RowAnswer answer = ROWS.geocode(new PlaceRow("Nangarhar", "Achin", "Achin"));

        assertEquals("AF0615", answer.answer().candidates().get(0).place().id());
        assertEquals(Band.ACCEPT, answer.band());
        assertTrue(answer.notes().isEmpty(), answer.notes()::toString);
    }

    @Test
    void codes_and_both_scripts_stand_in_any_column() {
        assertEquals("AF0615", id(new PlaceRow("AF06", "اچین", "")));
        assertEquals("AF0615", id(new PlaceRow("ننگرهار", "af0615", "")));
    }

    @Test
    void a_row_of_which_nothing_is_known_is_for_a_person_to_decide() {
        RowAnswer answer = ROWS.geocode(new PlaceRow("Qwertz", "Xyzzyk", ""));

        assertNull(answer.resolved());
        assertEquals(Band.MANUAL, answer.band());
        assertEquals(2, answer.notes().size());
    }

    private static String id(PlaceRow row) {
        return ROWS.geocode(row).answer().candidates().get(0).place().id();
    }
}
