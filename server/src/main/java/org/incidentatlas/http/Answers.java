package org.incidentatlas.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.incidentatlas.access.Audience;
import org.incidentatlas.timeline.Atlas;

/**
 * Sends what was asked for: always for one version of the atlas, the newest or the one asked for, and one audience, with a strong entity tag, gzipped where the
 * caller takes it.
 *
 * <p>Somebody known by a token or session gets the full audience's atlas unless they ask for the public's; what they get is
 * for no shared cache.
 *
 * <p>The entity tag is a hash of all that decides the bytes: version, how far its records are shown, audience, boundary set, index of names, program
 * build, base address, canonical query and content coding. Answers hold no clock time, so the same tag always means the same bytes.
 */
public final class Answers {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";

    private static final int WORTH_COMPRESSING_BYTES = 512;

    private final AtlasSource source;
    private final String build;

    /** @param build identifies the program: answers of two builds never share an entity tag */
    public Answers(AtlasSource source, String build) {
        this.source = source;
        this.build = build;
    }

    String build() {
        return build;
    }

    AtlasSource source() {
        return source;
    }

    /**
     * Answers with the text made of the atlas, or with 304 when the caller has it already. The text is made before the
     * tags are compared: only then is it certain that the question has an answer at all.
     */
    void send(Context ctx, Params params, String mediaType, Function<Atlas, String> body) {
        Caller caller = Caller.of(ctx);
        Atlas atlas = atlas(params, caller.audience(ctx, params));
        byte[] bytes = body.apply(atlas).getBytes(StandardCharsets.UTF_8);
        boolean gzip = Encodings.acceptsGzip(ctx.header("Accept-Encoding"));
        String tag = tag(ctx, params, atlas, gzip);
        ctx.header("ETag", tag);
        ctx.header("Vary", "Accept, Accept-Encoding, Authorization, Cookie");
        ctx.header("Cache-Control", caller.isKnown() ? "private, no-cache" : "no-cache");
        ctx.header("Atlas-Version", Long.toString(atlas.version()));
        if (source.isStale()) {
            ctx.header("Atlas-Stale", "true");
        }
        if (EntityTags.matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
            return;
        }
        write(ctx, mediaType, bytes, gzip);
    }

    /** As {@link #send}, for a reader who may see what is not public when {@code full}: nobody else may keep that answer. */
    void sendPrivately(Context ctx, Params params, boolean full, Function<Atlas, String> body) {
        if (!full) {
            send(ctx, params, JSON, body);
            return;
        }
        Atlas atlas = atlas(params, Audience.FULL);
        sendChange(ctx, atlas.version(), body.apply(atlas));
    }

    /** Answers a request that is not about one version for ever, such as a batch in a body: without a tag. */
    void sendOnce(Context ctx, Atlas atlas, String mediaType, String body) {
        ctx.header("Vary", "Accept, Accept-Encoding");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Atlas-Version", Long.toString(atlas.version()));
        write(
                ctx,
                mediaType,
                body.getBytes(StandardCharsets.UTF_8),
                Encodings.acceptsGzip(ctx.header("Accept-Encoding")));
    }

    /** Answers a request that made a version. */
    void sendChange(Context ctx, long version, String body) {
        ctx.header("Cache-Control", "no-store");
        ctx.header("Atlas-Version", Long.toString(version));
        write(ctx, JSON, body.getBytes(StandardCharsets.UTF_8), false);
    }

    private static void write(Context ctx, String mediaType, byte[] bytes, boolean gzip) {
        ctx.contentType(mediaType);
        byte[] body = bytes;
        if (gzip && bytes.length >= WORTH_COMPRESSING_BYTES) {
            ctx.header("Content-Encoding", "gzip");
            body = gzip(bytes);
        }
        // Without it an answer longer than the server's buffer would be sent in chunks, though its length is known.
        ctx.res().setContentLengthLong(body.length);
        ctx.result(body);
    }

    /** The version asked for, the newest when none is. */
    private Atlas atlas(Params params, Audience audience) {
        Atlas newest = newest(params, audience);
        Optional<Integer> asked = params.number("version", 1, 999_999_999);
        return asked.isEmpty() || asked.get() == newest.version() ? newest : older(asked.get(), newest);
    }

    /** The newest version; looks for one that was written just now when the caller knows of it already. */
    private Atlas newest(Params params, Audience audience) {
        Atlas held = source.current(audience);
        int least = params.number("min_version", 1, 999_999_999).orElse(0);
        if (least <= held.version()) {
            return held;
        }
        source.refresh();
        Atlas looked = source.current(audience);
        if (least > looked.version()) {
            throw RequestProblem.unavailable(
                    "min_version", "Version " + least + " is not here yet; the newest is " + looked.version() + ".");
        }
        return looked;
    }

    private Atlas older(long asked, Atlas newest) {
        if (asked > newest.version()) {
            throw RequestProblem.invalid(
                    "version", "There is no version " + asked + " yet; the newest is " + newest.version() + ".");
        }
        return source.at(asked, newest.audience())
                .orElseThrow(() -> RequestProblem.unavailable(
                        "version", "Other earlier versions are being read; ask again in a few seconds."));
    }

    private String tag(Context ctx, Params params, Atlas atlas, boolean gzip) {
        return EntityTags.of(
                Long.toString(atlas.version()),
                Long.toString(atlas.shownAsOf()),
                atlas.audience().toString(),
                atlas.boundaries().set().id(),
                atlas.boundaries().set().checksum(),
                atlas.shelf().state(),
                atlas.gazetteer().version(),
                build,
                ctx.scheme() + "://" + ctx.host(),
                ctx.path(),
                params.canonical(),
                gzip ? "gzip" : "identity");
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return packed.toByteArray();
    }
}
