package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.ledger.Wish;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Source;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Writing, correcting, checking and publishing incidents; retracting records and merging duplicates. Everything is a draft
 * first, and says why.
 */
final class EditRoutes implements Routes {

    private final Drafting drafting;
    private final Editor editor;
    private final IncidentWriting writing;
    private final Authorisation authorisation;

    EditRoutes(Drafting drafting, IncidentWriting writing) {
        this.drafting = drafting;
        this.editor = drafting.editor();
        this.writing = writing;
        this.authorisation = drafting.authorisation();
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/incidents", this::create);
        routes.post("/api/incidents/preview", this::preview);
        routes.put("/api/incidents/{id}", this::correct);
        Routes.get(routes, "/api/incidents/{id}/form", this::form);
        routes.post("/api/incidents/{id}/merge", this::merge);
        routes.delete("/api/incidents/{id}", ctx -> retract(ctx, RecordKind.INCIDENTS));
        routes.delete("/api/estimates/{id}", ctx -> retract(ctx, RecordKind.ESTIMATES));
        routes.post("/api/incidents/{id}/stage", ctx -> advance(ctx, RecordKind.INCIDENTS));
        routes.post("/api/control/{id}/stage", ctx -> advance(ctx, RecordKind.CONTROL));
        routes.post("/api/sources/{id}/stage", ctx -> advance(ctx, RecordKind.SOURCES));
        routes.post("/api/estimates/{id}/stage", ctx -> advance(ctx, RecordKind.ESTIMATES));
    }

    private void create(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, IncidentWriting.members());
        String reason = EditBodies.reason(body);
        String id = JsonBodies.text(body, "id", "")
                .orElseThrow(() -> RequestProblem.invalid("id", "It is missing: an id for the new incident."));
        IncidentWriting.Written written = writing.write(body, id, atlas(), null);
        Outcome outcome = editor.draft(
                new Wish(Incident.KIND, id, 0, token.name(), reason),
                Documents.write(written.incident()),
                written.sources());
        drafting.created(ctx, RecordKind.INCIDENTS, id, outcome, json -> {});
    }

    /** What would become of it, and where it would be placed, without writing anything. */
    private void preview(Context ctx) {
        Params.of(ctx, Set.of());
        authorisation.require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, IncidentWriting.members());
        String id = JsonBodies.text(body, "id", "").orElse("preview");
        Atlas atlas = atlas();
        Incident incident = writing.write(body, id, atlas, newest(id)).incident();
        Placement placement = atlas.timeline().place(incident.where());
        drafting.answer(ctx, atlas, json -> {
            json.object().field("id", incident.id()).field("visibility", incident.visibility());
            LocationJson.write(json, incident.where(), placement);
            json.field("known_from", incident.knownFrom()).end();
        });
    }

    private @Nullable Incident newest(String id) {
        return editor.newest(Incident.KIND, id)
                .map(revision -> Documents.read(revision.document(), Incident.class))
                .orElse(null);
    }

    private void correct(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, IncidentWriting.members());
        String reason = EditBodies.reason(body);
        String id = Drafting.sameId(ctx, body);
        IncidentWriting.Written written = writing.write(body, id, atlas(), newest(id));
        done(
                ctx,
                drafting.draft(
                        new Wish(Incident.KIND, id, seen, token.name(), reason),
                        Documents.write(written.incident()),
                        written.sources()));
    }

    private void form(Context ctx) {
        drafting.form(
                ctx,
                RecordKind.INCIDENTS,
                (json, document) ->
                        IncidentForm.write(json, Documents.read(document, Incident.class), writing::source));
    }

    private void retract(Context ctx, RecordKind kind) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        String reason = EditBodies.reason(EditBodies.object(ctx, Set.of("reason")));
        done(ctx, editor.retract(new Wish(kind.kind(), ctx.pathParam("id"), seen, token.name(), reason)));
    }

    private void advance(Context ctx, RecordKind kind) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, Set.of("stage", "reason"));
        String word = JsonBodies.text(body, "stage", "").orElse("");
        Stage stage = switch (word) {
            case "checked" -> Stage.CHECKED;
            case "published" -> Stage.PUBLISHED;
            default -> throw RequestProblem.invalid("stage", "It is none of checked, published.");
        };
        String reason = body.hasNonNull("reason") ? EditBodies.reason(body) : word;
        String id = ctx.pathParam("id");
        Wish wish = new Wish(kind.kind(), id, seen, token.name(), reason);
        done(ctx, editor.advance(wish, stage, sources(kind, id)));
    }

    /** Readers see a record with its sources, so those that an earlier draft was the first to name go with it. */
    private List<Revision> sources(RecordKind kind, String id) {
        return editor.newest(kind.kind(), id).filter(newest -> newest.action().leavesRecord()).stream()
                .flatMap(newest -> kind.sources(newest.document()).stream())
                .flatMap(source -> editor.newest(Source.KIND, source).stream())
                .toList();
    }

    /** The duplicate's statements join those of the incident that stays; figures and words of that one stay as they are. */
    private void merge(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        String id = ctx.pathParam("id");
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, Set.of("into", "reason"));
        String reason = EditBodies.reason(body);
        String into = JsonBodies.text(body, "into", "")
                .filter(other -> !other.equals(id))
                .orElseThrow(() -> RequestProblem.invalid("into", "It must be the id of another incident."));
        Revision stays = editor.newest(Incident.KIND, into)
                .filter(revision -> revision.action().leavesRecord())
                .orElseThrow(() -> RequestProblem.invalid("into", "There is no incident with this id."));
        Revision goes = editor.newest(Incident.KIND, id)
                .orElseThrow(() -> RequestProblem.notFound("id", "There is no incident with this id."));
        Incident joined = joined(
                Documents.read(stays.document(), Incident.class), Documents.read(goes.document(), Incident.class));
        done(
                ctx,
                editor.merge(
                        new Wish(Incident.KIND, id, seen, token.name(), "merged into " + into + ": " + reason),
                        new Wish(Incident.KIND, into, stays.number(), token.name(), reason),
                        Documents.write(joined)));
    }

    /** Statements of a record that is shown to fewer readers would otherwise be shown with the other one. */
    private static Incident joined(Incident stays, Incident goes) {
        if (!goes.evidence().isEmpty() && goes.visibility().compareTo(stays.visibility()) > 0) {
            throw RequestProblem.conflict(
                    "into",
                    "Its statements would be shown as far as " + stays.id() + " (" + stays.visibility()
                            + "), and it is shown less far (" + goes.visibility()
                            + "). Correct the visibility of one of them first, or retract it.");
        }
        Map<String, Evidence> statements = new LinkedHashMap<>();
        stays.evidence().forEach(statement -> statements.put(statement.id(), statement));
        goes.evidence().forEach(statement -> statements.putIfAbsent(statement.id(), statement));
        return stays.withEvidence(new ArrayList<>(statements.values()));
    }

    private Atlas atlas() {
        return drafting.atlas();
    }

    private void done(Context ctx, Outcome outcome) {
        drafting.done(ctx, outcome);
    }
}
