package org.incidentatlas.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside a file of the cache, finished or not, as JSON.
 *
 * @param address where it was asked for
 * @param etag the server's mark for exactly this content, or null
 * @param lastModified the server's word for its day, or null
 * @param sha256 of the finished file, hexadecimal; null while it is unfinished
 */
record Note(
        URI address,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String sha256) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    Note finished(String checksum) {
        return new Note(address, etag, lastModified, checksum);
    }

    /** Whether a part of the file may be gone on with: only a strong mark speaks for every single byte. */
    boolean isStrong() {
        return etag != null && etag.startsWith("\"");
    }

    static Optional<Note> read(Path file) throws IOException {
        try {
            JsonNode note = MAPPER.readTree(Files.readAllBytes(file));
            return Optional.of(new Note(
                    URI.create(note.path("address").asText()),
                    text(note, "etag"),
                    text(note, "lastModified"),
                    text(note, "sha256")));
        } catch (NoSuchFileException | JsonProcessingException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Written aside and moved into place, so that nobody ever reads half of it. */
    void write(Path file) throws IOException {
        ObjectNode note = MAPPER.createObjectNode();
        note.put("address", address.toString());
        note.put("etag", etag);
        note.put("lastModified", lastModified);
        note.put("sha256", sha256);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(aside, MAPPER.writeValueAsBytes(note));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static @Nullable String text(JsonNode note, String member) {
        return note.path(member).isTextual() ? note.path(member).asText() : null;
    }
}
