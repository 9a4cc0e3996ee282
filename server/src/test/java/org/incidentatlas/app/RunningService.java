package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.incidentatlas.access.Role;
import org.incidentatlas.http.Admission;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;

/** The whole service for a test: on a free port, with the starter record, in a folder of its own. */
public final class RunningService implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path data;
    private final Wiring wiring;

    private RunningService(Path data, Wiring wiring) {
        this.data = data;
        this.wiring = wiring;
    }

    /** On the embedded database. */
    public static RunningService embedded(Path... boundaries) throws IOException {
        return start(null, boundaries);
    }

    /** On the embedded database, with an empty record on the boundaries of the files. */
    public static RunningService empty(Path... boundaries) throws IOException {
        Path data = Files.createTempDirectory("atlas-service");
        return new RunningService(
                data, Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(boundaries), false)));
    }

    /** On the embedded database of the folder, as it is there. */
    static RunningService onFolder(Path data) throws IOException {
        return new RunningService(data, Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), false)));
    }

    /** On the embedded database, with the starter record and this batch after it. */
    public static RunningService holding(NewBatch batch) throws IOException {
        return holding(batch, Admission.OF_ALL);
    }

    /** The same, letting in whom the admission says. */
    public static RunningService holding(NewBatch batch, Admission admission) throws IOException {
        Path data = Files.createTempDirectory("atlas-service");
        Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), true)).close();
        try (Stores stores = Wiring.open(Settings.commandOn(data, null))) {
            stores.ledger().append(batch);
        }
        return new RunningService(
                data, Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), true, true, admission)));
    }

    /** On the embedded database, with the starter record, letting in whom the admission says. */
    public static RunningService admitting(Admission admission) throws IOException {
        Path data = Files.createTempDirectory("atlas-service");
        return new RunningService(
                data, Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), true, true, admission)));
    }

    /** On the embedded database, with an empty record, under these rules for files that are handed over. */
    public static RunningService taking(boolean secondReader, long largestImport) throws IOException {
        Path data = Files.createTempDirectory("atlas-service");
        return new RunningService(
                data,
                Wiring.start(new Settings(
                        "127.0.0.1", 0, data, null, List.of(), false, secondReader, largestImport, Admission.OF_ALL)));
    }

    /** On the database at the address. */
    public static RunningService on(String jdbcUrl) throws IOException {
        return start(jdbcUrl);
    }

    private static RunningService start(@Nullable String jdbcUrl, Path... boundaries) throws IOException {
        Path data = Files.createTempDirectory("atlas-service");
        return new RunningService(
                data, Wiring.start(new Settings("127.0.0.1", 0, data, jdbcUrl, List.of(boundaries), true)));
    }

    public String address() {
        return wiring.address();
    }

    public int port() {
        return wiring.port();
    }

    Path data() {
        return data;
    }

    /** The answer to a GET; the path begins with a slash and is percent-encoded. */
    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The answer to a HEAD. */
    public HttpResponse<byte[]> head(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> post(String path, String contentType, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The answer to any request; headers as name, value, name, value. */
    public HttpResponse<byte[]> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The answer to any request whose body is bytes. */
    public HttpResponse<byte[]> sendBytes(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .headers(headers)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A new token, made as the command line does while the service runs. */
    public String token(String name, String role) throws IOException, InterruptedException {
        try (TokenKeeping tokens = TokenKeeping.of(data, null)) {
            return tokens.create(name, Role.parse(role).orElseThrow());
        }
    }

    /** Has the service use another boundary set, as the command line does. */
    public void use(String set) throws IOException, InterruptedException {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        new UpkeepDesk(data, null).perform(new UpkeepTask.UseSet(set), List.of(), new Saying(nobody, nobody, false));
    }

    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        wiring.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
