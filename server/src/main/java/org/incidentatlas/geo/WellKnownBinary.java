package org.incidentatlas.geo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.geo.GeometryReader.Malformed;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads polygons and multipolygons from well-known binary (ISO 19125-1, with Z and M as in ISO/IEC 13249-3, and PostGIS's
 * flags for them) as strictly as {@link GeometryReader} reads GeoJSON. Other types are refused by name. Nothing that the
 * bytes claim is believed before they are there, so memory is bounded by their number.
 */
public final class WellKnownBinary {

    private static final GeometryFactory FACTORY = GeometryReader.WGS84;

    private static final int POLYGON = 3;
    private static final int MULTIPOLYGON = 6;
    private static final List<String> TYPES = List.of(
            "Geometry",
            "Point",
            "LineString",
            "Polygon",
            "MultiPoint",
            "MultiLineString",
            "MultiPolygon",
            "GeometryCollection",
            "CircularString",
            "CompoundCurve",
            "CurvePolygon",
            "MultiCurve",
            "MultiSurface");

    private static final int EXTENDED_Z = 0x80000000;
    private static final int EXTENDED_M = 0x40000000;
    private static final int EXTENDED_SRID = 0x20000000;

    private final ByteBuffer bytes;
    private final int mostPositions;
    private int positions;

    private WellKnownBinary(ByteBuffer bytes, int mostPositions) {
        this.bytes = bytes;
        this.mostPositions = mostPositions;
    }

    /**
     * @param bytes from their position on; what follows the geometry is passed over
     * @param mostPositions the geometry may have
     * @return the geometry, or why it was refused; a refusal for another type has the code {@code not-a-polygon}
     */
    public static GeometryReading read(ByteBuffer bytes, int mostPositions) {
        try {
            return new GeometryReading.Read(new WellKnownBinary(bytes.duplicate(), mostPositions).outline());
        } catch (Malformed malformed) {
            return new GeometryReading.Refused(malformed.code, malformed.getMessage());
        } catch (BufferUnderflowException cutOff) {
            return new GeometryReading.Refused("geometry-cut-off", "the geometry is cut off or damaged");
        }
    }

    /** What stands before each geometry: its type, and how many numbers a position has. */
    private record Start(int type, int dimensions) {}

    private Geometry outline() throws Malformed {
        Start start = start();
        if (start.type() == POLYGON) {
            return polygon(start.dimensions());
        }
        if (start.type() != MULTIPOLYGON) {
            throw notAPolygon(start.type());
        }
        List<Polygon> parts = new ArrayList<>();
        for (int left = count(9); left > 0; left--) {
            Start part = start();
            if (part.type() != POLYGON) {
                throw notAPolygon(part.type());
            }
            parts.add(polygon(part.dimensions()));
        }
        return FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
    }

    private Start start() throws Malformed {
        byte order = bytes.get();
        if (order != 0 && order != 1) {
            throw new Malformed("geometry-damaged", "the geometry is damaged: its byte order is 0 or 1, not " + order);
        }
        bytes.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        if ((type & EXTENDED_SRID) != 0) {
            bytes.getInt();
        }
        int plain = type & ~(EXTENDED_Z | EXTENDED_M | EXTENDED_SRID);
        int beside = plain / 1000;
        if (plain < 0 || beside > 3) {
            throw notAPolygon(type);
        }
        int flags = Integer.bitCount(type & (EXTENDED_Z | EXTENDED_M));
        return new Start(plain % 1000, 2 + flags + (beside == 3 ? 2 : beside == 0 ? 0 : 1));
    }

    private static Malformed notAPolygon(int type) {
        String name = type >= 0 && type < TYPES.size() ? TYPES.get(type) : "geometry of type " + type;
        return new Malformed("not-a-polygon", "an outline is a Polygon or MultiPolygon, not a " + name);
    }

    private Polygon polygon(int dimensions) throws Malformed {
        int rings = count(4);
        @Nullable LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        for (int ring = 0; ring < rings; ring++) {
            LinearRing read = ring(dimensions);
            if (ring == 0) {
                shell = read;
            } else {
                holes.add(read);
            }
        }
        return shell == null ? FACTORY.createPolygon() : FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0]));
    }

    private LinearRing ring(int dimensions) throws Malformed {
        int length = count(8 * dimensions);
        positions += length;
        if (positions > mostPositions) {
            throw new Malformed(
                    GeometryReader.TOO_MANY_POSITIONS, "the geometry has more than " + mostPositions + " positions");
        }
        Coordinate[] ring = new Coordinate[length];
        for (int i = 0; i < length; i++) {
            ring[i] = new Coordinate(bytes.getDouble(), bytes.getDouble());
            bytes.position(bytes.position() + 8 * (dimensions - 2));
        }
        return Rings.ring(ring);
    }

    /** A number of things of which each takes so many bytes at least. */
    private int count(int bytesOfEach) throws Malformed {
        int count = bytes.getInt();
        if (count < 0 || (long) count * bytesOfEach > bytes.remaining()) {
            throw new Malformed("geometry-cut-off", "the geometry is cut off or damaged");
        }
        return count;
    }
}
