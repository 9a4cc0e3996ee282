package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.RevisionConflict;
import org.incidentatlas.proposals.Proposal;
import org.incidentatlas.proposals.Proposals;
import org.jspecify.annotations.Nullable;

/**
 * Writes what editors decide about proposals. A decision counts at once, as a name that is recorded does; it changes no incident,
 * and is taken back by another.
 */
final class ProposalDeciding {

    /** Takes a decision back. */
    private static final String UNDECIDED = "undecided";

    private final LedgerStore ledger;
    private final Clock clock;

    ProposalDeciding(LedgerStore ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Every revision of the decision, oldest first; empty while nothing was decided. */
    List<Revision> history(String id) {
        return ledger.revisions(ProposalDecision.KIND, id);
    }

    void write(JsonText json, Revision revision) {
        Optional<Batch> batch = ledger.batch(revision.version());
        boolean stands = revision.action().leavesRecord();
        ProposalDecision decision = Documents.read(revision.document(), ProposalDecision.class);
        json.object()
                .field("revision", revision.number())
                .field("version", revision.version())
                .field("decision", stands ? ProposalJson.word(decision) : UNDECIDED)
                .field("shown", stands && decision instanceof ProposalDecision.Same same ? same.shown() : null)
                .field("author", batch.map(Batch::author).orElse(null))
                .field("at", batch.map(Batch::at).orElse(null))
                .field("reason", batch.map(Batch::reason).orElse(null))
                .end();
    }

    /** The revision the caller saw. The first decision needs none: there is nothing that somebody else could have changed. */
    int seen(Context ctx, String id) {
        return history(id).isEmpty() && ctx.header("If-Match") == null ? 0 : EditBodies.seenOrNone(ctx);
    }

    /** The decision as it would be written; empty when one is taken back. */
    Optional<ProposalDecision> wanted(Proposals proposals, Proposal proposal, String word, JsonNode body) {
        Optional<String> shown = JsonBodies.text(body, "shown", "");
        if (!word.equals("same") && shown.isPresent()) {
            throw RequestProblem.invalid("shown", "It belongs to the decision same only.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (word.equals(UNDECIDED)) {
            return Optional.empty();
        }
        if (proposal instanceof Proposal.SameEvent same) {
            return Optional.of(
                    switch (word) {
                        case "same" -> linked(proposals, same, shown.orElse(same.suggested()), now);
                        case "different" -> apart(proposals, same, now);
                        default -> throw none("same, different, undecided");
                    });
        }
        Proposal.ClaimOfIncident claim = (Proposal.ClaimOfIncident) proposal;
        return Optional.of(
                switch (word) {
                    case "accepted" ->
                        new ProposalDecision.Accepted(
                                claim.id(), claim.incident().id(), now);
                    case "declined" ->
                        new ProposalDecision.Declined(
                                claim.id(), claim.incident().id(), now);
                    default -> throw none("accepted, declined, undecided");
                });
    }

    private static RequestProblem none(String words) {
        return RequestProblem.invalid("decision", "It is none of " + words + ".");
    }

    private static ProposalDecision linked(Proposals proposals, Proposal.SameEvent same, String shown, Instant now) {
        String one = same.one().id();
        String other = same.other().id();
        if (proposals.same().areApart(one, other)) {
            throw RequestProblem.conflict(
                    "decision",
                    "Somebody decided that two records of these are two events; take that back first"
                            + " (GET /api/proposals?decision=different).");
        }
        Set<String> event = new LinkedHashSet<>(List.of(one, other));
        event.addAll(proposals.atlas().contents().links().of(one));
        event.addAll(proposals.atlas().contents().links().of(other));
        if (!event.contains(shown)) {
            throw RequestProblem.invalid(
                    "shown", "It must be one of the incidents of the event: " + String.join(", ", event) + ".");
        }
        return new ProposalDecision.Same(same.id(), one, other, shown, now);
    }

    private static ProposalDecision apart(Proposals proposals, Proposal.SameEvent same, Instant now) {
        String one = same.one().id();
        String other = same.other().id();
        boolean linked = proposals.atlas().contents().links().of(one).contains(other);
        boolean byThis = proposals
                .decision(same.id())
                .filter(ProposalDecision.Same.class::isInstance)
                .isPresent();
        if (linked && !byThis) {
            throw RequestProblem.conflict(
                    "decision",
                    "Both are linked as one event through other records; take one of those decisions back first"
                            + " (GET /api/proposals?decision=same).");
        }
        return new ProposalDecision.Different(same.id(), one, other, now);
    }

    /** Writes it, or takes the newest one back when it is null. */
    Outcome write(String id, @Nullable ProposalDecision decision, int seen, String author, String reason) {
        Optional<Revision> newest = ledger.newest(ProposalDecision.KIND, id);
        if (newest.map(Revision::number).orElse(0) != seen) {
            return newest.<Outcome>map(Outcome.MovedOn::new).orElseGet(Outcome.Missing::new);
        }
        boolean stands =
                newest.filter(revision -> revision.action().leavesRecord()).isPresent();
        if (decision == null && !stands) {
            return new Outcome.Refused("Nothing was decided that could be taken back.");
        }
        Action action = decision == null ? Action.RETRACTED : seen == 0 ? Action.CREATED : Action.CORRECTED;
        String document = decision == null ? newest.map(Revision::document).orElse("") : Documents.write(decision);
        Change change = new Change(ProposalDecision.KIND, id, seen, action, document);
        try {
            long version = ledger.append(new NewBatch(author, clock.instant(), reason, List.of(change)));
            return new Outcome.Done(
                    version, new Revision(ProposalDecision.KIND, id, seen + 1, version, action, document));
        } catch (RevisionConflict meanwhile) {
            return ledger.newest(ProposalDecision.KIND, id)
                    .<Outcome>map(Outcome.MovedOn::new)
                    .orElseGet(Outcome.Missing::new);
        }
    }
}
