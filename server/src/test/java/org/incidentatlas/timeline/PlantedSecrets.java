package org.incidentatlas.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.control.Basis;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.ControlStatus;
import org.incidentatlas.control.Scope;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.gazetteer.GeocodeDecision;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.SourceKind;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.PartialDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A made-up village, person, phrase and point in Achin district, and records that hold them in every field that can hold a
 * text, a point or an id.
 */
public final class PlantedSecrets {

    public static final String VILLAGE = "Zorqalatun";
    public static final String PERSON = "Gulbadin Testaway";
    public static final String PHRASE = "greenmill under the moon";
    public static final LonLat POINT = new LonLat(70.712345, 34.123456);
    public static final String PUBLIC_SUMMARY = "Written for everybody: a house was attacked.";

    /** What must not occur in anything the public gets, in any case: names by their stem, the point in degrees and in columns. */
    public static final List<String> NEEDLES =
            List.of("zorqal", "testaway", "greenmill", "70.7123", "34.1234", "707123", "341234");

    private static final String ALL = VILLAGE + ", " + PERSON + ", " + PHRASE + ", 70.712345 34.123456";
    private static final Span DAY = Span.ofDay(LocalDate.of(2020, 5, 5));
    private static final LocalDate RECORDED = LocalDate.of(2026, 1, 1);
    private static final PartialDate PUBLISHED = PartialDate.of(LocalDate.of(2020, 5, 6));

    private PlantedSecrets() {}

    /** All of the records below, in one batch that says nothing. */
    public static NewBatch batch() {
        List<Change> changes = new ArrayList<>();
        sources().forEach(each -> changes.add(Change.create(Source.KIND, each.id(), Documents.write(each))));
        incidents().forEach(each -> changes.add(Change.create(Incident.KIND, each.id(), Documents.write(each))));
        control().forEach(each -> changes.add(Change.create(ControlStatement.KIND, each.id(), Documents.write(each))));
        estimates().forEach(each -> changes.add(Change.create(Estimate.KIND, each.id(), Documents.write(each))));
        decisions()
                .forEach(each -> changes.add(Change.create(ProposalDecision.KIND, each.id(), Documents.write(each))));
        return new NewBatch("a tester", Instant.parse("2026-01-01T00:00:00Z"), "a test", changes);
    }

    public static List<Source> sources() {
        return List.of(source("source-zorqalatun-row"), source("source-zorqalatun-evidence"));
    }

    /** The open incident is one event with a hidden one, which was named as the one to be shown, and with a coarsened one. */
    public static List<ProposalDecision> decisions() {
        return List.of(
                new ProposalDecision.Same(
                        "same~open-with-people~zorqalatun-hidden",
                        "open-with-people",
                        "zorqalatun-hidden",
                        "zorqalatun-hidden",
                        Instant.parse("2026-01-01T00:00:00Z")),
                new ProposalDecision.Same(
                        "same~open-with-people~zorqalatun-district",
                        "open-with-people",
                        "zorqalatun-district",
                        "open-with-people",
                        Instant.parse("2025-12-31T00:00:00Z")));
    }

    private static Source source(String id) {
        return new Source(
                id,
                ALL,
                true,
                ALL,
                PUBLISHED,
                "https://example.org/zorqalatun/greenmill",
                SourceKind.NEWSROOM,
                "en",
                ALL);
    }

    public static List<Incident> incidents() {
        return List.of(
                incident("zorqalatun-hidden", Visibility.HIDDEN, at()),
                incident("zorqalatun-settlement", Visibility.TO_SETTLEMENT, at()),
                incident("zorqalatun-district", Visibility.TO_DISTRICT, at()),
                incident("zorqalatun-near", Visibility.TO_DISTRICT, near()),
                incident("zorqalatun-region", Visibility.TO_DISTRICT, region()),
                incident("zorqalatun-abroad", Visibility.TO_DISTRICT, abroad()),
                incident("zorqalatun-unlocated", Visibility.TO_PROVINCE, unlocated()),
                incident("zorqalatun-province", Visibility.TO_PROVINCE, at()),
                incident("zorqalatun-counted", Visibility.COUNTED, at(), counted()),
                openWithPeople());
    }

    /** Everybody may read it, and nobody may read the names of the people in it, which its row holds too. */
    private static Incident openWithPeople() {
        return new Incident(
                "open-with-people",
                DAY,
                DatePrecision.DAY,
                "Battles",
                "Armed clash",
                List.of(new Participant("Taliban", Participant.Role.RESPONSIBLE)),
                null,
                new Location.InUnit("Achin", "AF0615", PlacePrecision.DISTRICT, "afg-approximate", null),
                "Afghanistan",
                new Attribution(AttributionKind.CLAIMED, null, null),
                Casualties.none(),
                "Known to all.",
                List.of(),
                null,
                false,
                List.of(PERSON),
                Visibility.OPEN,
                new Provenance("s-open", PUBLISHED, RECORDED, "test", Rights.OWN, Map.of("victims", PERSON)));
    }

    public static Incident incident(String id, Visibility visibility, Location where) {
        return incident(id, visibility, where, provenance());
    }

    private static Incident incident(String id, Visibility visibility, Location where, Provenance provenance) {
        return new Incident(
                id,
                DAY,
                DatePrecision.DAY,
                ALL,
                ALL,
                List.of(
                        new Participant(ALL, Participant.Role.RESPONSIBLE),
                        new Participant(PERSON, Participant.Role.TARGETED),
                        new Participant("ISKP", Participant.Role.OPPOSING)),
                ALL,
                where,
                ALL,
                new Attribution(AttributionKind.SUSPECTED, ALL, ALL),
                new Casualties(new Figures(3, 4, 5), 6, CountedWhom.CIVILIANS, ALL),
                ALL,
                List.of(evidence("evidence-" + id)),
                ALL,
                false,
                List.of(PERSON),
                visibility,
                provenance,
                PUBLIC_SUMMARY);
    }

    private static Evidence evidence(String id) {
        return new Evidence(
                id,
                "source-zorqalatun-evidence",
                PartialDate.of(LocalDate.of(2020, 6, 1)),
                RECORDED,
                new Casualties(new Figures(1, 1, 1), 2, CountedWhom.CIVILIANS, ALL),
                new Attribution(AttributionKind.CLAIMED, ALL, ALL),
                ALL,
                null);
    }

    /** Its edition and what must be cited are for everybody. */
    private static Provenance counted() {
        return new Provenance(
                "source-zorqalatun-row",
                PUBLISHED,
                RECORDED,
                "edition-1",
                new Rights("its terms", false, "cite it"),
                Map.of(ALL, ALL));
    }

    private static Provenance provenance() {
        return new Provenance(
                "source-zorqalatun-row", PUBLISHED, RECORDED, ALL, new Rights(ALL, true, ALL), Map.of(ALL, ALL));
    }

    /** At a site inside a settlement that the lists know, by a text and a point that they do not. */
    public static Location at() {
        return new Location.AtPoint(
                ALL, "pul-e-khoshk", PlacePrecision.SITE, "AF0615", POINT, PointBasis.REPORTED, decision(), set());
    }

    private static Location near() {
        return new Location.Near(
                ALL,
                VILLAGE,
                "AF0615",
                POINT,
                PointBasis.REPORTED,
                300.0,
                decision(),
                set(),
                null,
                null,
                null,
                List.of());
    }

    private static Location region() {
        return new Location.InRegion(
                ALL, VILLAGE, List.of("AF0615", "AF0616"), decision(), set(), List.of(POINT, POINT));
    }

    private static Location abroad() {
        return new Location.InCountry(ALL, ALL, PlacePrecision.LOCALITY, decision());
    }

    private static Location unlocated() {
        return new Location.Unlocated(ALL, "AF0615", decision(), set());
    }

    private static String set() {
        return "set-" + VILLAGE;
    }

    private static GeocodeDecision decision() {
        return new GeocodeDecision(ALL, VILLAGE, ALL, 0.9, List.of(ALL), VILLAGE, 0.1, ALL);
    }

    public static List<ControlStatement> control() {
        return List.of(
                claim("zorqalatun-claim-hidden", Visibility.HIDDEN, null),
                claim("zorqalatun-claim-settlement", Visibility.TO_SETTLEMENT, "zorqalatun-lost-hidden"),
                claim("zorqalatun-claim-district", Visibility.TO_DISTRICT, "zorqalatun-lost-province"),
                claim("zorqalatun-claim-province", Visibility.TO_PROVINCE, null),
                change("zorqalatun-lost-hidden", Visibility.HIDDEN),
                change("zorqalatun-lost-province", Visibility.TO_PROVINCE),
                openClaim());
    }

    /** Open itself, and ended by a statement that is not. */
    private static ControlClaim openClaim() {
        return new ControlClaim(
                "claim-open",
                new Location.InUnit("Achin", "AF0615", PlacePrecision.DISTRICT, "afg-approximate", null),
                Scope.MOST,
                "Taliban",
                List.of(),
                ControlStatus.CONTROL,
                null,
                null,
                Basis.REPORTED,
                "Reuters",
                Span.ofDays(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                DatePrecision.DAY,
                null,
                LocalDate.of(2020, 2, 1),
                "zorqalatun-lost-hidden",
                "Known to all.",
                List.of(),
                false,
                new Provenance("s-open", PUBLISHED, RECORDED, "test", Rights.OWN, Map.of()));
    }

    public static ControlClaim claim(String id, Visibility visibility, @Nullable String endedBy) {
        return new ControlClaim(
                id,
                at(),
                Scope.WHOLE,
                ALL,
                List.of(ALL, "Taliban"),
                ControlStatus.CONTROL,
                ALL,
                ALL,
                Basis.ASSESSED,
                ALL,
                Span.ofDays(LocalDate.of(2020, 5, 1), LocalDate.of(2021, 12, 31)),
                DatePrecision.DAY,
                ALL,
                LocalDate.of(2020, 6, 1),
                endedBy,
                ALL,
                List.of(evidence("evidence-" + id)),
                false,
                provenance(),
                visibility);
    }

    private static ControlChange change(String id, Visibility visibility) {
        return new ControlChange(
                id,
                at(),
                Scope.WHOLE,
                ALL,
                LocalDate.of(2021, 6, 1),
                DatePrecision.DAY,
                ALL,
                ALL,
                List.of(evidence("evidence-" + id)),
                false,
                provenance(),
                visibility);
    }

    public static List<Estimate> estimates() {
        return List.of(
                estimate("zorqalatun-estimate-hidden", Visibility.HIDDEN),
                estimate("zorqalatun-estimate-district", Visibility.TO_DISTRICT));
    }

    private static Estimate estimate(String id, Visibility visibility) {
        return new Estimate(id, ALL, DAY, new Figures(1, 2, 3), ALL, ALL, false, ALL, false, provenance(), visibility);
    }

    /** Those of the needles that occur in the text. */
    public static List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return NEEDLES.stream().filter(lower::contains).toList();
    }
}
