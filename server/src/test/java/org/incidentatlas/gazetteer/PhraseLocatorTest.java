package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.ledger.Documents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

final class PhraseLocatorTest {

    private static Geocoder geocoder;

    @BeforeAll
    static void index() throws IOException {
        List<AdminUnit> units = ApproximateSet.load().units();
        List<Place> places = new ArrayList<>(StarterPlaces.localities());
        places.addAll(StarterPlaces.regions());
        geocoder = new Geocoder(GazetteerIndex.build(units, StarterPlaces.furtherNames(), places));
    }

    @Test
    void a_distance_and_a_direction_are_a_sector_and_never_the_point_of_the_town() {
        Location.Near near = assertInstanceOf(Location.Near.class, location("40 km west of Kunduz"));
        assertEquals("kunduz", near.placeId());
        assertEquals(40_000, near.metres());
        assertEquals(4_000, near.toleranceMetres());
        assertEquals(Compass.WEST, near.direction());
        assertNull(near.pcode(), "the text does not say which district");
        Geometry area = NearArea.outline(near);
        LonLat label = NearArea.labelPoint(near);
        assertTrue(area.isValid());
        assertTrue(label.lon() < near.point().lon());
        assertEquals(40_000, label.metresTo(near.point()), 100);
        assertTrue(area.contains(area.getFactory().createPoint(label.coordinate())));
        assertTrue(!area.intersects(area.getFactory().createPoint(near.point().coordinate())));
        assertTrue(near.units().size() > 0 && !near.units().contains("AF1901"));
    }

    @Test
    void a_range_is_a_ring_and_near_a_circle() {
        Location.Near range = assertInstanceOf(Location.Near.class, location("5-10 km from Bagram"));
        assertEquals(5_000, range.metres());
        assertEquals(10_000, range.metresTo());
        assertEquals(11_000, NearArea.uncertaintyMetres(range), 50);
        Location.Near near = assertInstanceOf(Location.Near.class, location("near Jalalabad"));
        assertNull(near.metres());
        assertNull(near.toleranceMetres());
        assertEquals(5_000, NearArea.uncertaintyMetres(near), 20);
    }

    @Test
    void measured_from_a_district_the_tolerance_holds_its_extent() {
        Location.Near near = assertInstanceOf(Location.Near.class, location("10 km south of Achin district"));
        assertEquals(PointBasis.REPRESENTATIVE, near.pointBasis());
        assertTrue(near.toleranceMetres() > 5_000, "tolerance " + near.toleranceMetres());
        assertTrue(NearArea.outline(near).isValid());
    }

    @Test
    void between_two_places_are_the_units_of_both_and_of_the_straight_line() {
        for (String text : List.of(
                "between Kabul and Jalalabad",
                "on the Kabul-Jalalabad highway",
                "the road from Kabul to Jalalabad",
                "بین کابل و جلال آباد")) {
            Location.InRegion region = assertInstanceOf(Location.InRegion.class, location(text), text);
            assertTrue(region.units().containsAll(List.of("AF0101", "AF0601")), text + region.units());
            assertEquals(2, region.line().size());
            assertTrue(region.decision().reasons().toString().contains("straight, not the road"));
        }
        GeocodeAnswer answer = geocoder.geocode(GeocodeQuery.of("between Kabul and Jalalabad"));
        List<String> ids =
                answer.candidates().stream().map(one -> one.place().id()).toList();
        assertTrue(ids.containsAll(List.of("kabul", "jalalabad")), ids.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"نزدیک اچین", "beside Achin", "حومه اچین"})
    void near_a_place_is_around_it_in_every_wording(String text) {
        assertEquals(
                "AF0615", assertInstanceOf(Location.Near.class, location(text)).placeId());
    }

    @Test
    void nothing_lies_between_a_place_and_itself() {
        Location nowhere = assertInstanceOf(Location.Unlocated.class, location("between Kabul and Kabul"));
        assertTrue(nowhere.decision().reasons().toString().contains("both ends"));
    }

    @Test
    void a_road_with_hyphenated_ends_is_cut_where_both_are_found_and_a_holder_says_where_on_it() {
        Location.InRegion region = assertInstanceOf(Location.InRegion.class, location("Mazar-e-Sharif-Kabul highway"));
        assertTrue(region.units().containsAll(List.of("AF2101", "AF0101")));
        Location.InUnit held =
                assertInstanceOf(Location.InUnit.class, location("Kandahar-Kabul highway, Shah Joy district"));
        assertEquals("AF2606", held.pcode());
    }

    @ParameterizedTest
    @CsvSource({
        "eastern Afghanistan, AF06|AF07|AF15|AF16",
        "شرق افغانستان, AF06|AF07|AF15|AF16",
        "the north-east, AF09|AF17|AF18|AF19",
        "south-eastern Afghanistan, AF11|AF12|AF13|AF14",
        "western region, AF23|AF31|AF32|AF33",
        "Nangarhar-Kunar border area, AF06|AF15"
    })
    void a_part_of_the_country_is_its_provinces_by_the_table(String text, String units) {
        Location.InRegion region = assertInstanceOf(Location.InRegion.class, location(text));
        assertEquals(
                List.of(units.split("\\|")), region.units().stream().sorted().toList());
    }

    @Test
    void without_a_table_the_country_is_all_that_is_said() {
        Location.InCountry country = assertInstanceOf(Location.InCountry.class, location("the south-west"));
        assertEquals("Afghanistan", country.country());
        assertEquals("the south-west", country.text());
    }

    @ParameterizedTest
    @CsvSource({
        "southern Helmand, AF30, south",
        "in the mountains of Kunar, AF15, mountains",
        "in the north of Kunduz, AF19, north",
        "central Helmand, AF30, central"
    })
    void a_part_of_a_unit_is_the_unit_with_the_part_as_a_word(String text, String pcode, String part) {
        Location.InUnit in = assertInstanceOf(Location.InUnit.class, location(text));
        assertEquals(pcode, in.pcode());
        assertEquals(part, in.part());
    }

    @Test
    void a_listed_region_is_what_the_list_says_it_spans() {
        Location.InRegion region = assertInstanceOf(Location.InRegion.class, location("Southern Nangarhar"));
        assertEquals("southern-nangarhar", region.placeId());
        assertTrue(region.units().contains("AF0615"));
    }

    @Test
    void a_distance_from_a_distance_is_nowhere_that_can_be_drawn() {
        Location.Unlocated twice =
                assertInstanceOf(Location.Unlocated.class, location("5 km north of 5 km north of Kabul"));
        assertTrue(twice.decision().reasons().get(0).contains("measured from somewhere else"));
        assertInstanceOf(Location.Unlocated.class, location("10 km from near Kunduz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"near Zzyzx", "5 km from Peshawar", "between Kabul and Zzyzx"})
    void what_is_measured_from_nothing_known_is_placed_nowhere(String text) {
        assertInstanceOf(Location.Unlocated.class, location(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Achin",
                "Nangarhar province",
                "Kabul airport",
                "West Kabul",
                "in the eastern province of Nangarhar",
                "AF0615"
            })
    void a_plain_name_has_no_location(String text) {
        assertNull(geocoder.geocode(GeocodeQuery.of(text)).location());
    }

    @Test
    void locations_come_back_from_their_documents_and_older_documents_still_read() {
        for (String text : List.of(
                "40 km west of Kunduz",
                "5-10 km from Bagram",
                "between Kabul and Jalalabad",
                "southern Helmand",
                "the south-west")) {
            Location location = location(text);
            assertEquals(location, Documents.read(Documents.write(location), Location.class));
        }
        String older =
                "{\"kind\":\"near\",\"text\":\"x\",\"placeId\":\"p\",\"pcode\":\"AF01\",\"point\":{\"lon\":69,\"lat\":34},"
                        + "\"pointBasis\":\"settlement\",\"metres\":5000.0,\"decision\":null}";
        Location.Near near = assertInstanceOf(Location.Near.class, Documents.read(older, Location.class));
        assertEquals(5000, near.metres());
        assertEquals(List.of(), near.units());
        Map<String, String> unchanged = Map.of(older, Documents.write(near));
        unchanged.forEach(
                (before, after) -> assertTrue(!after.contains("direction") && !after.contains("units"), after));
    }

    private static Location location(String text) {
        Location location = geocoder.geocode(GeocodeQuery.of(text)).location();
        if (location == null) {
            throw new AssertionError("no location for " + text);
        }
        return location;
    }
}
