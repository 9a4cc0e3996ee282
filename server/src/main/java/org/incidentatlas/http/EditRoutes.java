package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.Difference;
import org.incidentatlas.ledger.Differences;
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

/**
 * Writing, correcting, checking and publishing incidents; retracting records and merging duplicates. Everything is a draft
 * first, and says why.
 */
final class EditRoutes implements Routes {

    private final Answers answers;
    private final Editor editor;
    private final IncidentWriting writing;
    private final Authorisation authorisation;

    EditRoutes(Answers answers, Editor editor, IncidentWriting writing, Authorisation authorisation) {
        this.answers = answers;
        this.editor = editor;
        this.writing = writing;
        this.authorisation = authorisation;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/incidents", this::create);
        routes.post("/api/incidents/preview", this::preview);
        routes.put("/api/incidents/{id}", this::correct);
        Routes.get(routes, "/api/incidents/{id}/form", this::form);
        routes.post("/api/incidents/{id}/merge", this::merge);
        routes.delete("/api/incidents/{id}", ctx -> retract(ctx, RecordKind.INCIDENTS));
        routes.delete("/api/control/{id}", ctx -> retract(ctx, RecordKind.CONTROL));
        routes.delete("/api/estimates/{id}", ctx -> retract(ctx, RecordKind.ESTIMATES));
        routes.post("/api/incidents/{id}/stage", ctx -> advance(ctx, RecordKind.INCIDENTS));
        routes.post("/api/control/{id}/stage", ctx -> advance(ctx, RecordKind.CONTROL));
        routes.post("/api/estimates/{id}/stage", ctx -> advance(ctx, RecordKind.ESTIMATES));
    }

    private void create(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, IncidentWriting.members());
        String reason = EditBodies.reason(body);
        String id = JsonBodies.text(body, "id", "")
                .orElseThrow(() -> RequestProblem.invalid("id", "It is missing: an id for the new incident."));
        IncidentWriting.Written written = writing.write(body, id, atlas(), true);
        Outcome outcome = editor.draft(
                new Wish(Incident.KIND, id, 0, token.name(), reason),
                Documents.write(written.incident()),
                written.sources());
        ctx.status(201);
        ctx.header("Location", "/api/incidents/" + id + "/form");
        done(ctx, outcome);
    }

    /** What would become of it, and where it would be placed, without writing anything. */
    private void preview(Context ctx) {
        Params.of(ctx, Set.of());
        authorisation.require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, IncidentWriting.members());
        String id = JsonBodies.text(body, "id", "").orElse("preview");
        Atlas atlas = atlas();
        Incident incident = writing.write(
                        body, id, atlas, editor.newest(Incident.KIND, id).isEmpty())
                .incident();
        Placement placement = atlas.timeline().place(incident.where());
        answers.sendChange(ctx, atlas.version(), JsonText.write(json -> {
            json.object().field("id", incident.id()).field("visibility", incident.visibility());
            LocationJson.write(json, incident.where(), placement);
            json.field("known_from", incident.knownFrom()).end();
        }));
    }

    private void correct(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        String id = ctx.pathParam("id");
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, IncidentWriting.members());
        String reason = EditBodies.reason(body);
        JsonBodies.text(body, "id", "").filter(other -> !other.equals(id)).ifPresent(other -> {
            throw RequestProblem.invalid("id", "The id of an incident never changes; the address says '" + id + "'.");
        });
        IncidentWriting.Written written = writing.write(body, id, atlas(), false);
        String document = Documents.write(written.incident());
        Outcome outcome =
                editor.draft(new Wish(Incident.KIND, id, seen, token.name(), reason), document, written.sources());
        if (outcome instanceof Outcome.MovedOn moved) {
            throw bothShown(id, seen, document, moved.newest());
        }
        done(ctx, outcome);
    }

    /** The second of two editors gets what the first changed, and what their own text would change of that. */
    private RequestProblem bothShown(String id, int seen, String mine, Revision newest) {
        String base = editor.revisions(Incident.KIND, id).stream()
                .filter(revision -> revision.number() == seen)
                .map(Revision::document)
                .findFirst()
                .orElse(null);
        List<Difference> theirs = Differences.between(base, newest.document());
        List<Difference> yours = Differences.between(newest.document(), mine);
        return EditAnswers.movedOn(newest).with(json -> {
            json.field("current_revision", newest.number());
            json.object("changed_since");
            RevisionJson.differences(json, theirs);
            json.end();
            json.object("yours_against_it");
            RevisionJson.differences(json, yours);
            json.end();
        });
    }

    private void form(Context ctx) {
        Params.of(ctx, Set.of());
        authorisation.require(ctx, Role.VIEWER);
        String id = ctx.pathParam("id");
        Revision newest = editor.newest(Incident.KIND, id)
                .orElseThrow(() -> RequestProblem.notFound("id", "There is no incident with this id."));
        Incident incident = Documents.read(newest.document(), Incident.class);
        ctx.header("ETag", EditBodies.tag(newest.number()));
        answers.sendChange(ctx, atlas().version(), JsonText.write(json -> {
            json.object()
                    .field("revision", newest.number())
                    .field("stage", newest.stage())
                    .field("action", newest.action());
            json.object("form");
            IncidentForm.write(json, incident, this::source);
            json.end().end();
        }));
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
        List<Revision> sources = kind == RecordKind.INCIDENTS ? sources(id) : List.of();
        done(ctx, editor.advance(new Wish(kind.kind(), id, seen, token.name(), reason), stage, sources));
    }

    /** Readers see an incident with its sources, so those that an earlier draft was the first to name go with it. */
    private List<Revision> sources(String id) {
        return editor
                .newest(Incident.KIND, id)
                .map(revision ->
                        Documents.read(revision.document(), Incident.class).sources())
                .orElse(Set.of())
                .stream()
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

    private static Incident joined(Incident stays, Incident goes) {
        Map<String, Evidence> statements = new LinkedHashMap<>();
        stays.evidence().forEach(statement -> statements.put(statement.id(), statement));
        goes.evidence().forEach(statement -> statements.putIfAbsent(statement.id(), statement));
        return stays.withEvidence(new ArrayList<>(statements.values()));
    }

    /** A source that only a draft names is not in the atlas yet. */
    private Optional<Source> source(String id) {
        return atlas().source(id)
                .or(() -> editor.newest(Source.KIND, id)
                        .map(revision -> Documents.read(revision.document(), Source.class)));
    }

    /** Editors see all that is published, sources that the public does not see among it. */
    private Atlas atlas() {
        return answers.source().current(Audience.FULL);
    }

    private void done(Context ctx, Outcome outcome) {
        answers.source().refresh();
        EditAnswers.send(ctx, answers, outcome, "id");
    }
}
