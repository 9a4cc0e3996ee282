package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Where commands have their tasks done: by the service that owns the data folder when one runs, else here.
 *
 * @param data the data folder
 * @param db the address of a PostgreSQL database in its place, or null
 */
record UpkeepDesk(Path data, @Nullable String db) {

    /** A large set may take minutes; a service that hangs is left at last. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Has the task done.
     *
     * @return the status with which the command ends
     * @throws OperatorError when it is refused
     */
    int perform(UpkeepTask task, List<Path> files, Saying saying) throws IOException, InterruptedException {
        Optional<ServiceFile> owner =
                db == null ? ServiceFile.find(data).filter(ServiceFile::answers) : Optional.empty();
        try {
            if (owner.isPresent()) {
                return hand(owner.get(), task, files, saying);
            }
            try (Stores stores = Wiring.open(Settings.commandOn(data, db))) {
                return task.perform(stores, files, saying);
            }
        } finally {
            saying.flush();
        }
    }

    private static int hand(ServiceFile owner, UpkeepTask task, List<Path> files, Saying saying)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(owner.address() + "/owner/upkeep"))
                .header("Atlas-Key", owner.key())
                .header("Content-Type", "application/octet-stream")
                .timeout(PATIENCE)
                .POST(body(task, files))
                .build();
        JsonNode report = report(owner, request, saying.handover());
        saying.handover().readToTheEnd();
        saying.out().print(report.path("out").asText());
        saying.err().print(report.path("err").asText());
        if (report.hasNonNull("refusal")) {
            throw new OperatorError(report.path("refusal").asText());
        }
        return report.path("status").asInt();
    }

    /** The order with the files announced, on one line, and then the files; each is read while it is sent. */
    private static BodyPublisher body(UpkeepTask task, List<Path> files) throws IOException {
        List<Map<String, Object>> announced = new ArrayList<>();
        List<BodyPublisher> parts = new ArrayList<>();
        for (Path file : files) {
            announced.add(Map.of("name", String.valueOf(file.getFileName()), "bytes", size(file, task)));
            parts.add(BodyPublishers.ofFile(file));
        }
        JsonNode order = MAPPER.readTree(Documents.write(task));
        parts.add(
                0,
                BodyPublishers.ofString(MAPPER.writeValueAsString(Map.of("order", order, "files", announced)) + "\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static long size(Path file, UpkeepTask task) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        long size = Files.size(file);
        if (size > task.largestFile()) {
            throw new OperatorError(file + " has " + size + " bytes; at most " + task.largestFile() + " are taken");
        }
        return size;
    }

    private static JsonNode report(ServiceFile owner, HttpRequest request, Handover handover)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer;
        JsonNode last;
        try {
            answer = send(request);
            last = LinesAlong.read(answer.body(), handover);
        } catch (LinesAlong.Broken broken) {
            throw new OperatorError(
                    "the service at " + owner.address() + " (process " + owner.pid()
                            + ") gave no answer; see its log, and what it holds with the command list",
                    broken);
        }
        if (answer.statusCode() != 200) {
            throw new OperatorError("the service at " + owner.address() + " refused: "
                    + last.path("detail").asText("status " + answer.statusCode()));
        }
        if (!last.has("report")) {
            throw new OperatorError("the service at " + owner.address() + " could not finish: "
                    + last.path("detail").asText("see its log"));
        }
        return last.path("report");
    }

    private static HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new LinesAlong.Broken(broken);
        }
    }
}
