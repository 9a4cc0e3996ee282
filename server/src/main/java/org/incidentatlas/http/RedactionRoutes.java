package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Mention;
import org.incidentatlas.ledger.Mentions;
import org.incidentatlas.ledger.Redaction;
import org.incidentatlas.ledger.Revision;

/**
 * Takes a text, a name or a position out of every revision of a record and leaves a numbered gap; for those who may do what
 * cannot be taken back.
 */
final class RedactionRoutes implements Routes {

    private static final int MOST_TEXTS = 20;
    private static final int MAX_TEXT = 500;
    private static final int MOST_RECORDS = 1_000;

    private final Answers answers;
    private final LedgerStore ledger;
    private final Authorisation authorisation;
    private final Clock clock;

    RedactionRoutes(Answers answers, LedgerStore ledger, Authorisation authorisation, Clock clock) {
        this.answers = answers;
        this.ledger = ledger;
        this.authorisation = authorisation;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/incidents/{id}/redact", ctx -> redact(ctx, RecordKind.INCIDENTS));
        routes.post("/api/control/{id}/redact", ctx -> redact(ctx, RecordKind.CONTROL));
        routes.post("/api/sources/{id}/redact", ctx -> redact(ctx, RecordKind.SOURCES));
        routes.post("/api/estimates/{id}/redact", ctx -> redact(ctx, RecordKind.ESTIMATES));
        routes.post("/api/redact/find", this::find);
        routes.post("/api/redact", this::redactEverywhere);
    }

    /** Where texts stand, so that it is seen what would be cut before it is. */
    private void find(Context ctx) {
        Params.of(ctx, Set.of());
        authorisation.require(ctx, Role.ADMIN);
        Mentions.Found found = found(EditBodies.object(ctx, Set.of("texts")));
        answers.sendChange(ctx, answers.source().current().version(), JsonText.write(json -> {
            write(json.object(), found);
            json.field("all", found.isAll()).end();
        }));
    }

    private Mentions.Found found(JsonNode body) {
        List<String> texts = texts(body);
        if (texts.isEmpty()) {
            throw RequestProblem.invalid("texts", "Say what is looked for.");
        }
        return new Mentions(ledger, MOST_RECORDS).of(texts);
    }

    /** A name that must go stands in what others copied too: cut from every record and every reason that holds it. */
    private void redactEverywhere(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.ADMIN);
        JsonNode body = EditBodies.object(ctx, Set.of("texts", "reason"));
        String reason = EditBodies.reason(body);
        List<String> texts = texts(body);
        Mentions.Found found = found(body);
        if (!found.isAll()) {
            throw RequestProblem.conflict(
                    "texts",
                    "They stand in more than " + MOST_RECORDS
                            + " records or reasons; say them more fully, or redact record by record.");
        }
        Redaction any = new Redaction(texts, 1);
        found.records().forEach(record -> checkReadable(record.kind(), record.id(), any::cut));
        for (Mention record : found.records()) {
            int gap = gap(record.kind(), record.id());
            Redaction redaction = new Redaction(texts, gap);
            BatchHeader note = new BatchHeader(
                    token.name(), clock.instant(), redaction.cutWords("redaction " + gap + ": " + reason));
            ledger.redact(record.kind(), record.id(), redaction::cut, redaction::cutWords, note);
        }
        found.batches().forEach(version -> ledger.rewriteReason(version, new Redaction(texts, 1)::cutWords));
        answers.source().refresh();
        answers.sendChange(ctx, answers.source().current().version(), JsonText.write(json -> {
            write(json.object(), found);
            json.end();
        }));
    }

    private static void write(JsonText json, Mentions.Found found) {
        json.array("records");
        found.records()
                .forEach(record -> json.object()
                        .field("kind", record.kind())
                        .field("id", record.id())
                        .end());
        json.end().array("reasons");
        found.batches()
                .forEach(version -> json.object().field("version", version).end());
        json.end();
    }

    /** Nothing can be put back, and a record that cannot be read stops every reading of the atlas. */
    private void checkReadable(String kind, String id, UnaryOperator<String> cut) {
        for (Revision revision : ledger.revisions(kind, id)) {
            if (!ReadableRecord.is(kind, cut.apply(revision.document()))) {
                throw RequestProblem.invalid(
                        "texts",
                        "Nothing was cut: " + kind + " " + id
                                + " could not be read without one of them, as it is a word"
                                + " or day that the record needs there. Say the text more fully.");
            }
        }
    }

    private int gap(String kind, String id) {
        return Redaction.next(
                ledger.revisions(kind, id).stream().map(Revision::document).toList());
    }

    private void redact(Context ctx, RecordKind kind) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.ADMIN);
        JsonNode body = EditBodies.object(ctx, Set.of("texts", "position", "reason"));
        String reason = EditBodies.reason(body);
        List<String> texts = texts(body);
        boolean position = body.path("position").asBoolean(false);
        if (position && kind != RecordKind.INCIDENTS) {
            throw RequestProblem.invalid("position", "Only incidents have a position of their own.");
        }
        if (texts.isEmpty() && !position) {
            throw RequestProblem.invalid("texts", "Say what is to be taken out: texts, or position true.");
        }
        String id = ctx.pathParam("id");
        int gap = gap(kind.kind(), id);
        UnaryOperator<String> words = texts.isEmpty() ? UnaryOperator.identity() : new Redaction(texts, gap)::cutWords;
        UnaryOperator<String> documents = document -> {
            String placed = position ? withoutPosition(document, gap) : document;
            return texts.isEmpty() ? placed : new Redaction(texts, gap).cut(placed);
        };
        checkReadable(kind.kind(), id, documents);
        String noted = words.apply("redaction " + gap + ": " + reason);
        long version =
                ledger.redact(kind.kind(), id, documents, words, new BatchHeader(token.name(), clock.instant(), noted));
        if (version == 0) {
            throw RequestProblem.notFound("id", "There is no such record.");
        }
        answers.source().refresh();
        answers.sendChange(
                ctx,
                version,
                JsonText.write(json -> json.object()
                        .field("id", id)
                        .field("kind", kind.kind())
                        .field("version", version)
                        .field("gap", Redaction.gap(gap))
                        .end()));
    }

    private static List<String> texts(JsonNode body) {
        JsonNode given = body.path("texts");
        List<String> texts = new ArrayList<>();
        if (given.isMissingNode() || given.isNull()) {
            return texts;
        }
        if (!given.isArray() || given.size() > MOST_TEXTS) {
            throw RequestProblem.invalid("texts", "It must be a list of at most " + MOST_TEXTS + " texts.");
        }
        for (JsonNode text : given) {
            String words = text.isTextual() ? text.textValue().strip() : "";
            if (words.length() < Redaction.LEAST_LETTERS || words.length() > MAX_TEXT) {
                throw RequestProblem.invalid(
                        "texts", "Each must have " + Redaction.LEAST_LETTERS + " to " + MAX_TEXT + " characters.");
            }
            texts.add(words);
        }
        return texts;
    }

    private static String withoutPosition(String document, int gap) {
        return Documents.write(Documents.read(document, Incident.class).withoutPosition(Redaction.gap(gap)));
    }
}
