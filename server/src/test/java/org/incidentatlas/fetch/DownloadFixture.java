package org.incidentatlas.fetch;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server that does as it is told, a cache, and downloads of its one file. */
abstract class DownloadFixture {

    static final byte[] WHOLE =
            ("{\"names\": [" + "\"Alba\", ".repeat(2_000) + "\"Brona\"]}").getBytes(StandardCharsets.UTF_8);
    static final String ETAG = "\"v1\"";
    static final Patience SHORT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            3,
            Duration.ofSeconds(30));

    @TempDir
    Path cache;

    final TestTiming timing = new TestTiming();
    ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    Downloader downloader() {
        return new Downloader(cache, "Test/1", false, SHORT, timing);
    }

    Downloader quick() {
        Duration moment = Duration.ofMillis(300);
        Patience quick = new Patience(SHORT.connect(), moment, moment, SHORT.overall(), 1, SHORT.longestPause());
        return new Downloader(cache, "Test/1", false, quick, timing);
    }

    Fetched fetch(Download wanted) throws FetchFailed, InterruptedException {
        return downloader().fetch(wanted, Progress.none());
    }

    FetchFailed refused(Download wanted) {
        return refused(downloader(), wanted);
    }

    static FetchFailed refused(Downloader downloader, Download wanted) {
        return assertThrows(FetchFailed.class, () -> downloader.fetch(wanted, Progress.none()));
    }

    Download wanted() {
        return wanted(null);
    }

    Download wanted(@Nullable String sha256) {
        return new Download("units.json", server.at("/units"), hosts(), Content.JSON, 1_000_000, sha256);
    }

    static Hosts hosts() {
        return Hosts.of("127.0.0.1");
    }

    List<String> cached() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(CacheEntry.digest().digest(content));
    }
}
