package org.incidentatlas.http;

import io.javalin.http.Context;
import java.util.function.Consumer;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;

/** Answers what became of a change. */
final class EditAnswers {

    private EditAnswers() {}

    /**
     * Answers with the new revision, or refuses.
     *
     * @param missing the part of the path that names what is not there
     */
    static void send(Context ctx, Answers answers, Outcome outcome, String missing) {
        send(ctx, answers, outcome, missing, json -> {});
    }

    /** The same with further members. */
    static void send(Context ctx, Answers answers, Outcome outcome, String missing, Consumer<JsonText> further) {
        if (outcome instanceof Outcome.Refused refused) {
            throw RequestProblem.conflict(missing, refused.message());
        }
        if (outcome instanceof Outcome.MovedOn moved) {
            throw movedOn(moved.newest());
        }
        if (!(outcome instanceof Outcome.Done done)) {
            throw RequestProblem.notFound(missing, "There is no such record.");
        }
        Revision revision = done.revision();
        ctx.header("ETag", EditBodies.tag(revision.number()));
        answers.sendChange(ctx, done.version(), JsonText.write(json -> {
            json.object()
                    .field("id", revision.id())
                    .field("kind", revision.kind())
                    .field("revision", revision.number())
                    .field("version", revision.version())
                    .field("action", revision.action())
                    .field("stage", revision.stage());
            further.accept(json);
            json.end();
        }));
    }

    static RequestProblem movedOn(Revision newest) {
        return RequestProblem.movedOn("Somebody changed the record since: it is at revision " + newest.number()
                        + ". Nothing was written; look at both and send yours again with If-Match "
                        + EditBodies.tag(newest.number()) + ".")
                .with(json -> json.field("current_revision", newest.number()));
    }
}
