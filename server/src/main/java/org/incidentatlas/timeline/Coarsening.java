package org.incidentatlas.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.Scope;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.gazetteer.CoarserLocation;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.incidents.EventWords;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a record the public sees: the one rule for every answer, list, count and file.
 *
 * <p>A hidden record gives nothing, and one that is only {@linkplain PrivateCount counted} gives nothing of its own. A coarsened one is made anew from what cannot tell more than it may: days, figures, words
 * of closed lists, parties of the table, and a place {@linkplain CoarserLocation cut down}. Words of the record, its
 * evidence, source, row and names of people are not carried over, and neither is its id, which may name the place: the
 * public's id follows from the whole record, cannot be guessed without it, and is another after every change. An open record
 * loses the names of private people. Immutable.
 */
public final class Coarsening {

    private static final String NOT_SHOWN = CoarserLocation.NOT_SHOWN;
    private static final Set<String> CONFIDENCE = Set.of("low", "medium", "high");
    private static final int ID_DIGITS = 20;

    private final CoarserLocation places;
    private final Actors actors;

    public Coarsening(CoarserLocation places, Actors actors) {
        this.places = places;
        this.actors = actors;
    }

    /** The incident as the public sees it; the same object when nothing of it is withheld. Empty when it is hidden. */
    Optional<Incident> incident(Incident incident) {
        return switch (incident.visibility()) {
            case COUNTED, HIDDEN -> Optional.empty();
            case OPEN -> Optional.of(incident.people().isEmpty() ? incident : withoutPeople(incident));
            case TO_SETTLEMENT, TO_DISTRICT, TO_PROVINCE -> Optional.of(coarsened(incident));
        };
    }

    /** The same for a statement on control. */
    Optional<ControlStatement> control(ControlStatement statement) {
        return switch (statement.visibility()) {
            case COUNTED, HIDDEN -> Optional.empty();
            case OPEN -> Optional.of(statement);
            case TO_SETTLEMENT, TO_DISTRICT, TO_PROVINCE ->
                Optional.of(
                        statement instanceof ControlClaim claim
                                ? coarsened(claim)
                                : coarsened((ControlChange) statement));
        };
    }

    /** An estimate has no place that could be made coarser: it is shown as it is, or not at all. */
    Optional<Estimate> estimate(Estimate estimate) {
        return estimate.visibility() == Visibility.OPEN ? Optional.of(estimate) : Optional.empty();
    }

    /** The P-code of the province it lies in; empty when it lies in none, in several, or in none that is known. */
    Optional<String> province(Incident incident) {
        return places.cut(incident.where(), Visibility.TO_PROVINCE) instanceof Location.InUnit unit
                ? Optional.of(unit.pcode())
                : Optional.empty();
    }

    private Incident coarsened(Incident incident) {
        String told = incident.publicSummary();
        return new Incident(
                publicId(incident),
                incident.when(),
                incident.precision(),
                EventWords.type(incident.eventType()),
                EventWords.subType(incident.subEventType()),
                participants(incident),
                null,
                places.cut(incident.where(), incident.visibility()),
                places.country(incident.country()),
                new Attribution(
                        incident.attribution().kind(),
                        party(incident.attribution().to()),
                        null),
                new Casualties(
                        incident.casualties().killed(),
                        incident.casualties().injured(),
                        incident.casualties().whom(),
                        null),
                told == null ? "" : told,
                List.of(),
                null,
                incident.inBrief(),
                List.of(),
                incident.visibility(),
                provenance(incident.provenance(), incident.evidence()),
                told);
    }

    private List<Participant> participants(Incident incident) {
        return incident.participants().stream()
                .flatMap(each -> Stream.ofNullable(party(each.name())).map(name -> new Participant(name, each.role())))
                .toList();
    }

    /** The row as it came may tell who the people are. */
    private static Incident withoutPeople(Incident incident) {
        Provenance from = incident.provenance();
        return new Incident(
                incident.id(),
                incident.when(),
                incident.precision(),
                incident.eventType(),
                incident.subEventType(),
                incident.participants(),
                incident.target(),
                incident.where(),
                incident.country(),
                incident.attribution(),
                incident.casualties(),
                incident.summary(),
                incident.evidence(),
                incident.verifiedBy(),
                incident.inBrief(),
                List.of(),
                incident.visibility(),
                new Provenance(
                        from.source(), from.published(), from.recorded(), from.dataSet(), from.rights(), Map.of()),
                incident.publicSummary());
    }

    private ControlClaim coarsened(ControlClaim claim) {
        Location where = places.cut(claim.where(), claim.visibility());
        return new ControlClaim(
                publicId(claim),
                where,
                scope(claim.scope(), claim.where(), where),
                party(claim.holder()),
                claim.challengers().stream()
                        .flatMap(name -> Stream.ofNullable(party(name)))
                        .toList(),
                claim.status(),
                null,
                null,
                claim.basis(),
                NOT_SHOWN,
                claim.when(),
                claim.precision(),
                CONFIDENCE.contains(String.valueOf(claim.confidence())) ? claim.confidence() : null,
                claim.lastConfirmed(),
                claim.endedBy(),
                shownOnlyTo(claim.visibility()),
                List.of(),
                claim.inBrief(),
                provenance(claim.provenance(), claim.evidence()),
                claim.visibility());
    }

    private ControlChange coarsened(ControlChange change) {
        Location where = places.cut(change.where(), change.visibility());
        String party = party(change.party());
        return new ControlChange(
                publicId(change),
                where,
                scope(change.scope(), change.where(), where),
                party == null ? NOT_SHOWN : party,
                change.day(),
                change.precision(),
                NOT_SHOWN,
                shownOnlyTo(change.visibility()),
                List.of(),
                change.inBrief(),
                provenance(change.provenance(), change.evidence()),
                change.visibility());
    }

    /** What was said of smaller ground was said of parts of the larger, and never of the whole. */
    private static Scope scope(Scope said, Location of, Location shown) {
        boolean sameUnit = of instanceof Location.InUnit unit
                && shown instanceof Location.InUnit larger
                && unit.pcode().equals(larger.pcode())
                && unit.part() == null;
        return sameUnit ? said : Scope.PARTS;
    }

    private static String shownOnlyTo(Visibility visibility) {
        return "Shown only to " + visibility.coarsenedTo() + " level.";
    }

    /** The canonical name of a party that the table knows; null for anything else, which may be a name of people or places. */
    private @Nullable String party(@Nullable String name) {
        return name == null ? null : actors.find(name).map(Actor::name).orElse(null);
    }

    /** Nothing of it but the days; without its statements the record counts from the day the last dated one was out. */
    private static Provenance provenance(Provenance of, List<Evidence> evidence) {
        LocalDate out = evidence.stream()
                .filter(statement -> statement.published() != null)
                .map(Evidence::knownFrom)
                .reduce(of.knownFrom(), (one, other) -> one.isAfter(other) ? one : other);
        return new Provenance(
                "", PartialDate.of(out), of.recorded(), NOT_SHOWN, new Rights(NOT_SHOWN, false, null), Map.of());
    }

    /** Nobody who lacks the record can find out which one it is by trying. */
    private static String publicId(Object document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(Documents.write(document).getBytes(StandardCharsets.UTF_8));
            return "coarsened-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
