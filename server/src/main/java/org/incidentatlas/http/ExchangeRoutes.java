package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.incidentatlas.access.Role;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.exchange.Scheme;

/** The record as tables of the data sets that analysts exchange, and what must be cited with them. */
final class ExchangeRoutes implements Routes {

    private final Answers answers;
    private final TableShelf tables;
    private final Authorisation authorisation;

    ExchangeRoutes(Answers answers, TableShelf tables, Authorisation authorisation) {
        this.answers = answers;
        this.tables = tables;
        this.authorisation = authorisation;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/exchange/{scheme}/records.csv", this::records);
        Routes.get(routes, "/api/exchange/{scheme}/citation.txt", this::citation);
    }

    private void records(Context ctx) throws IOException {
        TableShelf.Table table = table(ctx);
        if (head(ctx, table, "csv")) {
            return;
        }
        ctx.contentType("text/csv;charset=utf-8");
        ctx.res().setContentLengthLong(table.bytes());
        ctx.result(Files.newInputStream(table.file()));
    }

    private void citation(Context ctx) throws IOException {
        TableShelf.Table table = table(ctx);
        if (head(ctx, table, "citation.txt")) {
            return;
        }
        byte[] text = (String.join("\n", table.citations()) + "\n").getBytes(StandardCharsets.UTF_8);
        ctx.contentType("text/plain;charset=utf-8");
        ctx.res().setContentLengthLong(text.length);
        ctx.result(text);
    }

    private TableShelf.Table table(Context ctx) throws IOException {
        Params params = Params.of(ctx, Set.of("private"));
        boolean all = params.word("private", "no", List.of("yes", "no")).equals("yes");
        Scheme scheme = Scheme.named(ctx.pathParam("scheme"))
                .orElseThrow(() -> RequestProblem.notFound("scheme", "It is none of acled, gtd, ucdp."));
        if (all) {
            authorisation.require(ctx, Role.EDITOR);
        }
        BoundaryIndex boundaries = answers.source().current().boundaries();
        return tables.of(scheme, all, boundaries)
                .orElseThrow(() -> RequestProblem.unavailable(
                        null, "Tables are being written at the moment; ask again for this one."));
    }

    /** Writes the headers; true when the caller has the answer already. */
    private boolean head(Context ctx, TableShelf.Table table, String ending) {
        boolean all = "yes".equalsIgnoreCase(ctx.queryParam("private"));
        String scheme = ctx.pathParam("scheme");
        String tag = EntityTags.of(
                Long.toString(table.version()), table.boundaries(), answers.build(), scheme, ending, "" + all);
        ctx.header("ETag", tag);
        ctx.header("Vary", "Authorization, Cookie");
        ctx.header("Cache-Control", all ? "no-store" : Caller.of(ctx).isKnown() ? "private, no-cache" : "no-cache");
        ctx.header("Atlas-Version", Long.toString(table.version()));
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + scheme + "-version-" + table.version() + "." + ending + "\"");
        if (EntityTags.matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
            return true;
        }
        return false;
    }
}
