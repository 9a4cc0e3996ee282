package org.incidentatlas.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.Span;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Contents;
import org.incidentatlas.timeline.IncidentFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A country of two provinces side by side: West with the districts North and South, East with one. */
class SameEventsTest {

    private static final String ACLED = "acled-0123456789ab";
    private static final String UCDP = "ucdp-0123456789ab";
    private static final Proposals.Wanted ANY = new Proposals.Wanted(null, null);

    @Test
    void the_same_attack_in_two_data_sets_is_proposed_strongly_with_its_reasons() {
        Proposals proposals = proposals(
                new Event("a-1", ACLED)
                        .summary("A bomb hit the Redstone mosque during Friday prayers")
                        .killed(35),
                new Event("u-1", UCDP)
                        .summary("Worshippers at Redstone mosque")
                        .killed(33)
                        .day(1));

        Proposal found = proposals.of("a-1", ANY).get(0);

        assertEquals("same~a-1~u-1", found.id());
        assertEquals(Band.STRONG, found.band());
        assertEquals(
                List.of(
                        "They are dated a day apart, which happens with attacks at night and reports in another time zone.",
                        "Both are known to the same district.",
                        "Both name the same party: Taliban.",
                        "Both are of the type Suicide bomb.",
                        "They count 35 and 33 dead.",
                        "They share 2 telling words: mosque, redstone.",
                        "Both name a target of the same kind: place of worship."),
                found.reasons());
        assertEquals(List.of(), found.against());
    }

    @Test
    void two_rows_of_one_table_are_two_events_by_the_word_of_who_made_it() {
        Proposals proposals =
                proposals(new Event("a-1", ACLED).killed(35), new Event("a-2", "acled-ba9876543210").killed(35));

        assertEquals(List.of(), proposals.of("a-1", ANY));
    }

    @Test
    void attacks_on_a_school_and_a_mosque_a_day_apart_are_not_proposed_strongly() {
        Proposals proposals = proposals(
                new Event("a-1", ACLED).summary("Gunmen at a school gate").killed(4),
                new Event("u-1", UCDP).summary("A bomb in a mosque").killed(11).day(1));

        assertTrue(proposals.of("a-1", ANY).stream().noneMatch(one -> one.band() == Band.STRONG));
    }

    @Test
    void a_district_fits_every_place_in_it_and_a_province_less_well() {
        Location place = at("W1", new LonLat(0.5, 1.5));
        double district = points(new Event("a", ACLED).where(place), new Event("u", UCDP));
        double province = points(
                new Event("a", ACLED).where(place), new Event("u", UCDP).where(in("W", PlacePrecision.PROVINCE)));
        double otherDistrict = points(
                new Event("a", ACLED).where(place), new Event("u", UCDP).where(in("W2", PlacePrecision.DISTRICT)));

        assertTrue(district > province && province > otherDistrict, district + " " + province + " " + otherDistrict);
    }

    @Test
    void a_point_near_the_border_of_a_province_finds_one_beyond_it() {
        Proposals proposals = proposals(
                new Event("a", ACLED).where(at("W2", new LonLat(0.99, 0.5))).killed(12),
                new Event("u", UCDP).where(at("E1", new LonLat(1.01, 0.5))).killed(12));

        assertEquals(List.of("same~a~u"), ids(proposals.of("a", ANY)));
    }

    @Test
    void a_pass_over_all_tells_of_each_pair_once_page_by_page() {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            events.add(new Event("a" + number, ACLED).day(number * 10).killed(20));
            events.add(new Event("u" + number, UCDP).day(number * 10).killed(20));
        }
        Proposals proposals = proposals(events.toArray(Event[]::new));

        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            Proposals.Page page = proposals.page(ANY, 2, next);
            found.addAll(ids(page.proposals()));
            next = page.next();
        }

        assertEquals(9, found.size());
        assertEquals(9, new TreeSet<>(found).size());
    }

    @Test
    void what_was_decided_is_proposed_no_more_and_what_follows_from_it_neither() {
        Instant now = Instant.EPOCH;
        List<ProposalDecision> decisions = List.of(
                new ProposalDecision.Same("same~a~u", "a", "u", "a", now),
                new ProposalDecision.Different("same~g~u", "g", "u", now));
        Proposals proposals = proposals(
                decisions,
                new Event("a", ACLED).killed(20),
                new Event("u", UCDP).killed(20),
                new Event("g", "gtd-0123456789ab").killed(20));

        assertEquals(List.of(), proposals.of("a", ANY));
        assertEquals(List.of(), proposals.of("g", ANY));
        assertTrue(proposals.same().areApart("a", "g"));
        assertEquals("same~a~g", proposals.find("same~a~g").orElseThrow().id());
    }

    @Property
    void what_is_said_of_two_incidents_does_not_depend_on_their_order(
            @ForAll("events") Event one, @ForAll("events") Event other) {
        EventProfile first = profile(one.withId("first", ACLED));
        EventProfile second = profile(other.withId("second", UCDP));

        assertEquals(Likeness.of(first, second), Likeness.of(second, first));
        for (Aspect aspect : Aspect.ALL) {
            assertEquals(
                    aspect.compare(first, second).points(),
                    aspect.compare(second, first).points(),
                    aspect.toString());
        }
    }

    @Property
    void either_of_two_incidents_finds_the_other_or_neither_does(
            @ForAll("events") Event one, @ForAll("events") Event other) {
        Proposals proposals = proposals(one.withId("first", ACLED), other.withId("second", UCDP));

        assertEquals(ids(proposals.of("first", ANY)), ids(proposals.of("second", ANY)));
        assertEquals(
                ids(proposals.of("first", ANY)), ids(proposals.page(ANY, 10, "").proposals()));
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<Location> places = Arbitraries.of(
                in("W", PlacePrecision.PROVINCE),
                in("W1", PlacePrecision.DISTRICT),
                in("E1", PlacePrecision.DISTRICT),
                at("W1", new LonLat(0.5, 1.5)),
                at("W1", new LonLat(0.52, 1.5)),
                new Location.InRegion("north", null, List.of("W1", "E1"), null),
                new Location.Unlocated("somewhere", null, null));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 40),
                        places,
                        Arbitraries.integers().between(0, 60).injectNull(0.2),
                        Arbitraries.of("Taliban", "ISKP", "Nobody known"),
                        Arbitraries.of("A bomb in a mosque", "Gunmen at the Redstone school", ""))
                .as((day, days, where, killed, party, summary) ->
                        new Event("any", ACLED, day, days, where, killed, party, summary));
    }

    private static List<String> ids(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::id).toList();
    }

    private static double points(Event one, Event other) {
        return Likeness.of(profile(one), profile(other)).points();
    }

    private static EventProfile profile(Event event) {
        Atlas atlas = atlas(List.of(), event);
        return EventProfile.of(
                atlas.timeline()
                        .incidents(IncidentFilter.everything(), Known.unlimited())
                        .incidents()
                        .get(0),
                atlas.actors());
    }

    private static Proposals proposals(Event... events) {
        return proposals(List.of(), events);
    }

    private static Proposals proposals(List<ProposalDecision> decisions, Event... events) {
        return new Proposals(atlas(decisions, events));
    }

    private static Location in(String pcode, PlacePrecision precision) {
        return new Location.InUnit("", pcode, precision, null, null);
    }

    private static Location at(String pcode, LonLat point) {
        return new Location.AtPoint("", "p", PlacePrecision.LOCALITY, pcode, point, PointBasis.REPORTED, null);
    }

    private record Event(
            String id,
            String dataSet,
            int day,
            int days,
            Location where,
            @Nullable Integer killed,
            String party,
            String summary) {

        Event(String id, String dataSet) {
            this(id, dataSet, 0, 1, in("W1", PlacePrecision.DISTRICT), null, "Taliban", "");
        }

        Event withId(String other, String ofDataSet) {
            return new Event(other, ofDataSet, day, days, where, killed, party, summary);
        }

        Event day(int later) {
            return new Event(id, dataSet, later, days, where, killed, party, summary);
        }

        Event where(Location place) {
            return new Event(id, dataSet, day, days, place, killed, party, summary);
        }

        Event killed(int people) {
            return new Event(id, dataSet, day, days, where, people, party, summary);
        }

        Event summary(String words) {
            return new Event(id, dataSet, day, days, where, killed, party, words);
        }

        Incident incident() {
            LocalDate first = LocalDate.of(2020, 5, 5).plusDays(day);
            return new Incident(
                    id,
                    Span.ofDays(first, first.plusDays(days - 1L)),
                    days == 1 ? DatePrecision.DAY : DatePrecision.RANGE,
                    "Explosions/Remote violence",
                    "Suicide bomb",
                    List.of(new Participant(party, Participant.Role.RESPONSIBLE)),
                    null,
                    where,
                    "Country",
                    new Attribution(AttributionKind.ATTRIBUTED, null, null),
                    new Casualties(new Figures(null, killed, null), null, CountedWhom.NOT_SAID, null),
                    summary,
                    List.of(),
                    null,
                    false,
                    List.of(),
                    Visibility.OPEN,
                    new Provenance("s-" + id, null, LocalDate.of(2021, 1, 1), dataSet, Rights.OWN, Map.of()));
        }
    }

    private static Atlas atlas(List<ProposalDecision> decisions, Event... events) {
        List<AdminUnit> units = List.of(
                unit("C", AdminLevel.COUNTRY, null, "Country", 0, 0, 2, 2),
                unit("W", AdminLevel.ADM1, "C", "West", 0, 0, 1, 2),
                unit("E", AdminLevel.ADM1, "C", "East", 1, 0, 2, 2),
                unit("W1", AdminLevel.ADM2, "W", "North", 0, 1, 1, 2),
                unit("W2", AdminLevel.ADM2, "W", "South", 0, 0, 1, 1),
                unit("E1", AdminLevel.ADM2, "E", "East", 1, 0, 2, 2));
        BoundarySet set = new BoundarySet("made-up", "", "", "", LocalDate.EPOCH, false, "", null);
        Actors actors = new Actors(List.of(party("taliban", "Taliban"), party("iskp", "ISKP")));
        List<Incident> incidents = List.of(events).stream().map(Event::incident).toList();
        return new Atlas(
                1,
                Audience.FULL,
                new BoundaryIndex(set, units),
                GazetteerIndex.build(units, List.of()),
                actors,
                new Contents(incidents, List.of(), List.of(), List.of(), List.of(), decisions));
    }

    private static Actor party(String id, String name) {
        return new Actor(id, name, name, List.of(), "rebel group", null, null, null, null, null, List.of());
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
        return new AdminUnit(
                pcode,
                level,
                parent,
                new UnitNames(name, null, null, List.of()),
                new LonLat((west + east) / 2.0, (south + north) / 2.0),
                new GeometryFactory().toGeometry(new Envelope(west, east, south, north)));
    }
}
