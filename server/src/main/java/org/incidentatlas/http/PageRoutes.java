package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The page and its parts, from the {@code web} library. Each file carries an entity tag of its content: modules are asked
 * for again after an update, and only then.
 */
final class PageRoutes implements Routes {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.(js|css|html|svg|png|json|ico)");
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "json", "application/json");

    private final Map<String, Optional<StaticFile>> files = new ConcurrentHashMap<>();

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", ctx -> send(ctx, "index.html"));
        routes.get("/favicon.ico", ctx -> send(ctx, "icon.svg"));
        routes.get("/icon.svg", ctx -> send(ctx, "icon.svg"));
        routes.get("/app/<file>", ctx -> send(ctx, "app/" + ctx.pathParam("file")));
        routes.get("/styles/<file>", ctx -> send(ctx, "styles/" + ctx.pathParam("file")));
        routes.get("/images/<file>", ctx -> send(ctx, "images/" + ctx.pathParam("file")));
    }

    private void send(Context ctx, String name) {
        StaticFile file =
                find(name).orElseThrow(() -> RequestProblem.notFound("There is nothing at " + ctx.path() + "."));
        ctx.header("ETag", file.tag());
        ctx.header("Cache-Control", "no-cache");
        if (EntityTags.matches(ctx.header("If-None-Match"), file.tag())) {
            ctx.status(304);
            return;
        }
        ctx.contentType(file.mediaType());
        if (Encodings.acceptsGzip(ctx.header("Accept-Encoding"))) {
            ctx.header("Content-Encoding", "gzip");
            ctx.header("Vary", "Accept-Encoding");
            ctx.result(file.packed());
        } else {
            ctx.result(file.content());
        }
    }

    private Optional<StaticFile> find(String name) {
        return NAME.matcher(name).matches() ? files.computeIfAbsent(name, PageRoutes::read) : Optional.empty();
    }

    private static Optional<StaticFile> read(String name) {
        try (InputStream in = PageRoutes.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            String mediaType =
                    MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            return Optional.of(new StaticFile(content, Answers.gzip(content), EntityTags.of(content), mediaType));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private record StaticFile(byte[] content, byte[] packed, String tag, String mediaType) {}
}
