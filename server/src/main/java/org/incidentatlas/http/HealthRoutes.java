package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Probes: whether the process lives, and whether it can answer. */
final class HealthRoutes implements Routes {

    private final AtlasSource source;
    private final byte[] key;

    HealthRoutes(AtlasSource source, String key) {
        this.source = source;
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/health/live", ctx -> write(ctx, 200, "live"));
        routes.get("/health/ready", ctx -> {
            if (source.isReady()) {
                write(ctx, 200, "ready");
            } else {
                write(ctx, 503, "starting");
            }
        });
        routes.get("/health/owner", ctx -> {
            if (!isOwner(ctx)) {
                throw RequestProblem.notFound("There is nothing at /health/owner.");
            }
            ctx.status(204);
        });
    }

    /** Whether this is the service whose key the caller read from the data folder, and not another on the same port. */
    private boolean isOwner(Context ctx) {
        String presented = ctx.header("Atlas-Key");
        return presented != null && MessageDigest.isEqual(presented.getBytes(StandardCharsets.UTF_8), key);
    }

    private void write(Context ctx, int status, String word) {
        ctx.status(status);
        ctx.contentType(Answers.JSON);
        ctx.header("Cache-Control", "no-store");
        ctx.result(JsonText.write(json -> json.object()
                .field("status", word)
                .field("version", source.isReady() ? source.current().version() : null)
                .field("stale", source.isStale())
                .end()));
    }
}
