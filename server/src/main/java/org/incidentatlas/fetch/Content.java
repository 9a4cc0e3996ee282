package org.incidentatlas.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What kind of file is expected. A download of another kind, or one that ends in the middle, is not kept. */
public enum Content {
    /** One whole JSON object or array. */
    JSON {
        @Override
        Optional<String> fault(Path file) throws IOException {
            try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
                JsonToken first = parser.nextToken();
                if (first == null || !first.isStructStart()) {
                    return Optional.of("it is no JSON object or list");
                }
                while (!parser.isClosed() && parser.nextToken() != null) {
                    // read to the end: a text that ends in the middle fails here
                }
                return Optional.empty();
            } catch (JsonProcessingException broken) {
                return Optional.of(
                        "it is no JSON, or ends in the middle: " + Printable.of(broken.getOriginalMessage()));
            }
        }
    },
    /** A zip archive with at least one file. */
    ZIP {
        @Override
        Optional<String> fault(Path file) throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
                return zip.size() == 0 ? Optional.of("it is an empty archive") : Optional.empty();
            } catch (ZipException | EOFException broken) {
                return Optional.of("it is no zip archive, or is damaged");
            }
        }
    },
    /** Any text that is no web page. */
    TEXT {
        @Override
        Optional<String> fault(Path file) {
            return Optional.empty();
        }
    };

    private static final String POINTER = "version https://git-lfs.github.com/spec/v1";

    /** Why the file is not of this kind, in words that follow "not kept:". */
    final Optional<String> check(Path file) throws IOException {
        String start = start(file);
        if (start.isBlank()) {
            return Optional.of("it is empty");
        }
        if (start.stripLeading().startsWith("<")) {
            return Optional.of("it is a web page or other mark-up");
        }
        if (this != TEXT && start.startsWith(POINTER)) {
            return Optional.of("it is only a Git LFS pointer to the file, not the file itself");
        }
        return fault(file);
    }

    abstract Optional<String> fault(Path file) throws IOException;

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(256), StandardCharsets.ISO_8859_1);
        }
    }
}
