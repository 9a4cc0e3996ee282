package org.incidentatlas.boundaries;

import static org.incidentatlas.boundaries.MadeUpCountry.square;
import static org.incidentatlas.boundaries.MadeUpCountry.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.junit.jupiter.api.Test;

class BoundaryIndexTest {

    private static final List<AdminUnit> UNITS = List.of(
            unit("XA0202", AdminLevel.ADM2, "XA02", "Dorva", square(13, 40, 14, 41)),
            unit("XA", AdminLevel.COUNTRY, null, "Xandria", square(10, 40, 14, 41)),
            unit("XA01", AdminLevel.ADM1, "XA", "West", square(10, 40, 12, 41)),
            unit("XA0101", AdminLevel.ADM2, "XA01", "Alba", square(10, 40, 11, 41)),
            unit("XA0102", AdminLevel.ADM2, "XA01", "Brona", square(11, 40, 12, 41)),
            unit("XA02", AdminLevel.ADM1, "XA", "East", square(12, 40, 14, 41)),
            unit("XA0201", AdminLevel.ADM2, "XA02", "Cerin", square(12, 40, 13, 41)));

    private static final BoundaryIndex EXACT = new BoundaryIndex(MadeUpCountry.set(false), UNITS);

    @Test
    void units_come_by_code_level_and_hierarchy() {
        assertEquals("XA", EXACT.units().get(0).pcode());
        assertEquals(List.of("XA01", "XA02"), pcodes(EXACT.units(AdminLevel.ADM1)));
        assertEquals(List.of("XA0201", "XA0202"), pcodes(EXACT.children("XA02")));
        assertEquals(List.of("XA", "XA02", "XA0202"), pcodes(EXACT.path("XA0202")));
        assertEquals("Brona", EXACT.unit("XA0102").orElseThrow().names().english());
    }

    @Test
    void what_is_not_there_is_empty() {
        assertTrue(EXACT.unit("XA99").isEmpty());
        assertEquals(List.of(), EXACT.children("XA0101"));
        assertEquals(List.of(), EXACT.path("XA99"));
        assertTrue(EXACT.outline("XA99", Detail.FULL).isEmpty());
        assertTrue(EXACT.outline("XA99", Detail.LOW).isEmpty());
    }

    @Test
    void a_point_inside_lies_in_one_unit_of_each_level_and_that_is_certain() {
        List<UnitMatch> matches = EXACT.at(new LonLat(11.5, 40.5));
        assertEquals(List.of("XA", "XA01", "XA0102"), codes(matches));
        assertTrue(matches.stream().allMatch(UnitMatch::certain));
        assertTrue(matches.stream().noneMatch(UnitMatch::onBorder));
        assertEquals(matches, EXACT.reverse(new LonLat(11.5, 40.5)));
    }

    @Test
    void a_point_on_a_shared_edge_lies_in_both_units_and_says_so() {
        List<UnitMatch> matches = EXACT.at(new LonLat(12, 40.5));
        assertEquals(List.of("XA", "XA01", "XA02", "XA0102", "XA0201"), codes(matches));
        assertTrue(matches.get(0).certain());
        assertTrue(matches.subList(1, 5).stream().allMatch(match -> match.onBorder() && !match.certain()));
    }

    @Test
    void a_point_where_outlines_overlap_is_not_certain() {
        BoundaryIndex index = new BoundaryIndex(
                MadeUpCountry.set(false),
                List.of(
                        unit("XA0101", AdminLevel.ADM2, null, "Alba", square(10, 40, 11.5, 41)),
                        unit("XA0102", AdminLevel.ADM2, null, "Brona", square(11, 40, 12, 41))));
        List<UnitMatch> matches = index.at(new LonLat(11.2, 40.5));
        assertEquals(List.of("XA0101", "XA0102"), codes(matches));
        assertTrue(matches.stream().noneMatch(UnitMatch::certain));
    }

    @Test
    void a_point_outside_lies_in_nothing() {
        assertEquals(List.of(), EXACT.at(new LonLat(9, 40.5)));
        assertEquals(List.of(), EXACT.reverse(new LonLat(9, 40.5)));
    }

    @Test
    void an_approximate_set_names_the_units_of_the_three_nearest_labels() {
        BoundaryIndex approximate = new BoundaryIndex(MadeUpCountry.set(true), UNITS);
        List<UnitMatch> matches = approximate.reverse(new LonLat(10.1, 40.5));
        assertEquals(List.of("XA", "XA01", "XA02", "XA0101", "XA0102", "XA0201"), codes(matches));
        assertEquals(
                List.of(true, false, false, false, false, false),
                matches.stream().map(UnitMatch::certain).toList());
    }

    @Test
    void just_outside_an_approximate_country_nothing_is_certain_and_farther_away_nothing_is_said() {
        BoundaryIndex approximate = new BoundaryIndex(MadeUpCountry.set(true), UNITS);
        List<UnitMatch> near = approximate.reverse(new LonLat(9.96, 40.5));
        assertEquals("XA", near.get(0).unit().pcode());
        assertTrue(near.stream().noneMatch(UnitMatch::certain));
        assertEquals(List.of(), approximate.reverse(new LonLat(9.9, 40.5)));
    }

    @Test
    void nearest_labels_come_nearest_first() {
        assertEquals(List.of("XA0202", "XA0201"), pcodes(EXACT.nearestByLabel(new LonLat(14, 40.5), 2)));
        assertEquals(4, EXACT.nearestByLabel(new LonLat(14, 40.5), 99).size());
    }

    @Test
    void two_units_of_one_code_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new BoundaryIndex(MadeUpCountry.set(false), List.of(UNITS.get(0), UNITS.get(0))));
    }

    @Test
    void a_unit_that_is_its_own_ancestor_is_refused() {
        AdminUnit circular = unit("XA01", AdminLevel.ADM1, "XA01", "West", square(10, 40, 12, 41));
        assertThrows(
                IllegalArgumentException.class, () -> new BoundaryIndex(MadeUpCountry.set(false), List.of(circular)));
    }

    private static List<String> pcodes(List<AdminUnit> units) {
        return units.stream().map(AdminUnit::pcode).toList();
    }

    private static List<String> codes(List<UnitMatch> matches) {
        return matches.stream().map(match -> match.unit().pcode()).toList();
    }
}
