package org.incidentatlas.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One place in the cache: {@code NAME} when finished, {@code NAME.part} until then, each with a note beside it. */
final class CacheEntry {

    /** A finished file, its checksum just computed and equal to that of its note. */
    record Held(Path file, Note note, String sha256, long bytes) {

        Fetched unchanged() {
            return new Fetched(file, bytes, sha256, true, null);
        }
    }

    private static final int BUFFER = 1 << 16;

    private final Path file;

    CacheEntry(Path cache, String name) {
        file = cache.resolve(name);
    }

    Path file() {
        return file;
    }

    Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    Path partNote() {
        return file.resolveSibling(file.getFileName() + ".part.json");
    }

    private Path note() {
        return file.resolveSibling(file.getFileName() + ".about.json");
    }

    /** The finished file, if it came from the address of the download and nothing has touched it since. */
    Optional<Held> held(Download wanted) throws IOException {
        Optional<Note> note = Note.read(note());
        if (note.isEmpty() || !note.get().address().equals(wanted.address()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String computed = sha256(file);
        return computed.equals(note.get().sha256())
                ? Optional.of(new Held(file, note.get(), computed, Files.size(file)))
                : Optional.empty();
    }

    /** The checksum under which the same address was kept, or null. */
    @Nullable
    String earlierSha256(Download wanted) throws IOException {
        return Note.read(note())
                .filter(earlier -> earlier.address().equals(wanted.address()))
                .map(Note::sha256)
                .orElse(null);
    }

    void makeFolder() throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
    }

    /** Puts the finished part in the file's place: first the file, then its note, so that a note never speaks of another. */
    void take(Note finished) throws IOException {
        Files.move(part(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        finished.write(note());
        Files.deleteIfExists(partNote());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        update(digest, file);
        return HexFormat.of().formatHex(digest.digest());
    }

    static void update(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
