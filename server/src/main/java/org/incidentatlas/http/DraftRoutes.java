package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Role;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.Pending;
import org.incidentatlas.ledger.Revision;

/** What waits to be checked or published: who wrote it, and what of the record would be another. */
final class DraftRoutes implements Routes {

    private static final int MOST = 1_000;
    private static final int DEFAULT = 100;

    private final Answers answers;
    private final Editor editor;
    private final Authorisation authorisation;

    DraftRoutes(Answers answers, Editor editor, Authorisation authorisation) {
        this.answers = answers;
        this.editor = editor;
        this.authorisation = authorisation;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/drafts", this::all);
        Routes.get(routes, "/api/drafts/{kind}/{id}", this::one);
    }

    private void all(Context ctx) {
        Params params = Params.of(ctx, Set.of("limit"));
        authorisation.require(ctx, Role.VIEWER);
        List<Revision> drafts =
                editor.unpublished(params.number("limit", 1, MOST).orElse(DEFAULT));
        send(ctx, JsonText.write(json -> {
            json.object().array("drafts");
            for (Revision draft : drafts) {
                json.object();
                head(json, editor.pending(draft));
                json.end();
            }
            json.end().end();
        }));
    }

    private void one(Context ctx) {
        Params.of(ctx, Set.of());
        authorisation.require(ctx, Role.VIEWER);
        String word = ctx.pathParam("kind");
        RecordKind kind = RecordKind.ofPath(word)
                .orElseThrow(
                        () -> RequestProblem.notFound("kind", "'" + word + "' is none of " + RecordKind.paths() + "."));
        String id = ctx.pathParam("id");
        Pending pending = Optional.of(id)
                .flatMap(named -> editor.newest(kind.kind(), named))
                .map(editor::pending)
                .filter(waiting -> !waiting.steps().isEmpty())
                .orElseThrow(() -> RequestProblem.notFound("id", "Nothing waits of a record with this id."));
        send(ctx, JsonText.write(json -> {
            json.object();
            head(json, pending);
            json.array("steps");
            pending.steps().forEach(step -> step(json, step));
            json.end();
            RevisionJson.differences(json, pending.differences());
            json.end();
        }));
    }

    private static void head(JsonText json, Pending pending) {
        Revision newest = pending.newest();
        Optional<Pending.Step> written = pending.lastWritten();
        json.field("kind", newest.kind())
                .field("id", newest.id())
                .field("revision", newest.number())
                .field("version", newest.version())
                .field("action", newest.action())
                .field("stage", newest.stage())
                .field(
                        "published",
                        pending.published() == null ? null : pending.published().number())
                .strings("writers", pending.writers())
                .field("at", written.map(Pending.Step::at).orElse(null))
                .field("reason", written.map(Pending.Step::reason).orElse(null));
    }

    private static void step(JsonText json, Pending.Step step) {
        json.object()
                .field("revision", step.revision().number())
                .field("version", step.revision().version())
                .field("action", step.revision().action())
                .field("stage", step.revision().stage())
                .field("author", step.author())
                .field("at", step.at())
                .field("reason", step.reason())
                .end();
    }

    private void send(Context ctx, String body) {
        answers.sendChange(ctx, answers.source().current(Audience.FULL).version(), body);
    }
}
