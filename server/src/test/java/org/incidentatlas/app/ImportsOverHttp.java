package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A service that takes files, two editors, an administrator and a viewer, and what they do with files. */
abstract class ImportsOverHttp {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    static final long LARGEST = 40L << 20;
    RunningService service;
    String anna;
    String bilal;
    String viewer;
    String admin;

    @BeforeEach
    void start() throws Exception {
        service = RunningService.taking(true, LARGEST);
        anna = service.token("Anna", "editor");
        bilal = service.token("Bilal", "editor");
        viewer = service.token("Vik", "viewer");
        admin = service.token("Ada", "admin");
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    long take(String rows) throws Exception {
        String id = hand(anna, "rows.csv", rows);
        HttpResponse<byte[]> answer = write(bilal, id, tag(settled(id)));
        assertEquals(202, answer.statusCode(), RunningService.text(answer));
        return json(settled(id)).path("version").asLong();
    }

    HttpResponse<byte[]> undo(long version) throws Exception {
        return send("POST", "/api/batches/" + version + "/undo", "{\"reason\":\"a test\"}", admin);
    }

    String hand(String token, String name, String text) throws Exception {
        HttpResponse<byte[]> taken = post("/api/import?name=" + name, text, token);
        assertEquals(201, taken.statusCode(), RunningService.text(taken));
        return json(taken).path("id").asText();
    }

    /** The answer once nothing goes on with the import any more. */
    HttpResponse<byte[]> settled(String id) throws Exception {
        HttpResponse<byte[]> answer = get("/api/import/" + id, bilal);
        while (List.of("waiting", "examining", "writing")
                .contains(json(answer).path("state").asText())) {
            Thread.onSpinWait();
            answer = get("/api/import/" + id, bilal);
        }
        return answer;
    }

    HttpResponse<byte[]> write(String token, String id, String tag) throws Exception {
        return service.send(
                "POST", "/api/import/" + id + "/write", "", "Authorization", "Bearer " + token, "If-Match", tag);
    }

    HttpResponse<byte[]> get(String path, String token) throws Exception {
        return service.get(path, "Authorization", "Bearer " + token);
    }

    HttpResponse<byte[]> send(String method, String path, String body, String token) throws Exception {
        return service.send(method, path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    HttpResponse<byte[]> post(String path, String body, String token) throws Exception {
        return post(path, "text/csv", body.getBytes(StandardCharsets.UTF_8), token);
    }

    HttpResponse<byte[]> post(String path, String type, byte[] body, String token) throws Exception {
        return service.sendBytes("POST", path, body, "Authorization", "Bearer " + token, "Content-Type", type);
    }

    static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(RunningService.text(answer)));
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    interface Condition {
        boolean holds() throws IOException;
    }

    static void await(Condition condition) throws IOException {
        while (!condition.holds()) {
            Thread.onSpinWait();
        }
    }

    /** Folders of files that are held. */
    List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : below(service.data(), "imports-of-service-")) {
            found.addAll(below(folder, "import-"));
        }
        return found;
    }

    List<Path> filesNamed(String name) throws IOException {
        try (Stream<Path> all = Files.walk(service.data())) {
            return all.filter(file -> name.equals(String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    static List<Path> below(Path folder, String prefix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> String.valueOf(each.getFileName()).startsWith(prefix))
                    .toList();
        }
    }
}
