package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.incidentatlas.boundaries.BoundaryRegister;
import org.incidentatlas.boundaries.StatedSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders to the running service: taken from the owner of its folder only, whole or not at all, and leaving nothing behind. */
class OwnersOrdersTest {

    private static final String PATH = "/owner/upkeep";
    private static final String LIST = "{\"order\":{\"task\":\"list places\"},\"files\":[]}\n";

    private static RunningService service;
    private static String key;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.empty();
        key = ServiceFile.find(service.data()).orElseThrow().key();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        assertEquals(List.of(), incoming(service.data()));
    }

    @Test
    void the_owner_is_answered_and_nobody_else_learns_that_there_is_something() throws Exception {
        assertEquals(200, order(LIST, "Atlas-Key", key).statusCode());
        assertEquals(404, order(LIST).statusCode());
        assertEquals(404, order(LIST, "Atlas-Key", "guess").statusCode());
        assertEquals(404, order("x".repeat(3_000_000), "Atlas-Key", "guess").statusCode());
    }

    @Test
    void a_page_in_a_browser_is_refused_even_with_the_key() throws Exception {
        HttpResponse<byte[]> sameSite = order(LIST, "Atlas-Key", key, "Sec-Fetch-Site", "same-origin");
        HttpResponse<byte[]> asking = service.send(
                "OPTIONS", PATH, "", "Origin", "https://example.org", "Access-Control-Request-Method", "POST");

        assertEquals(
                404,
                order(LIST, "Atlas-Key", key, "Origin", "https://example.org").statusCode());
        assertEquals(404, order(LIST, "Atlas-Key", key, "Origin", "null").statusCode());
        assertEquals(404, sameSite.statusCode());
        assertTrue(asking.statusCode() >= 400);
        assertTrue(asking.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        assertEquals(
                404,
                service.get("/owner/tokens", "Atlas-Key", key, "Origin", "http://localhost")
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "400 | body   | not json",
                "400 | order  | {}",
                "400 | order  | {\"order\":null}",
                "400 | order  | {\"order\":{\"task\":\"erase everything\"}}",
                "400 | order  | {\"order\":{\"task\":\"use boundaries\",\"id\":\"x\",\"sudo\":true}}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"../x.csv\",\"bytes\":1}]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"..\",\"bytes\":1}]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"a\\\\b\",\"bytes\":1}]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"a\\u0000b\",\"bytes\":1}]}",
                "400 | bytes  | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":-1}]}",
                "413 | body   | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":268435457}]}",
                "413 | body   | {\"order\":{\"task\":\"list places\"},\"files\":[{\"name\":\"a.csv\",\"bytes\":1}]}",
                "400 | body   | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":9}]}",
                "400 | body   | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":1}]}",
            })
    void what_is_not_as_announced_is_refused(int status, String parameter, String line) throws Exception {
        String load = "{\"task\":\"load boundaries\",\"stated\":{},\"taken\":\"REFUSE\"}";

        HttpResponse<byte[]> answer = order(line.replace("LOAD", load) + "\nabc", "Atlas-Key", key);

        assertEquals(status, answer.statusCode(), RunningService.text(answer));
        assertTrue(
                RunningService.text(answer).contains("\"parameter\":\"" + parameter + "\""),
                RunningService.text(answer));
    }

    @Test
    void an_order_without_end_is_cut_off() throws Exception {
        assertEquals(
                413,
                order("{\"order\":\"" + "x".repeat(70_000), "Atlas-Key", key).statusCode());
        assertEquals(
                413,
                order(
                                "{\"order\":{\"task\":\"load boundaries\",\"stated\":{},\"taken\":\"REFUSE\"},\"files\":["
                                        + "{\"name\":\"a\",\"bytes\":0},".repeat(100)
                                        + "{\"name\":\"a\",\"bytes\":0}]}\n",
                                "Atlas-Key",
                                key)
                        .statusCode());
    }

    @Test
    void a_sender_that_leaves_in_the_middle_of_a_file_changes_nothing() throws Exception {
        String line = "{\"order\":{\"task\":\"load boundaries\",\"stated\":{},\"taken\":\"REFUSE\"},"
                + "\"files\":[{\"name\":\"a.geojson\",\"bytes\":50000000}]}\n";
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nAtlas-Key: " + key
                            + "\r\nContent-Length: 50000200\r\n\r\n" + line)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[4_000_000]);
        }

        assertEquals(200, order(LIST, "Atlas-Key", key).statusCode());
        awaitNothingIncoming();
    }

    /** The service notices on its own thread that the sender is gone. */
    private static void awaitNothingIncoming() throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!incoming(service.data()).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_set_of_another_country_is_shown_with_its_own_surroundings(@TempDir Path folder) throws Exception {
        UpkeepDesk desk = new UpkeepDesk(service.data(), null);
        String before = countries();
        desk.perform(
                new UpkeepTask.LoadSet(
                        new StatedSet("xse", null, null, null, null, null, null, null), BoundaryRegister.Taken.REFUSE),
                List.of(AnotherCountryTest.provinces(folder), AnotherCountryTest.districts(folder)),
                silent());
        desk.perform(new UpkeepTask.UseSet("xse"), List.of(), silent());
        String shown = countries();
        String place = RunningService.text(service.get("/api/geocode?q=Caldbeck"));
        desk.perform(new UpkeepTask.UseSet("built-in"), List.of(), silent());

        assertTrue(before.contains("\"Pakistan\""), before);
        assertTrue(shown.contains("\"id\":\"xse\""), shown);
        assertFalse(shown.contains("\"Pakistan\""), shown);
        assertTrue(place.contains("XSE0101"), place);
        assertTrue(countries().contains("\"Pakistan\""));
    }

    @Test
    void what_a_killed_service_left_is_removed_at_the_next_start(@TempDir Path data) throws Exception {
        Files.createDirectories(data.resolve("incoming-123/0"));
        Files.writeString(data.resolve("incoming-123/0/half.geojson"), "{");

        Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), false)).close();

        assertEquals(List.of(), incoming(data));
    }

    private static Saying silent() {
        return new Saying(
                new java.io.PrintWriter(java.io.Writer.nullWriter()),
                new java.io.PrintWriter(java.io.Writer.nullWriter()),
                false);
    }

    private static String countries() throws Exception {
        return RunningService.text(service.get("/api/layers/boundaries.geojson?level=COUNTRY"));
    }

    private static HttpResponse<byte[]> order(String body, String... headers) throws Exception {
        return service.send("POST", PATH, body, headers);
    }

    private static List<Path> incoming(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("incoming-"))
                    .toList();
        }
    }
}
