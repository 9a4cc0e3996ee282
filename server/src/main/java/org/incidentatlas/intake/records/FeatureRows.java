package org.incidentatlas.intake.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.exchange.Columns;
import org.incidentatlas.exchange.Layout;
import org.incidentatlas.exchange.SourceRow;
import org.incidentatlas.intake.batch.StrictDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The features of a GeoJSON collection, or of a sequence of features (RFC 8142, or one a line), as rows: members of
 * {@code properties} are columns, beside {@value #ID}, {@value #LON}, {@value #LAT} and, for what is no point, {@value #GEOMETRY}.
 */
final class FeatureRows implements RowSource {

    static final String ID = "feature.id";
    static final String LON = "geometry.lon";
    static final String LAT = "geometry.lat";
    static final String GEOMETRY = "geometry";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final CountedInput in;
    private final JsonParser json;
    private final WithoutSeparators text;
    private Columns columns = new Columns(List.of());
    private @Nullable SourceRow first;
    private long feature;
    private String checksum = "";

    private FeatureRows(CountedInput in, JsonParser json, WithoutSeparators text) {
        this.in = in;
        this.json = json;
        this.text = text;
    }

    static FeatureRows open(Path file) throws IOException {
        CountedInput in = CountedInput.open(file);
        boolean opened = false;
        try {
            WithoutSeparators text = new WithoutSeparators(new StrictDecoder(in, null));
            JsonParser json = new JsonFactory().createParser(text);
            json.setCodec(MAPPER);
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            FeatureRows rows = new FeatureRows(in, json, text);
            rows.first = rows.read()
                    .orElseThrow(() -> new Unreadable(
                            1,
                            "empty",
                            "There is no feature in it.",
                            "A collection needs a member \"features\" that is not empty."));
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    @Override
    public Layout layout() {
        return Layout.plain(first == null ? columns.names() : first.columns().names());
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        if (first != null) {
            Optional<SourceRow> row = Optional.of(first);
            first = null;
            return row;
        }
        Optional<SourceRow> row = read();
        if (row.isEmpty()) {
            checksum = checksum.isEmpty() ? in.checksum() : checksum;
        }
        return row;
    }

    private Optional<SourceRow> read() throws IOException {
        text.beginFeature();
        try {
            JsonNode next = nextFeature();
            return next == null ? Optional.empty() : Optional.of(row(next));
        } catch (JsonProcessingException broken) {
            throw new Unreadable(
                    Math.max(
                            1,
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNr()),
                    "malformed",
                    "It is not JSON: " + broken.getOriginalMessage(),
                    "Look at the file there, or write it again.");
        } catch (StrictDecoder.Undecodable undecodable) {
            throw new Unreadable(
                    undecodable.line(),
                    "encoding",
                    "The text cannot be read: " + undecodable.getMessage() + ".",
                    "Save it as UTF-8.");
        }
    }

    /** The next object of type Feature, at the root or in a member called features; other members are passed over. */
    private @Nullable JsonNode nextFeature() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                continue;
            }
            JsonStreamContext around = json.getParsingContext().getParent();
            boolean inFeatures =
                    around.inArray() && "features".equals(around.getParent().getCurrentName());
            if (inFeatures || around.inRoot()) {
                Optional<JsonNode> found = begun(inFeatures);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return null;
    }

    /** At the beginning of an object: the feature it is, or the collection whose features come next. */
    private Optional<JsonNode> begun(boolean inFeatures) throws IOException {
        if (inFeatures) {
            return Optional.of(MAPPER.readTree(json));
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            members.put(name, MAPPER.readTree(json));
        }
        return members.containsKey("properties") || members.containsKey("geometry")
                ? Optional.of(MAPPER.valueToTree(members))
                : Optional.empty();
    }

    private SourceRow row(JsonNode object) throws IOException {
        feature++;
        if (!object.path("type").asText().equals("Feature")) {
            throw new Unreadable(
                    feature,
                    "malformed",
                    "Number " + feature + " is no feature.",
                    "Each must have \"type\": \"Feature\".");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, ID, object.path("id"));
        for (Map.Entry<String, JsonNode> member : object.path("properties").properties()) {
            put(fields, member.getKey(), member.getValue());
        }
        JsonNode geometry = object.path("geometry");
        if (geometry.path("type").asText().equals("Point")) {
            put(fields, LON, geometry.path("coordinates").path(0));
            put(fields, LAT, geometry.path("coordinates").path(1));
        } else if (geometry.isObject()) {
            put(fields, GEOMETRY, geometry);
        }
        List<String> names = new ArrayList<>(fields.keySet());
        if (!names.equals(columns.names())) {
            columns = new Columns(names);
        }
        return new SourceRow(feature, columns, List.copyOf(fields.values()));
    }

    private static void put(Map<String, String> fields, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            fields.put(name, value.isNull() ? "" : value.isTextual() ? value.asText() : value.toString());
        }
    }

    @Override
    public long bytesRead() {
        return in.count();
    }

    @Override
    public String checksum() {
        return checksum;
    }

    @Override
    public void close() throws IOException {
        json.close();
        in.close();
    }

    /** Text in which the record separators of RFC 8142 are blanks, and in which no feature is longer than memory bears. */
    private static final class WithoutSeparators extends FilterReader {

        private static final char SEPARATOR = '\u001e';

        /** Far longer than any outline; each is held in memory whole. */
        private static final long LONGEST_FEATURE = 20_000_000;

        private long left = LONGEST_FEATURE;

        WithoutSeparators(Reader in) {
            super(in);
        }

        void beginFeature() {
            left = LONGEST_FEATURE;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            left -= read;
            if (left < 0) {
                throw new Unreadable(
                        1,
                        "malformed",
                        "A feature, or what stands before the first one, has more than " + LONGEST_FEATURE
                                + " characters.",
                        "Look whether a bracket is missing, or divide it.");
            }
            for (int at = offset; at < offset + read; at++) {
                if (target[at] == SEPARATOR) {
                    target[at] = ' ';
                }
            }
            return read;
        }
    }
}
