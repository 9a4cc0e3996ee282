package org.incidentatlas.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidentatlas.access.Audience;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.boundaries.MadeUpCountry;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.junit.jupiter.api.Test;

/**
 * Points that were published, on a set where the outlines were drawn anew. In {@code old} Alba lies west of 11 degrees and
 * Brona east of it; in {@code new} both have code and name still and each lies where mostly the other did, the border at
 * 10.8 degrees. Cerin is one in both. Dorva is a district of {@code old} only, on ground that {@code new} leaves blank. In
 * {@code alike} all is as in {@code old}, but Brona took somewhat less than half of Alba; in {@code renamed} Alba has another
 * name besides.
 */
class PublishedPointsOnAnotherSetTest {

    private static final BoundaryIndex OLD = set(
            "old",
            false,
            district("XA0101", "Alba", 10, 11),
            district("XA0102", "Brona", 11, 12),
            district("XA0103", "Cerin", 12, 13),
            district("XA0104", "Dorva", 13, 14));
    private static final BoundaryIndex NEW = set(
            "new",
            false,
            district("XA0101", "Alba", 10.8, 12),
            district("XA0102", "Brona", 10, 10.8),
            district("XA0103", "Cerin", 12, 13));
    private static final BoundaryIndex ROUGH = set(
            "rough",
            true,
            district("XA0101", "Quilon", 10, 10.5),
            district("XA0102", "Brona", 10.5, 12),
            district("XA0103", "Cerin", 12, 13));
    private static final BoundaryIndex ALIKE = set(
            "alike",
            false,
            district("XA0101", "Alba", 10.45, 11),
            district("XA0102", "Brona", 10, 10.45),
            district("XA0103", "Cerin", 12, 13));
    private static final BoundaryIndex RENAMED = set(
            "renamed",
            false,
            district("XA0101", "Quilon", 10.1, 11),
            district("XA0102", "Brona", 10, 10.1),
            district("XA0103", "Cerin", 12, 13));

    private static BoundaryIndex set(String id, boolean approximate, AdminUnit... districts) {
        List<AdminUnit> units = new ArrayList<>(List.of(districts));
        units.add(MadeUpCountry.unit("XA", AdminLevel.COUNTRY, null, "Xandria", MadeUpCountry.square(10, 40, 14, 41)));
        units.add(MadeUpCountry.unit("XA01", AdminLevel.ADM1, "XA", "West", MadeUpCountry.square(10, 40, 14, 41)));
        return new BoundaryIndex(
                new BoundarySet(id, "", "", "", LocalDate.of(2018, 6, 30), approximate, "", null), units);
    }

    private static AdminUnit district(String pcode, String name, double west, double east) {
        return MadeUpCountry.unit(pcode, AdminLevel.ADM2, "XA01", name, MadeUpCountry.square(west, 40, east, 41));
    }

    private static Placement placed(String set, String pcode, double lon, PointBasis basis) {
        Location at = new Location.AtPoint(
                        "market", "market", PlacePrecision.SITE, pcode, new LonLat(lon, 40.5), basis, null)
                .inSet("old");
        return new Atlas(
                        1,
                        Audience.PUBLIC,
                        OLD,
                        BoundaryShelf.of(OLD, NEW, ROUGH, ALIKE, RENAMED),
                        GazetteerIndex.build(OLD.units(), List.of()),
                        new Actors(List.of()),
                        new Contents(List.of(), List.of(), List.of(), List.of()))
                .on(set)
                .orElseThrow()
                .timeline()
                .place(at);
    }

    private static Placement published(String set, String pcode, double lon) {
        return placed(set, pcode, lon, PointBasis.REPORTED);
    }

    private static CarriedOver carried(Placement placement) {
        return Objects.requireNonNull(placement.carried());
    }

    private static void assertSays(String words, Placement placement) {
        assertTrue(carried(placement).note().contains(words), carried(placement).note());
    }

    @Test
    void a_point_in_a_redrawn_district_is_in_the_district_that_holds_it_now() {
        Placement market = published("new", "XA0101", 10.3);
        assertEquals("XA0102", market.pcode());
        assertEquals(UnitLink.Kind.REDRAWN, carried(market).link());
        assertEquals("XA0101", carried(market).pcode());
        assertSays("the published point lies in Brona (XA0102)", market);
        assertTrue(carried(market).byPoint());
    }

    @Test
    void a_point_that_the_redrawn_district_still_holds_stays_in_it_and_says_so() {
        Placement market = published("new", "XA0101", 10.9);
        assertEquals("XA0101", market.pcode());
        assertSays("the published point lies in Alba (XA0101)", market);
        assertFalse(carried(market).byPoint());
    }

    @Test
    void on_a_border_the_district_that_the_record_names_goes_before_its_neighbour() {
        for (String pcode : List.of("XA0101", "XA0102")) {
            Placement market = published("new", pcode, 10.8);
            assertEquals(pcode, market.pcode());
            assertSays("on the border of Alba (XA0101) and Brona (XA0102)", market);
        }
    }

    @Test
    void on_a_border_of_two_others_no_district_is_certain() {
        Placement market = published("new", "XA0102", 12);
        assertNull(market.district());
        assertEquals("XA01", market.pcode());
        assertSays("on the border of Alba (XA0101) and Cerin (XA0103)", market);
    }

    @Test
    void a_point_that_no_outline_holds_stays_with_the_linked_district() {
        Placement market = published("new", "XA0101", 13.5);
        assertEquals("XA0101", market.pcode());
        assertSays("no outline of boundary set new holds the published point", market);
    }

    @Test
    void a_point_that_only_stands_for_its_district_decides_nothing() {
        Placement somewhere = placed("new", "XA0101", 10.3, PointBasis.REPRESENTATIVE);
        assertEquals("XA0101", somewhere.pcode());
        assertEquals(UnitLink.Kind.REDRAWN, carried(somewhere).link());
    }

    @Test
    void a_point_in_a_district_that_is_simply_the_same_stays_there() {
        Placement market = published("new", "XA0103", 11.999);
        assertEquals("XA0103", market.pcode());
        assertNull(market.carried());
    }

    @Test
    void a_point_far_outside_a_district_that_is_the_same_by_its_name_is_in_the_one_that_holds_it() {
        Placement market = published("alike", "XA0101", 10.3);
        assertEquals("XA0102", market.pcode());
        assertEquals(UnitLink.Kind.SAME, carried(market).link());
        assertTrue(carried(market).byPoint());
        assertSays("the published point lies in Brona (XA0102)", market);
    }

    @Test
    void a_point_less_than_a_kilometre_outside_a_district_that_is_the_same_stays_there() {
        Placement market = published("alike", "XA0101", 10.441);
        assertEquals("XA0101", market.pcode());
        assertNull(market.carried());
        assertEquals("XA0102", published("alike", "XA0101", 10.435).pcode());
        assertNull(published("alike", "XA0101", 10.9).carried());
    }

    @Test
    void a_point_less_than_a_kilometre_outside_a_district_that_was_renamed_stays_there_and_says_so() {
        Placement market = published("renamed", "XA0101", 10.091);
        assertEquals("XA0101", market.pcode());
        assertFalse(carried(market).byPoint());
        assertSays("the published point lies in Brona (XA0102), less than 1 km outside", market);
        assertEquals("XA0102", published("renamed", "XA0101", 10.085).pcode());
    }

    @Test
    void on_its_own_set_a_point_stays_in_the_district_that_its_record_names() {
        Placement market = published("old", "XA0101", 11.5);
        assertEquals("XA0101", market.pcode());
        assertNull(market.carried());
    }

    @Test
    void a_point_in_a_district_that_is_gone_is_in_the_one_that_holds_it() {
        Placement market = published("new", "XA0104", 12.999);
        assertEquals("XA0103", market.pcode());
        assertEquals(UnitLink.Kind.ABSENT, carried(market).link());
        assertNull(published("new", "XA0104", 13.5).pcode());
    }

    @Test
    void on_an_approximate_set_a_point_stays_with_the_linked_district() {
        Placement market = published("rough", "XA0101", 10.8);
        assertEquals("XA0101", market.pcode());
        assertEquals(UnitLink.Kind.RENAMED, carried(market).link());
        assertSays("boundary set rough is approximate", market);
    }
}
