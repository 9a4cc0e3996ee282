package org.incidentatlas.boundaries;

import static org.incidentatlas.boundaries.MadeUpCountry.square;
import static org.incidentatlas.boundaries.MadeUpCountry.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Two editions of a province of four squares, from 10 to 14 degrees east; what the later one changes is in each test. */
class UnitLinksTest {

    private static final Geometry FIRST = square(10, 40, 11, 41);
    private static final Geometry SECOND = square(11, 40, 12, 41);

    private static BoundaryIndex set(String id, boolean approximate, AdminUnit... districts) {
        List<AdminUnit> units = new ArrayList<>(List.of(districts));
        units.add(unit("XA", AdminLevel.COUNTRY, null, "Xandria", square(10, 40, 14, 41)));
        units.add(unit("XA01", AdminLevel.ADM1, "XA", "West", square(10, 40, 12, 41)));
        units.add(unit("XA02", AdminLevel.ADM1, "XA", "East", square(12, 40, 14, 41)));
        return new BoundaryIndex(
                new BoundarySet(id, id, "", "", LocalDate.of(2018, 1, 1), null, null, "XAN", approximate, "", null),
                units);
    }

    private static AdminUnit district(String pcode, String name, Geometry outline) {
        return unit(pcode, AdminLevel.ADM2, pcode.substring(0, 4), name, outline);
    }

    private static List<String> links(BoundaryIndex from, BoundaryIndex to) {
        return LinkComputation.between(from, to, List.of()).all().stream()
                .filter(link -> link.kind() != UnitLink.Kind.SAME)
                .map(link -> link.from() + " " + link.kind() + " " + link.to())
                .toList();
    }

    @Test
    void units_with_one_code_name_and_ground_are_the_same_with_their_shares() {
        BoundaryIndex set = set("a", false, district("XA0101", "Alba", FIRST));
        UnitLink link = LinkComputation.between(set, set("b", false, district("XA0101", "Alba", FIRST)), List.of())
                .of("XA0101")
                .get(0);
        assertEquals(UnitLink.Kind.SAME, link.kind());
        assertEquals(1, link.shareOfFrom(), 1e-9);
        assertEquals(1, link.shareOfTo(), 1e-9);
        assertTrue(link.reason().contains("one code; one name; 100 %"), link.reason());
    }

    @Test
    void another_name_province_or_code_is_seen() {
        BoundaryIndex before = set("a", false, district("XA0101", "Alba", FIRST), district("XA0102", "Brona", SECOND));
        assertEquals(
                List.of("XA0101 renamed XA0101", "XA0102 recoded XA0109"),
                links(
                        before,
                        set("b", false, district("XA0101", "Korin", FIRST), district("XA0109", "Brona", SECOND))));
        assertEquals(
                List.of("XA0101 moved XA0101", "XA0102 absent null"),
                links(before, set("b", false, unit("XA0101", AdminLevel.ADM2, "XA02", "Alba", FIRST))));
    }

    @Test
    void a_code_given_to_quite_another_district_links_nothing_by_itself() {
        BoundaryIndex before = set("a", false, district("XA0101", "Alba", FIRST));
        BoundaryIndex after = set("b", false, district("XA0101", "Korin", SECOND));
        assertEquals(List.of("XA0101 absent null", "null added XA0101"), links(before, after));
    }

    @Test
    void a_district_that_was_divided_is_linked_to_each_part_and_back() {
        BoundaryIndex whole = set("a", false, district("XA0101", "Alba", FIRST));
        BoundaryIndex parts = set(
                "b",
                false,
                district("XA0101", "Alba", square(10, 40, 10.6, 41)),
                district("XA0109", "New Alba", square(10.6, 40, 11, 41)));
        assertEquals(List.of("XA0101 split XA0101", "XA0101 split XA0109"), links(whole, parts));
        assertEquals(List.of("XA0101 merged XA0101", "XA0109 merged XA0101"), links(parts, whole));
        assertEquals(
                LinkComputation.between(parts, whole, List.of()).all().stream()
                        .map(UnitLink::kind)
                        .toList(),
                LinkComputation.between(whole, parts, List.of()).inverse().all().stream()
                        .map(UnitLink::kind)
                        .toList());
    }

    @Test
    void one_name_on_other_ground_is_redrawn_and_approximate_outlines_prove_nothing() {
        BoundaryIndex before = set("a", false, district("XA0101", "Alba", square(10, 40, 11, 41)));
        assertEquals(
                List.of("XA0101 redrawn XA0101"),
                links(before, set("b", false, district("XA0101", "Alba", square(10.6, 40, 12, 41)))));
        assertEquals(List.of(), links(before, set("b", true, district("XA0101", "Alba", square(10.6, 40, 12, 41)))));
    }

    @Test
    void known_changes_go_on_top_in_both_directions_and_name_their_source() {
        List<KnownLink> known = List.of(
                new KnownLink("XAN", "XA0101", "Alba", "XA0101", "Korin", UnitLink.Kind.RENAMED, "lists", "a list"),
                new KnownLink("XAN", null, null, "XA0103", "Cerin", UnitLink.Kind.ADDED, "lists", "a list"));
        BoundaryIndex before = set("a", false, district("XA0101", "Alba", FIRST));
        AdminUnit unseen = new AdminUnit(
                "XA0103", AdminLevel.ADM2, "XA01", new UnitNames("Cerin", null, null, List.of()), null, null);
        BoundaryIndex after = set("b", true, district("XA0101", "Korin", SECOND), unseen);
        SetLinks there = LinkComputation.between(before, after, known);
        assertEquals(UnitLink.Kind.RENAMED, there.of("XA0101").get(0).kind());
        assertEquals("a list", there.of("XA0101").get(0).source());
        SetLinks back = LinkComputation.between(after, before, known);
        assertEquals(UnitLink.Kind.ABSENT, back.of("XA0103").get(0).kind());
        assertEquals("a list", back.of("XA0103").get(0).source());
        assertEquals(1, back.of("XA0103").size());
    }

    @Test
    void a_day_chooses_among_real_sets_by_what_is_said_to_hold_then_by_date() {
        BoundaryIndex early = dated("a", LocalDate.of(2015, 1, 1), null, null);
        BoundaryIndex late = dated("b", LocalDate.of(2020, 1, 1), null, null);
        BoundaryIndex inForce =
                dated("c", LocalDate.of(2012, 1, 1), LocalDate.of(2016, 1, 1), LocalDate.of(2017, 12, 31));
        BoundaryShelf shelf = BoundaryShelf.of(early, late, inForce, set("rough", true));
        assertEquals("c VALID_ON_DATE", chosen(shelf, LocalDate.of(2017, 12, 31), early));
        assertEquals("a LATEST_BEFORE_DATE", chosen(shelf, LocalDate.of(2018, 1, 1), early));
        assertEquals("b LATEST_BEFORE_DATE", chosen(shelf, LocalDate.of(2021, 1, 1), early));
        assertEquals("c EARLIEST", chosen(shelf, LocalDate.of(2001, 1, 1), early));
        assertEquals(Optional.empty(), BoundaryShelf.of(set("rough", true)).on(LocalDate.EPOCH, early.set()));
    }

    private static BoundaryIndex dated(String id, LocalDate dated, LocalDate from, LocalDate to) {
        return new BoundaryIndex(new BoundarySet(id, id, "", "", dated, from, to, "XAN", false, "", null), List.of());
    }

    private static String chosen(BoundaryShelf shelf, LocalDate day, BoundaryIndex country) {
        BoundaryShelf.Choice choice = shelf.on(day, country.set()).orElseThrow();
        return choice.set().id() + " " + choice.why();
    }
}
