package org.incidentatlas.boundaries;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON files of outlines piece by piece, never the whole text at once. The text must be UTF-8 (a byte order mark is
 * passed over) and JSON from end to end, without a name twice in one object.
 */
final class JsonFile {

    /** Names, numbers and brackets; the allowed positions have four each. */
    private static final long MOST_TOKENS = 5L * Allowance.MOST_POSITIONS;

    /** Objects and arrays within one another; a MultiPolygon has six levels. */
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build()
            .setCodec(new ObjectMapper());

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Reads the document that the parser stands before. */
    @FunctionalInterface
    interface Content {
        List<OutlineFile> read(JsonParser json) throws IOException, Exceeded;
    }

    private JsonFile() {}

    static List<OutlineFile> read(Path file, Content content) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > Allowance.LARGEST_BYTES) {
            return unreadable(name, Allowance.tooLarge(name));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in, content);
        }
    }

    static List<OutlineFile> read(String name, InputStream in, Content content) throws IOException {
        try (Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            try (JsonParser json = JSON.createParser(text)) {
                return content.read(json);
            }
        } catch (CharacterCodingException otherEncoding) {
            return unreadable(
                    name, Finding.error(name, "encoding", "the file is not UTF-8: save it again with that encoding"));
        } catch (StreamConstraintsException tooMuch) {
            return unreadable(
                    name,
                    Finding.error(name, "too-large", "too deeply nested, or too much, for outlines" + place(tooMuch)));
        } catch (JsonProcessingException broken) {
            return unreadable(
                    name, Finding.error(name, "json", "not JSON: " + broken.getOriginalMessage() + place(broken)));
        } catch (Exceeded tooMuch) {
            return unreadable(name, tooMuch.finding());
        }
    }

    private static List<OutlineFile> unreadable(String name, Finding why) {
        return List.of(OutlineFile.unreadable(name, why));
    }

    private static String place(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
    }

    /** True when a file that starts so may be JSON. */
    static boolean isJson(byte[] start) {
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return text.startsWith("{") || text.startsWith("[");
    }

    /** The values of the object at the parser, those of inner objects with the outer name and a point before theirs. */
    static Map<String, String> values(JsonParser json, Allowance allowance) throws IOException, Exceeded {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", json, values, allowance);
        return values;
    }

    private static void flatten(String prefix, JsonParser json, Map<String, String> into, Allowance allowance)
            throws IOException, Exceeded {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            String value = text(json);
            if (value != null) {
                allowance.put(prefix, value, into);
            }
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            json.nextToken();
            flatten(prefix.isEmpty() ? member : prefix + "." + member, json, into, allowance);
        }
    }

    /** The reference system as GeoJSON of 2008 names it: {@code {"type": "name", "properties": {"name": "…"}}}. */
    static @Nullable String crs(JsonParser json, Allowance allowance) throws IOException, Exceeded {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return values(json, allowance).getOrDefault("properties.name", "a crs member without a name");
    }

    /** The text of a plain value; null for null, arrays and objects, which are passed over. */
    static @Nullable String text(JsonParser json) throws IOException {
        if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }
}
