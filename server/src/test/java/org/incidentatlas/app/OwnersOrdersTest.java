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
import java.util.Map;
import java.util.TreeMap;
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
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(
            strings = {
                "/owner",
                "/owner/",
                "/owner/upkeep",
                "/owner/upkeep/",
                "/owner/tokens",
                "/owner/tokens/x",
                "/owner/x"
            })
    void without_the_key_nothing_tells_whether_there_is_anything_below_the_folder_of_the_owner(String path)
            throws Exception {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")) {
            assertEquals(
                    told(method, "/nobody" + path.substring(6)),
                    told(method, path).replace("/owner", "/nobody"),
                    method);
        }
        assertEquals(
                404,
                order(LIST, "Atlas-Key", key, "Origin", "https://example.org").statusCode());
    }

    /** All of an answer but its day, of a request without the key. */
    private static String told(String method, String path) throws Exception {
        HttpResponse<byte[]> answer = service.send(method, path, LIST);
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("content-length");
        return answer.statusCode() + " " + headers + " " + RunningService.text(answer);
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
                "400 | sudo   | {\"order\":{\"task\":\"use boundaries\",\"id\":\"x\",\"sudo\":true}}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"../x.csv\",\"bytes\":1}]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"..\",\"bytes\":1}]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"a\\\\b\",\"bytes\":1}]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"a\\u0000b\",\"bytes\":1}]}",
                "400 | bytes  | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":-1}]}",
                "413 | body   | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":268435457}]}",
                "413 | body   | {\"order\":{\"task\":\"list places\"},\"files\":[{\"name\":\"a.csv\",\"bytes\":1}]}",
                "400 | order  | null",
                "400 | task   | {\"order\":{\"task\":null},\"files\":[]}",
                "400 | id     | {\"order\":{\"task\":\"use boundaries\",\"id\":null},\"files\":[]}",
                "400 | id     | {\"order\":{\"task\":\"use boundaries\"},\"files\":[]}",
                "400 | id     | {\"order\":{\"task\":\"remove places\",\"id\":5},\"files\":[]}",
                "400 | stated | {\"order\":{\"task\":\"load boundaries\",\"stated\":null,\"taken\":\"REFUSE\"},\"files\":[]}",
                "400 | taken  | {\"order\":{\"task\":\"load boundaries\",\"stated\":{}},\"files\":[]}",
                "400 | taken  | {\"order\":{\"task\":\"load boundaries\",\"stated\":{},\"taken\":\"PERHAPS\"},\"files\":[]}",
                "400 | stated.dated | {\"order\":{\"task\":\"load boundaries\",\"stated\":{\"dated\":\"2018\"},\"taken\":\"REFUSE\"},\"files\":[]}",
                "400 | stated.id | {\"order\":{\"task\":\"load boundaries\",\"stated\":{\"id\":[]},\"taken\":\"REFUSE\"},\"files\":[]}",
                "400 | wanted | {\"order\":{\"task\":\"load places\"},\"files\":[]}",
                "400 | database | {\"order\":{\"task\":\"load boundaries from tables\",\"database\":\"x\"},\"files\":[]}",
                "400 | tables | {\"order\":{\"task\":\"load boundaries from tables\",\"database\":\"jdbc:postgresql:x\",\"tables\":[null]},\"files\":[]}",
                "400 | files  | {\"order\":LOAD}",
                "400 | files  | {\"order\":LOAD,\"files\":{\"name\":\"a.csv\"}}",
                "400 | name   | {\"order\":LOAD,\"files\":[null]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{}]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":null,\"bytes\":1}]}",
                "400 | name   | {\"order\":LOAD,\"files\":[{\"name\":\"LONG\",\"bytes\":1}]}",
                "400 | bytes  | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\"}]}",
                "400 | bytes  | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":\"3\"}]}",
                "400 | bytes  | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":2.9}]}",
                "400 | bytes  | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":99999999999999999999}]}",
                "400 | body   | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":9}]}",
                "400 | body   | {\"order\":LOAD,\"files\":[{\"name\":\"a.csv\",\"bytes\":1}]}",
            })
    void what_is_not_as_announced_is_refused(int status, String parameter, String line) throws Exception {
        String load = "{\"task\":\"load boundaries\",\"stated\":{},\"taken\":\"REFUSE\"}";

        HttpResponse<byte[]> answer =
                order(line.replace("LOAD", load).replace("LONG", "é".repeat(200)) + "\nabc", "Atlas-Key", key);

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
            awaitIncoming(1);
        }

        assertEquals(200, order(LIST, "Atlas-Key", key).statusCode());
        awaitIncoming(0);
    }

    /** The service makes the folder, and notices that the sender is gone, on its own thread. */
    private static void awaitIncoming(int folders) throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (incoming(service.data()).size() != folders && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(folders, incoming(service.data()).size());
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
        Path left = data.resolve("incoming-order-123");
        Files.createDirectories(left.resolve("0"));
        Files.writeString(left.resolve("0/half.geojson"), "{");
        Files.createFile(left.resolve("made-by-incident-atlas"));

        Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), false)).close();

        assertEquals(List.of(), incoming(data));
    }

    @Test
    void folders_that_somebody_else_made_stay_at_a_start(@TempDir Path data) throws Exception {
        List<Path> others = List.of(
                data.resolve("incoming-mail"), data.resolve("incoming-123"), data.resolve("incoming-order-123"));
        for (Path other : others) {
            Files.createDirectories(other);
            Files.writeString(other.resolve("letter.txt"), "dear");
        }
        Path elsewhere = Files.createDirectories(data.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("made-by-incident-atlas"));
        Files.createSymbolicLink(data.resolve("incoming-order-7"), elsewhere);

        Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), false)).close();

        for (Path other : others) {
            assertEquals("dear", Files.readString(other.resolve("letter.txt")));
        }
        assertTrue(Files.exists(data.resolve("incoming-order-7/made-by-incident-atlas")));
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
