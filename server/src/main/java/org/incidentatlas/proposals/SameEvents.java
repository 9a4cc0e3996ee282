package org.incidentatlas.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.timeline.Contents;
import org.incidentatlas.timeline.LinkedEvents;
import org.incidentatlas.timeline.PlacedIncident;
import org.jspecify.annotations.Nullable;

/** Finds incidents that may be one event. Answers always alike, and is safe for several threads. */
public final class SameEvents {

    /** A pass goes through the days in order, so that what is compared stands near to what was. */
    private static final int KEPT = 8_192;

    private final AtomicReferenceArray<@Nullable EventProfile> lately = new AtomicReferenceArray<>(KEPT);
    private final CandidateIndex index;
    private final Actors actors;
    private final LinkedEvents links;
    private final Set<String> apart = new HashSet<>();

    SameEvents(CandidateIndex index, Actors actors, Contents contents) {
        this.index = index;
        this.actors = actors;
        this.links = contents.links();
        for (ProposalDecision decision : contents.decisions()) {
            if (decision instanceof ProposalDecision.Different different) {
                apart.add(ProposalId.same(event(different.one()), event(different.other())));
            }
        }
    }

    /** The incident that stands for its event: what holds of one record of an event holds of all. */
    private String event(String incident) {
        List<String> event = links.of(incident);
        return event.isEmpty() ? incident : event.get(0);
    }

    /** Those worth showing, with any other incident and undecided yet, by id. */
    List<Proposal.SameEvent> of(int at) {
        return of(at, Integer.MAX_VALUE);
    }

    /** The same with incidents that stand before this one only, so that a pass over all tells of each pair once. */
    List<Proposal.SameEvent> withEarlier(int at) {
        return of(at, at);
    }

    private List<Proposal.SameEvent> of(int at, int before) {
        List<Proposal.SameEvent> found = new ArrayList<>();
        EventProfile own = null;
        for (int other : index.near(at)) {
            if (other >= before || isDecided(id(at), id(other))) {
                continue;
            }
            own = own == null ? profile(at) : own;
            Proposal.SameEvent proposal = proposal(own, profile(other));
            if (proposal.band() != Band.NOT_SHOWN) {
                found.add(proposal);
            }
        }
        found.sort(Comparator.comparing(Proposal.SameEvent::id));
        return found;
    }

    private String id(int at) {
        return index.incidents().get(at).incident().id();
    }

    private EventProfile profile(int at) {
        PlacedIncident placed = index.incidents().get(at);
        EventProfile kept = lately.get(at % KEPT);
        if (kept != null && kept.incident().id().equals(placed.incident().id())) {
            return kept;
        }
        EventProfile made = EventProfile.of(placed, actors);
        lately.set(at % KEPT, made);
        return made;
    }

    private boolean isDecided(String one, String other) {
        String here = event(one);
        String there = event(other);
        return here.equals(there) || apart.contains(ProposalId.same(here, there));
    }

    /** Whether somebody decided that two records of these two events are two events. */
    public boolean areApart(String one, String other) {
        return apart.contains(ProposalId.same(event(one), event(other)));
    }

    /** Of any two incidents, however little speaks for it; empty when one is not in the record. */
    Optional<Proposal.SameEvent> between(String one, String other) {
        Integer here = index.position(one);
        Integer there = index.position(other);
        return here == null || there == null ? Optional.empty() : Optional.of(proposal(profile(here), profile(there)));
    }

    private static Proposal.SameEvent proposal(EventProfile one, EventProfile other) {
        boolean inOrder = one.incident().id().compareTo(other.incident().id()) <= 0;
        Incident first = inOrder ? one.incident() : other.incident();
        Incident second = inOrder ? other.incident() : one.incident();
        return new Proposal.SameEvent(
                ProposalId.same(first.id(), second.id()),
                first,
                second,
                Likeness.of(one, other),
                suggested(first, second));
    }

    private static String suggested(Incident one, Incident other) {
        Comparator<Incident> better = Comparator.comparing(
                        (Incident incident) -> incident.visibility() == Visibility.OPEN ? 0 : 1)
                .thenComparing(incident -> incident.where().precision())
                .thenComparing(incident -> -incident.evidence().size())
                .thenComparing(Incident::id);
        return better.compare(one, other) <= 0 ? one.id() : other.id();
    }
}
