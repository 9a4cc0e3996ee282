package org.incidentatlas.fetch;

import static org.incidentatlas.fetch.ScriptedServer.body;
import static org.incidentatlas.fetch.ScriptedServer.cut;
import static org.incidentatlas.fetch.ScriptedServer.file;
import static org.incidentatlas.fetch.ScriptedServer.inTurn;
import static org.incidentatlas.fetch.ScriptedServer.status;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.fetch.FetchFailed.Reason;
import org.junit.jupiter.api.Test;

/** What becomes of a download when a server or the line does not behave. */
class UnrulyServersTest extends DownloadFixture {

    @Test
    void a_redirection_to_another_host_is_refused_by_name() throws Exception {
        server.on("/units", status(302, "Location: " + server.elsewhere("/units")));

        FetchFailed failed = refused(wanted());

        assertEquals(Reason.REFUSED, failed.reason());
        assertTrue(failed.message().startsWith("localhost is not one of the hosts"), failed.message());
        assertEquals(1, server.asked().size());
    }

    @Test
    void a_redirection_on_the_same_host_is_followed() throws Exception {
        server.on("/units", status(307, "Location: media/units?version=1"));
        server.on("/media/units?version=1", file(WHOLE, ETAG));

        assertArrayEquals(WHOLE, Files.readAllBytes(fetch(wanted()).file()));
    }

    @Test
    void redirections_in_a_circle_end() throws Exception {
        server.on("/units", status(301, "Location: /other")).on("/other", status(301, "Location: /units"));

        FetchFailed failed = refused(wanted());

        assertEquals(Reason.REFUSED, failed.reason());
        assertEquals(6, server.asked().size());
    }

    @Test
    void a_redirection_to_nowhere_is_refused() throws Exception {
        server.on("/units", inTurn(status(302), status(302, "Location: http://[broken")));

        assertEquals(Reason.REFUSED, refused(wanted()).reason());
        assertEquals(Reason.REFUSED, refused(wanted()).reason());
    }

    @Test
    void a_file_that_announces_too_much_is_refused_before_its_body() throws Exception {
        server.on("/units", (asked, out) -> {
            ScriptedServer.head(out, 200, 1_000_001, "ETag: " + ETAG);
            server.stall();
        });

        assertEquals(Reason.TOO_LARGE, refused(wanted()).reason());
        assertEquals(List.of("lock"), cached());
    }

    @Test
    void a_file_that_grows_too_large_unannounced_is_deleted() throws Exception {
        server.on("/units", (asked, out) -> {
            ScriptedServer.head(out, 200, -1, "ETag: " + ETAG);
            while (true) {
                out.write(WHOLE);
            }
        });

        assertEquals(Reason.TOO_LARGE, refused(wanted()).reason());
        assertEquals(List.of("lock"), cached());
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws Exception {
        byte[] bomb = ScriptedServer.gzip(new byte[5_000_000]);
        server.on("/units", body(200, bomb, "Content-Encoding: gzip"));

        assertEquals(Reason.UNEXPECTED_CONTENT, refused(wanted()).reason());
        assertEquals("identity", server.asked().get(0).header("Accept-Encoding"));
        assertEquals(List.of("lock"), cached());
    }

    @Test
    void a_web_page_in_place_of_the_file_is_refused_by_its_type_and_by_its_look() throws Exception {
        byte[] page = "  <!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8);
        server.on("/units", inTurn(body(200, page, "Content-Type: text/html; charset=utf-8"), body(200, page)));

        assertEquals(Reason.UNEXPECTED_CONTENT, refused(wanted()).reason());
        assertEquals(Reason.UNEXPECTED_CONTENT, refused(wanted()).reason());
    }

    @Test
    void a_pointer_in_place_of_the_large_file_is_refused() throws Exception {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "a".repeat(64) + "\nsize 12345\n";
        server.on("/units", body(200, pointer.getBytes(StandardCharsets.UTF_8)));

        assertTrue(refused(wanted()).message().contains("Git LFS pointer"));
    }

    @Test
    void a_missing_file_is_told_without_asking_again() throws Exception {
        FetchFailed failed = refused(wanted());

        assertEquals(Reason.NOT_FOUND, failed.reason());
        assertEquals("127.0.0.1 has no units.json (404)", failed.message());
        assertEquals(1, server.asked().size());
    }

    @Test
    void a_failing_server_is_asked_again_a_few_times_with_growing_pauses() throws Exception {
        server.on("/units", status(500));

        assertEquals(Reason.SERVER_ERROR, refused(wanted()).reason());
        assertEquals(3, server.asked().size());
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), timing.pauses);
    }

    @Test
    void a_server_that_recovers_gives_the_file() throws Exception {
        server.on("/units", inTurn(status(502), status(500), file(WHOLE, ETAG)));

        assertArrayEquals(WHOLE, Files.readAllBytes(fetch(wanted()).file()));
    }

    @Test
    void a_busy_server_is_given_the_time_it_asks_for_within_reason() throws Exception {
        server.on("/units", inTurn(status(429, "Retry-After: 7"), file(WHOLE, ETAG)));
        fetch(wanted());
        assertEquals(List.of(Duration.ofSeconds(7)), timing.pauses);

        server.on("/units", status(503, "Retry-After: 3600"));
        FetchFailed failed = refused(wanted());

        assertEquals(Reason.BUSY, failed.reason());
        assertTrue(failed.message().contains("3600 s"), failed.message());
        assertEquals(1, timing.pauses.size());
    }

    @Test
    void a_server_that_never_answers_is_left() throws Exception {
        server.on("/units", (asked, out) -> server.stall());

        assertEquals(Reason.TIMED_OUT, refused(quick(), wanted()).reason());
    }

    @Test
    void a_body_that_stops_coming_is_left_and_its_part_kept() throws Exception {
        server.on("/units", (asked, out) -> {
            ScriptedServer.head(out, 200, WHOLE.length, "ETag: " + ETAG);
            out.write(WHOLE, 0, 5_000);
            out.flush();
            server.stall();
        });

        assertEquals(Reason.TIMED_OUT, refused(quick(), wanted()).reason());
        assertEquals(5_000, Files.size(cache.resolve("units.json.part")));
    }

    @Test
    void a_body_that_only_drips_ends_with_the_time_for_the_whole() throws Exception {
        server.on("/units", (asked, out) -> {
            ScriptedServer.head(out, 200, 900_000);
            while (true) {
                out.write('[');
                out.flush();
            }
        });
        Downloader downloader = new Downloader(cache, "Test/1", false, SHORT, new TestTiming(Duration.ofSeconds(5)));

        FetchFailed failed = refused(downloader, wanted());

        assertEquals(Reason.TIMED_OUT, failed.reason());
        assertTrue(failed.message().contains("longer than 60 s"), failed.message());
    }

    @Test
    void a_server_that_is_not_there_is_told() throws Exception {
        URI gone = server.at("/units");
        server.close();

        FetchFailed failed = refused(new Download("units.json", gone, hosts(), Content.JSON, 1_000_000, null));

        assertEquals(Reason.UNREACHABLE, failed.reason());
    }

    @Test
    void an_answer_that_is_no_http_is_told() throws Exception {
        server.on("/units", (asked, out) -> out.write("SSH-2.0-no\r\n\r\n".getBytes(StandardCharsets.UTF_8)));

        assertEquals(Reason.CUT_OFF, refused(wanted()).reason());
    }

    @Test
    void a_server_without_marks_is_asked_by_the_day_of_the_file() throws Exception {
        String day = "Fri, 01 Sep 2023 10:00:00 GMT";
        server.on("/units", inTurn(body(200, WHOLE, "Last-Modified: " + day), status(304)));
        fetch(wanted());

        assertTrue(fetch(wanted()).fromCache());
        assertEquals(day, server.asked().get(1).header("If-Modified-Since"));
    }

    @Test
    void a_server_without_encryption_gives_nothing_and_is_told() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerWithoutEncryption(plain));
            answering.start();
            URI secure = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/units");

            FetchFailed failed = refused(new Download("units.json", secure, hosts(), Content.JSON, 1_000_000, null));

            // Now and then the platform's client waits on for a handshake that never comes, until its time is over.
            assertTrue(
                    failed.message().startsWith("no trusted connection to 127.0.0.1")
                            || failed.message().startsWith("127.0.0.1 does not answer in time"),
                    failed.message());
            assertFalse(cached().contains("units.json"), "nothing that came unencrypted is kept");
            answering.join();
        }
    }

    private static void answerWithoutEncryption(ServerSocket server) {
        try (Socket connection = server.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
            connection.getInputStream().readAllBytes();
        } catch (IOException clientLeft) {
            // it has seen enough
        }
    }

    @Test
    void requests_go_through_the_proxy_of_the_platform() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(
                new InetSocketAddress("127.0.0.1", server.at("/").getPort())));
        try {
            server.on("http://127.0.0.1:1/units", file(WHOLE, ETAG));
            URI behind = URI.create("http://127.0.0.1:1/units");

            Fetched fetched = fetch(new Download("units.json", behind, hosts(), Content.JSON, 1_000_000, null));

            assertArrayEquals(WHOLE, Files.readAllBytes(fetched.file()));
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void offline_gives_what_the_cache_has_and_asks_nobody() throws Exception {
        server.on("/units", file(WHOLE, ETAG));
        Downloader offline = new Downloader(cache, "Test/1", true, SHORT, timing);
        assertEquals(Reason.OFFLINE, refused(offline, wanted()).reason());
        fetch(wanted());

        assertTrue(offline.fetch(wanted(), Progress.none()).fromCache());
        assertEquals(Reason.CHECKSUM, refused(offline, wanted("0".repeat(64))).reason());
        assertTrue(offline.size(wanted()).isEmpty());
        assertEquals(1, server.asked().size());
    }

    @Test
    void one_command_at_a_time_writes_into_a_cache() throws Exception {
        server.on("/units", file(WHOLE, ETAG));

        try (CacheLock held = CacheLock.take(cache)) {
            assertEquals(Reason.REFUSED, refused(wanted()).reason());
        }
        assertFalse(fetch(wanted()).fromCache());
    }

    @Test
    void a_request_names_the_program_and_carries_no_credentials() throws Exception {
        server.on("/units", inTurn(status(302, "Location: /units", "Set-Cookie: id=1"), file(WHOLE, ETAG)));
        fetch(wanted());

        ScriptedServer.Asked last = server.asked().get(1);
        assertEquals("Test/1", last.header("User-Agent"));
        assertEquals("", last.header("Cookie") + last.header("Authorization") + last.header("Proxy-Authorization"));
    }

    @Test
    void progress_goes_from_what_was_left_to_the_whole() throws Exception {
        server.on("/units", inTurn(cut(WHOLE, 5_000, "ETag: " + ETAG), file(WHOLE, ETAG)));
        List<Long> seen = new ArrayList<>();

        downloader().fetch(wanted(), (bytes, total) -> {
            assertEquals(WHOLE.length, total);
            seen.add(bytes);
        });

        assertTrue(seen.contains(5_000L), seen.toString());
        assertEquals(WHOLE.length, seen.get(seen.size() - 1));
        assertEquals(seen.stream().sorted().toList(), seen);
    }
}
