package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** The description of all of {@code /api}, for people and programs. */
final class OpenApiRoutes implements Routes {

    private final byte[] document;

    OpenApiRoutes() {
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream("/openapi.json")) {
            document = Objects.requireNonNull(in, "openapi.json").readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/openapi.json", ctx -> {
            Params.of(ctx, Set.of());
            ctx.contentType("application/vnd.oai.openapi+json;version=3.0");
            ctx.header("Cache-Control", "no-cache");
            ctx.result(document);
        });
    }
}
