package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.junit.jupiter.api.Test;

/** Entries that several lists have for one settlement, and namesakes that stay apart. */
class SamePlacesTest {

    private static final Place CURATED = place("shadal", "AF0615", 34.070, "Shadal");

    @Test
    void the_curated_entry_stays_gets_the_names_and_answers_to_every_id() {
        Place other = place("geonames:1", "AF06", 34.075, "Shaddal", "Shadal Bazar");
        GazetteerIndex index = GazetteerIndex.build(StarterPlaces.contents(List.of(other, CURATED)));

        Place kept = index.place("geonames:1").orElseThrow();
        assertEquals("shadal", kept.id());
        assertEquals(
                List.of("Shadal", "Shaddal", "Shadal Bazar"),
                kept.names().stream().map(PlaceName::text).toList());
        List<Candidate> found =
                new Geocoder(index).geocode(GeocodeQuery.of("Shadal")).candidates();
        assertEquals(1, found.size());
        assertTrue(found.get(0).score() > 0.95, "it does not compete with itself: " + found);
    }

    @Test
    void a_third_entry_meets_the_place_by_a_name_of_the_second() {
        Place second = place("geonames:1", "AF0615", 34.075, "Shadal", "Khwar Kali");
        Place third = place("wof:1", "AF0615", 34.072, "Khwar Kali");
        SamePlaces same = new SamePlaces(List.of(third, second, CURATED));

        assertEquals(List.of("shadal"), ids(same));
        assertEquals("shadal", same.idOf("wof:1"));
        assertEquals("unknown", same.idOf("unknown"));
    }

    @Test
    void namesakes_far_apart_in_other_districts_or_of_one_list_stay_apart() {
        assertEquals(
                2,
                ids(new SamePlaces(List.of(CURATED, place("wof:1", "AF0615", 34.2, "Shadal"))))
                        .size());
        assertEquals(
                2,
                ids(new SamePlaces(List.of(CURATED, place("wof:1", "AF0610", 34.071, "Shadal"))))
                        .size());
        Place one = place("wof:1", "AF0615", 34.070, "Kalay");
        Place another = place("wof:2", "AF0615", 34.071, "Kalay");
        assertEquals(3, ids(new SamePlaces(List.of(one, another, CURATED))).size());
    }

    @Test
    void a_point_that_only_stands_for_a_district_proves_nothing() {
        Place vague = new Place(
                "shadal",
                "Shadal",
                List.of(new PlaceName("Shadal", PlaceName.Kind.OFFICIAL)),
                PlaceLevel.LOCALITY,
                "village",
                "AF0615",
                List.of(),
                null,
                new LonLat(70.66, 34.07),
                PointBasis.REPRESENTATIVE,
                null);
        assertEquals(
                2,
                ids(new SamePlaces(List.of(vague, place("wof:1", "AF0615", 34.07, "Shadal"))))
                        .size());
    }

    private static List<String> ids(SamePlaces same) {
        return same.places().stream().map(Place::id).toList();
    }

    private static Place place(String id, String pcode, double lat, String... names) {
        List<PlaceName> all = new ArrayList<>();
        for (String name : names) {
            all.add(new PlaceName(name, all.isEmpty() ? PlaceName.Kind.OFFICIAL : PlaceName.Kind.VARIANT));
        }
        return new Place(
                id,
                names[0],
                all,
                PlaceLevel.LOCALITY,
                "village",
                pcode,
                List.of(),
                null,
                new LonLat(70.66, lat),
                PointBasis.SETTLEMENT,
                null,
                id.contains(":") ? Tier.VILLAGE : Tier.CORE);
    }
}
