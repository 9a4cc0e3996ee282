package org.incidentatlas.fetch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.incidentatlas.fetch.FetchFailed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a source may be asked at. */
class HostsTest {

    private static final Hosts HOSTS = Hosts.of("data.example.org", "127.0.0.1", "[::1]", "localhost");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://data.example.org/a.json",
                "https://DATA.example.org:8443/a.json",
                "https://127.0.0.1/a",
                "http://127.0.0.1:8080/a",
                "http://[::1]:8080/a",
                "http://localhost:8080/a"
            })
    void listed_hosts_are_asked_by_https_and_this_machine_by_http_too(String address) {
        assertDoesNotThrow(() -> HOSTS.check(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://data.example.org/a.json",
                "ftp://data.example.org/a.json",
                "file:///etc/passwd",
                "https://example.org/a.json",
                "https://data.example.org.evil.example/a.json",
                "https://evil.example/?data.example.org",
                "https://user:secret@data.example.org/a.json",
                "https://169.254.169.254/latest",
                "http://127.0.0.2/a",
                "//data.example.org/a.json",
                "https:/a.json"
            })
    void everything_else_is_refused(String address) {
        FetchFailed refusal = assertThrows(FetchFailed.class, () -> HOSTS.check(URI.create(address)));

        assertEquals(Reason.REFUSED, refusal.reason());
        assertTrue(!refusal.message().contains("secret"), refusal.message());
    }

    @Test
    void a_public_source_may_not_send_to_this_machine() {
        Hosts publicOnly = Hosts.of("data.example.org");

        assertThrows(FetchFailed.class, () -> publicOnly.check(URI.create("http://127.0.0.1/admin")));
        assertThrows(FetchFailed.class, () -> publicOnly.check(URI.create("https://localhost/admin")));
    }

    @Test
    void text_of_a_stranger_cannot_steer_a_terminal() {
        assertEquals("[2J Alba gnorw", Printable.of("\u001b[2J\r\nAlba\u202e\u0007 gnorw"));
        assertEquals(300, Printable.of("a".repeat(5_000)).length());
    }
}
