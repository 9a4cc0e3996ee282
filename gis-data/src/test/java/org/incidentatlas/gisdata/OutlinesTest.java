package org.incidentatlas.gisdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The outlines are valid, small, wound as RFC 7946 asks, and leave Afghanistan whole. */
final class OutlinesTest {
    private static final Path FILE = Datasets.ROOT.resolve("outlines").resolve("outlines.geojson");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final JsonNode collection = Datasets.json(FILE);
    private final Map<String, MultiPolygon> outlines = outlines();

    @Test
    void afghanistan_comes_first_and_its_neighbours_are_there() {
        assertEquals("AFG", outlines.keySet().iterator().next());
        assertTrue(
                outlines.keySet().containsAll(Set.of("IRN", "TKM", "UZB", "TJK", "CHN", "PAK", "IND", "KGZ")),
                outlines.keySet().toString());
    }

    @Test
    void the_file_is_at_most_200_kilobytes_with_three_decimals() throws IOException {
        assertTrue(Files.size(FILE) <= 200_000);
        assertTrue(!Files.readString(FILE).matches("(?s).*\\.\\d{4}.*"));
    }

    @Test
    void every_ring_is_closed_and_wound_as_rfc_7946_asks() {
        for (JsonNode feature : collection.get("features")) {
            for (JsonNode polygon : feature.at("/geometry/coordinates")) {
                for (int ring = 0; ring < polygon.size(); ring++) {
                    Coordinate[] points = coordinates(polygon.get(ring));
                    assertEquals(
                            points[0],
                            points[points.length - 1],
                            feature.get("id").asText());
                    assertEquals(
                            ring == 0,
                            Orientation.isCCW(points),
                            feature.get("id").asText());
                }
            }
        }
    }

    @Test
    void every_outline_is_valid() {
        outlines.forEach((id, outline) -> assertTrue(outline.isValid(), id));
    }

    @Test
    void neighbours_touch_without_overlapping() {
        List<Map.Entry<String, MultiPolygon>> all = new ArrayList<>(outlines.entrySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                double shared = all.get(i)
                        .getValue()
                        .intersection(all.get(j).getValue())
                        .getArea();
                assertTrue(
                        shared < 1e-6,
                        all.get(i).getKey() + " and " + all.get(j).getKey() + ": " + shared);
            }
        }
    }

    @Test
    void afghanistan_holds_the_label_points_of_its_districts() {
        Geometry country = outlines.get("AFG");
        List<String> outside = Datasets.table("admin-units", "admin_units").rows().stream()
                .filter(row -> !row.get("label_lon").isEmpty())
                .filter(row -> !country.contains(GEOMETRIES.createPoint(new Coordinate(
                        Double.parseDouble(row.get("label_lon")), Double.parseDouble(row.get("label_lat"))))))
                .map(row -> row.get("pcode"))
                .toList();
        assertEquals(List.of(), outside);
    }

    private Map<String, MultiPolygon> outlines() {
        Map<String, MultiPolygon> byId = new LinkedHashMap<>();
        for (JsonNode feature : collection.get("features")) {
            List<Polygon> polygons = new ArrayList<>();
            feature.at("/geometry/coordinates").forEach(polygon -> polygons.add(polygon(polygon)));
            byId.put(feature.get("id").asText(), GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
        }
        return byId;
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(GEOMETRIES.createLinearRing(coordinates(ring))));
        return GEOMETRIES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonNode ring) {
        List<Coordinate> points = new ArrayList<>();
        ring.forEach(point ->
                points.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
        return points.toArray(Coordinate[]::new);
    }
}
