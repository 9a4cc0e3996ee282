package org.incidentatlas.geo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes geometries as GeoJSON (RFC 7946): longitude before latitude, exterior rings anticlockwise and interior rings
 * clockwise, positions of two numbers. Positions that fall together when rounded are written once; interior rings that
 * vanish when rounded are left out. A missing or empty geometry is written as null.
 *
 * <p>Immutable, for any number of threads.
 */
public final class GeometryWriter {

    private final int decimals;

    /** Writes six decimals at most. */
    public GeometryWriter() {
        this(Degrees.MAX_DECIMALS);
    }

    /** @param decimals the most decimals written, 0 to 6 */
    public GeometryWriter(int decimals) {
        if (decimals < 0 || decimals > Degrees.MAX_DECIMALS) {
            throw new IllegalArgumentException("decimals are 0 to 6: " + decimals);
        }
        this.decimals = decimals;
    }

    /** @throws IllegalArgumentException when a coordinate is not a finite number */
    public void write(@Nullable Geometry geometry, JsonGenerator out) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringField(
                "type", geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            writeMembers(geometry, out);
        } else {
            out.writeFieldName("coordinates");
            writeCoordinates(geometry, out);
        }
        out.writeEndObject();
    }

    private void writeMembers(Geometry collection, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("geometries");
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            write(collection.getGeometryN(i), out);
        }
        out.writeEndArray();
    }

    private void writeCoordinates(Geometry geometry, JsonGenerator out) throws IOException {
        if (geometry instanceof Point point) {
            writePosition(scaled(point.getCoordinateSequence()), 0, out);
        } else if (geometry instanceof LineString line) {
            writeLine(line, out);
        } else if (geometry instanceof Polygon polygon) {
            writePolygon(polygon, out);
        } else {
            out.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                writeCoordinates(geometry.getGeometryN(i), out);
            }
            out.writeEndArray();
        }
    }

    private void writePolygon(Polygon polygon, JsonGenerator out) throws IOException {
        out.writeStartArray();
        writeRing(polygon.getExteriorRing(), true, out);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            writeRing(polygon.getInteriorRingN(i), false, out);
        }
        out.writeEndArray();
    }

    private void writeRing(LinearRing ring, boolean exterior, JsonGenerator out) throws IOException {
        CoordinateSequence positions = ring.getCoordinateSequence();
        long[] xy = scaled(Orientation.isCCW(positions) == exterior ? positions : reversed(positions));
        long[] distinct = withoutRepeats(xy);
        if (distinct.length >= 8) {
            writePositions(distinct, out);
        } else if (exterior) {
            // Smaller than the rounding: kept whole, since a polygon needs an exterior ring of four positions.
            writePositions(xy, out);
        }
    }

    private void writeLine(LineString line, JsonGenerator out) throws IOException {
        long[] xy = scaled(line.getCoordinateSequence());
        long[] distinct = withoutRepeats(xy);
        writePositions(distinct.length >= 4 ? distinct : xy, out);
    }

    private void writePositions(long[] xy, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < xy.length; i += 2) {
            writePosition(xy, i, out);
        }
        out.writeEndArray();
    }

    private void writePosition(long[] xy, int at, JsonGenerator out) throws IOException {
        char[] buffer = new char[Degrees.MAX_CHARS];
        out.writeStartArray();
        out.writeNumber(buffer, 0, Degrees.put(xy[at], decimals, buffer));
        out.writeNumber(buffer, 0, Degrees.put(xy[at + 1], decimals, buffer));
        out.writeEndArray();
    }

    private long[] scaled(CoordinateSequence positions) {
        long[] xy = new long[positions.size() * 2];
        for (int i = 0; i < positions.size(); i++) {
            xy[2 * i] = Degrees.scaled(positions.getX(i), decimals);
            xy[2 * i + 1] = Degrees.scaled(positions.getY(i), decimals);
        }
        return xy;
    }

    private static long[] withoutRepeats(long[] xy) {
        long[] kept = new long[xy.length];
        int length = 0;
        for (int i = 0; i < xy.length; i += 2) {
            if (length == 0 || kept[length - 2] != xy[i] || kept[length - 1] != xy[i + 1]) {
                kept[length++] = xy[i];
                kept[length++] = xy[i + 1];
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static CoordinateSequence reversed(CoordinateSequence positions) {
        CoordinateSequence copy = positions.copy();
        CoordinateSequences.reverse(copy);
        return copy;
    }
}
