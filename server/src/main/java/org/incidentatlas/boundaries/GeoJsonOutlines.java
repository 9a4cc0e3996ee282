package org.incidentatlas.boundaries;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.GeometryReading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946; the older {@code crs} member is understood). The text must be UTF-8 and
 * JSON from end to end. Files over {@value #LARGEST_BYTES} bytes are refused.
 */
public final class GeoJsonOutlines implements OutlineReader {

    private static final long LARGEST_BYTES = 256L * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public boolean reads(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".geojson") || name.endsWith(".json");
    }

    @Override
    public OutlineFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST_BYTES) {
            return OutlineFile.unreadable(
                    name, Finding.error(name, "too-large", "the file is larger than 256 MiB: simplify the outlines"));
        }
        return read(name, Files.readAllBytes(file));
    }

    /** Reads a document from memory. */
    static OutlineFile read(String name, byte[] content) throws IOException {
        if (!isUtf8(content)) {
            return OutlineFile.unreadable(
                    name, Finding.error(name, "encoding", "the file is not UTF-8: save it again with that encoding"));
        }
        try (JsonParser json = JSON.createParser(content)) {
            return new Document(name, json).read();
        } catch (JsonProcessingException broken) {
            return OutlineFile.unreadable(
                    name, Finding.error(name, "json", "not JSON: " + broken.getOriginalMessage() + place(broken)));
        }
    }

    private static String place(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** One pass over one document. */
    private static final class Document {

        private final String name;
        private final JsonParser json;
        private final List<OutlineFeature> features = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable String type;
        private @Nullable String crs;
        private boolean hasFeatures;

        Document(String name, JsonParser json) {
            this.name = name;
            this.json = json;
        }

        OutlineFile read() throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return OutlineFile.unreadable(name, notACollection());
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "type" -> type = text();
                    case "crs" -> readCrs();
                    case "features" -> readFeatures();
                    default -> json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                findings.add(Finding.error(name, "json", "there is more text after the end of the JSON document"));
            }
            if (!"FeatureCollection".equals(type) || !hasFeatures) {
                findings.add(notACollection());
            }
            return new OutlineFile(name, crs, features, findings);
        }

        private Finding notACollection() {
            return Finding.error(
                    name, "not-a-feature-collection", "the file must be a GeoJSON FeatureCollection with features");
        }

        /** The member as GeoJSON of 2008 has it: {@code {"type": "name", "properties": {"name": "…"}}}. */
        private void readCrs() throws IOException {
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                return;
            }
            Map<String, String> members = new LinkedHashMap<>();
            flatten("", members);
            String named = members.get("properties.name");
            crs = named == null ? "a crs member without a name" : named;
        }

        private void flatten(String prefix, Map<String, String> into) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                String value = text();
                if (value != null) {
                    into.put(prefix, value);
                }
                return;
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                flatten(prefix.isEmpty() ? member : prefix + "." + member, into);
            }
        }

        private void readFeatures() throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            hasFeatures = true;
            for (int number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
                readFeature(number);
            }
        }

        private void readFeature(int number) throws IOException {
            Map<String, String> fields = new LinkedHashMap<>();
            @Nullable Geometry geometry = null;
            boolean isFeature = false;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String member = json.currentName();
                    json.nextToken();
                    switch (member) {
                        case "type" -> isFeature = "Feature".equals(text());
                        case "properties" -> flatten("", fields);
                        case "geometry" -> geometry = readGeometry(number);
                        default -> json.skipChildren();
                    }
                }
            } else {
                json.skipChildren();
            }
            if (!isFeature) {
                findings.add(Finding.error(name, "not-a-feature", "each member of features must be a Feature")
                        .at(number));
            }
            features.add(new OutlineFeature(number, fields, geometry));
        }

        private @Nullable Geometry readGeometry(int number) throws IOException {
            GeometryReading reading = GeometryReader.ofAnyUnit().read(json);
            if (reading instanceof GeometryReading.Read read) {
                return read.geometry();
            }
            GeometryReading.Refused refused = (GeometryReading.Refused) reading;
            findings.add(Finding.error(name, refused.code(), refused.message())
                    .at(number)
                    .in("geometry"));
            return null;
        }

        /** The text of a plain value; null for null, arrays and objects, which are passed over. */
        private @Nullable String text() throws IOException {
            if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
                return json.getText();
            }
            json.skipChildren();
            return null;
        }
    }
}
