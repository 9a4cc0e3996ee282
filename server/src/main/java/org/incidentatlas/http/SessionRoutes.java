package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Set;
import org.incidentatlas.access.Sessions;
import org.incidentatlas.access.Token;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of browsers: a token is presented once, and from then on a cookie stands for it that no script can read and that
 * no other site's page can send.
 */
final class SessionRoutes implements Routes {

    static final String PATH = "/api/session";

    private final Authorisation authorisation;

    SessionRoutes(Authorisation authorisation) {
        this.authorisation = authorisation;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/session", this::tell);
        routes.post("/api/session", this::open);
        routes.delete("/api/session", this::end);
    }

    private void tell(Context ctx) {
        Params.of(ctx, Set.of());
        Caller caller = Caller.of(ctx);
        send(ctx, caller, caller.sessionEnd());
    }

    private void open(Context ctx) {
        Params.of(ctx, Set.of());
        if (Origin.of(ctx, authorisation.admission()).isOther()) {
            throw RequestProblem.foreign("A session is opened from a page of this service.");
        }
        Token token = presented(ctx);
        endHeld(ctx);
        Sessions.Opened opened = authorisation.sessions().open(token);
        setCookie(ctx, opened.secret(), Sessions.LENGTH.toSeconds());
        ctx.status(201);
        send(ctx, new Caller(token, opened.end()), opened.end());
    }

    /** The token in the header, else the one in the body; a session that there is already is none. */
    private Token presented(Context ctx) {
        Token known = Caller.of(ctx).token();
        if (known != null && Authorisation.bearer(ctx) != null) {
            return known;
        }
        String secret = inBody(ctx);
        if (secret == null) {
            throw Authorisation.refused(ctx, "", "Send the token in Authorization, or as token in a JSON body.");
        }
        return authorisation.present(ctx, secret);
    }

    private static @Nullable String inBody(Context ctx) {
        String text = Bodies.utf8(ctx);
        if (text.isBlank()) {
            return null;
        }
        if (!Bodies.mediaType(ctx).equals(Answers.JSON)) {
            throw RequestProblem.unsupportedMediaType("Send application/json.");
        }
        JsonNode body = JsonBodies.parse(text);
        if (!body.isObject()) {
            throw RequestProblem.invalid("body", "It must be an object with token.");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("token")) {
                throw RequestProblem.invalid(name, "There is no such member. Known here: token.");
            }
        });
        return JsonBodies.text(body, "token", "").map(String::strip).orElse(null);
    }

    private void end(Context ctx) {
        Params.of(ctx, Set.of());
        endHeld(ctx);
        setCookie(ctx, "", 0);
        ctx.header("Cache-Control", "no-store");
        ctx.status(204);
    }

    private void endHeld(Context ctx) {
        String secret = ctx.cookie(Authorisation.COOKIE);
        if (secret != null) {
            authorisation.sessions().end(secret);
        }
    }

    private void setCookie(Context ctx, String secret, long seconds) {
        boolean https = Origin.isHttps(ctx, authorisation.admission());
        ctx.header(
                "Set-Cookie",
                Authorisation.COOKIE + "=" + secret + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                        + (https ? "; Secure" : ""));
    }

    private static void send(Context ctx, Caller caller, @Nullable Instant end) {
        Token token = caller.token();
        ctx.contentType(Answers.JSON);
        ctx.header("Cache-Control", "no-store");
        ctx.result(JsonText.write(json -> json.object()
                .field("author", token == null ? null : token.name())
                .field("role", token == null ? null : token.role())
                .field("audience", caller.audience())
                .field("expires", end)
                .end()));
    }
}
