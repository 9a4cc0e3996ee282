package org.incidentatlas.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.MadeUpCountry;
import org.incidentatlas.boundaries.UnitCarrier;
import org.incidentatlas.control.ClaimBuilder;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.Scope;
import org.incidentatlas.gazetteer.CoarserLocation;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.IncidentBuilder;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.time.Known;
import org.junit.jupiter.api.Test;

/** What the public sees of a record tells no more than it may, and says nothing that the record did not. */
class CoarseningTest {

    private static final String DISTRICT = MadeUpCountry.DISTRICTS.get(0);
    private static final Location VILLAGE = new Location.AtPoint(
            "a village",
            "village",
            PlacePrecision.LOCALITY,
            DISTRICT,
            new LonLat(1.234567, 2.345678),
            PointBasis.REPORTED,
            null);

    private final BoundaryIndex boundaries = MadeUpCountry.builtIn();
    private final Coarsening rule = new Coarsening(
            new CoarserLocation(boundaries, UnitCarrier.byCode(boundaries), GazetteerIndex.build(List.of(), List.of())),
            new Actors(List.of()));

    @Test
    void a_hidden_record_gives_nothing_and_an_open_one_itself() {
        Incident open = new IncidentBuilder("i").build();

        assertTrue(rule.incident(PlantedSecrets.incidents().get(0)).isEmpty());
        assertSame(open, rule.incident(open).orElseThrow());
        assertTrue(rule.control(PlantedSecrets.control().get(0)).isEmpty());
        assertTrue(rule.estimate(PlantedSecrets.estimates().get(0)).isEmpty());
    }

    @Test
    void no_field_of_a_coarsened_record_holds_what_was_planted_in_it() {
        PlantedSecrets.incidents().stream()
                .flatMap(incident -> rule.incident(incident).stream())
                .forEach(shown -> assertEquals(List.of(), PlantedSecrets.in(Documents.write(shown)), shown.id()));
        PlantedSecrets.control().stream()
                .filter(statement -> statement.visibility() != Visibility.OPEN)
                .flatMap(statement -> rule.control(statement).stream())
                .map(shown -> shown instanceof ControlClaim claim ? claim.endedBy(null) : shown)
                .forEach(shown -> assertEquals(List.of(), PlantedSecrets.in(Documents.write(shown)), shown.id()));
    }

    @Test
    void a_claim_on_a_village_never_becomes_one_on_the_whole_district() {
        ControlClaim village =
                (ControlClaim) rule.control(onVillage(Visibility.TO_DISTRICT)).orElseThrow();
        Atlas atlas = atlas(village);

        assertEquals(DISTRICT, village.where().pcode());
        assertEquals(Scope.PARTS, village.scope());
        assertTrue(atlas.timeline()
                .controlOfPlaces(LocalDate.of(2021, 1, 1), Known.unlimited(), null)
                .isEmpty());
        assertEquals(
                1,
                atlas.timeline()
                        .controlOfRegions(LocalDate.of(2021, 1, 1), Known.unlimited(), null)
                        .size());
    }

    @Test
    void a_claim_that_is_no_finer_than_its_district_keeps_its_scope() {
        ControlClaim claim = withVisibility(
                new ClaimBuilder("c")
                        .on(DISTRICT, PlacePrecision.DISTRICT)
                        .scope(Scope.WHOLE)
                        .build(),
                Visibility.TO_DISTRICT);

        ControlStatement shown = rule.control(claim).orElseThrow();

        assertEquals(Scope.WHOLE, assertInstanceOf(ControlClaim.class, shown).scope());
    }

    @Test
    void a_place_is_cut_down_to_the_unit_with_its_name_and_nothing_of_the_text() {
        Location district = where(Visibility.TO_DISTRICT);
        Location province = where(Visibility.TO_PROVINCE);

        assertEquals(MadeUpCountry.NAMES.get(0), district.text());
        assertEquals(PlacePrecision.DISTRICT, district.precision());
        assertEquals(PlacePrecision.PROVINCE, province.precision());
        assertEquals(boundaries.unit(DISTRICT).orElseThrow().parent(), province.pcode());
        assertNull(district.decision());
    }

    @Test
    void a_settlement_that_no_list_holds_is_shown_as_its_district() {
        assertEquals(PlacePrecision.DISTRICT, where(Visibility.TO_SETTLEMENT).precision());
    }

    @Test
    void the_ids_of_two_states_of_a_record_cannot_be_matched() {
        Incident one = PlantedSecrets.incident("same", Visibility.TO_DISTRICT, VILLAGE);
        Incident other = PlantedSecrets.incident("same", Visibility.TO_PROVINCE, VILLAGE);

        String id = rule.incident(one).orElseThrow().id();

        assertTrue(id.matches("coarsened-[0-9a-f]{20}"), id);
        assertEquals(id, rule.incident(one).orElseThrow().id());
        assertNotEquals(id, rule.incident(other).orElseThrow().id());
    }

    @Test
    void figures_compiled_of_several_statements_are_not_told_before_the_last_was_out() {
        Incident incident = PlantedSecrets.incidents().get(2);
        Incident shown = rule.incident(incident).orElseThrow();

        assertEquals(
                LocalDate.of(2020, 5, 6),
                incident.evidence().isEmpty() ? null : incident.provenance().knownFrom());
        assertEquals(LocalDate.of(2020, 6, 1), shown.knownFrom());
        assertEquals(incident.casualties().killed(), shown.casualties().killed());
    }

    private Location where(Visibility to) {
        Incident incident = PlantedSecrets.incident("i", to, VILLAGE);
        return rule.incident(incident).orElseThrow().where();
    }

    private static ControlClaim onVillage(Visibility visibility) {
        return withVisibility(
                new ClaimBuilder("c").on(VILLAGE).scope(Scope.WHOLE).build(), visibility);
    }

    private static ControlClaim withVisibility(ControlClaim claim, Visibility visibility) {
        return new ControlClaim(
                claim.id(),
                claim.where(),
                claim.scope(),
                claim.holder(),
                claim.challengers(),
                claim.status(),
                claim.nativeStatus(),
                claim.scheme(),
                claim.basis(),
                claim.assessor(),
                claim.when(),
                claim.precision(),
                claim.confidence(),
                claim.lastConfirmed(),
                claim.endedBy(),
                claim.summary(),
                claim.evidence(),
                claim.inBrief(),
                claim.provenance(),
                visibility);
    }

    private Atlas atlas(ControlClaim claim) {
        return new Atlas(
                1,
                Audience.PUBLIC,
                boundaries,
                GazetteerIndex.build(List.of(), List.of()),
                new Actors(List.of()),
                new Contents(List.of(), List.of(claim), List.of(), List.of()));
    }
}
