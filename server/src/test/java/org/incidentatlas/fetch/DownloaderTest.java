package org.incidentatlas.fetch;

import static org.incidentatlas.fetch.ScriptedServer.body;
import static org.incidentatlas.fetch.ScriptedServer.cut;
import static org.incidentatlas.fetch.ScriptedServer.file;
import static org.incidentatlas.fetch.ScriptedServer.inTurn;
import static org.incidentatlas.fetch.ScriptedServer.status;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentatlas.fetch.FetchFailed.Reason;
import org.junit.jupiter.api.Test;

/** What becomes of a download, of the part it leaves and of the cache. */
class DownloaderTest extends DownloadFixture {

    @Test
    void a_whole_file_is_kept_with_its_checksum_and_nothing_else_is_left() throws Exception {
        server.on("/units", file(WHOLE, ETAG));

        Fetched fetched = fetch(wanted());

        assertArrayEquals(WHOLE, Files.readAllBytes(fetched.file()));
        assertEquals(sha256(WHOLE), fetched.sha256());
        assertFalse(fetched.fromCache());
        assertEquals(List.of("lock", "units.json", "units.json.about.json"), cached());
    }

    @Test
    void a_second_run_asks_by_mark_and_receives_no_body() throws Exception {
        server.on("/units", file(WHOLE, ETAG));
        fetch(wanted());

        Fetched again = fetch(wanted());

        assertTrue(again.fromCache());
        assertEquals(ETAG, server.asked().get(1).header("If-None-Match"));
        assertEquals(2, server.asked().size());
    }

    @Test
    void a_second_run_with_a_known_checksum_asks_nothing() throws Exception {
        server.on("/units", file(WHOLE, ETAG));
        fetch(wanted(sha256(WHOLE)));

        assertTrue(fetch(wanted(sha256(WHOLE))).fromCache());
        assertEquals(1, server.asked().size());
    }

    @Test
    void a_file_that_changed_is_received_again_and_the_earlier_checksum_is_told() throws Exception {
        byte[] other = "{\"names\": []}".getBytes(StandardCharsets.UTF_8);
        server.on("/units", inTurn(file(WHOLE, ETAG), file(other, "\"v2\"")));
        fetch(wanted());

        Fetched again = fetch(wanted());

        assertFalse(again.fromCache());
        assertEquals(sha256(WHOLE), again.earlierSha256());
        assertArrayEquals(other, Files.readAllBytes(again.file()));
    }

    @Test
    void a_file_of_the_cache_that_was_tampered_with_is_received_again() throws Exception {
        server.on("/units", file(WHOLE, ETAG));
        Files.writeString(fetch(wanted()).file(), "{}");

        Fetched again = fetch(wanted());

        assertFalse(again.fromCache());
        assertNull(again.earlierSha256());
        assertArrayEquals(WHOLE, Files.readAllBytes(again.file()));
    }

    @Test
    void a_cut_body_is_gone_on_with_from_where_it_ended() throws Exception {
        server.on("/units", inTurn(cut(WHOLE, 5_000, "ETag: " + ETAG), file(WHOLE, ETAG)));

        Fetched fetched = fetch(wanted(sha256(WHOLE)));

        assertEquals("bytes=5000-", server.asked().get(1).header("Range"));
        assertEquals(ETAG, server.asked().get(1).header("If-Range"));
        assertArrayEquals(WHOLE, Files.readAllBytes(fetched.file()));
    }

    @Test
    void a_later_run_goes_on_with_what_an_earlier_one_left() throws Exception {
        server.on("/units", cut(WHOLE, 5_000, "ETag: " + ETAG));
        assertEquals(Reason.CUT_OFF, refused(wanted()).reason());
        assertTrue(cached().contains("units.json.part"));
        server.on("/units", file(WHOLE, ETAG));

        assertArrayEquals(WHOLE, Files.readAllBytes(fetch(wanted()).file()));
        assertTrue(server.asked().get(3).header("Range").matches("bytes=\\d+-"));
        assertFalse(cached().contains("units.json.part"));
    }

    @Test
    void a_part_of_a_file_that_changed_since_is_thrown_away() throws Exception {
        byte[] other = "{\"names\": [\"Cerin\"]}".getBytes(StandardCharsets.UTF_8);
        server.on("/units", inTurn(cut(WHOLE, 5_000, "ETag: " + ETAG), file(other, "\"v2\"")));

        assertArrayEquals(other, Files.readAllBytes(fetch(wanted()).file()));
    }

    @Test
    void a_server_that_ignores_ranges_sends_the_file_anew() throws Exception {
        server.on("/units", inTurn(cut(WHOLE, 5_000, "ETag: " + ETAG), body(200, WHOLE, "ETag: " + ETAG)));

        assertArrayEquals(WHOLE, Files.readAllBytes(fetch(wanted()).file()));
    }

    @Test
    void a_partial_answer_of_another_version_or_place_is_not_joined_to_the_part() throws Exception {
        server.on(
                "/units",
                inTurn(
                        cut(WHOLE, 5_000, "ETag: " + ETAG),
                        body(206, new byte[10], "ETag: \"v2\"", "Content-Range: bytes 5000-5009/5010"),
                        cut(WHOLE, 6_000, "ETag: " + ETAG),
                        body(206, new byte[10], "ETag: " + ETAG, "Content-Range: bytes 1-10/5010"),
                        file(WHOLE, ETAG)));

        assertArrayEquals(WHOLE, Files.readAllBytes(fetch(wanted()).file()));
    }

    @Test
    void a_part_that_the_server_cannot_go_on_with_is_started_over() throws Exception {
        server.on("/units", inTurn(cut(WHOLE, 5_000, "ETag: " + ETAG), status(416), file(WHOLE, ETAG)));

        assertArrayEquals(WHOLE, Files.readAllBytes(fetch(wanted()).file()));
        assertEquals("", server.asked().get(2).header("Range"));
    }

    @Test
    void a_part_without_a_strong_mark_is_never_gone_on_with() throws Exception {
        server.on("/units", inTurn(cut(WHOLE, 5_000, "ETag: W/\"v1\""), body(200, WHOLE)));

        assertArrayEquals(WHOLE, Files.readAllBytes(fetch(wanted()).file()));
        assertEquals("", server.asked().get(1).header("Range"));
    }

    @Test
    void a_partial_answer_nobody_asked_for_is_refused() throws Exception {
        server.on("/units", body(206, WHOLE, "ETag: " + ETAG, "Content-Range: bytes 0-9/10"));

        assertEquals(Reason.REFUSED, refused(wanted()).reason());
        assertEquals(List.of("lock"), cached());
    }

    @Test
    void a_wrong_checksum_deletes_the_file_and_names_both() throws Exception {
        server.on("/units", file(WHOLE, ETAG));
        String expected = "0".repeat(64);

        FetchFailed failed = refused(wanted(expected));

        assertEquals(Reason.CHECKSUM, failed.reason());
        assertTrue(failed.message().contains(expected) && failed.message().contains(sha256(WHOLE)), failed.message());
        assertEquals(List.of("lock"), cached());
        assertEquals(1, server.asked().size());
    }

    @Test
    void a_failed_download_leaves_the_file_that_was_there() throws Exception {
        server.on("/units", file(WHOLE, ETAG));
        Path kept = fetch(wanted()).file();
        server.on("/units", body(200, "{\"half\": ".getBytes(StandardCharsets.UTF_8)));

        assertEquals(Reason.UNEXPECTED_CONTENT, refused(wanted()).reason());
        assertArrayEquals(WHOLE, Files.readAllBytes(kept));
    }

    @Test
    void a_body_of_unknown_length_that_ends_in_the_middle_is_no_json() throws Exception {
        server.on("/units", (asked, out) -> {
            ScriptedServer.head(out, 200, -1);
            out.write(WHOLE, 0, 5_000);
        });

        assertEquals(Reason.UNEXPECTED_CONTENT, refused(wanted()).reason());
    }
}
