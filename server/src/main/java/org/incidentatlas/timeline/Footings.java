package org.incidentatlas.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.control.Basis;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Footing;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.SourceKind;
import org.incidentatlas.time.Known;
import org.jspecify.annotations.Nullable;

/** Tells what records rest on, of the sources that were out by the day asked about. */
public final class Footings {

    private final Atlas atlas;
    private final Known known;

    public Footings(Atlas atlas, Known known) {
        this.atlas = atlas;
        this.known = known;
    }

    public Footing of(Incident incident) {
        return new Footing(sources(incident.evidence(), incident.provenance()), null);
    }

    public Footing of(ControlStatement statement) {
        String claimant =
                statement instanceof ControlClaim claim && claim.basis() == Basis.CLAIMED ? claim.assessor() : null;
        return new Footing(sources(statement.evidence(), statement.provenance()), claimant);
    }

    public Footing of(Estimate estimate) {
        return new Footing(sources(List.of(), estimate.provenance()), null);
    }

    /**
     * What it rests on as one plain sentence.
     *
     * @param about the party the record is about, or null; whoever speaks only of itself is said to
     */
    public String sentence(Footing footing, @Nullable String about) {
        return "This record rests "
                + switch (footing.restsOn()) {
                    case PARTY_ONLY -> "only on what " + speakers(footing, about) + " said.";
                    case NOT_ESTABLISHED ->
                        footing.isCopiesOnly()
                                ? "only on copies of reports whose publisher was not established; the originals were not seen."
                                : "only on reports whose publisher was not established.";
                    case COPIES_ONLY -> "only on " + handedOn(footing) + "; the originals were not seen.";
                    case SINGLE -> "on one source.";
                    case SEVERAL ->
                        footing.sources().isEmpty()
                                ? "on sources that are not shown."
                                : "on " + footing.sources().size() + " sources.";
                };
    }

    private static String handedOn(Footing footing) {
        boolean onlyEncyclopaedias =
                footing.sources().stream().allMatch(source -> source.kind() == SourceKind.ENCYCLOPAEDIA);
        if (onlyEncyclopaedias) {
            return "an encyclopaedia";
        }
        return footing.hasEncyclopaedia() ? "copies of reports and an encyclopaedia" : "copies of reports";
    }

    private String speakers(Footing footing, @Nullable String about) {
        String names = footing.parties().stream().map(this::shortName).collect(Collectors.joining(" and "));
        if (names.isEmpty()) {
            return "one side of the conflict";
        }
        boolean ofItself = about != null && names.equals(shortName(about));
        return ofItself ? names + " itself" : "one side of the conflict (" + names + ")";
    }

    private String shortName(String party) {
        return atlas.actors().find(party).map(Actor::shortName).orElse(party);
    }

    private List<Source> sources(List<Evidence> evidence, Provenance own) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Evidence statement : evidence) {
            if (known.admits(statement.knownFrom())) {
                put(sources, statement.source());
            }
        }
        if (known.admits(own.knownFrom())) {
            put(sources, own.source());
        }
        return List.copyOf(sources.values());
    }

    private void put(Map<String, Source> sources, String id) {
        atlas.source(id).ifPresent(source -> sources.put(id, source));
    }
}
