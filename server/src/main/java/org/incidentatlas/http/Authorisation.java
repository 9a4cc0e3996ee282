package org.incidentatlas.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.incidentatlas.access.FailedAttempts;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Sessions;
import org.incidentatlas.access.Token;
import org.incidentatlas.access.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells who asks, by the token of the request (RFC 6750, {@code Authorization: Bearer …}) or by the cookie of a session, and
 * refuses whoever may not do what is asked. The only place where tokens and cookies are read from requests; none is ever
 * logged or repeated.
 *
 * <p>Every request passes {@link #admit} before its route, those of the page's own files, of probes and of the owner apart,
 * so that a route which is added is guarded without a word.
 */
public final class Authorisation {

    static final String COOKIE = "atlas_session";

    private static final String SCHEME = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Incident Atlas\"";

    private final Tokens tokens;
    private final Sessions sessions;
    private final FailedAttempts attempts;
    private final Admission admission;

    public Authorisation(Tokens tokens, Sessions sessions, FailedAttempts attempts, Admission admission) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.attempts = attempts;
        this.admission = admission;
    }

    /** Finds out who asks and refuses what none of the routes may answer. */
    void admit(Context ctx) {
        if (isForEverybody(ctx.path())) {
            return;
        }
        Caller caller = caller(ctx);
        caller.attachTo(ctx);
        Origin origin = Origin.of(ctx, admission);
        if (Origin.isUnsafe(ctx) && bearer(ctx) == null && ctx.cookie(COOKIE) != null && !origin.isOwn()) {
            throw RequestProblem.foreign(
                    "With the cookie of a session this takes a request from a page of this service.");
        }
        if (admission.tokenRequired() && !caller.isKnown() && !ctx.path().equals(SessionRoutes.PATH)) {
            throw refused(ctx, "", "Nobody reads here without a token: send Authorization: Bearer and the token.");
        }
    }

    private static boolean isForEverybody(String path) {
        return PageRoutes.isOfThePage(path) || path.startsWith("/health/") || path.startsWith("/owner/");
    }

    private Caller caller(Context ctx) {
        String secret = bearer(ctx);
        if (secret != null) {
            return new Caller(present(ctx, secret), null);
        }
        return Optional.ofNullable(ctx.cookie(COOKIE))
                .flatMap(sessions::find)
                .map(session -> new Caller(session.token(), session.end()))
                .orElse(Caller.nobody());
    }

    /** The token presented in the header, or null; other schemes may be meant for a proxy and are no token. */
    static @Nullable String bearer(Context ctx) {
        String header = ctx.header("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    /** The token whose secret this is; whoever presents wrong ones again and again is made to wait. */
    Token present(Context ctx, String secret) {
        String address = Origin.address(ctx, admission);
        Duration wait = attempts.waitOf(address);
        if (!wait.isZero()) {
            ctx.header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
            throw RequestProblem.tooMany(
                    "Several wrong tokens came from this address; it may try again after the wait.");
        }
        return tokens.present(secret).orElseThrow(() -> {
            attempts.note(address);
            return refused(ctx, ", error=\"invalid_token\"", "The token is not known here, or was taken back.");
        });
    }

    /** The token of whoever asks, which allows at least the given role. */
    Token require(Context ctx, Role needed) {
        ctx.header("Cache-Control", "no-store");
        Token token = Caller.of(ctx).token();
        if (token == null) {
            String header = ctx.header("Authorization");
            throw header == null || header.isBlank()
                    ? refused(ctx, "", "This takes a token: send Authorization: Bearer and the token.")
                    : refused(ctx, ", error=\"invalid_request\"", "Send Authorization: Bearer and the token.");
        }
        if (!token.role().includes(needed)) {
            ctx.header("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
            throw RequestProblem.forbidden(
                    "This takes the role " + needed + "; the token has the role " + token.role() + ".");
        }
        return token;
    }

    Sessions sessions() {
        return sessions;
    }

    Admission admission() {
        return admission;
    }

    static RequestProblem refused(Context ctx, String error, String detail) {
        ctx.header("WWW-Authenticate", CHALLENGE + error);
        return RequestProblem.unauthorised(detail);
    }
}
