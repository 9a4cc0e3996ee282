package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.BoundaryStore;
import org.incidentatlas.boundaries.SetLinks;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.geo.LonLat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What every boundary store keeps, whichever engine holds it. */
abstract class BoundaryStoreContract {

    private static final BoundarySet ROUGH = new BoundarySet(
            "afg-approximate",
            "Approximate cells",
            "made from label points",
            "CC BY 4.0",
            LocalDate.of(2021, 11, 17),
            true,
            "ab12",
            "Not for publication.");

    private static final BoundarySet OTHER = new BoundarySet("other", "", "", "", LocalDate.EPOCH, false, "", null);

    private static final List<UnitLink> LINKS = List.of(
            new UnitLink("AF02", "AF01", UnitLink.Kind.RECODED, 0.25, 1.0, "another code", null),
            new UnitLink("AF01", "AF02", UnitLink.Kind.SPLIT, null, null, "a list", "the list"),
            new UnitLink(null, "AF03", UnitLink.Kind.ADDED, null, null, "new", null));

    private TestDatabase database;
    private BoundaryStore boundaries;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        boundaries = database.stores().boundaries();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_store_has_no_sets_and_none_in_use() {
        assertEquals(List.of(), boundaries.sets());
        assertEquals(List.of(), boundaries.units("afg-approximate"));
        assertEquals(Optional.empty(), boundaries.inUse());
    }

    @Test
    void every_set_saved_is_counted_and_the_choice_of_a_set_is_not() {
        long before = boundaries.changes();
        boundaries.save(ROUGH, List.of());
        long saved = boundaries.changes();
        boundaries.save(ROUGH, List.of());
        long again = boundaries.changes();
        boundaries.use(ROUGH.id());

        assertTrue(before < saved && saved < again);
        assertEquals(again, boundaries.changes());
        assertEquals(again, database.reopen().boundaries().changes());
    }

    @Test
    void units_come_back_ordered_by_code_as_they_were_saved() {
        AdminUnit country = unit("AF", AdminLevel.COUNTRY, null, null, null);
        AdminUnit province = new AdminUnit(
                "AF15",
                AdminLevel.ADM1,
                "AF",
                new UnitNames("Kunar", "کنر", "کونړ", List.of("Konar", "Kunarha", "Konar")),
                new LonLat(71.1, 34.9),
                outline("MULTIPOLYGON (((70 34, 72 34, 72 36, 70 36, 70 34)), ((73 34, 74 34, 74 35, 73 34)))"));
        AdminUnit district = new AdminUnit(
                "AF1501",
                AdminLevel.ADM2,
                "AF15",
                new UnitNames("Asadabad", null, null, List.of()),
                new LonLat(71.146, 34.873),
                outline("POLYGON ((70 34, 71 34, 71 35, 70 35, 70 34), (70.1 34.1, 70.1 34.2, 70.2 34.2, 70.1 34.1))"));
        boundaries.save(ROUGH, List.of(district, province, country));
        assertEquals(List.of(ROUGH), boundaries.sets());
        assertEquals(List.of(country, province, district), boundaries.units("afg-approximate"));
    }

    @Test
    void outlines_keep_every_coordinate_bit_by_bit() {
        Coordinate[] ring = {
            new Coordinate(0.1 + 0.2, Math.nextUp(34.0)),
            new Coordinate(Math.nextDown(70.0), 1e-17),
            new Coordinate(179.99999999999997, -89.99999999999999),
            new Coordinate(0.1 + 0.2, Math.nextUp(34.0))
        };
        Geometry outline = new GeometryFactory().createPolygon(ring);
        LonLat label = new LonLat(1.0 / 3, -1.0 / 7);
        boundaries.save(ROUGH, List.of(unit("AF01", AdminLevel.ADM1, "AF", label, outline)));
        AdminUnit read = boundaries.units("afg-approximate").get(0);
        assertNotNull(read.outline());
        assertTrue(outline.equalsExact(read.outline()));
        assertEquals(4326, read.outline().getSRID());
        assertEquals(label, read.label());
    }

    @Test
    void codes_are_ordered_by_code_point() {
        List<String> ordered = List.of("AF-1", "AF1", "AFa", "af", "é", "\uFFFD", "\uD83D\uDDFA");
        boundaries.save(
                ROUGH,
                List.of(6, 2, 4, 0, 5, 1, 3).stream()
                        .map(n -> unit(ordered.get(n), AdminLevel.ADM2, null, null, null))
                        .toList());
        assertEquals(
                ordered,
                boundaries.units("afg-approximate").stream()
                        .map(AdminUnit::pcode)
                        .toList());
    }

    @Test
    void a_set_saved_again_is_replaced_and_stays_in_use() {
        boundaries.save(
                ROUGH,
                List.of(
                        unit("AF01", AdminLevel.ADM1, "AF", null, null),
                        unit("AF02", AdminLevel.ADM1, "AF", null, null)));
        boundaries.use("afg-approximate");
        BoundarySet better =
                new BoundarySet("afg-approximate", "Cells", "us", "CC0", LocalDate.EPOCH, false, "cd34", null);
        AdminUnit kept = unit("AF02", AdminLevel.ADM1, "AF", new LonLat(68, 35), null);
        boundaries.save(better, List.of(kept));
        assertEquals(List.of(better), boundaries.sets());
        assertEquals(List.of(kept), boundaries.units("afg-approximate"));
        assertEquals(Optional.of("afg-approximate"), boundaries.inUse());
    }

    @Test
    void a_set_that_cannot_be_saved_whole_leaves_the_old_one() {
        AdminUnit unit = unit("AF01", AdminLevel.ADM1, "AF", new LonLat(69, 34.5), null);
        boundaries.save(ROUGH, List.of(unit));
        BoundarySet twice = new BoundarySet("afg-approximate", "Twice", "us", "CC0", LocalDate.EPOCH, true, "", null);
        assertThrows(IllegalArgumentException.class, () -> boundaries.save(twice, List.of(unit, unit)));
        assertEquals(List.of(ROUGH), boundaries.sets());
        assertEquals(List.of(unit), boundaries.units("afg-approximate"));
    }

    @Test
    void one_set_is_in_use_at_a_time_and_only_one_that_is_there() {
        BoundarySet other =
                new BoundarySet("afg-cod-ab", "COD-AB", "OCHA", "CC BY-IGO", LocalDate.EPOCH, false, "ef56", null);
        boundaries.save(other, List.of());
        boundaries.save(ROUGH, List.of());
        assertEquals(List.of(ROUGH, other), boundaries.sets());
        boundaries.use("afg-approximate");
        boundaries.use("afg-cod-ab");
        assertThrows(IllegalArgumentException.class, () -> boundaries.use("nowhere"));
        boundaries = database.reopen().boundaries();
        assertEquals(Optional.of("afg-cod-ab"), boundaries.inUse());
    }

    @Test
    void the_days_in_force_and_the_country_come_back() {
        BoundarySet dated = new BoundarySet(
                "afg-2018",
                "COD-AB",
                "OCHA",
                "CC BY-IGO",
                LocalDate.of(2018, 5, 22),
                LocalDate.of(2017, 8, 23),
                LocalDate.of(2021, 11, 16),
                "AFG",
                false,
                "ab",
                null);
        boundaries.save(dated, List.of());
        boundaries = database.reopen().boundaries();
        assertEquals(List.of(dated), boundaries.sets());
    }

    @Test
    void links_come_back_in_order_and_go_when_one_of_their_sets_is_replaced() {
        SetLinks there = new SetLinks("afg-approximate", "other", LINKS);
        boundaries.save(OTHER, List.of());
        boundaries.save(ROUGH, List.of(), List.of(there, there.inverse()));
        assertEquals(LINKS, boundaries.links("afg-approximate", "other"));
        assertEquals(3, boundaries.links("other", "afg-approximate").size());

        SetLinks fewer = new SetLinks("afg-approximate", "other", LINKS.subList(0, 1));
        boundaries.save(ROUGH, List.of(), List.of(fewer));
        assertEquals(fewer.all(), boundaries.links("afg-approximate", "other"));
        assertEquals(List.of(), boundaries.links("other", "afg-approximate"));

        boundaries.save(OTHER, List.of());
        assertEquals(List.of(), boundaries.links("afg-approximate", "other"));
    }

    @Test
    void a_failure_while_links_are_saved_leaves_neither_set_nor_links() {
        SetLinks good = new SetLinks("afg-approximate", "other", LINKS);
        SetLinks toNowhere = new SetLinks("afg-approximate", "nowhere", LINKS);
        boundaries.save(OTHER, List.of());
        AdminUnit unit = unit("AF01", AdminLevel.ADM1, "AF", null, null);
        assertThrows(RuntimeException.class, () -> boundaries.save(ROUGH, List.of(unit), List.of(good, toNowhere)));
        boundaries = database.reopen().boundaries();
        assertEquals(List.of(OTHER), boundaries.sets());
        assertEquals(List.of(), boundaries.units("afg-approximate"));
        assertEquals(List.of(), boundaries.links("afg-approximate", "other"));
    }

    @Test
    void a_failure_while_links_are_saved_leaves_a_set_that_was_there_with_its_links() {
        SetLinks before = new SetLinks("afg-approximate", "other", LINKS);
        AdminUnit unit = unit("AF01", AdminLevel.ADM1, "AF", null, null);
        boundaries.save(OTHER, List.of());
        boundaries.save(ROUGH, List.of(unit), List.of(before));
        BoundarySet better =
                new BoundarySet("afg-approximate", "Cells", "us", "CC0", LocalDate.EPOCH, false, "cd34", null);
        List<SetLinks> twice = List.of(before, before);
        assertThrows(IllegalArgumentException.class, () -> boundaries.save(better, List.of(), twice));
        assertEquals(List.of(ROUGH, OTHER), boundaries.sets());
        assertEquals(List.of(unit), boundaries.units("afg-approximate"));
        assertEquals(LINKS, boundaries.links("afg-approximate", "other"));
    }

    private static AdminUnit unit(String pcode, AdminLevel level, String parent, LonLat label, Geometry outline) {
        return new AdminUnit(
                pcode, level, parent, new UnitNames("Unit " + pcode, null, null, List.of()), label, outline);
    }

    private static Geometry outline(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException cause) {
            throw new AssertionError(cause);
        }
    }
}
