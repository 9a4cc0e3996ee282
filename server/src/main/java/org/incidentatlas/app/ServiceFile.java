package org.incidentatlas.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Tells other commands where the service that owns a data folder runs. Readable by its owner only.
 *
 * @param address where it answers, such as {@code http://127.0.0.1:8080}
 * @param pid its process
 * @param key made anew at each start; proves to a command that what answers is this service
 */
record ServiceFile(String address, long pid, String key) {

    private static final String NAME = "service.json";
    private static final int KEY_BYTES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** Written aside and moved into place, so that nobody ever reads half of it. */
    void write(Path data) throws IOException {
        Path aside = Files.createTempFile(data, "service", ".tmp");
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        MAPPER.writeValue(aside.toFile(), Map.of("address", address, "pid", pid, "key", key));
        Files.move(aside, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the file if it is still that of the service with this key. */
    static void remove(Path data, String key) throws IOException {
        if (find(data).filter(file -> file.key().equals(key)).isPresent()) {
            Files.deleteIfExists(data.resolve(NAME));
        }
    }

    /** The file of the folder; whether the service it names still runs is another question. */
    static Optional<ServiceFile> find(Path data) throws IOException {
        try {
            JsonNode file = MAPPER.readTree(Files.readAllBytes(data.resolve(NAME)));
            return Optional.of(new ServiceFile(
                    file.path("address").asText(),
                    file.path("pid").asLong(),
                    file.path("key").asText()));
        } catch (NoSuchFileException | JsonProcessingException none) {
            return Optional.empty();
        }
    }

    /**
     * Whether the service answers to its key. A process number proves nothing: it may be another program's by now, and in a
     * container it is always the same.
     */
    boolean answers() {
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/health/owner"))
                    .header("Atlas-Key", key)
                    .timeout(PATIENCE)
                    .build();
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
        } catch (IOException | IllegalArgumentException nobodyThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "ServiceFile[address=" + address + ", pid=" + pid + "]";
    }
}
