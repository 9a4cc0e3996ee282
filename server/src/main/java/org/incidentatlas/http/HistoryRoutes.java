package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.exchange.ImportReversal;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.ledger.Undo;
import org.incidentatlas.timeline.Atlas;

/** The history: of one record, and of the whole atlas batch by batch. */
final class HistoryRoutes implements Routes {

    private static final int MOST_BATCHES = 1_000;
    private static final int DEFAULT_BATCHES = 100;
    private static final int MOST_CHANGES = 100;
    private static final int DEFAULT_CHANGES = 20;

    private final Answers answers;
    private final LedgerStore ledger;
    private final Undo undo;
    private final Authorisation authorisation;

    HistoryRoutes(Answers answers, LedgerStore ledger, Undo undo, Authorisation authorisation) {
        this.answers = answers;
        this.ledger = ledger;
        this.undo = undo;
        this.authorisation = authorisation;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/incidents/{id}/revisions", ctx -> revisions(ctx, RecordKind.INCIDENTS));
        Routes.get(routes, "/api/control/{id}/revisions", ctx -> revisions(ctx, RecordKind.CONTROL));
        Routes.get(routes, "/api/sources/{id}/revisions", ctx -> revisions(ctx, RecordKind.SOURCES));
        Routes.get(routes, "/api/estimates/{id}/revisions", ctx -> revisions(ctx, RecordKind.ESTIMATES));
        Routes.get(routes, "/api/batches", this::batches);
        Routes.get(routes, "/api/batches/{batch}/changes", this::changes);
        routes.post("/api/batches/{batch}/undo", this::undo);
    }

    /** A record that the public does not see now, or that is hidden from it, has no history for it either. */
    private void revisions(Context ctx, RecordKind kind) {
        Params params = Params.of(ctx, Set.of("version", "min_version"));
        boolean full = Caller.of(ctx).audience(ctx, params) == Audience.FULL;
        boolean all = full && params.text("version").isEmpty();
        String id = ctx.pathParam("id");
        answers.sendPrivately(ctx, params, full, atlas -> {
            // Never newer than the version that the answer is of: its tag says the same bytes for it.
            List<Revision> revisions = ledger.revisions(kind.kind(), id).stream()
                    .filter(revision -> all || revision.version() <= atlas.version())
                    .toList();
            boolean seen = full ? !revisions.isEmpty() : kind.isIn(atlas, id) && isOpen(revisions);
            if (!seen) {
                throw RequestProblem.notFound("id", "There is no such record in " + kind.path() + ".");
            }
            return JsonText.write(json -> {
                json.object().field("id", id).field("kind", kind.kind());
                new RevisionJson(ledger, full).write(json, revisions);
                json.end();
            });
        });
    }

    /** As readers see it: a draft that would hide the record, or open it, tells them nothing yet. */
    static boolean isOpen(List<Revision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.stage() == Stage.PUBLISHED)
                .reduce((earlier, later) -> later)
                .filter(revision -> RevisionJson.isOpen(revision.document()))
                .isPresent();
    }

    private void batches(Context ctx) {
        Params params = Params.of(ctx, Set.of("since", "limit"));
        authorisation.require(ctx, Role.VIEWER);
        long since = params.number("since", 0, 999_999_999).orElse(0);
        int limit = params.number("limit", 1, MOST_BATCHES).orElse(DEFAULT_BATCHES);
        List<Batch> batches = ledger.batchesAfter(since, limit);
        Atlas atlas = answers.source().current();
        answers.sendChange(ctx, atlas.version(), JsonText.write(json -> {
            json.object().array("batches");
            batches.forEach(batch -> write(json, batch));
            json.end().end();
        }));
    }

    private static void write(JsonText json, Batch batch) {
        json.object()
                .field("version", batch.version())
                .field("author", batch.author())
                .field("at", batch.at())
                .field("reason", batch.reason())
                .field("changes", batch.changes())
                .end();
    }

    /** The records of one batch, with what taking it back would make of each. */
    private void changes(Context ctx) {
        Params params = Params.of(ctx, Set.of("limit"));
        authorisation.require(ctx, Role.VIEWER);
        long version = version(ctx);
        Batch batch = ledger.batch(version)
                .orElseThrow(() -> RequestProblem.notFound("batch", "There is no version " + version + "."));
        int limit = params.number("limit", 1, MOST_CHANGES).orElse(DEFAULT_CHANGES);
        List<Undo.Touched> touched = undo.touched(version, limit);
        answers.sendChange(ctx, answers.source().current().version(), JsonText.write(json -> {
            json.object()
                    .field("version", version)
                    .field("count", batch.changes())
                    .array("changes");
            touched.forEach(one -> write(json, one));
            json.end().end();
        }));
    }

    private static void write(JsonText json, Undo.Touched touched) {
        Revision brought = touched.brought();
        Revision before = touched.before();
        json.object()
                .field("kind", brought.kind())
                .field("id", brought.id())
                .field("revision", brought.number())
                .field("action", brought.action())
                .field("stage", brought.stage())
                .field("before", before == null ? null : before.number())
                .field("newest_version", touched.newest())
                .end();
    }

    private static long version(Context ctx) {
        String path = ctx.pathParam("batch");
        if (!path.matches("[0-9]{1,9}")) {
            throw RequestProblem.invalid("batch", "'" + path + "' is not the number of a version.");
        }
        return Long.parseLong(path);
    }

    private void undo(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.ADMIN);
        long version = version(ctx);
        String reason = EditBodies.reason(EditBodies.object(ctx, Set.of("reason")));
        String itsReason = ledger.batch(version).map(Batch::reason).orElse("");
        ImportReversal how = ImportReversal.of(version, itsReason, reason);
        Outcome outcome = undo.of(version, token.name(), how.reason(), how.staying());
        answers.source().refresh();
        EditAnswers.send(ctx, answers, outcome, "batch");
    }
}
