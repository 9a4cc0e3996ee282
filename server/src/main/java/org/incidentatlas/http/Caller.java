package org.incidentatlas.http;

import io.javalin.http.Context;
import java.time.Instant;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Found out once, before any route answers.
 *
 * @param token what they are known by, presented or through a session; null for nobody known
 * @param sessionEnd when the session ends that they are known by; null without one
 */
record Caller(@Nullable Token token, @Nullable Instant sessionEnd) {

    private static final String ATTRIBUTE = "caller";
    private static final Caller NOBODY = new Caller(null, null);

    static Caller nobody() {
        return NOBODY;
    }

    static Caller of(Context ctx) {
        Caller caller = ctx.attribute(ATTRIBUTE);
        return caller == null ? NOBODY : caller;
    }

    void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    boolean isKnown() {
        return token != null;
    }

    /** The widest audience they belong to. */
    Audience audience() {
        return token != null && token.role().includes(Role.VIEWER) ? Audience.FULL : Audience.PUBLIC;
    }

    /** The audience asked for by {@code audience}, else the widest they belong to. */
    Audience audience(Context ctx, Params params) {
        Audience asked = params.text("audience")
                .map(word -> Audience.parse(word)
                        .orElseThrow(
                                () -> RequestProblem.invalid("audience", "'" + word + "' is neither public nor full.")))
                .orElse(audience());
        if (asked == Audience.FULL && audience() == Audience.PUBLIC) {
            throw Authorisation.refused(ctx, "", "The full audience takes a token or a session.");
        }
        return asked;
    }
}
