package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.incidentatlas.ledger.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place where an exception becomes an answer: RFC 9457 problem details.
 *
 * <p>What the caller did wrong is told with the parameter at fault. What went wrong here is logged once with its cause
 * under an id; the caller gets the id and nothing of the cause.
 */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int MAX_DETAIL = 2_000;
    private static final int MAX_PARAMETER = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void register(RoutesConfig routes) {
        routes.exception(RequestProblem.class, (problem, ctx) -> {
            if (problem.status() == 503) {
                ctx.header("Retry-After", "2");
            }
            head(ctx, problem.status());
            ctx.result(
                    body(problem.status(), problem.title(), problem.detail(), problem.parameter(), problem.further()));
        });
        routes.exception(StoreUnavailable.class, (fault, ctx) -> {
            LOG.warn("store unavailable path={}", ctx.path(), fault);
            ctx.header("Retry-After", "5");
            write(ctx, 503, "Unavailable", "The database cannot be reached at the moment.", null);
        });
        routes.exception(HttpResponseException.class, (refusal, ctx) -> writeRefusal(ctx, refusal));
        routes.exception(EofException.class, (gone, ctx) -> writeUnreadable(ctx));
        routes.exception(BadMessageException.class, (broken, ctx) -> writeUnreadable(ctx));
        routes.exception(Exception.class, (fault, ctx) -> writeFault(ctx, fault));
        routes.error(404, ctx -> {
            if (ctx.resultInputStream() == null) {
                write(ctx, 404, "Not found", "There is nothing at " + ctx.path() + ".", null);
            }
        });
    }

    private static void writeRefusal(Context ctx, HttpResponseException refusal) {
        String detail = switch (refusal.getStatus()) {
            case 404 -> "There is nothing at " + ctx.path() + ".";
            case 405 -> ctx.method() + " is not possible at " + ctx.path() + ".";
            case 413 -> "The body is larger than " + Server.MAX_BODY_BYTES + " bytes.";
            default -> "The request cannot be read.";
        };
        if (refusal instanceof MethodNotAllowedResponse notAllowed) {
            ctx.header("Allow", notAllowed.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
        }
        write(
                ctx,
                refusal.getStatus(),
                HttpStatus.getMessage(refusal.getStatus()),
                detail,
                refusal.getStatus() == 413 ? "body" : null);
    }

    /** The caller left, or sent what is not HTTP: nothing that anybody here could mend. */
    private static void writeUnreadable(Context ctx) {
        write(ctx, 400, "Bad Request", "The request cannot be read to its end.", "body");
    }

    private static void writeFault(Context ctx, Exception fault) {
        String id = UUID.randomUUID().toString();
        LOG.error("request failed id={} method={} path={}", id, ctx.method(), ctx.path(), fault);
        write(ctx, 500, "Internal error", "Something went wrong here; it is logged under " + id + ".", null);
    }

    /** Writes problem details: type, title, status, detail, and the parameter at fault where there is one. */
    static void write(Context ctx, int status, String title, String detail, @Nullable String parameter) {
        head(ctx, status);
        ctx.result(body(status, title, detail, parameter));
    }

    private static void head(Context ctx, int status) {
        ctx.status(status);
        ctx.contentType(MEDIA_TYPE);
        ctx.header("Cache-Control", "no-store");
    }

    static byte[] body(int status, String title, String detail, @Nullable String parameter) {
        return body(status, title, detail, parameter, json -> {});
    }

    /** @param further writes members of this kind of problem alone */
    private static byte[] body(
            int status, String title, String detail, @Nullable String parameter, Consumer<JsonText> further) {
        return JsonText.write(json -> {
                    json.object()
                            .field("type", "about:blank")
                            .field("title", title)
                            .field("status", status)
                            .field("detail", cut(detail, MAX_DETAIL))
                            .field("parameter", parameter == null ? null : cut(parameter, MAX_PARAMETER));
                    further.accept(json);
                    json.end();
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the caller sent is repeated only as far as is needed to recognise it. */
    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
