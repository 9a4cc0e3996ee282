package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.incidentatlas.timeline.PlantedSecrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks decides which of the two atlases answers, and no cache ever takes the one for the other. */
class AudiencesTest {

    private static final String LAYER = "/api/layers/incidents.geojson?from=2020-05-05&to=2020-05-05";

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.holding(PlantedSecrets.batch());
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "editor", "admin"})
    void every_role_reads_what_the_public_does_not(String role) throws Exception {
        String token = service.token("Reader " + role, role);

        HttpResponse<byte[]> full = service.get(LAYER, "Authorization", "Bearer " + token);
        HttpResponse<byte[]> open = service.get(LAYER);

        assertTrue(RunningService.text(full).contains("zorqalatun-hidden"));
        assertEquals("private, no-cache", header(full, "Cache-Control"));
        assertEquals("no-cache", header(open, "Cache-Control"));
        assertEquals("Accept, Accept-Encoding, Authorization, Cookie", header(full, "Vary"));
        assertEquals("Accept, Accept-Encoding, Authorization, Cookie", header(open, "Vary"));
        assertNotEquals(header(open, "ETag"), header(full, "ETag"));
    }

    @Test
    void the_tag_of_one_audience_is_never_the_others() throws Exception {
        String token = service.token("Tag Reader", "viewer");
        String full = header(service.get("/api/actors", "Authorization", "Bearer " + token), "ETag");
        String open = header(service.get("/api/actors"), "ETag");

        assertNotEquals(full, open);
        assertEquals(200, service.get("/api/actors", "If-None-Match", full).statusCode());
        assertEquals(
                200,
                service.get("/api/actors", "If-None-Match", open, "Authorization", "Bearer " + token)
                        .statusCode());
        assertEquals(
                304,
                service.get("/api/actors", "If-None-Match", full, "Authorization", "Bearer " + token)
                        .statusCode());
    }

    @Test
    void somebody_known_may_see_what_the_public_sees() throws Exception {
        String token = service.token("Anna Editor", "editor");

        HttpResponse<byte[]> asPublic = service.get(LAYER + "&audience=public", "Authorization", "Bearer " + token);

        assertArrayEquals(service.get(LAYER).body(), asPublic.body());
        assertEquals("private, no-cache", header(asPublic, "Cache-Control"));
    }

    @Test
    void nobody_known_asks_for_the_full_audience_in_vain() throws Exception {
        HttpResponse<byte[]> refused = service.get(LAYER + "&audience=full");

        assertEquals(401, refused.statusCode());
        assertTrue(header(refused, "WWW-Authenticate").startsWith("Bearer"));
        assertEquals(400, service.get(LAYER + "&audience=everybody").statusCode());
    }

    @Test
    void a_token_that_does_not_count_reads_nothing_rather_than_less() throws Exception {
        HttpResponse<byte[]> refused = service.get(LAYER, "Authorization", "Bearer atlas_00000000_" + "A".repeat(43));

        assertEquals(401, refused.statusCode());
        assertTrue(header(refused, "WWW-Authenticate").contains("invalid_token"));
    }

    @Test
    void what_is_meant_for_a_proxy_in_front_is_no_token() throws Exception {
        assertEquals(200, service.get(LAYER, "Authorization", "Basic YTpi").statusCode());
    }

    @Test
    void a_cookie_of_no_session_reads_as_nobody() throws Exception {
        HttpResponse<byte[]> answer = service.get(LAYER, "Cookie", "atlas_session=" + "A".repeat(43));

        assertEquals(header(service.get(LAYER), "ETag"), header(answer, "ETag"));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
