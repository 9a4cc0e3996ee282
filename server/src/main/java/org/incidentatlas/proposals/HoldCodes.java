package org.incidentatlas.proposals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.actors.Usage;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;

/** What ACLED's sub-types for a change of hold say of who took over. Immutable. */
final class HoldCodes {

    private static final String GOVERNMENT = "Government regains territory";
    private static final String NON_STATE = "Non-state actor overtakes territory";
    /** ACLED enters the party that takes over first, but other makers of records enter the one that leaves. */
    private static final String WITHOUT_VIOLENCE = "Non-violent transfer of territory";

    private static final Set<String> STATES = Set.of("state forces", "international forces");

    private final Actors actors;

    HoldCodes(Actors actors) {
        this.actors = actors;
    }

    /** Whether the type leaves open who took over. */
    boolean isUnclear(Incident incident) {
        return incident.subEventType().equals(WITHOUT_VIOLENCE);
    }

    /** The party that took over, by its canonical name; empty where the type does not speak of it or names nobody known. */
    Optional<String> of(Incident incident) {
        return switch (incident.subEventType()) {
            case GOVERNMENT -> first(incident, true);
            case NON_STATE -> first(incident, false);
            case WITHOUT_VIOLENCE -> isLeaving(incident) ? Optional.empty() : anyFirst(incident);
            default -> Optional.empty();
        };
    }

    /** Whether the one name means the other party, by itself or among others. */
    boolean names(String name, String party) {
        return actors.find(party).filter(actor -> actors.names(name, actor)).isPresent();
    }

    /** Whether the name stands for several parties. */
    boolean isOfSeveral(String name) {
        return actors.find(name).filter(actor -> !actor.parts().isEmpty()).isPresent();
    }

    private static boolean isLeaving(Incident incident) {
        String told = incident.summary();
        return told.matches(
                "(?is).*\\b(?:left|leav\\w+|withdr\\w+|pull\\w* out|evacuat\\w+|hand(?:ed|ing) over|departure)\\b.*");
    }

    private Optional<String> anyFirst(Incident incident) {
        return taking(incident).stream()
                .flatMap(party -> known(incident, party).stream())
                .map(Actor::name)
                .findFirst();
    }

    private Optional<String> first(Incident incident, boolean state) {
        return taking(incident).stream()
                .flatMap(party -> known(incident, party).stream())
                .filter(actor -> isState(actor) == state)
                .map(Actor::name)
                .findFirst();
    }

    /** Who is said to be responsible; where nobody is, the opposing parties in their order. */
    private static List<Participant> taking(Incident incident) {
        List<Participant> responsible = incident.participants().stream()
                .filter(party -> party.role() == Participant.Role.RESPONSIBLE)
                .toList();
        return responsible.isEmpty()
                ? incident.participants().stream()
                        .filter(party -> party.role() == Participant.Role.OPPOSING)
                        .toList()
                : responsible;
    }

    private Optional<Actor> known(Incident incident, Participant party) {
        return actors.find(
                        party.name(),
                        Usage.on(incident.when(), incident.provenance().dataSet()))
                .filter(actor -> !actor.kind().equals("unidentified"));
    }

    /** A text that names several is the state's when its first part is. */
    private boolean isState(Actor actor) {
        return actor.parts().isEmpty()
                ? STATES.contains(actor.kind())
                : actors.withId(actor.parts().get(0)).filter(this::isState).isPresent();
    }
}
