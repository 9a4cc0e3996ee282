package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final String LAYER = "/api/layers/incidents.geojson?actor=Taliban&actor=ISKP";
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.embedded();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void the_same_question_gets_the_same_bytes_and_tag_whatever_the_order_of_its_parameters() throws Exception {
        HttpResponse<byte[]> one = service.get(LAYER);
        HttpResponse<byte[]> other = service.get("/api/layers/incidents.geojson?actor=ISKP&actor=Taliban");

        assertArrayEquals(one.body(), other.body());
        assertEquals(header(one, "ETag"), header(other, "ETag"));
        assertEquals("1", header(one, "Atlas-Version"));
        assertNotEquals(header(one, "ETag"), header(service.get(LAYER + "&known=2020-01-01"), "ETag"));
    }

    @Test
    void who_has_an_answer_already_is_told_so() throws Exception {
        String tag = header(service.get(LAYER), "ETag");

        HttpResponse<byte[]> again = service.get(LAYER, "If-None-Match", tag);

        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
    }

    @Test
    void gzip_is_another_answer_with_another_tag_and_the_same_content() throws Exception {
        HttpResponse<byte[]> plain = service.get(LAYER);
        HttpResponse<byte[]> packed = service.get(LAYER, "Accept-Encoding", "gzip");

        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertNotEquals(header(plain, "ETag"), header(packed, "ETag"));
        assertTrue(packed.body().length < plain.body().length / 3);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertArrayEquals(plain.body(), in.readAllBytes());
        }
    }

    @Test
    void asking_only_for_the_head_gets_the_status_and_headers_of_the_answer() throws Exception {
        HttpResponse<byte[]> head = service.head(LAYER);

        assertEquals(200, head.statusCode());
        assertEquals(header(service.get(LAYER), "ETag"), header(head, "ETag"));
        assertEquals("application/geo+json", header(head, "Content-Type"));
        assertEquals(0, head.body().length);
        assertEquals(404, service.head("/api/incidents/none").statusCode());
        assertEquals(200, service.head("/").statusCode());
    }

    @Test
    void files_of_the_page_have_one_tag_per_coding() throws Exception {
        HttpResponse<byte[]> plain = service.get("/app/main.js");
        HttpResponse<byte[]> packed = service.get("/app/main.js", "Accept-Encoding", "gzip");

        assertNotEquals(header(plain, "ETag"), header(packed, "ETag"));
        assertEquals("Accept-Encoding", header(plain, "Vary"));
        assertEquals(
                304,
                service.get("/app/main.js", "If-None-Match", header(plain, "ETag"))
                        .statusCode());
    }

    @Test
    void the_page_may_load_nothing_but_this_service_and_cannot_be_framed() throws Exception {
        String policy = header(service.get("/"), "Content-Security-Policy");

        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertTrue(!policy.contains("unsafe"), policy);
        assertEquals("nosniff", header(service.get("/api/actors"), "X-Content-Type-Options"));
    }

    @Test
    void leaflet_comes_from_this_service() throws Exception {
        assertEquals(
                200,
                service.get("/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js").statusCode());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
