package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.incidentatlas.http.Admission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody reads without a token, nothing of the record is told to anybody unknown, and the page still loads. */
class RequiredTokenTest {

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.admitting(new Admission(true, false));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/record",
                "/api/actors",
                "/api/openapi.json",
                "/api/layers/incidents.geojson",
                "/api/layers/incidents.geojson?colour=red",
                "/api/geocode?q=Achin",
                "/api/incidents/none",
                "/api/nothing",
                "/api/record/",
                "//api/record",
                "/ogc",
                "/nothing"
            })
    void nothing_is_answered_to_nobody(String path) throws Exception {
        HttpResponse<byte[]> refused = service.get(path);

        assertTrue(refused.statusCode() == 401 || path.startsWith("//"), path + " " + refused.statusCode());
        assertTrue(refused.statusCode() >= 400);
        if (refused.statusCode() == 401) {
            assertEquals(
                    "Bearer realm=\"Incident Atlas\"",
                    refused.headers().firstValue("WWW-Authenticate").orElse(""));
            assertEquals(
                    "application/problem+json",
                    refused.headers().firstValue("Content-Type").orElse(""));
        }
        assertEquals(
                401,
                service.send("POST", "/api/geocode", "[]", "Content-Type", "application/json")
                        .statusCode());
        assertEquals(401, service.head("/api/record").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/places",
                "/app/main.js",
                "/places/main.js",
                "/styles/page.css",
                "/favicon.ico",
                "/webjars/leaflet/1.9.4/dist/leaflet.css",
                "/health/live",
                "/health/ready",
                "/api/session"
            })
    void the_page_the_probes_and_the_way_in_are_open(String path) throws Exception {
        assertEquals(200, service.get(path).statusCode(), path);
    }

    @Test
    void a_viewer_reads_by_token_and_by_session() throws Exception {
        String token = service.token("Vik", "viewer");
        HttpResponse<byte[]> opened = service.send("POST", "/api/session", "", "Authorization", "Bearer " + token);
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

        assertEquals(
                200,
                service.get("/api/record", "Authorization", "Bearer " + token).statusCode());
        assertEquals(200, service.get("/api/record", "Cookie", cookie).statusCode());
        assertEquals(
                200,
                service.get("/api/record?audience=public", "Cookie", cookie).statusCode());
    }
}
