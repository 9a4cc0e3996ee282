package org.incidentatlas.http;

import io.javalin.http.Context;
import java.util.Set;

/**
 * Where a request comes from, as the browser says: scripts can set neither header (Fetch standard, {@code Origin}; Fetch
 * Metadata, {@code Sec-Fetch-Site}).
 *
 * @param isOwn whether it says that a page of this service asks
 * @param isOther whether it says that anything else does; neither is said by programs that are no browser
 */
record Origin(boolean isOwn, boolean isOther) {

    /** Methods that change nothing (RFC 9110 section 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    static Origin of(Context ctx, Admission admission) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        if (site != null) {
            boolean own = site.equals("same-origin");
            return new Origin(own, !own);
        }
        if (origin == null) {
            return new Origin(false, false);
        }
        boolean own = origin.equalsIgnoreCase((isHttps(ctx, admission) ? "https://" : "http://") + ctx.host());
        return new Origin(own, !own);
    }

    static boolean isUnsafe(Context ctx) {
        return !SAFE.contains(ctx.req().getMethod());
    }

    /** Whether the browser's end of the connection is encrypted. */
    static boolean isHttps(Context ctx, Admission admission) {
        return ctx.scheme().equals("https")
                || (admission.behindProxy() && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto")));
    }

    /** The address of whoever asks; behind a proxy the last one named, which the proxy itself wrote. */
    static String address(Context ctx, Admission admission) {
        String forwarded = admission.behindProxy() ? ctx.header("X-Forwarded-For") : null;
        return forwarded == null
                ? String.valueOf(ctx.req().getRemoteAddr())
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
