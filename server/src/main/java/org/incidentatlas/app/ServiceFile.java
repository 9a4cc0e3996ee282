package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
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

    static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }

    /** The service that owns the folder, if its process is alive; a file left by a killed one counts for nothing. */
    static Optional<ServiceFile> find(Path data) throws IOException {
        try {
            JsonNode file = MAPPER.readTree(Files.readAllBytes(data.resolve(NAME)));
            ServiceFile found = new ServiceFile(
                    file.path("address").asText(),
                    file.path("pid").asLong(),
                    file.path("key").asText());
            boolean alive =
                    ProcessHandle.of(found.pid()).map(ProcessHandle::isAlive).orElse(false);
            return alive ? Optional.of(found) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "ServiceFile[address=" + address + ", pid=" + pid + "]";
    }
}
