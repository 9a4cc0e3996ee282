package org.incidentatlas.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.incidentatlas.http.Upkeep;

/** What is handed over while the service does a command's work, as lines of JSON, and how the command reads them. */
final class LinesAlong implements Handover {

    private static final long EVERY_NANOS = 200_000_000;

    /** A piece of text may end between the two units of a character; escaped, each half arrives as it left. */
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Upkeep.Along along;
    private final BooleanSupplier stopping;
    private long last = System.nanoTime();

    /** @param stopping whether the work is to be given up */
    LinesAlong(Upkeep.Along along, BooleanSupplier stopping) {
        this.along = along;
        this.stopping = stopping;
    }

    @Override
    public void progress(long rows, long bytes) throws IOException {
        if (stopping.getAsBoolean()) {
            throw new OperatorError("the service is stopping; nothing was written");
        }
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            along.line(MAPPER.writeValueAsString(Map.of("progress", List.of(rows, bytes))));
        }
    }

    @Override
    public void text(String file, String text) throws IOException {
        along.line(MAPPER.writeValueAsString(Map.of("file", file, "text", text)));
    }

    /** An answer that broke off, or is none. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super(cause);
        }
    }

    /**
     * Hands over what comes, and gives the last line.
     *
     * @throws Broken when the answer ends before it
     */
    static JsonNode read(InputStream answer, Handover handover) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            JsonNode line = next(lines);
            while (line.has("progress") || line.has("file")) {
                if (line.has("file")) {
                    handover.text(line.path("file").asText(), line.path("text").asText());
                } else {
                    handover.progress(
                            line.path("progress").path(0).asLong(),
                            line.path("progress").path(1).asLong());
                }
                line = next(lines);
            }
            return line;
        }
    }

    private static JsonNode next(BufferedReader lines) throws IOException {
        try {
            String line = lines.readLine();
            JsonNode read = MAPPER.readTree(line == null ? "" : line);
            if (!read.isObject()) {
                throw new Broken(new IOException("the answer broke off"));
            }
            return read;
        } catch (Broken broken) {
            throw broken;
        } catch (JsonProcessingException noLine) {
            throw new Broken(noLine);
        } catch (IOException cut) {
            throw new Broken(cut);
        }
    }
}
