package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** Probes. The service listens only once a version is in memory, so that one that lives can also answer. */
final class HealthRoutes implements Routes {

    private final AtlasSource source;
    private final byte[] key;

    HealthRoutes(AtlasSource source, String key) {
        this.source = source;
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/health/live", ctx -> write(ctx, "live"));
        Routes.get(routes, "/health/ready", ctx -> write(ctx, "ready"));
        Routes.get(routes, "/health/owner", ctx -> {
            if (!isOwner(ctx)) {
                throw RequestProblem.notFound(null, "There is nothing at /health/owner.");
            }
            ctx.status(204);
        });
    }

    /** Whether this is the service whose key the caller read from the data folder, and not another on the same port. */
    private boolean isOwner(Context ctx) {
        String presented = ctx.header("Atlas-Key");
        return presented != null && MessageDigest.isEqual(presented.getBytes(StandardCharsets.UTF_8), key);
    }

    private void write(Context ctx, String word) {
        Params.of(ctx, Set.of());
        ctx.contentType(Answers.JSON);
        ctx.header("Cache-Control", "no-store");
        ctx.result(JsonText.write(json -> json.object()
                .field("status", word)
                .field("version", source.current().version())
                .field("stale", source.isStale())
                .end()));
    }
}
