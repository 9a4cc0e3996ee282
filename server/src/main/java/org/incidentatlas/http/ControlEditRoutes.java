package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Wish;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Placement;

/**
 * Writing, correcting, confirming and retracting control statements. What is done to other claims of the same assessor goes
 * with them as one batch, and is told before and after.
 */
final class ControlEditRoutes implements Routes {

    private final Drafting drafting;
    private final ControlWriting writing;
    private final Confirmation confirmation;
    private final Writing common;

    /** Held while a claim is compared with those that stand and written, so that no other comes between. */
    private final Object turn = new Object();

    ControlEditRoutes(Drafting drafting, ControlWriting writing, Writing common) {
        this.drafting = drafting;
        this.writing = writing;
        this.confirmation = new Confirmation(common);
        this.common = common;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/control", this::create);
        routes.post("/api/control/preview", this::preview);
        routes.put("/api/control/{id}", this::correct);
        Routes.get(
                routes,
                "/api/control/{id}/form",
                ctx -> drafting.form(
                        ctx,
                        RecordKind.CONTROL,
                        (json, document) -> ControlForm.write(json, read(document), common::source)));
        routes.post("/api/control/{id}/confirm", this::confirm);
        routes.delete("/api/control/{id}", this::retract);
    }

    private void create(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, ControlForm.MEMBERS);
        String reason = EditBodies.reason(body);
        String id = Writing.newId(body, "control statement");
        synchronized (turn) {
            ControlWriting.Written written = writing.write(body, id, drafting.atlas(), true);
            Outcome outcome = draft(new Wish(ControlStatement.KIND, id, 0, token.name(), reason), written);
            drafting.created(
                    ctx,
                    RecordKind.CONTROL,
                    id,
                    outcome,
                    json -> EffectJson.write(json, written.statement(), written.effects()));
        }
    }

    /** What would become of it and of others, without writing anything. */
    private void preview(Context ctx) {
        Params.of(ctx, Set.of());
        drafting.authorisation().require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, ControlForm.MEMBERS);
        String id = JsonBodies.text(body, "id", "").orElse("preview");
        Atlas atlas = drafting.atlas();
        boolean isNew = drafting.editor().newest(ControlStatement.KIND, id).isEmpty();
        ControlWriting.Written written = writing.write(body, id, atlas, isNew);
        ControlStatement statement = written.made();
        Placement placement = atlas.timeline().place(statement.where());
        drafting.answer(ctx, atlas, json -> {
            json.object().field("id", id).field("visibility", statement.visibility());
            LocationJson.write(json, statement.where(), placement);
            json.field("known_from", statement.knownFrom());
            EffectJson.write(json, statement, written.effects());
            json.end();
        });
    }

    private void correct(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, ControlForm.MEMBERS);
        String reason = EditBodies.reason(body);
        String id = Drafting.sameId(ctx, body);
        synchronized (turn) {
            ControlWriting.Written written = writing.write(body, id, drafting.atlas(), false);
            done(ctx, draft(new Wish(ControlStatement.KIND, id, seen, token.name(), reason), written), written);
        }
    }

    private void confirm(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, Confirmation.MEMBERS);
        String reason = EditBodies.reason(body);
        String id = ctx.pathParam("id");
        synchronized (turn) {
            ControlStatement statement = drafting.editor()
                    .newest(ControlStatement.KIND, id)
                    .filter(revision -> revision.action().leavesRecord())
                    .map(revision -> read(revision.document()))
                    .orElseThrow(() -> RequestProblem.notFound("id", "There is no control statement with this id."));
            ControlWriting.Written written = confirmation.of(statement, body);
            done(ctx, draft(new Wish(ControlStatement.KIND, id, seen, token.name(), reason), written), written);
        }
    }

    private void retract(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        String reason = EditBodies.reason(EditBodies.object(ctx, Set.of("reason")));
        String id = ctx.pathParam("id");
        synchronized (turn) {
            ControlWriting.Written written = writing.retracting(id);
            Wish wish = new Wish(ControlStatement.KIND, id, seen, token.name(), reason);
            done(ctx, drafting.editor().retract(wish, written.along()), written);
        }
    }

    private Outcome draft(Wish wish, ControlWriting.Written written) {
        return drafting.draft(wish, Documents.write(written.made()), written.along());
    }

    private void done(Context ctx, Outcome outcome, ControlWriting.Written written) {
        drafting.done(ctx, outcome, json -> EffectJson.write(json, written.statement(), written.effects()));
    }

    private static ControlStatement read(String document) {
        return Documents.read(document, ControlStatement.class);
    }
}
