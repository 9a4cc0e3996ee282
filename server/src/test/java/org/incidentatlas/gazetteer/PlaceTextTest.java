package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.incidentatlas.gazetteer.PlaceText.Relation;
import org.junit.jupiter.api.Test;

final class PlaceTextTest {

    @Test
    void a_bare_name_is_a_name() {
        PlaceText said = PlaceText.parse(" Tora Bora ");
        assertEquals(Relation.AT, said.relation());
        assertEquals(List.of("Tora Bora"), said.names());
        assertEquals(List.of(), said.containers());
    }

    @Test
    void parts_after_commas_hold_the_first() {
        PlaceText said = PlaceText.parse("Maiwand wrestling club, Qala-e Nazer, Dasht-e Barchi, Kabul");
        assertEquals(List.of("Maiwand wrestling club"), said.names());
        assertEquals(List.of("Qala-e Nazer", "Dasht-e Barchi", "Kabul"), said.containers());
    }

    @Test
    void near_says_that_it_is_not_there() {
        assertEquals(Relation.NEAR, PlaceText.parse("Near Jalalabad").relation());
        PlaceText mountains = PlaceText.parse("Mountains near Firozkoh (Chaghcharan)");
        assertEquals(Relation.NEAR, mountains.relation());
        assertEquals(List.of("Firozkoh"), mountains.names());
        assertEquals(List.of("Chaghcharan"), mountains.bracketed());
        PlaceText mosque = PlaceText.parse("Near the Hussainia mosque, Qala-e Fathullah, Kabul");
        assertEquals(List.of("Hussainia mosque"), mosque.names());
        assertEquals(List.of("Qala-e Fathullah", "Kabul"), mosque.containers());
        assertEquals(
                Relation.NEAR, PlaceText.parse("Approaches to Kabul airport").relation());
    }

    @Test
    void a_distance_is_read_in_metres() {
        PlaceText said = PlaceText.parse("12 km north-east of Jalalabad");
        assertEquals(Relation.NEAR, said.relation());
        assertEquals(List.of("Jalalabad"), said.names());
        PlacePhrase.Beside beside = assertInstanceOf(PlacePhrase.Beside.class, said.phrase());
        assertEquals(new Distance(12_000, 12_000, 1_200), beside.distance());
        assertEquals(Compass.NORTH_EAST, beside.direction());
    }

    @Test
    void a_part_of_a_place_is_told_from_the_place() {
        PlaceText said = PlaceText.parse("West Kabul, near Muhammad Ali Jinnah hospital");
        assertEquals(Relation.PART, said.relation());
        assertEquals(List.of("West Kabul"), said.names());
        assertEquals(List.of("Muhammad Ali Jinnah hospital"), said.nearby());
        assertEquals("Nangarhar", PlaceText.whole("Southern Nangarhar").orElseThrow());
        assertTrue(PlaceText.whole("Nangarhar").isEmpty());
        assertEquals(
                List.of("MOAB site"),
                PlaceText.parse("Southern Nangarhar, near the MOAB site").nearby());
    }

    @Test
    void a_road_runs_along() {
        PlaceText said = PlaceText.parse("Kandahar-Kabul highway, Shah Joy");
        assertEquals(Relation.ALONG, said.relation());
        assertEquals(List.of("Shah Joy"), said.containers());
    }

    @Test
    void several_names_are_several_places() {
        PlaceText said = PlaceText.parse("Digal, Korangal and Manar, Chapa Dara");
        assertEquals(List.of("Digal", "Korangal", "Manar"), said.names());
        assertEquals(List.of("Chapa Dara"), said.containers());
        assertEquals(
                List.of("Ministry of Rural Rehabilitation and Development"),
                PlaceText.parse("Ministry of Rural Rehabilitation and Development, Kabul")
                        .names());
    }

    @Test
    void a_district_of_a_province_lies_in_it() {
        PlaceText said = PlaceText.parse("Achin district of Nangarhar");
        assertEquals(List.of("Achin district"), said.names());
        assertEquals(List.of("Nangarhar"), said.containers());
    }

    @Test
    void remarks_are_no_places() {
        assertEquals(
                List.of("Khost"),
                PlaceText.parse("Yaqoubi mosque, used for voter registration, Khost")
                        .containers());
        PlaceText base = PlaceText.parse("Southern Nangarhar (last base: Takhto, Achin)");
        assertEquals(List.of("Southern Nangarhar"), base.names());
        assertEquals(List.of(), base.bracketed());
        assertEquals(List.of(), base.containers());
    }

    @Test
    void names_in_small_letters_are_places_when_all_are_small() {
        assertEquals(List.of("nangarhar"), PlaceText.parse("achin, nangarhar").containers());
    }

    @Test
    void homes_are_recognised() {
        assertTrue(PlaceText.parse("Home of a tribal elder, Jalalabad").privateHome());
        assertTrue(PlaceText.parse("A family home, Kabul").privateHome());
        assertTrue(PlaceText.parse("Wedding at a commander's house, Pachir wa Agam")
                .privateHome());
        assertFalse(PlaceText.parse("Dubai City wedding hall, Kabul").privateHome());
    }

    @Test
    void empty_brackets_and_stray_commas_do_no_harm() {
        assertEquals(List.of(), PlaceText.parse(",,").names());
        assertEquals(List.of("Kabul"), PlaceText.parse("(), Kabul").containers());
        assertEquals(List.of("Kabul"), PlaceText.parse("Kabul, ()").names());
        assertEquals(List.of("Kabul (x"), PlaceText.parse("Kabul (x").names());
    }
}
