package org.incidentatlas.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.IncidentFilter;
import org.incidentatlas.timeline.PlacedIncident;
import org.jspecify.annotations.Nullable;

/**
 * All proposals that one version of the record makes. Made of the full audience's atlas; what it answers is for editors and
 * viewers. Immutable, and safe for several threads.
 *
 * <p>Making it costs one look at every incident; the proposals of one incident then cost a few comparisons, and a list looks at
 * so many incidents only, and says where to go on.
 */
public final class Proposals {

    /** So many incidents are looked at for one page. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final Atlas atlas;
    private final CandidateIndex index;
    private final SameEvents same;
    private final ClaimsOfIncidents claims;
    private final Map<String, ProposalDecision> decisions = new HashMap<>();

    public Proposals(Atlas atlas) {
        this.atlas = atlas;
        this.index = new CandidateIndex(atlas.timeline()
                .incidents(IncidentFilter.everything(), Known.unlimited())
                .incidents());
        this.same = new SameEvents(index, atlas.actors(), atlas.contents());
        this.claims = new ClaimsOfIncidents(atlas);
        atlas.contents().decisions().forEach(decision -> decisions.put(decision.id(), decision));
    }

    /** The atlas it was made of. */
    public Atlas atlas() {
        return atlas;
    }

    public SameEvents same() {
        return same;
    }

    /** What was decided on it; empty while nothing is. */
    public Optional<ProposalDecision> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    /** The decisions on proposals, by id of the proposal. */
    public List<ProposalDecision> decisions() {
        return atlas.contents().decisions();
    }

    /** Which proposals are wanted. */
    public enum Kind {
        SAME,
        CLAIM
    }

    /**
     * @param kind only these, or null for both
     * @param band only those of the band, or null for all that are worth showing
     */
    public record Wanted(@Nullable Kind kind, @Nullable Band band) {

        private boolean admits(Kind one) {
            return kind == null || kind == one;
        }

        /** Whether it is of the kind and band, worth showing or not. */
        public boolean asksFor(Proposal proposal) {
            Kind of = proposal instanceof Proposal.SameEvent ? Kind.SAME : Kind.CLAIM;
            return admits(of) && (band == null || band == proposal.band());
        }

        private boolean admits(Proposal proposal) {
            return proposal.band() != Band.NOT_SHOWN && (band == null || band == proposal.band());
        }
    }

    /**
     * @param proposals undecided ones, by the later of their incidents, then by id
     * @param next where to go on, or null when all were looked at
     */
    public record Page(List<Proposal> proposals, @Nullable String next) {}

    /** The undecided proposals that an incident is part of, by id; empty when there is no such incident. */
    public List<Proposal> of(String incident, Wanted wanted) {
        Integer at = index.position(incident);
        return at == null ? List.of() : at(at, wanted, same::of);
    }

    /** The id of the proposal that two incidents are one event, in whichever order they are given. */
    public static String pair(String one, String other) {
        return ProposalId.same(one, other);
    }

    /** Whether the record has an incident of this id. */
    public boolean has(String incident) {
        return index.position(incident) != null;
    }

    /** Whether the decision is about this incident. */
    public boolean isAbout(ProposalDecision decision, String incident) {
        return ProposalId.parse(decision.id())
                .filter(id -> id.parts()
                        .subList(0, id.kind().equals(ProposalId.SAME) ? 2 : 1)
                        .contains(incident))
                .isPresent();
    }

    private interface SameAt {
        List<Proposal.SameEvent> of(int at);
    }

    private List<Proposal> at(int at, Wanted wanted, SameAt sameAt) {
        List<Proposal> found = new ArrayList<>();
        if (wanted.admits(Kind.CLAIM)) {
            found.addAll(claims.of(index.incidents().get(at)));
        }
        if (wanted.admits(Kind.SAME)) {
            found.addAll(sameAt.of(at));
        }
        Predicate<Proposal> open = proposal -> wanted.admits(proposal) && !decisions.containsKey(proposal.id());
        return found.stream()
                .filter(open)
                .sorted(Comparator.comparing(Proposal::id))
                .toList();
    }

    /**
     * A page of all undecided proposals.
     *
     * @param after the {@code next} of the page before, or empty for the first
     */
    public Page page(Wanted wanted, int limit, String after) {
        ProposalPlace begin = ProposalPlace.parse(after).orElse(ProposalPlace.START);
        int from = begin.incident().isEmpty() ? 0 : index.firstFrom(begin.incident(), begin.day());
        int end = Math.min(index.incidents().size(), from + MOST_LOOKED_AT);
        List<Proposal> found = new ArrayList<>();
        for (int at = from; at < end; at++) {
            PlacedIncident here = index.incidents().get(at);
            boolean partly = here.incident().id().equals(begin.incident());
            for (Proposal proposal : at(at, wanted, same::withEarlier)) {
                if (partly && proposal.id().compareTo(begin.proposal()) < 0) {
                    continue;
                }
                if (found.size() == limit) {
                    return new Page(found, ProposalPlace.at(here.incident(), proposal.id()));
                }
                found.add(proposal);
            }
        }
        String next = end < index.incidents().size()
                ? ProposalPlace.at(index.incidents().get(end).incident(), "")
                : null;
        return new Page(found, next);
    }

    /** The proposal with this id, whatever was decided on it and however little speaks for it; empty when there is none. */
    public Optional<Proposal> find(String id) {
        return ProposalId.parse(id)
                .flatMap(parsed -> parsed.kind().equals(ProposalId.SAME) ? sameEvent(parsed) : claim(parsed, id));
    }

    private Optional<Proposal> sameEvent(ProposalId id) {
        return id.isInOrder()
                ? same.between(id.parts().get(0), id.parts().get(1)).map(Proposal.class::cast)
                : Optional.empty();
    }

    private Optional<Proposal> claim(ProposalId parsed, String id) {
        Integer at = index.position(parsed.parts().get(0));
        return at == null
                ? Optional.empty()
                : claims.of(index.incidents().get(at)).stream()
                        .filter(claim -> claim.id().equals(id))
                        .map(Proposal.class::cast)
                        .findFirst();
    }
}
