package org.incidentatlas.boundaries;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.GeometryReading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946; the older {@code crs} member is understood). A topology under the name of
 * JSON is left to {@link TopoJsonOutlines}.
 */
public final class GeoJsonOutlines implements OutlineReader {

    @Override
    public String kind() {
        return "GeoJSON (.geojson, .json)";
    }

    @Override
    public boolean reads(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".geojson") || name.endsWith(".json");
    }

    @Override
    public boolean recognises(byte[] start) {
        return JsonFile.isJson(start);
    }

    @Override
    public List<OutlineFile> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<OutlineFile> read = JsonFile.read(file, json -> List.of(new Document(name, json).read()));
        boolean topology = read.stream()
                .flatMap(one -> one.findings().stream())
                .anyMatch(finding -> finding.code().equals(Document.TOPOLOGY));
        return topology ? new TopoJsonOutlines().read(file) : read;
    }

    /** Reads a document from memory. */
    static OutlineFile read(String name, byte[] content) throws IOException {
        return JsonFile.read(name, new ByteArrayInputStream(content), json -> List.of(new Document(name, json).read()))
                .get(0);
    }

    /** One pass over one document. */
    private static final class Document {

        static final String TOPOLOGY = "topology";

        private final String name;
        private final JsonParser json;
        private final Allowance allowance;
        private final List<OutlineFeature> features = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable String type;
        private @Nullable String crs;
        private boolean hasFeatures;

        Document(String name, JsonParser json) {
            this.name = name;
            this.json = json;
            allowance = new Allowance(name);
        }

        OutlineFile read() throws IOException, Exceeded {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return OutlineFile.unreadable(name, notACollection());
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "type" -> type = JsonFile.text(json);
                    case "crs" -> crs = JsonFile.crs(json, allowance);
                    case "features" -> readFeatures();
                    default -> json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                findings.add(Finding.error(name, "json", "there is more text after the end of the JSON document"));
            }
            if ("Topology".equals(type)) {
                findings.add(Finding.error(name, TOPOLOGY, "the file is TopoJSON"));
            } else if (!"FeatureCollection".equals(type) || !hasFeatures) {
                findings.add(notACollection());
            }
            return new OutlineFile(name, crs, features, findings);
        }

        private Finding notACollection() {
            return Finding.error(
                    name, "not-a-feature-collection", "the file must be a GeoJSON FeatureCollection with features");
        }

        private void readFeatures() throws IOException, Exceeded {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            hasFeatures = true;
            for (int number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
                allowance.takeFeature();
                readFeature(number);
            }
        }

        private void readFeature(int number) throws IOException, Exceeded {
            Map<String, String> fields = Map.of();
            @Nullable Geometry geometry = null;
            boolean isFeature = false;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String member = json.currentName();
                    json.nextToken();
                    switch (member) {
                        case "type" -> isFeature = "Feature".equals(JsonFile.text(json));
                        case "properties" -> fields = JsonFile.values(json, allowance);
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

        private @Nullable Geometry readGeometry(int number) throws IOException, Exceeded {
            GeometryReading reading =
                    GeometryReader.ofAnyUnit(allowance.positionsLeft()).read(json);
            return Refusals.geometry(reading, name, number, allowance, findings);
        }
    }
}
