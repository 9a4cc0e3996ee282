package org.incidentatlas.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import org.incidentatlas.control.ClaimBuilder;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.ControlStatus;
import org.incidentatlas.control.Scope;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.time.Known;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/**
 * What is said of units of one set, shown on another. In the set {@code old} the province West has one district, Alba; in
 * {@code new} Alba is divided, and New Alba lies beside it. North is a district of its own in {@code old} and part of the
 * larger district South in {@code new}.
 */
class OnAnotherSetTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);
    private static final Geometry ALBA = MadeUpCountry.square(10, 40, 11, 41);
    private static final BoundaryIndex OLD = set(
            "old",
            district("XA0101", "Alba", ALBA),
            district("XA0201", "North", MadeUpCountry.square(12, 40.5, 13, 41)),
            district("XA0202", "South", MadeUpCountry.square(12, 40, 13, 40.5)));
    private static final BoundaryIndex NEW = set(
            "new",
            district("XA0101", "Alba", MadeUpCountry.square(10, 40, 10.6, 41)),
            district("XA0102", "New Town", MadeUpCountry.square(10.6, 40, 11, 41)),
            district("XA0202", "South", MadeUpCountry.square(12, 40, 13, 41)));

    private static BoundaryIndex set(String id, AdminUnit... districts) {
        List<AdminUnit> units = new ArrayList<>(List.of(districts));
        units.add(MadeUpCountry.unit("XA", AdminLevel.COUNTRY, null, "Xandria", MadeUpCountry.square(10, 40, 13, 41)));
        units.add(MadeUpCountry.unit("XA01", AdminLevel.ADM1, "XA", "West", ALBA));
        units.add(MadeUpCountry.unit("XA02", AdminLevel.ADM1, "XA", "East", MadeUpCountry.square(12, 40, 13, 41)));
        return new BoundaryIndex(new BoundarySet(id, "", "", "", DAY, false, "", null), units);
    }

    private static AdminUnit district(String pcode, String name, Geometry outline) {
        return MadeUpCountry.unit(pcode, AdminLevel.ADM2, pcode.substring(0, 4), name, outline);
    }

    private static Atlas atlas(ControlStatement... control) {
        return new Atlas(
                1,
                Audience.PUBLIC,
                OLD,
                BoundaryShelf.of(OLD, NEW),
                GazetteerIndex.build(OLD.units(), List.of()),
                new Actors(List.of()),
                new Contents(List.of(), List.of(control), List.of(), List.of()));
    }

    private static Location in(String pcode) {
        return new Location.InUnit(pcode, pcode, PlacePrecision.DISTRICT, "old", null);
    }

    private static ControlAnswer answer(Atlas atlas, String pcode) {
        AdminUnit unit = atlas.boundaries().unit(pcode).orElseThrow();
        return atlas.timeline().control(unit.level(), DAY, Known.unlimited(), null).stream()
                .filter(answered -> answered.unit().pcode().equals(pcode))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    @Test
    void on_the_set_it_names_nothing_is_carried_over() {
        Atlas atlas =
                atlas(new ClaimBuilder("c").on(in("XA0101")).from("2018-01-01").build());
        assertNull(Objects.requireNonNull(answer(atlas, "XA0101").first()).carried());
    }

    @Test
    void a_claim_on_a_district_that_was_divided_is_on_each_part_and_says_so() {
        Atlas there = atlas(new ClaimBuilder("c")
                        .on(in("XA0101"))
                        .scope(Scope.MOST)
                        .from("2018-01-01")
                        .build())
                .on("new")
                .orElseThrow();
        for (String part : List.of("XA0101", "XA0102")) {
            ClaimInForce claim = Objects.requireNonNull(answer(there, part).first());
            CarriedOver carried = Objects.requireNonNull(claim.carried());
            assertEquals("old", carried.set());
            assertEquals("XA0101", carried.pcode());
            assertEquals(UnitLink.Kind.SPLIT, carried.link());
            assertEquals(Scope.UNSPECIFIED, claim.scope(), "most of the whole need not be most of a part");
        }
    }

    @Test
    void presence_or_fighting_in_a_district_that_was_divided_may_be_in_one_part_only() {
        for (ControlStatus status : List.of(ControlStatus.PRESENCE, ControlStatus.CONTESTED)) {
            Atlas there = atlas(new ClaimBuilder("c")
                            .on(in("XA0101"))
                            .status(status)
                            .scope(Scope.UNSPECIFIED)
                            .from("2018-01-01")
                            .build())
                    .on("new")
                    .orElseThrow();
            assertEquals(ControlAnswer.Status.NONE, answer(there, "XA0101").status());
            assertEquals(ControlAnswer.Status.NONE, answer(there, "XA0102").status());
            List<ClaimInForce> regions = there.timeline().controlOfRegions(DAY, Known.unlimited(), null);
            Placement placement = there.timeline().place(regions.get(0).claim().where());
            assertTrue(ALBA.equalsTopo(Objects.requireNonNull(placement.extent())));
        }
    }

    @Test
    void a_region_with_a_unit_that_is_not_here_is_not_narrowed_to_the_others() {
        Location region = new Location.InRegion("the far east", null, List.of("XA02", "XA09"), null, "old", List.of());
        for (String set : List.of("old", "new")) {
            Placement placement = atlas().on(set).orElseThrow().timeline().place(region);
            assertNull(placement.extent());
            assertNull(placement.pcode());
        }
    }

    @Test
    void a_claim_on_a_district_that_was_merged_does_not_fill_the_larger_one() {
        Atlas there = atlas(new ClaimBuilder("c")
                        .on(in("XA0201"))
                        .from("2018-01-01")
                        .build())
                .on("new")
                .orElseThrow();
        assertEquals(ControlAnswer.Status.NONE, answer(there, "XA0202").status());
        List<ClaimInForce> regions = there.timeline().controlOfRegions(DAY, Known.unlimited(), null);
        assertEquals(1, regions.size());
        Placement placement = there.timeline().place(regions.get(0).claim().where());
        assertEquals(
                UnitLink.Kind.MERGED,
                Objects.requireNonNull(placement.carried()).link());
    }

    @Test
    void what_is_said_of_a_whole_province_reaches_the_districts_it_had() {
        Atlas there = atlas(new ClaimBuilder("c")
                        .on(new Location.InUnit("West", "XA01", PlacePrecision.PROVINCE, "old", null))
                        .scope(Scope.WHOLE)
                        .from("2018-01-01")
                        .build())
                .on("new")
                .orElseThrow();
        ClaimInForce claim = Objects.requireNonNull(answer(there, "XA0102").first());
        assertTrue(claim.inherited());
        assertNotNull(claim.carried());
        assertEquals(ControlAnswer.Status.NONE, answer(there, "XA0202").status());
    }

    @Test
    void an_incident_in_a_divided_district_is_somewhere_in_its_parts_unless_its_point_is_known() {
        Atlas there = atlas().on("new").orElseThrow();
        Placement whole = there.timeline().place(in("XA0101"));
        assertNull(whole.district());
        assertEquals("XA01", whole.pcode());
        assertTrue(ALBA.equalsTopo(Objects.requireNonNull(whole.extent())));
        Location at = new Location.AtPoint(
                        "market",
                        "market",
                        PlacePrecision.SITE,
                        "XA0101",
                        new LonLat(10.8, 40.5),
                        PointBasis.REPORTED,
                        null)
                .inSet("old");
        Placement market = there.timeline().place(at);
        assertEquals("XA0102", market.pcode());
        assertNotNull(market.carried());
    }

    @Test
    void standings_of_claims_are_the_units_and_regions_that_the_layers_show() {
        Atlas there = atlas(
                        new ClaimBuilder("divided")
                                .on(in("XA0101"))
                                .scope(Scope.MOST)
                                .from("2018-01-01")
                                .build(),
                        new ClaimBuilder("merged")
                                .on(in("XA0201"))
                                .from("2018-01-01")
                                .build(),
                        new ClaimBuilder("whole")
                                .on(new Location.InUnit("East", "XA02", PlacePrecision.PROVINCE, "old", null))
                                .scope(Scope.WHOLE)
                                .from("2018-01-01")
                                .build())
                .on("new")
                .orElseThrow();
        List<String> standings = there.timeline().claimStandings(Known.unlimited()).stream()
                .map(standing -> standing.days().claim().id() + " " + standing.level() + " " + standing.unit() + " "
                        + standing.scope() + (standing.inherited() ? " inherited" : ""))
                .toList();
        assertEquals(
                List.of(
                        "divided unit XA0101 unspecified",
                        "divided unit XA0102 unspecified",
                        "merged region null unspecified",
                        "whole unit XA02 whole"),
                standings);
    }

    @Test
    void a_set_that_is_not_here_is_no_atlas() {
        assertTrue(atlas().on("elsewhere").isEmpty());
    }
}
