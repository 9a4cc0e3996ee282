package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** Probes. The service listens only once a version is in memory, so that one that lives can also answer. */
final class HealthRoutes implements Routes {

    private final AtlasSource source;
    private final OwnerKey key;

    HealthRoutes(AtlasSource source, OwnerKey key) {
        this.source = source;
        this.key = key;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/health/live", ctx -> write(ctx, "live"));
        Routes.get(routes, "/health/ready", ctx -> write(ctx, "ready"));
        Routes.get(routes, "/health/owner", ctx -> {
            key.require(ctx);
            ctx.status(204);
        });
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
