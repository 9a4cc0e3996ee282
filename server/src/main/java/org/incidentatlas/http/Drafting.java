package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Role;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Difference;
import org.incidentatlas.ledger.Differences;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Wish;
import org.incidentatlas.timeline.Atlas;

/** Writes drafts of any kind of record, and answers what became of them. */
final class Drafting {

    private final Answers answers;
    private final Editor editor;
    private final Authorisation authorisation;

    Drafting(Answers answers, Editor editor, Authorisation authorisation) {
        this.answers = answers;
        this.editor = editor;
        this.authorisation = authorisation;
    }

    Editor editor() {
        return editor;
    }

    Authorisation authorisation() {
        return authorisation;
    }

    /** Editors see all that is published, sources that the public does not see among it. */
    Atlas atlas() {
        return answers.source().current(Audience.FULL);
    }

    /**
     * Writes the draft.
     *
     * @throws RequestProblem with both sides, when somebody changed the record since the writer saw it
     */
    Outcome draft(Wish wish, String document, List<Change> along) {
        Outcome outcome = editor.draft(wish, document, along);
        if (outcome instanceof Outcome.MovedOn moved
                && moved.newest().id().equals(wish.id())
                && moved.newest().kind().equals(wish.kind())) {
            throw bothShown(wish, document, moved.newest());
        }
        return outcome;
    }

    /** The second of two editors gets what the first changed, and what their own text would change of that. */
    private RequestProblem bothShown(Wish wish, String mine, Revision newest) {
        String base = editor.revisions(wish.kind(), wish.id()).stream()
                .filter(revision -> revision.number() == wish.expected())
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

    /** Answers with the newest revision as a form, from which a correction can start. */
    void form(Context ctx, RecordKind kind, BiConsumer<JsonText, String> form) {
        Params.of(ctx, Set.of());
        authorisation.require(ctx, Role.VIEWER);
        Revision newest = editor.newest(kind.kind(), ctx.pathParam("id"))
                .orElseThrow(() -> RequestProblem.notFound("id", "There is no such record in " + kind.path() + "."));
        ctx.header("ETag", EditBodies.tag(newest.number()));
        answers.sendChange(ctx, atlas().version(), JsonText.write(json -> {
            json.object()
                    .field("revision", newest.number())
                    .field("stage", newest.stage())
                    .field("action", newest.action());
            json.object("form");
            form.accept(json, newest.document());
            json.end().end();
        }));
    }

    /** Answers a question that wrote nothing. */
    void answer(Context ctx, Atlas atlas, Consumer<JsonText> body) {
        answers.sendChange(ctx, atlas.version(), JsonText.write(body));
    }

    void done(Context ctx, Outcome outcome) {
        done(ctx, outcome, json -> {});
    }

    /** @param further members of the answer */
    void done(Context ctx, Outcome outcome, Consumer<JsonText> further) {
        answers.source().refresh();
        EditAnswers.send(ctx, answers, outcome, "id", further);
    }

    /** The same for a new record. */
    void created(Context ctx, RecordKind kind, String id, Outcome outcome, Consumer<JsonText> further) {
        ctx.status(201);
        ctx.header("Location", "/api/" + kind.path() + "/" + id + "/form");
        done(ctx, outcome, further);
    }

    /** The id in the address, which that in the body must not contradict. */
    static String sameId(Context ctx, JsonNode body) {
        String id = ctx.pathParam("id");
        JsonBodies.text(body, "id", "").filter(other -> !other.equals(id)).ifPresent(other -> {
            throw RequestProblem.invalid("id", "The id of a record never changes; the address says '" + id + "'.");
        });
        return id;
    }
}
