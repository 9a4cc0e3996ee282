package org.incidentatlas.boundaries;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.geo.GeometryReading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One pass over one TopoJSON document. Its members may come in any order, so shapes are kept until the arcs are known. */
final class Topology {

    private static final Set<String> POLYGONS = Set.of("Polygon", "MultiPolygon");

    /** A member of an object before its rings are put together: {@code arcs} as it stands in the file. */
    private record Shape(
            Map<String, String> fields, @Nullable String type, JsonNode arcs) {}

    private final String name;
    private final JsonParser json;
    private final Allowance allowance;
    private final Map<String, List<Shape>> objects = new LinkedHashMap<>();
    private final List<double[]> arcs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private JsonNode transform = MissingNode.getInstance();
    private @Nullable String type;
    private @Nullable String crs;

    Topology(String name, JsonParser json) {
        this.name = name;
        this.json = json;
        allowance = new Allowance(name);
    }

    List<OutlineFile> read() throws IOException, Exceeded {
        if (json.nextToken() == JsonToken.START_OBJECT) {
            readMembers();
        }
        if (json.nextToken() != null) {
            findings.add(Finding.error(name, "json", "there is more text after the end of the JSON document"));
        }
        if (!"Topology".equals(type) || objects.isEmpty()) {
            findings.add(Finding.error(
                    name, "not-a-topology", "the file must be a TopoJSON Topology with arcs and objects of polygons"));
        }
        if (!findings.isEmpty()) {
            return List.of(new OutlineFile(name, null, List.of(), findings));
        }
        return layers();
    }

    private void readMembers() throws IOException, Exceeded {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "type" -> type = JsonFile.text(json);
                case "crs" -> crs = JsonFile.crs(json, allowance);
                case "transform" -> transform = json.readValueAsTree();
                case "arcs" -> readArcs();
                case "objects" -> readObjects();
                default -> json.skipChildren();
            }
        }
    }

    private void readArcs() throws IOException, Exceeded {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        Allowance ofArcs = new Allowance(name);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            // An arc without positions takes room too.
            ofArcs.takePositions(1);
            arcs.add(readArc(ofArcs));
        }
    }

    /** x, y, x, y …; what is no position makes the numbers around it not a number, and so the rings that use the arc. */
    private double[] readArc(Allowance ofArcs) throws IOException, Exceeded {
        double[] numbers = new double[16];
        int length = 0;
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return new double[0];
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            ofArcs.takePositions(1);
            numbers = length == numbers.length ? Arrays.copyOf(numbers, 2 * length) : numbers;
            readPosition(numbers, length);
            length += 2;
        }
        return Arrays.copyOf(numbers, length);
    }

    private void readPosition(double[] into, int at) throws IOException {
        into[at] = Double.NaN;
        into[at + 1] = Double.NaN;
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        for (int number = 0; json.nextToken() != JsonToken.END_ARRAY; number++) {
            if (number < 2 && json.currentToken().isNumeric()) {
                into[at + number] = json.getDoubleValue();
            } else {
                json.skipChildren();
            }
        }
    }

    private void readObjects() throws IOException, Exceeded {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String object = json.currentName();
            json.nextToken();
            List<Shape> shapes = new ArrayList<>();
            Shape whole = readShape(shapes);
            objects.put(object, "GeometryCollection".equals(whole.type()) ? shapes : List.of(whole));
        }
    }

    /** @param members to which the geometries of a collection are added; those of an inner collection are not */
    private Shape readShape(@Nullable List<Shape> members) throws IOException, Exceeded {
        Map<String, String> fields = new LinkedHashMap<>();
        @Nullable String shapeType = null;
        JsonNode shapeArcs = MissingNode.getInstance();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new Shape(fields, null, shapeArcs);
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "type" -> shapeType = JsonFile.text(json);
                case "properties" -> fields.putAll(JsonFile.values(json, allowance));
                case "arcs" -> shapeArcs = json.readValueAsTree();
                case "geometries" -> readMembersOf(members);
                default -> json.skipChildren();
            }
        }
        return new Shape(fields, shapeType, shapeArcs);
    }

    private void readMembersOf(@Nullable List<Shape> members) throws IOException, Exceeded {
        if (members == null || json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            allowance.takeFeature();
            members.add(readShape(null));
        }
    }

    private List<OutlineFile> layers() throws Exceeded {
        TopologyArcs rings;
        try {
            rings = TopologyArcs.of(arcs, transform);
        } catch (TopologyArcs.Broken broken) {
            return List.of(OutlineFile.unreadable(name, Finding.error(name, broken.code, broken.message())));
        }
        List<OutlineFile> layers = new ArrayList<>();
        for (Map.Entry<String, List<Shape>> object : objects.entrySet()) {
            layers.add(
                    layer(objects.size() == 1 ? name : name + " (" + object.getKey() + ")", object.getValue(), rings));
        }
        return layers;
    }

    private OutlineFile layer(String layer, List<Shape> shapes, TopologyArcs rings) throws Exceeded {
        List<OutlineFeature> features = new ArrayList<>();
        List<Finding> ofLayer = new ArrayList<>();
        boolean polygons = shapes.stream().anyMatch(shape -> isPolygon(shape.type()));
        for (Shape shape : polygons ? shapes : List.<Shape>of()) {
            int number = features.size() + 1;
            features.add(new OutlineFeature(number, shape.fields(), outline(shape, layer, number, rings, ofLayer)));
        }
        return new OutlineFile(layer, crs, features, ofLayer);
    }

    private @Nullable Geometry outline(Shape shape, String layer, int number, TopologyArcs rings, List<Finding> ofLayer)
            throws Exceeded {
        if (shape.type() == null) {
            return null;
        }
        GeometryReading reading = isPolygon(shape.type())
                ? rings.polygons(shape.type(), shape.arcs(), allowance.positionsLeft())
                : new GeometryReading.Refused(
                        "not-a-polygon", "an outline is a Polygon or MultiPolygon, not a " + shape.type());
        return Refusals.geometry(reading, layer, number, allowance, ofLayer);
    }

    private static boolean isPolygon(@Nullable String shapeType) {
        return shapeType != null && POLYGONS.contains(shapeType);
    }
}
