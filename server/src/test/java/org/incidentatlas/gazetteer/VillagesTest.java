package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Villages of a long list: found as written, misspelt only inside a unit that is named, never before a unit. */
final class VillagesTest {

    private static final List<Place> VILLAGES = List.of(
            village("v1", "Sholgarak", "AF0615"),
            village("v2", "Achin", "AF3010"),
            village("v3", "Karezgay", "AF1904"),
            village("v4", "Karezgay", "AF2702"));
    private static final Geocoder GEOCODER = new Geocoder(index(VILLAGES));

    @Test
    void a_village_is_found_by_its_name_as_written() {
        assertEquals("v1", answered("Sholgarak"));
    }

    @Test
    void a_misspelt_village_is_found_only_where_its_unit_is_named() {
        assertEquals("", answered("Sholgurek"));
        assertEquals("v1", answered("Sholgurek, Achin"));
        assertEquals("v1", answered(new GeocodeQuery("Sholgarxk", "AF0615", null, 5)));
        assertEquals("", answered(new GeocodeQuery("Sholgarxk", "AF3010", null, 5)));
    }

    @Test
    void a_village_never_goes_before_a_unit_of_the_very_name() {
        assertEquals("AF0615", answered("Achin"));
        assertEquals("v2", answered("Achin, Kajaki"));
    }

    @Test
    void villages_of_one_name_are_told_apart_by_their_unit_only() {
        assertEquals("", answered("Karezgay"));
        assertEquals("v4", answered("Karezgay, Kandahar"));
    }

    @Test
    void a_likeness_to_a_listed_place_does_not_hide_a_village_that_is_nearer() {
        List<Place> villages = List.of(village("v1", "Seeberghqan", "AF2801"));
        Geocoder geocoder = new Geocoder(index(villages));
        GeocodeAnswer answer = geocoder.geocode(new GeocodeQuery("Seeberghgan", "AF2801", null, 5));
        assertEquals("v1", answer.candidates().get(0).place().id());
    }

    @Test
    void the_order_of_the_list_changes_nothing() {
        List<Place> turned = new ArrayList<>(VILLAGES);
        Collections.reverse(turned);
        Geocoder other = new Geocoder(index(turned));
        for (String text : List.of("Karezgay", "Achin", "Sholgurek, Achin", "Nagarhar", "Kabul")) {
            GeocodeAnswer one = GEOCODER.geocode(GeocodeQuery.of(text));
            GeocodeAnswer two = other.geocode(GeocodeQuery.of(text));
            assertEquals(one.index(), two.index());
            assertEquals(
                    one.candidates().stream().map(c -> c.place().id()).toList(),
                    two.candidates().stream().map(c -> c.place().id()).toList());
        }
        assertNotEquals(GEOCODER.index().version(), StarterPlaces.index().version());
    }

    @Test
    void the_terms_of_a_candidate_add_up_to_its_score() {
        Geocoder uncalibrated = new Geocoder(GEOCODER.index(), Calibration.NONE);
        for (String text : List.of("Nagarhar", "Achin", "Arghandab", "Karezgay", "Shinwar, Nangarhar", "دشت ارچی")) {
            for (Candidate candidate :
                    uncalibrated.geocode(GeocodeQuery.of(text)).candidates()) {
                double sum =
                        candidate.terms().stream().mapToDouble(Term::logOdds).sum();
                assertEquals(candidate.score(), 1 / (1 + Math.exp(-sum)), 0.006, () -> text + candidate.terms());
            }
        }
    }

    private static GazetteerIndex index(List<Place> villages) {
        List<Place> places = new ArrayList<>(StarterPlaces.localities());
        places.addAll(villages);
        return GazetteerIndex.build(StarterPlaces.units(), Map.of(), places);
    }

    private static Place village(String id, String name, String pcode) {
        return new Place(
                id,
                name,
                List.of(new PlaceName(name, PlaceName.Kind.OFFICIAL)),
                PlaceLevel.LOCALITY,
                "village",
                pcode,
                List.of(),
                null,
                null,
                PointBasis.REPRESENTATIVE,
                null,
                Tier.VILLAGE);
    }

    private static String answered(String text) {
        return answered(GeocodeQuery.of(text));
    }

    private static String answered(GeocodeQuery query) {
        GeocodeAnswer answer = GEOCODER.geocode(query);
        assertTrue(answer.candidates().size() <= 5);
        return answer.answer().map(candidate -> candidate.place().id()).orElse("");
    }
}
