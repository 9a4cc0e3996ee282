package org.incidentatlas.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the source said of a boundary file when it was fetched: the file itself does not say it. Kept beside the file in the
 * cache, with its checksum, so that it is never taken for what was said of another content.
 *
 * @param dated the last day of the year represented, but not after the build
 * @param source who made the outlines, through whom they came, and when these built the file
 * @param licence under which terms
 */
public record FetchedFacts(LocalDate dated, String source, String licence) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static FetchedFacts of(BoundaryOffer offer) {
        return new FetchedFacts(
                offer.dated(), offer.source() + ", through geoBoundaries, built " + offer.built(), offer.licence());
    }

    /** What was kept of the file; nothing when it was not fetched, lies elsewhere, or has changed since. */
    public static Optional<FetchedFacts> find(Path file) throws IOException {
        try {
            JsonNode kept = MAPPER.readTree(Files.readAllBytes(beside(file)));
            return kept.path("sha256").asText().equals(CacheEntry.sha256(file))
                    ? Optional.of(new FetchedFacts(
                            LocalDate.parse(kept.path("dated").asText()),
                            kept.path("source").asText(),
                            kept.path("licence").asText()))
                    : Optional.empty();
        } catch (NoSuchFileException | JsonProcessingException | DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Written aside and moved into place, so that nobody ever reads half of it. */
    void keep(Fetched fetched) throws IOException {
        ObjectNode kept = MAPPER.createObjectNode();
        kept.put("sha256", fetched.sha256());
        kept.put("dated", dated.toString());
        kept.put("source", source);
        kept.put("licence", licence);
        Path target = beside(fetched.file());
        Path aside = target.resolveSibling(target.getFileName() + ".new");
        Files.write(aside, MAPPER.writeValueAsBytes(kept));
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".facts.json");
    }
}
