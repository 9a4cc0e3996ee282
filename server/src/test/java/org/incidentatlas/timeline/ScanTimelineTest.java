package org.incidentatlas.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.access.Audience;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.UnitNames;
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
import org.incidentatlas.geo.Box;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.IncidentBuilder;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.time.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A country of two provinces side by side: West with the districts North and South, East with one of its own name. */
class ScanTimelineTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 1);
    private static final Known ALL = Known.unlimited();

    @Test
    void a_claim_on_the_whole_of_a_province_reaches_its_districts_and_says_that_it_is_inherited() {
        Timeline timeline = atlas(List.of(new ClaimBuilder("w")
                        .on("W", PlacePrecision.PROVINCE)
                        .scope(Scope.WHOLE)
                        .build()))
                .timeline();

        List<UnitAnswer> districts = timeline.control(AdminLevel.ADM2, DAY, ALL, null);

        assertEquals(
                List.of("E1:none", "W1:control", "W2:control"),
                districts.stream()
                        .map(one -> one.unit().pcode() + ":" + one.answer().status())
                        .toList());
        assertTrue(districts.get(1).answer().first().inherited());
    }

    @Test
    void a_claim_on_part_of_a_province_reaches_no_district_and_is_only_stated() {
        Timeline timeline = atlas(List.of(new ClaimBuilder("w")
                        .on("W", PlacePrecision.PROVINCE)
                        .scope(Scope.PARTS)
                        .build()))
                .timeline();

        assertTrue(timeline.control(AdminLevel.ADM2, DAY, ALL, null).stream()
                .allMatch(one -> one.answer().status() == ControlAnswer.Status.NONE));
        UnitAnswer province = timeline.control(AdminLevel.ADM1, DAY, ALL, null).get(1);
        assertEquals(ControlAnswer.MapClass.STATED, province.mapClass());
        assertEquals(List.of("w"), ids(timeline.controlOfRegions(DAY, ALL, null)));
    }

    @Test
    void to_hold_the_centre_of_a_district_is_not_to_hold_the_district() {
        Timeline timeline = atlas(List.of(new ClaimBuilder("c")
                        .on("W1", PlacePrecision.DISTRICT)
                        .scope(Scope.CENTRE)
                        .build()))
                .timeline();

        assertEquals(
                ControlAnswer.Status.NONE,
                timeline.control(AdminLevel.ADM2, DAY, ALL, null)
                        .get(1)
                        .answer()
                        .status());
        assertEquals(List.of("c"), ids(timeline.controlOfRegions(DAY, ALL, null)));
    }

    @Test
    void a_claim_on_a_city_says_nothing_of_the_district_around_it() {
        Location city = new Location.AtPoint(
                "North city",
                "north-city",
                PlacePrecision.LOCALITY,
                "W1",
                new LonLat(0.5, 1.5),
                PointBasis.SETTLEMENT,
                null);
        Timeline timeline =
                atlas(List.of(new ClaimBuilder("c").on(city).build())).timeline();

        assertEquals(
                ControlAnswer.Status.NONE,
                timeline.control(AdminLevel.ADM2, DAY, ALL, null)
                        .get(1)
                        .answer()
                        .status());
        assertEquals(
                "north-city",
                timeline.controlOfPlaces(DAY, ALL, null).get(0).place().placeId());
        assertTrue(timeline.controlOfRegions(DAY, ALL, null).isEmpty());
    }

    @Test
    void a_province_counts_the_districts_each_party_holds_itself_or_by_inheritance() {
        Timeline timeline = atlas(List.of(
                        new ClaimBuilder("w")
                                .on("W", PlacePrecision.PROVINCE)
                                .scope(Scope.WHOLE)
                                .by("Taliban")
                                .build(),
                        new ClaimBuilder("n")
                                .on("W1", PlacePrecision.DISTRICT)
                                .by("Resistance")
                                .build()))
                .timeline();

        UnitAnswer west = timeline.control(AdminLevel.ADM1, DAY, ALL, null).get(1);

        assertEquals(Map.of("Taliban", 1, "Resistance", 1), west.districtsByHolder());
    }

    @Test
    void only_the_claims_of_the_assessor_asked_for_count() {
        Timeline timeline = atlas(List.of(
                        new ClaimBuilder("a")
                                .on("W1", PlacePrecision.DISTRICT)
                                .assessor("UNAMA")
                                .by("Taliban")
                                .build(),
                        new ClaimBuilder("b")
                                .on("W1", PlacePrecision.DISTRICT)
                                .assessor("LWJ")
                                .by("Government")
                                .build()))
                .timeline();

        assertEquals(
                ControlAnswer.Status.DIFFER,
                timeline.control(AdminLevel.ADM2, DAY, ALL, null)
                        .get(1)
                        .answer()
                        .status());
        assertEquals(
                "Government",
                timeline.control(AdminLevel.ADM2, DAY, ALL, "lwj")
                        .get(1)
                        .answer()
                        .holder());
    }

    @Test
    void a_loss_is_an_event_and_never_an_answer() {
        Timeline timeline = atlas(List.of(
                        new ClaimBuilder("l").on("W1", PlacePrecision.DISTRICT).lost("2021-08-01")))
                .timeline();

        assertTrue(timeline.control(AdminLevel.ADM2, DAY, ALL, null).stream()
                .allMatch(one -> one.answer().status() == ControlAnswer.Status.NONE));
        assertEquals(ControlEvent.Kind.LOST, timeline.controlEvents(ALL).get(0).kind());
        assertTrue(timeline.controlEvents(Known.on(LocalDate.of(2018, 5, 31))).isEmpty());
    }

    @Test
    void presence_is_told_as_presence() {
        Timeline timeline = atlas(List.of(new ClaimBuilder("p")
                        .on("W1", PlacePrecision.DISTRICT)
                        .status(ControlStatus.PRESENCE)
                        .build()))
                .timeline();

        UnitAnswer west = timeline.control(AdminLevel.ADM1, DAY, ALL, null).get(1);

        assertEquals(
                ControlAnswer.MapClass.PRESENCE,
                timeline.control(AdminLevel.ADM2, DAY, ALL, null).get(1).mapClass());
        assertEquals(Map.of(), west.districtsByHolder());
    }

    @Test
    void an_incident_is_in_when_its_days_meet_the_window() {
        Timeline timeline = atlas(new IncidentBuilder("i")
                        .days("2021-08-30", "2021-09-02")
                        .build())
                .timeline();

        assertEquals(1, matching(timeline, window("2021-09-02", "2021-12-31")));
        assertEquals(1, matching(timeline, window("2021-01-01", "2021-08-30")));
        assertEquals(0, matching(timeline, window("2021-09-03", null)));
        assertEquals(0, matching(timeline, window(null, "2021-08-29")));
    }

    @Test
    void a_unit_as_a_place_stands_at_its_label_and_is_as_uncertain_as_it_is_wide() {
        PlacedIncident placed = first(atlas(
                new IncidentBuilder("i").inUnit("W1", PlacePrecision.DISTRICT).build()));

        assertEquals(new LonLat(0.5, 1.5), placed.placement().point());
        assertTrue(placed.placement().uncertaintyMetres() > 70_000);
        assertEquals("W", placed.placement().province().pcode());
    }

    @Test
    void what_lies_abroad_or_nowhere_is_kept_without_a_point_and_outside_every_box() {
        Atlas atlas = atlas(
                new IncidentBuilder("abroad").abroad("France").build(),
                new IncidentBuilder("nowhere").unlocated().build());
        IncidentFilter world = new IncidentFilter(
                null, null, new Box(-180, -90, 180, 90), List.of(), false, Set.of(), Set.of(), null, null);
        AdminUnit country = atlas.boundaries().unit("C").orElseThrow();

        assertEquals(2, matching(atlas.timeline(), window(null, null)));
        assertEquals(0, matching(atlas.timeline(), world));
        assertEquals(0, matching(atlas.timeline(), IncidentFilter.within(country)));
        assertNull(first(atlas).placement().point());
    }

    @Test
    void bars_have_no_gaps_and_an_incident_known_only_to_the_year_is_marked_as_spread() {
        Atlas atlas = atlas(
                new IncidentBuilder("a")
                        .days("2021-01-15", "2021-01-15")
                        .killed(3)
                        .build(),
                new IncidentBuilder("b")
                        .days("2021-04-01", "2021-04-01")
                        .killed(5)
                        .build(),
                new IncidentBuilder("c").days("2021-01-01", "2021-12-31").build());

        Histogram bars = atlas.timeline().histogram(window(null, null), ALL, Bucket.MONTH, Grouping.ALL);

        assertEquals(12, bars.starts().size());
        assertEquals(
                List.of(2, 0, 0, 1),
                bars.series().get(0).bars().subList(0, 4).stream()
                        .map(Tally::incidents)
                        .toList());
        assertEquals(5, bars.series().get(0).bars().get(3).killedBest());
        assertEquals(1, bars.spread());
    }

    @Test
    void an_incident_that_began_before_the_window_stands_in_its_first_bar() {
        Atlas atlas =
                atlas(new IncidentBuilder("a").days("2021-01-15", "2021-03-20").build());

        Histogram bars = atlas.timeline().histogram(window("2021-03-01", null), ALL, Bucket.MONTH, Grouping.ALL);

        assertEquals(List.of(LocalDate.of(2021, 3, 1)), bars.starts());
        assertEquals(1, bars.series().get(0).bars().get(0).incidents());
    }

    @Test
    void sums_leave_out_figures_that_count_fighters() {
        Atlas atlas = atlas(
                new IncidentBuilder("a").killed(10).whom(CountedWhom.CIVILIANS).build(),
                new IncidentBuilder("b").killed(94).whom(CountedWhom.FIGHTERS).build(),
                new IncidentBuilder("c")
                        .killed(38)
                        .whom(CountedWhom.MIXED)
                        .type("Battles")
                        .build(),
                new IncidentBuilder("d")
                        .killed(7)
                        .whom(CountedWhom.MIXED)
                        .type("Explosions/Remote violence")
                        .build());

        Tally total = atlas.timeline()
                .counts(window(null, null), ALL, Grouping.ATTRIBUTION, AdminLevel.ADM2)
                .total();

        assertEquals(new Tally(4, 2, 17, 17, 17, 132), total);
    }

    @Test
    void counts_by_unit_keep_what_is_in_no_unit_of_the_level_apart() {
        Atlas atlas = atlas(
                new IncidentBuilder("a").inUnit("W1", PlacePrecision.DISTRICT).build(),
                new IncidentBuilder("b").inUnit("W", PlacePrecision.PROVINCE).build());

        List<Counts.Row> districts = atlas.timeline()
                .counts(window(null, null), ALL, Grouping.UNIT, AdminLevel.ADM2)
                .rows();
        List<Counts.Row> provinces = atlas.timeline()
                .counts(window(null, null), ALL, Grouping.UNIT, AdminLevel.ADM1)
                .rows();

        assertEquals(
                List.of("W1", "none"), districts.stream().map(Counts.Row::key).toList());
        assertEquals(List.of("W"), provinces.stream().map(Counts.Row::key).toList());
        assertEquals(2, provinces.get(0).tally().incidents());
    }

    @Test
    void an_attribution_filter_looks_at_what_was_reported_by_then() {
        Atlas atlas = atlas(new IncidentBuilder("a")
                .published("2021-08-20")
                .attribution(AttributionKind.CLAIMED)
                .build());
        IncidentFilter claimed = new IncidentFilter(
                null, null, null, List.of(), false, Set.of(), Set.of(AttributionKind.CLAIMED), null, null);

        assertEquals(1, atlas.timeline().incidents(claimed, ALL).incidents().size());
        assertEquals(
                0,
                atlas.timeline()
                        .incidents(claimed, Known.on(LocalDate.of(2021, 8, 19)))
                        .incidents()
                        .size());
    }

    @Test
    void a_unit_remembers_its_claims_losses_and_incidents() {
        Atlas atlas = atlas(
                List.of(
                        new ClaimBuilder("w")
                                .on("W", PlacePrecision.PROVINCE)
                                .scope(Scope.WHOLE)
                                .build(),
                        new ClaimBuilder("n")
                                .on("W1", PlacePrecision.DISTRICT)
                                .to("2019-01-01")
                                .build(),
                        new ClaimBuilder("l").on("W1", PlacePrecision.DISTRICT).lost("2019-01-02")),
                new IncidentBuilder("i").inUnit("W1", PlacePrecision.DISTRICT).build());

        UnitHistory history =
                atlas.timeline().history(atlas.boundaries().unit("W1").orElseThrow(), ALL);

        assertEquals(List.of("Country", "West", "North"), history.path());
        assertEquals(List.of("n", "w"), ids(history.claims()));
        assertFalse(history.claims().get(0).inherited());
        assertTrue(history.claims().get(1).inherited());
        assertEquals(1, history.changes().size());
        assertEquals(1, history.incidents().size());
    }

    private static List<String> ids(List<ClaimInForce> claims) {
        return claims.stream().map(inForce -> inForce.claim().id()).toList();
    }

    private static int matching(Timeline timeline, IncidentFilter filter) {
        return timeline.incidents(filter, ALL).incidents().size();
    }

    private static PlacedIncident first(Atlas atlas) {
        return atlas.timeline().incidents(window(null, null), ALL).incidents().get(0);
    }

    private static IncidentFilter window(@Nullable String from, @Nullable String to) {
        return new IncidentFilter(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                List.of(),
                false,
                Set.of(),
                Set.of(),
                null,
                null);
    }

    private static Atlas atlas(Incident... incidents) {
        return atlas(List.of(), incidents);
    }

    static Atlas atlas(List<ControlStatement> control, Incident... incidents) {
        List<AdminUnit> units = List.of(
                unit("C", AdminLevel.COUNTRY, null, "Country", 0, 0, 2, 2),
                unit("W", AdminLevel.ADM1, "C", "West", 0, 0, 1, 2),
                unit("E", AdminLevel.ADM1, "C", "East", 1, 0, 2, 2),
                unit("W1", AdminLevel.ADM2, "W", "North", 0, 1, 1, 2),
                unit("W2", AdminLevel.ADM2, "W", "South", 0, 0, 1, 1),
                unit("E1", AdminLevel.ADM2, "E", "East", 1, 0, 2, 2));
        BoundarySet set = new BoundarySet("made-up", "", "", "", LocalDate.EPOCH, false, "", null);
        return new Atlas(
                1,
                Audience.PUBLIC,
                new BoundaryIndex(set, units),
                GazetteerIndex.build(units, List.of()),
                new Actors(List.of()),
                new Contents(List.of(incidents), control, List.of(), List.of()));
    }

    private static AdminUnit unit(
            String pcode,
            AdminLevel level,
            @Nullable String parent,
            String name,
            int west,
            int south,
            int east,
            int north) {
        Geometry outline = new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
        LonLat label = new LonLat((west + east) / 2.0, (south + north) / 2.0);
        return new AdminUnit(pcode, level, parent, new UnitNames(name, null, null, List.of()), label, outline);
    }
}
