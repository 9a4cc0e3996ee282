package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.geo.LonLat;
import org.junit.jupiter.api.Test;

final class GazetteerIndexTest {

    private static final List<AdminUnit> UNITS =
            List.of(unit("AF06", AdminLevel.ADM1, "AF", "Nangarhar"), unit("AF0615", AdminLevel.ADM2, "AF06", "Achin"));
    private static final Place VALLEY = place("valley", "Mohmand valley", "AF0615", null);
    private static final Place VILLAGE = place("village", "Asadkhel", "AF0615", "valley");

    @Test
    void units_become_places_and_their_country_with_them() {
        GazetteerIndex index = GazetteerIndex.build(UNITS, List.of());
        assertEquals(
                List.of("AF", "AF06", "AF0615"),
                index.places().stream().map(Place::id).toList());
        assertEquals("Afghanistan", index.placeOfUnit("AF").orElseThrow().name());
        assertEquals(PlaceLevel.ADM2, index.placeOfUnit("AF0615").orElseThrow().level());
        assertTrue(index.placeOfUnit("AF0616").isEmpty());
    }

    @Test
    void a_country_under_a_code_of_another_kind_is_called_by_its_code() {
        List<AdminUnit> units = List.of(unit("X1", AdminLevel.ADM1, "XYZ", "Somewhere"));
        assertEquals(
                "XYZ",
                GazetteerIndex.build(units, List.of())
                        .place("XYZ")
                        .orElseThrow()
                        .name());
    }

    @Test
    void a_path_leads_from_the_country_to_the_place() {
        GazetteerIndex index = GazetteerIndex.build(UNITS, List.of(VALLEY, VILLAGE));
        assertEquals(List.of("Afghanistan", "Nangarhar", "Achin", "Mohmand valley", "Asadkhel"), index.path(VILLAGE));
        assertTrue(index.liesIn(VILLAGE, "AF06"));
        assertTrue(index.liesIn(VILLAGE, "valley"));
        assertTrue(!index.liesIn(VALLEY, "village"));
        assertTrue(index.placeOfUnit("valley").isEmpty());
    }

    @Test
    void a_ring_of_parents_ends() {
        Place one = place("one", "One", "AF0615", "two");
        Place two = place("two", "Two", "AF0615", "one");
        GazetteerIndex index = GazetteerIndex.build(UNITS, List.of(one, two));
        assertEquals(List.of("Afghanistan", "Nangarhar", "Achin", "Two", "One"), index.path(one));
    }

    @Test
    void the_version_follows_content_and_not_order() {
        List<AdminUnit> turned = new ArrayList<>(UNITS);
        Collections.reverse(turned);
        String version = GazetteerIndex.build(UNITS, List.of(VALLEY, VILLAGE)).version();
        assertEquals(
                version, GazetteerIndex.build(turned, List.of(VILLAGE, VALLEY)).version());
        assertNotEquals(version, GazetteerIndex.build(UNITS, List.of(VALLEY)).version());
        assertNotEquals(
                version,
                GazetteerIndex.build(UNITS, Map.of("AF0615", List.of("Aachin")), List.of(VALLEY, VILLAGE))
                        .version());
    }

    @Test
    void the_mark_of_a_provincial_centre_is_no_name() {
        AdminUnit centre = new AdminUnit(
                "AF0601",
                AdminLevel.ADM2,
                "AF06",
                new UnitNames("Jalalabad", null, null, List.of("Centre")),
                null,
                null);
        Geocoder geocoder = new Geocoder(GazetteerIndex.build(List.of(UNITS.get(0), centre), List.of()));
        assertEquals(List.of(), geocoder.geocode(GeocodeQuery.of("Centre")).candidates());
    }

    @Test
    void a_place_with_an_unknown_district_is_kept() {
        Place lost = place("lost", "Lost", "AF9901", null);
        GazetteerIndex index = GazetteerIndex.build(UNITS, List.of(lost));
        assertEquals(List.of("Lost"), index.path(lost));
        assertEquals(
                "lost",
                new Geocoder(index)
                        .geocode(GeocodeQuery.of("Lost"))
                        .answer()
                        .orElseThrow()
                        .place()
                        .id());
    }

    private static AdminUnit unit(String pcode, AdminLevel level, String parent, String name) {
        return new AdminUnit(
                pcode, level, parent, new UnitNames(name, null, null, List.of()), new LonLat(70.5, 34.1), null);
    }

    private static Place place(String id, String name, String pcode, String parent) {
        return new Place(
                id,
                name,
                List.of(new PlaceName(name, PlaceName.Kind.OFFICIAL)),
                PlaceLevel.LOCALITY,
                "village",
                pcode,
                List.of(),
                parent,
                new LonLat(70.6, 34.1),
                PointBasis.SETTLEMENT,
                null);
    }
}
