package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.intake.desk.HeldImport;
import org.incidentatlas.intake.desk.ImportDesk;
import org.incidentatlas.intake.desk.ImportOptions;
import org.incidentatlas.intake.desk.ImportState;
import org.incidentatlas.intake.desk.OutcomeLines;
import org.incidentatlas.intake.desk.Receipt;
import org.incidentatlas.intake.records.Unreadable;
import org.incidentatlas.intake.records.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Files that editors hand over: looked at in the background, and written by whoever has seen what would become of their rows.
 */
final class ImportRoutes implements Routes {

    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv;charset=utf-8";

    private final Answers answers;
    private final ImportDesk desk;
    private final Authorisation authorisation;
    private final Clock clock;

    ImportRoutes(Answers answers, ImportDesk desk, Authorisation authorisation, Clock clock) {
        this.answers = answers;
        this.desk = desk;
        this.authorisation = authorisation;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/import", this::take);
        Routes.get(routes, "/api/import", this::list);
        Routes.get(routes, "/api/import/{id}", ctx -> {
            Params.of(ctx, Set.of());
            Token token = authorisation.require(ctx, Role.EDITOR);
            send(ctx, find(ctx), token);
        });
        Routes.get(routes, "/api/import/{id}/rows", this::rows);
        routes.put("/api/import/{id}/mapping", this::map);
        routes.put("/api/import/{id}/options", this::change);
        routes.post("/api/import/{id}/write", this::write);
        routes.delete("/api/import/{id}", this::remove);
    }

    /** The body is read as it comes and never held whole, so the bound for bodies in memory is not its bound. */
    private void take(Context ctx) throws IOException {
        Token token = authorisation.require(ctx, Role.EDITOR);
        ImportQuestion asked = ImportQuestion.of(ctx, clock);
        checkLicence(asked.options(), token);
        Receipt receipt;
        try {
            receipt = desk.receive(
                    ctx.bodyInputStream(),
                    ctx.req().getContentLengthLong(),
                    asked.name(),
                    asked.mapping(),
                    asked.options(),
                    token.name());
        } catch (Unreadable noMapping) {
            throw RequestProblem.invalid("mapping", noMapping.remark().message());
        }
        if (receipt instanceof Receipt.Refused refused) {
            throw refusal(refused);
        }
        HeldImport held = ((Receipt.Held) receipt).held();
        ctx.status(201);
        ctx.header("Location", "/api/import/" + held.id());
        send(ctx, held, token);
    }

    /** What a data set allows everybody is known; that somebody was allowed more is for the operator to say. */
    private static void checkLicence(ImportOptions options, Token token) {
        if (options.described().licence() != null && !token.role().includes(Role.ADMIN)) {
            throw RequestProblem.forbidden(
                    "Only the role admin says that licence, exportable or visibility are others than the data set's.");
        }
    }

    private static RequestProblem refusal(Receipt.Refused refused) {
        return switch (refused.why()) {
            case BUSY -> RequestProblem.conflict("body", refused.message());
            case TOO_LARGE -> RequestProblem.tooLarge(refused.message());
            case CUT -> RequestProblem.invalid("body", refused.message());
            case UNAVAILABLE -> RequestProblem.unavailable(null, refused.message());
        };
    }

    private void list(Context ctx) {
        Params params = Params.of(ctx, Set.of("whose"));
        Token token = authorisation.require(ctx, Role.EDITOR);
        boolean own = params.word("whose", "own", List.of("own", "all")).equals("own");
        List<HeldImport> shown = desk.all().stream()
                .filter(one -> !own || one.handed().by().equals(token.name()))
                .toList();
        answers.sendChange(ctx, version(), JsonText.write(json -> {
            json.object()
                    .field("largest_file", desk.rules().largestFile())
                    .field("second_reader", desk.rules().secondReader())
                    .array("imports");
            for (HeldImport one : shown) {
                json.object();
                new ImportJson(json, one).brief();
                json.end();
            }
            json.end().end();
        }));
    }

    private long version() {
        return answers.source().current().version();
    }

    private HeldImport find(Context ctx) {
        return desk.find(ctx.pathParam("id"))
                .orElseThrow(() -> RequestProblem.notFound(
                        "id", "There is no import with this id; files are removed a day after they were last used."));
    }

    private void send(Context ctx, HeldImport held, Token token) {
        if (held.state() instanceof ImportState.Examined report) {
            ctx.header("ETag", tag(report));
        }
        answers.sendChange(ctx, version(), JsonText.write(json -> {
            json.object();
            new ImportJson(json, held)
                    .whole(
                            answers.source().current(),
                            desk.against(held, token.name()),
                            desk.rules().secondReader());
            json.end();
        }));
    }

    private static String tag(ImportState.Examined report) {
        return "\"" + report.tag() + "\"";
    }

    private void rows(Context ctx) throws IOException {
        Params params = Params.of(ctx, Set.of("verdict", "format"));
        authorisation.require(ctx, Role.EDITOR);
        boolean csv = params.word("format", "jsonl", List.of("jsonl", "csv")).equals("csv");
        Verdict verdict = verdict(params);
        HeldImport held = find(ctx);
        ImportState state = held.state();
        ImportState.Examined report = state instanceof ImportState.Examined examined
                ? examined
                : state instanceof ImportState.Writing writing
                        ? writing.report()
                        : state instanceof ImportState.Done done ? done.report() : null;
        if (report == null) {
            throw RequestProblem.conflict("id", "It is " + state.word() + "; its rows are told when it is examined.");
        }
        ctx.contentType(csv ? CSV : LINES);
        String ending = csv ? ".csv" : ".jsonl";
        ctx.header("Content-Disposition", "attachment; filename=\"import-" + held.id() + ending + "\"");
        OutcomeLines.Form form = csv ? OutcomeLines::asCsv : OutcomeLines::asLines;
        try (Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8)) {
            form.write(report.findings().lines(), verdict, out);
        }
    }

    private static @Nullable Verdict verdict(Params params) {
        List<String> words =
                Arrays.stream(Verdict.values()).map(Verdict::toString).toList();
        String word = params.text("verdict").isEmpty() ? "" : params.word("verdict", "", words);
        return Arrays.stream(Verdict.values())
                .filter(one -> one.toString().equals(word))
                .findFirst()
                .orElse(null);
    }

    private void map(Context ctx) throws IOException {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        HeldImport held = own(ctx, token);
        if (!Bodies.mediaType(ctx).equals(Answers.JSON)) {
            throw RequestProblem.unsupportedMediaType("Send application/json.");
        }
        try {
            if (!desk.map(held, Bodies.utf8(ctx))) {
                throw decided(held);
            }
        } catch (Unreadable noMapping) {
            throw RequestProblem.invalid("mapping", noMapping.remark().message());
        }
        send(ctx, held, token);
    }

    private void change(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        HeldImport held = own(ctx, token);
        ImportOptions options = ImportQuestion.options(EditBodies.object(ctx, ImportQuestion.members()), clock);
        checkLicence(options, token);
        if (!desk.change(held, options)) {
            throw decided(held);
        }
        send(ctx, held, token);
    }

    /** Whoever else decided how a file is read could not be its second reader. */
    private HeldImport own(Context ctx, Token token) {
        HeldImport held = find(ctx);
        if (!held.handed().by().equals(token.name())) {
            throw RequestProblem.forbidden("Only who handed the file over decides how it is read.");
        }
        return held;
    }

    private static RequestProblem decided(HeldImport held) {
        return RequestProblem.conflict("id", "It is " + held.state().word() + ", and is not changed any more.");
    }

    private void write(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        HeldImport held = find(ctx);
        String seen = ctx.header("If-Match");
        if (seen == null || seen.isBlank()) {
            throw RequestProblem.preconditionRequired(
                    "Say which report you saw: send If-Match with the ETag of the import, which it has when it is examined.");
        }
        desk.against(held, token.name()).ifPresent(why -> {
            throw RequestProblem.conflict("id", why);
        });
        if (!(held.state() instanceof ImportState.Examined report)
                || !seen.strip().equals(tag(report))) {
            throw RequestProblem.movedOn("There is a newer report; read it, and send If-Match with its ETag.");
        }
        desk.write(held, report, token.name()).ifPresent(why -> {
            throw RequestProblem.conflict("id", why);
        });
        ctx.status(202);
        send(ctx, held, token);
    }

    private void remove(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = authorisation.require(ctx, Role.EDITOR);
        HeldImport held = find(ctx);
        if (!held.handed().by().equals(token.name()) && !token.role().includes(Role.ADMIN)) {
            throw RequestProblem.forbidden("Only who handed the file over, or an admin, takes it back.");
        }
        if (!desk.remove(held)) {
            throw RequestProblem.conflict("id", "It is being written; when it is, undo its version.");
        }
        ctx.status(204);
    }
}
