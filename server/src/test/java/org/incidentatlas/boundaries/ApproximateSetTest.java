package org.incidentatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class ApproximateSetTest {

    private static ApproximateSet builtIn;
    private static BoundaryIndex index;

    @BeforeAll
    static void load() throws IOException {
        builtIn = ApproximateSet.load();
        index = new BoundaryIndex(builtIn.set(), builtIn.units());
    }

    @Test
    void holds_the_country_34_provinces_and_401_districts() {
        assertEquals(1, index.units(AdminLevel.COUNTRY).size());
        assertEquals(34, index.units(AdminLevel.ADM1).size());
        assertEquals(401, index.units(AdminLevel.ADM2).size());
        assertTrue(builtIn.set().approximate());
        assertEquals(64, builtIn.set().checksum().length());
    }

    @Test
    void districts_without_a_known_point_have_neither_outline_nor_label() {
        AdminUnit gizab = index.unit("AF2507").orElseThrow();
        assertEquals("Gizab", gizab.names().english());
        assertNull(gizab.outline());
        assertNull(gizab.label());
    }

    @Test
    void the_path_of_a_district_leads_from_the_country_down() {
        List<String> path = index.path("AF0612").stream()
                .map(unit -> unit.names().english())
                .toList();
        assertEquals(3, path.size());
        assertEquals(List.of("Afghanistan", "Nangarhar"), path.subList(0, 2));
    }

    @Test
    void achin_has_its_dari_name_and_lies_in_nangarhar() {
        AdminUnit achin = index.units(AdminLevel.ADM2).stream()
                .filter(unit -> unit.names().english().equals("Achin"))
                .findFirst()
                .orElseThrow();
        assertEquals("AF06", achin.parent());
        assertNotNull(achin.names().dari());
        assertEquals(achin, index.at(achin.label(), AdminLevel.ADM2).get(0).unit());
    }

    @Test
    void the_nearest_labels_name_three_districts_none_of_them_certain() {
        List<UnitMatch> matches = index.reverse(new LonLat(66.0, 34.0));
        List<UnitMatch> districts = matches.stream()
                .filter(match -> match.unit().level() == AdminLevel.ADM2)
                .toList();
        assertEquals(3, districts.size());
        assertTrue(districts.stream().noneMatch(UnitMatch::certain));
        assertTrue(matches.get(0).certain());
        assertEquals("AF", matches.get(0).unit().pcode());
    }

    @Test
    void a_province_is_certain_when_all_three_labels_lie_in_it() {
        LonLat darzab = index.unit("AF2811").orElseThrow().label();
        List<UnitMatch> provinces = index.reverse(new LonLat(62.5, 31.0)).stream()
                .filter(match -> match.unit().level() == AdminLevel.ADM1)
                .toList();
        assertNotNull(darzab);
        assertEquals(1, provinces.size());
        assertTrue(provinces.get(0).certain());
    }

    @Test
    void a_point_far_outside_the_country_lies_in_nothing() {
        assertEquals(List.of(), index.reverse(new LonLat(2.35, 48.86)));
        assertEquals(List.of(), index.at(new LonLat(2.35, 48.86)));
    }

    @Test
    void simplified_districts_are_a_coverage_and_fill_their_provinces() {
        Geometry[] districts = outlines(AdminLevel.ADM2);
        assertEquals(399, districts.length);
        assertTrue(CoverageValidator.isValid(districts));
        assertTrue(CoverageValidator.isValid(outlines(AdminLevel.ADM1)));
        assertEquals(area(districts), area(outlines(AdminLevel.ADM1)), 1e-9);
        assertTrue(vertices(districts) < vertices(fullDistricts()));
    }

    private static Geometry[] outlines(AdminLevel level) {
        return index.units(level).stream()
                .flatMap(unit -> index.outline(unit.pcode(), Detail.LOW).stream())
                .toArray(Geometry[]::new);
    }

    private static Geometry[] fullDistricts() {
        return index.units(AdminLevel.ADM2).stream()
                .flatMap(unit -> index.outline(unit.pcode(), Detail.FULL).stream())
                .toArray(Geometry[]::new);
    }

    private static double area(Geometry[] outlines) {
        return List.of(outlines).stream().mapToDouble(Geometry::getArea).sum();
    }

    private static int vertices(Geometry[] outlines) {
        return List.of(outlines).stream().mapToInt(Geometry::getNumPoints).sum();
    }
}
