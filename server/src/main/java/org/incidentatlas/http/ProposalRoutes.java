package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.proposals.Band;
import org.incidentatlas.proposals.Proposal;
import org.incidentatlas.proposals.ProposalPlace;
import org.incidentatlas.proposals.Proposals;
import org.jspecify.annotations.Nullable;

/** What the record suggests, for viewers and editors, and what editors decide about it. Nothing of it is for the public. */
final class ProposalRoutes implements Routes {

    private static final Set<String> LISTED = Set.of("kind", "incident", "band", "decision", "limit", "after");
    private static final Set<String> MEMBERS = Set.of("decision", "shown", "reason");
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1_000;

    private final Answers answers;
    private final ProposalDesk desk;
    private final ProposalDeciding deciding;
    private final Authorisation authorisation;

    ProposalRoutes(Answers answers, ProposalDeciding deciding, Authorisation authorisation) {
        this.answers = answers;
        this.desk = new ProposalDesk(answers.source());
        this.deciding = deciding;
        this.authorisation = authorisation;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/proposals", this::list);
        Routes.get(routes, "/api/proposals/{id}", this::one);
        routes.post("/api/proposals/{id}", this::decide);
    }

    private void list(Context ctx) {
        Params params = Params.of(ctx, LISTED);
        authorisation.require(ctx, Role.VIEWER);
        Proposals proposals = desk.current();
        Proposals.Page page = page(params, proposals);
        ProposalJson writer = new ProposalJson(proposals);
        answers.sendChange(ctx, proposals.atlas().version(), JsonText.write(json -> {
            json.object().array("proposals");
            for (Proposal proposal : page.proposals()) {
                json.object();
                writer.members(json, proposal);
                json.end();
            }
            json.end().field("next", page.next()).end();
        }));
    }

    private static Proposals.Page page(Params params, Proposals proposals) {
        Proposals.Wanted wanted = new Proposals.Wanted(kind(params), band(params));
        int limit = params.number("limit", 1, MOST).orElse(DEFAULT_LIMIT);
        String decision = params.word("decision", "none", List.of("none", "same", "different", "accepted", "declined"));
        Optional<String> incident = params.text("incident");
        incident.filter(id -> !proposals.has(id)).ifPresent(id -> {
            throw RequestProblem.invalid("incident", "No published incident has the id '" + id + "'.");
        });
        Optional<String> after = params.text("after");
        if (!decision.equals("none")) {
            return decided(proposals, wanted, decision, incident.orElse(null), limit, after.orElse(""));
        }
        if (incident.isPresent()) {
            return firstOf(proposals.of(incident.get(), wanted), limit, after.orElse(""));
        }
        after.filter(text -> ProposalPlace.parse(text).isEmpty()).ifPresent(text -> {
            throw RequestProblem.invalid("after", "It is no place to go on from; take it from the member next.");
        });
        return proposals.page(wanted, limit, after.orElse(""));
    }

    private static Proposals.@Nullable Kind kind(Params params) {
        return params.text("kind")
                .map(word -> params.word("kind", "", List.of("same", "claim")).toUpperCase(Locale.ROOT))
                .map(Proposals.Kind::valueOf)
                .orElse(null);
    }

    private static @Nullable Band band(Params params) {
        return params.text("band")
                .map(word -> Band.valueOf(
                        params.word("band", "", List.of("strong", "possible")).toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    /** Proposals behind that id, at most so many. */
    private static Proposals.Page firstOf(List<Proposal> all, int limit, String after) {
        List<Proposal> rest = all.stream()
                .filter(proposal -> proposal.id().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return rest.size() > limit
                ? new Proposals.Page(rest.subList(0, limit), rest.get(limit - 1).id())
                : new Proposals.Page(rest, null);
    }

    private static Proposals.Page decided(
            Proposals proposals,
            Proposals.Wanted wanted,
            String word,
            @Nullable String incident,
            int limit,
            String after) {
        return firstOf(
                proposals.decisions().stream()
                        .filter(decision -> ProposalJson.word(decision).equals(word))
                        .filter(decision -> incident == null || proposals.isAbout(decision, incident))
                        .flatMap(decision -> proposals.find(decision.id()).stream())
                        .filter(wanted::asksFor)
                        .toList(),
                limit,
                after);
    }

    private void one(Context ctx) {
        Params.of(ctx, Set.of());
        authorisation.require(ctx, Role.VIEWER);
        Proposals proposals = desk.current();
        Proposal proposal = proposal(ctx, proposals);
        List<Revision> revisions = deciding.history(proposal.id());
        ctx.header("ETag", EditBodies.tag(revisions.size()));
        answers.sendChange(ctx, proposals.atlas().version(), JsonText.write(json -> {
            json.object();
            new ProposalJson(proposals).members(json, proposal);
            json.array("history");
            revisions.forEach(revision -> deciding.write(json, revision));
            json.end().end();
        }));
    }

    private static Proposal proposal(Context ctx, Proposals proposals) {
        String id = ctx.pathParam("id");
        return proposals
                .find(id)
                .orElseThrow(() -> RequestProblem.notFound(
                        "id",
                        "There is no such proposal: an incident of it is not published, or says this no longer."));
    }

    private void decide(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, MEMBERS);
        Proposals proposals = desk.current();
        Proposal proposal = proposal(ctx, proposals);
        String reason = EditBodies.reason(body);
        String word = JsonBodies.text(body, "decision", "").orElse("");
        int seen = deciding.seen(ctx, proposal.id());
        Optional<ProposalDecision> decision = deciding.wanted(proposals, proposal, word, body);
        Outcome outcome = deciding.write(proposal.id(), decision.orElse(null), seen, token.name(), reason);
        answers.source().refresh();
        EditAnswers.send(ctx, answers, outcome, "id");
    }
}
