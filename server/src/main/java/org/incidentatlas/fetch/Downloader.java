package org.incidentatlas.fetch;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.incidentatlas.fetch.CacheEntry.Held;
import org.incidentatlas.fetch.FetchFailed.Reason;

/**
 * Gets files into a cache: whole, verified, or not at all. A download that ends early is gone on with by the next, if the
 * server's mark still says that it is the same file. A file that is there is asked for again only by its mark, and one with
 * a known checksum is not asked for at all.
 *
 * <p>Not safe for several threads; several processes may share a cache.
 */
public final class Downloader {

    private static final long UNKNOWN = -1;

    private final Path cache;
    private final boolean offline;
    private final Patience patience;
    private final Timing timing;
    private final Requests requests;

    /**
     * @param cache the folder, made when needed
     * @param userAgent how the program calls itself to servers
     * @param offline whether only the cache may be used
     */
    public Downloader(Path cache, String userAgent, boolean offline, Patience patience, Timing timing) {
        this.cache = cache;
        this.offline = offline;
        this.patience = patience;
        this.timing = timing;
        requests = new Requests(userAgent, patience);
    }

    /**
     * The file, from the cache or from its source.
     *
     * @throws FetchFailed when it cannot be had; the cache then holds what it held
     */
    public Fetched fetch(Download wanted, Progress progress) throws FetchFailed, InterruptedException {
        try {
            CacheEntry entry = new CacheEntry(cache, wanted.name());
            Optional<Held> held = entry.held(wanted);
            if (held.isPresent() && (offline || held.get().sha256().equals(wanted.sha256()))) {
                return checked(wanted, held.get());
            }
            if (offline) {
                throw new FetchFailed(
                        Reason.OFFLINE, wanted.title() + " is not in the cache; fetch it once without --offline");
            }
            try (CacheLock lock = CacheLock.take(cache)) {
                return attempts(wanted, entry, held, progress);
            }
        } catch (FetchFailed told) {
            throw told;
        } catch (IOException disk) {
            throw new FetchFailed(
                    Reason.DISK, wanted.title() + " cannot be kept under " + cache + ": " + disk.getMessage(), disk);
        }
    }

    /** The file's size as its source says, or nothing; asks without receiving. */
    public OptionalLong size(Download wanted) throws InterruptedException {
        if (offline) {
            return OptionalLong.empty();
        }
        try {
            HttpResponse<TimedBody> answer = requests.send(
                    "HEAD", wanted.address(), wanted.hosts(), Map.of(), new Deadline(timing, patience.overall()));
            answer.body().cancel();
            return answer.statusCode() == 200
                    ? answer.headers().firstValueAsLong("Content-Length")
                    : OptionalLong.empty();
        } catch (FetchFailed | NumberFormatException unknown) {
            return OptionalLong.empty();
        }
    }

    private static Fetched checked(Download wanted, Held held) throws FetchFailed {
        String expected = wanted.sha256();
        if (expected != null && !expected.equals(held.sha256())) {
            throw wrongChecksum(wanted, expected, held.sha256(), "The file in the cache is another version.");
        }
        return held.unchanged();
    }

    private Fetched attempts(Download wanted, CacheEntry entry, Optional<Held> held, Progress progress)
            throws IOException, InterruptedException {
        Deadline deadline = new Deadline(timing, patience.overall());
        for (int attempt = 1; ; attempt++) {
            try (PartFile part = PartFile.open(entry, wanted)) {
                return new Transfer(wanted, entry, part, held, progress, deadline).run();
            } catch (FetchFailed failed) {
                if (!failed.mayPass() || attempt >= patience.attempts()) {
                    throw failed;
                }
                pause(failed, attempt);
            }
        }
    }

    private void pause(FetchFailed failed, int attempt) throws FetchFailed, InterruptedException {
        var asked = failed.retryAfter();
        if (asked.isPresent() && asked.get().compareTo(patience.longestPause()) > 0) {
            throw failed;
        }
        timing.pause(asked.orElse(patience.pauseAfter(attempt)));
    }

    private static FetchFailed wrongChecksum(Download wanted, String expected, String computed, String consequence) {
        return new FetchFailed(
                Reason.CHECKSUM,
                wanted.title() + " has the wrong checksum: SHA-256 " + computed + ", expected " + expected + ". "
                        + consequence);
    }

    /** One attempt to get one file. */
    private final class Transfer {

        private final Download wanted;
        private final CacheEntry entry;
        private final PartFile part;
        private final Optional<Held> held;
        private final Progress progress;
        private final Deadline deadline;

        Transfer(
                Download wanted,
                CacheEntry entry,
                PartFile part,
                Optional<Held> held,
                Progress progress,
                Deadline deadline) {
            this.wanted = wanted;
            this.entry = entry;
            this.part = part;
            this.held = held;
            this.progress = progress;
            this.deadline = deadline;
        }

        Fetched run() throws IOException, InterruptedException {
            HttpResponse<TimedBody> answer =
                    requests.send("GET", wanted.address(), wanted.hosts(), conditions(), deadline);
            try {
                if (answer.statusCode() == 304 && held.isPresent()) {
                    return checked(wanted, held.get());
                }
                if (answer.statusCode() == 416 || (answer.statusCode() == 206 && !continuesPart(answer.headers()))) {
                    return startOver(answer);
                }
                AnswerHead.check(wanted, answer);
                if (answer.statusCode() == 200) {
                    part.restart(AnswerHead.note(wanted, answer.headers()));
                }
                receive(answer);
                return keep();
            } finally {
                answer.body().cancel();
            }
        }

        private Map<String, String> conditions() {
            Map<String, String> headers = new LinkedHashMap<>();
            if (part.mark().isPresent()) {
                headers.put("Range", "bytes=" + part.size() + "-");
                headers.put("If-Range", part.mark().get());
            } else if (held.isPresent() && held.get().note().etag() != null) {
                headers.put("If-None-Match", held.get().note().etag());
            } else if (held.isPresent() && held.get().note().lastModified() != null) {
                headers.put("If-Modified-Since", held.get().note().lastModified());
            }
            return headers;
        }

        /** Whether a partial answer begins where the part ends and is of the same file. */
        private boolean continuesPart(HttpHeaders headers) {
            Optional<String> mark = part.mark();
            Optional<String> etag = headers.firstValue("ETag");
            return mark.isPresent()
                    && headers.firstValue("Content-Range").orElse("").startsWith("bytes " + part.size() + "-")
                    && (etag.isEmpty() || etag.equals(mark));
        }

        private Fetched startOver(HttpResponse<TimedBody> answer) throws IOException, InterruptedException {
            answer.body().cancel();
            if (part.mark().isEmpty()) {
                throw new FetchFailed(
                        Reason.REFUSED,
                        wanted.address().getHost() + " answers with a part of " + wanted.title()
                                + " that was not asked for");
            }
            part.restart(new Note(wanted.address(), null, null, null));
            return run();
        }

        private void receive(HttpResponse<TimedBody> answer) throws IOException, InterruptedException {
            OptionalLong length = AnswerHead.length(answer.headers());
            long total = length.isPresent() ? part.size() + length.getAsLong() : UNKNOWN;
            refuseBeyondLimit(total);
            progress.at(part.size(), total);
            for (Optional<List<ByteBuffer>> piece = next(answer); piece.isPresent(); piece = next(answer)) {
                for (ByteBuffer bytes : piece.get()) {
                    refuseBeyondLimit(part.size() + bytes.remaining());
                    part.append(bytes);
                }
                progress.at(part.size(), total);
            }
            if (total != UNKNOWN && part.size() != total) {
                throw new FetchFailed(
                        Reason.CUT_OFF, wanted.title() + " ended after " + part.size() + " of " + total + " bytes");
            }
        }

        private Optional<List<ByteBuffer>> next(HttpResponse<TimedBody> answer)
                throws FetchFailed, InterruptedException {
            try {
                return answer.body().next(deadline.atMost(patience.idle()));
            } catch (IOException broken) {
                throw Requests.explain(answer.uri().getHost(), broken);
            }
        }

        private void refuseBeyondLimit(long bytes) throws IOException {
            if (bytes > wanted.limit()) {
                part.discard();
                throw new FetchFailed(
                        Reason.TOO_LARGE,
                        wanted.title() + " is larger than the limit of " + wanted.limit() + " bytes; nothing was kept");
            }
        }

        private Fetched keep() throws IOException {
            String computed = part.sha256();
            String expected = wanted.sha256();
            if (expected != null && !expected.equals(computed)) {
                part.discard();
                throw wrongChecksum(wanted, expected, computed, "It was deleted.");
            }
            Optional<String> fault = wanted.content().check(entry.part());
            if (fault.isPresent()) {
                part.discard();
                throw new FetchFailed(Reason.UNEXPECTED_CONTENT, wanted.title() + " was not kept: " + fault.get());
            }
            String earlier = entry.earlierSha256(wanted);
            long bytes = part.size();
            part.finish(computed);
            return new Fetched(entry.file(), bytes, computed, false, computed.equals(earlier) ? null : earlier);
        }
    }
}
