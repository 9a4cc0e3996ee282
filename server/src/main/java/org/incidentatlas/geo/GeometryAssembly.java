package org.incidentatlas.geo;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.geo.GeometryReader.Malformed;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes a geometry of a GeoJSON type and its coordinates, or says why it cannot (RFC 7946 section 3.1). */
final class GeometryAssembly {

    private static final GeometryFactory FACTORY = GeometryReader.WGS84;

    private final boolean degrees;

    GeometryAssembly(boolean degrees) {
        this.degrees = degrees;
    }

    Geometry assemble(@Nullable String type, @Nullable Nest coordinates, @Nullable List<Geometry> geometries)
            throws Malformed {
        if (type == null) {
            throw new Malformed("geometry-type", "a geometry needs a type, such as Polygon");
        }
        if (type.equals("GeometryCollection")) {
            return collection(geometries);
        }
        if (coordinates == null) {
            throw new Malformed("coordinates-missing", "a " + type + " needs coordinates");
        }
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(each(coordinates, this::point).toArray(new Point[0]));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                FACTORY.createMultiLineString(each(coordinates, this::line).toArray(new LineString[0]));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(each(coordinates, this::polygon).toArray(new Polygon[0]));
            default -> throw new Malformed("geometry-type", "no GeoJSON geometry type: " + type);
        };
    }

    private static Geometry collection(@Nullable List<Geometry> geometries) throws Malformed {
        if (geometries == null) {
            throw new Malformed("geometries-missing", "a GeometryCollection needs geometries");
        }
        return FACTORY.createGeometryCollection(geometries.toArray(new Geometry[0]));
    }

    private Point point(Nest nest) throws Malformed {
        return FACTORY.createPoint(position(nest));
    }

    private LineString line(Nest nest) throws Malformed {
        Coordinate[] positions = positions(nest);
        if (positions.length < 2) {
            throw new Malformed("too-few-positions", "a line needs at least two positions, not " + positions.length);
        }
        return FACTORY.createLineString(positions);
    }

    private Polygon polygon(Nest nest) throws Malformed {
        List<LinearRing> rings = each(nest, this::ring);
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
    }

    private LinearRing ring(Nest nest) throws Malformed {
        return Rings.ring(positions(nest));
    }

    private Coordinate[] positions(Nest nest) throws Malformed {
        return each(nest, this::position).toArray(new Coordinate[0]);
    }

    private Coordinate position(Nest nest) throws Malformed {
        if (!nest.isPosition()) {
            throw new Malformed("position", "a position is an array of two or three finite numbers");
        }
        if (degrees && !(Math.abs(nest.x()) <= 180 && Math.abs(nest.y()) <= 90)) {
            throw new Malformed(
                    "out-of-range",
                    "longitude is -180 to 180 and latitude -90 to 90, not " + nest.x() + ", " + nest.y());
        }
        return new Coordinate(nest.x(), nest.y());
    }

    private static <T> List<T> each(Nest nest, Part<T> part) throws Malformed {
        if (!nest.isArrayOfArrays()) {
            throw new Malformed("coordinates-depth", "the coordinates are not nested as the geometry's type asks");
        }
        List<T> parts = new ArrayList<>(nest.nests().size());
        for (Nest inner : nest.nests()) {
            parts.add(part.of(inner));
        }
        return parts;
    }

    @FunctionalInterface
    private interface Part<T> {
        T of(Nest nest) throws Malformed;
    }
}
