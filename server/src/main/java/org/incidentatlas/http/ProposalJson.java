package org.incidentatlas.http;

import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.proposals.Proposal;
import org.incidentatlas.proposals.Proposals;
import org.incidentatlas.proposals.ToldHold;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Writes proposals, for those who may read everything. */
final class ProposalJson {

    private final Proposals proposals;

    ProposalJson(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The members of an object that is open. */
    void members(JsonText json, Proposal proposal) {
        json.field("id", proposal.id());
        if (proposal instanceof Proposal.SameEvent same) {
            json.field("kind", "same").field("band", proposal.band());
            json.decimal("points", same.likeness().points(), 2);
        } else {
            json.field("kind", "claim").field("band", proposal.band()).field("points", null);
        }
        json.strings("reasons", proposal.reasons()).strings("against", proposal.against());
        json.field("suggested_shown", proposal instanceof Proposal.SameEvent same ? same.suggested() : null);
        incidents(json, proposal);
        claim(json, proposal instanceof Proposal.ClaimOfIncident claim ? claim : null);
        json.field(
                "decision",
                proposals.decision(proposal.id()).map(ProposalJson::word).orElse(null));
        json.field("shown", shown(proposals.decision(proposal.id()).orElse(null)));
    }

    private static @Nullable String shown(@Nullable ProposalDecision decision) {
        return decision instanceof ProposalDecision.Same same ? same.shown() : null;
    }

    /** The word for a decision in requests and answers. */
    static String word(ProposalDecision decision) {
        if (decision instanceof ProposalDecision.Same) {
            return "same";
        }
        if (decision instanceof ProposalDecision.Different) {
            return "different";
        }
        return decision instanceof ProposalDecision.Accepted ? "accepted" : "declined";
    }

    private void incidents(JsonText json, Proposal proposal) {
        json.array("incidents");
        if (proposal instanceof Proposal.SameEvent same) {
            incident(json, same.one());
            incident(json, same.other());
        } else if (proposal instanceof Proposal.ClaimOfIncident claim) {
            incident(json, claim.incident());
        }
        json.end();
    }

    private void incident(JsonText json, Incident incident) {
        Atlas atlas = proposals.atlas();
        json.object();
        LinkedJson.members(json, incident, Known.unlimited(), atlas);
        json.field("visibility", incident.visibility());
        json.strings(
                "linked",
                atlas.contents().links().of(incident.id()).stream()
                        .filter(other -> !other.equals(incident.id()))
                        .toList());
        json.end();
    }

    private static void claim(JsonText json, Proposal.@Nullable ClaimOfIncident claim) {
        if (claim == null) {
            json.field("read", null).field("form", null).field("evidence", null);
            return;
        }
        ToldHold hold = claim.hold();
        json.object("read")
                .field("change", hold.gained() ? "gained" : "lost")
                .field("party", hold.party())
                .field("area", hold.area())
                .field("quote", hold.quote())
                .field("statement", hold.statement())
                .end();
        json.object("form");
        claim.form().columns().forEach(json::field);
        json.end();
        json.strings("evidence", claim.form().evidence());
    }
}
