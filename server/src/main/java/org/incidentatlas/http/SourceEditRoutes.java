package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.intake.csv.SourceRows;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Wish;
import org.incidentatlas.sources.Source;

/** Writing, correcting and retracting sources. The records that rest on one take over its date with it. */
final class SourceEditRoutes implements Routes {

    private static final int MOST_NAMED = 20;

    private static final Map<String, String> COLUMNS = Map.of("archived_copy_sha256", "archived_sha256");

    private static final Set<String> OWN = Set.of(
            "id",
            "publisher",
            "publisher_established",
            "title",
            "published",
            "url",
            "kind",
            "party",
            "language",
            "licence",
            "archived_copy_sha256");

    private static final Set<String> MEMBERS = IncidentForm.union(OWN, Set.of("reason"));

    private final Drafting drafting;
    private final Writing writing;
    private final Citing citing;

    SourceEditRoutes(Drafting drafting, Writing writing, Citing citing) {
        this.drafting = drafting;
        this.writing = writing;
        this.citing = citing;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/sources", this::create);
        routes.put("/api/sources/{id}", this::correct);
        Routes.get(
                routes,
                "/api/sources/{id}/form",
                ctx -> drafting.form(
                        ctx,
                        RecordKind.SOURCES,
                        (json, document) -> SourceJson.members(json, Documents.read(document, Source.class))));
        routes.delete("/api/sources/{id}", this::retract);
    }

    /** Without an id the source gets the one that follows from what it is, as sources of rows do. */
    private void create(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, MEMBERS);
        String reason = EditBodies.reason(body);
        Source source = read(body);
        Writing.checkId(source.id());
        Outcome outcome = drafting.draft(
                new Wish(Source.KIND, source.id(), 0, token.name(), reason), Documents.write(source), List.of());
        drafting.created(ctx, RecordKind.SOURCES, source.id(), outcome, json -> json.strings("redated", List.of()));
    }

    private void correct(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, MEMBERS);
        String reason = EditBodies.reason(body);
        String id = Drafting.sameId(ctx, body);
        Source source = read(body, id);
        List<Change> redated = citing.changes(source);
        Outcome outcome =
                drafting.draft(new Wish(Source.KIND, id, seen, token.name(), reason), Documents.write(source), redated);
        drafting.done(
                ctx,
                outcome,
                json -> json.strings(
                        "redated",
                        redated.stream()
                                .map(change -> change.kind() + " " + change.id())
                                .toList()));
    }

    private void retract(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        String reason = EditBodies.reason(EditBodies.object(ctx, Set.of("reason")));
        String id = ctx.pathParam("id");
        List<Revision> resting = citing.of(id);
        if (!resting.isEmpty()) {
            throw RequestProblem.conflict(
                    "id",
                    resting.size() + " records rest on it: "
                            + resting.stream()
                                    .limit(MOST_NAMED)
                                    .map(revision -> revision.kind() + " " + revision.id())
                                    .collect(Collectors.joining(", "))
                            + (resting.size() > MOST_NAMED ? " …" : "") + ". Correct or retract these first.");
        }
        drafting.done(
                ctx, drafting.editor().retract(new Wish(Source.KIND, id, seen, token.name(), reason)), json -> {});
    }

    private Source read(JsonNode body) {
        Map<String, String> fields = fields(body);
        return Writing.accepted(new SourceRows(writing.publishers()).written(fields), SourceEditRoutes::member);
    }

    private Source read(JsonNode body, String id) {
        Map<String, String> fields = fields(body);
        fields.put("id", id);
        return Writing.accepted(new SourceRows(writing.publishers()).written(fields), SourceEditRoutes::member);
    }

    private static Map<String, String> fields(JsonNode body) {
        return EditBodies.renamed(EditBodies.texts(EditBodies.without(body, "reason"), "", OWN, Set.of()), COLUMNS);
    }

    private static String member(String column) {
        return column.equals("archived_sha256") ? "archived_copy_sha256" : column;
    }
}
