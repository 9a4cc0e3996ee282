package org.incidentatlas.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.access.Tokens;

/**
 * Tells who asks, by the token of the request (RFC 6750, {@code Authorization: Bearer …}), and refuses whoever may not do
 * what is asked. The only place where tokens are read from requests; none is ever logged or repeated.
 */
final class Authorisation {

    private static final String SCHEME = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Incident Atlas\"";

    private final Tokens tokens;

    Authorisation(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The token of the request, which allows at least the given role. */
    Token require(Context ctx, Role needed) {
        ctx.header("Cache-Control", "no-store");
        String header = ctx.header("Authorization");
        if (header == null || header.isBlank()) {
            throw refused(ctx, "", "This takes a token: send Authorization: Bearer and the token.");
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw refused(ctx, ", error=\"invalid_request\"", "Send Authorization: Bearer and the token.");
        }
        Optional<Token> token = tokens.present(header.substring(SCHEME.length()).strip());
        if (token.isEmpty()) {
            throw refused(ctx, ", error=\"invalid_token\"", "The token is not known here, or was taken back.");
        }
        if (!token.get().role().includes(needed)) {
            ctx.header("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
            throw RequestProblem.forbidden("This takes the role " + needed + "; the token has the role "
                    + token.get().role() + ".");
        }
        return token.get();
    }

    /** The token of the request when it carries one; one that is not known or was taken back is refused. */
    Optional<Token> given(Context ctx) {
        return ctx.header("Authorization") == null ? Optional.empty() : Optional.of(require(ctx, Role.VIEWER));
    }

    private static RequestProblem refused(Context ctx, String error, String detail) {
        ctx.header("WWW-Authenticate", CHALLENGE + error);
        return RequestProblem.unauthorised(detail);
    }
}
