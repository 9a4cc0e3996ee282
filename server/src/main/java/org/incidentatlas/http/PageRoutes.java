package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The page and its parts, from the {@code web} library. Each file carries an entity tag of its content: modules are asked
 * for again after an update, and only then.
 */
final class PageRoutes implements Routes {

    private static final Pattern RESOURCE =
            Pattern.compile("(/[A-Za-z0-9-][A-Za-z0-9.-]*)+\\.(js|css|html|svg|png|json|ico)");
    private static final Pattern LEAFLET = Pattern.compile("[0-9.]+/dist/(images/)?[a-z0-9.-]+\\.(js|css|png)");
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "json", "application/json");

    private static final Set<String> PAGES = Set.of("/", "/places", "/edit", "/import", "/favicon.ico");
    private static final List<String> FOLDERS =
            List.of("/places/", "/edit/", "/import/", "/webjars/", "/app/", "/styles/", "/images/");

    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    /** Whether the path is one of the page's own files, which hold nothing of the record. */
    static boolean isOfThePage(String path) {
        return PAGES.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/", ctx -> send(ctx, "index.html"));
        Routes.get(routes, "/places", ctx -> send(ctx, "places.html"));
        Routes.get(routes, "/places/<file>", ctx -> send(ctx, "places/" + ctx.pathParam("file")));
        Routes.get(routes, "/edit", ctx -> send(ctx, "edit.html"));
        Routes.get(routes, "/edit/<file>", ctx -> send(ctx, "edit/" + ctx.pathParam("file")));
        Routes.get(routes, "/import", ctx -> send(ctx, "import.html"));
        Routes.get(routes, "/import/<file>", ctx -> send(ctx, "import/" + ctx.pathParam("file")));
        Routes.get(routes, "/favicon.ico", ctx -> send(ctx, "favicon.svg"));
        Routes.get(routes, "/webjars/leaflet/<file>", this::sendLeaflet);
        Routes.get(routes, "/app/<file>", ctx -> send(ctx, "app/" + ctx.pathParam("file")));
        Routes.get(routes, "/styles/<file>", ctx -> send(ctx, "styles/" + ctx.pathParam("file")));
        Routes.get(routes, "/images/<file>", ctx -> send(ctx, "images/" + ctx.pathParam("file")));
    }

    /** Leaflet, from its own jar; the version is part of the address, so that a copy never goes out of date. */
    private void sendLeaflet(Context ctx) {
        String name = ctx.pathParam("file");
        if (!LEAFLET.matcher(name).matches()) {
            throw RequestProblem.notFound(null, "There is nothing at " + ctx.path() + ".");
        }
        send(ctx, "/META-INF/resources/webjars/leaflet/" + name, "public, max-age=31536000, immutable");
    }

    private void send(Context ctx, String name) {
        send(ctx, "/static/" + name, "no-cache");
    }

    private void send(Context ctx, String resource, String caching) {
        StaticFile file = find(resource)
                .orElseThrow(() -> RequestProblem.notFound(null, "There is nothing at " + ctx.path() + "."));
        boolean gzip = Encodings.acceptsGzip(ctx.header("Accept-Encoding"));
        String tag = gzip ? file.packedTag() : file.tag();
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", caching);
        ctx.header("Vary", "Accept-Encoding");
        if (EntityTags.matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
            return;
        }
        ctx.contentType(file.mediaType());
        if (gzip) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.result(gzip ? file.packed() : file.content());
    }

    /** Only files that exist are kept, so that asking for others costs no memory. */
    private Optional<StaticFile> find(String name) {
        if (!RESOURCE.matcher(name).matches()) {
            return Optional.empty();
        }
        StaticFile kept = files.get(name);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<StaticFile> found = read(name);
        found.ifPresent(file -> files.put(name, file));
        return found;
    }

    private static Optional<StaticFile> read(String name) {
        try (InputStream in = PageRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            String mediaType =
                    MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            byte[] packed = Answers.gzip(content);
            return Optional.of(
                    new StaticFile(content, EntityTags.of(content), packed, EntityTags.of(packed), mediaType));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private record StaticFile(byte[] content, String tag, byte[] packed, String packedTag, String mediaType) {}
}
