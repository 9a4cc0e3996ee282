package org.incidentatlas.storage.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.incidentatlas.boundaries.Allowance;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.OutlineFeature;
import org.incidentatlas.boundaries.Refusals;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.GeometryReading;
import org.incidentatlas.geo.Rings;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** Features of one FlatGeobuf file, whose columns and type of geometry its header states. */
final class FlatGeobufFeatures {

    private record Field(String name, int type) {}

    private final String file;
    private final int geometryType;
    private final List<Field> fields;
    private final Allowance allowance;
    private final List<Finding> findings;

    FlatGeobufFeatures(String file, Header header, Allowance allowance, List<Finding> findings) {
        this.file = file;
        geometryType = header.geometryType();
        fields = fields(header.columnsLength(), header::columns);
        this.allowance = allowance;
        this.findings = findings;
    }

    private static List<Field> fields(int length, IntFunction<Column> column) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String name = column.apply(i).name();
            fields.add(new Field(name == null ? "" : name, column.apply(i).type()));
        }
        return fields;
    }

    /**
     * @param bytes that the feature takes: what it claims to hold takes no more
     * @throws IndexOutOfBoundsException when the feature's tables point outside its bytes
     */
    OutlineFeature read(Feature feature, int bytes, int number) throws Exceeded {
        List<Field> own = feature.columnsLength() > 0 ? fields(feature.columnsLength(), feature::columns) : fields;
        Map<String, String> values = new LinkedHashMap<>();
        ByteBuffer properties = feature.propertiesAsByteBuffer();
        if (properties != null) {
            readValues(properties.order(ByteOrder.LITTLE_ENDIAN), own, number, values);
        }
        return new OutlineFeature(number, values, outline(feature.geometry(), bytes, number));
    }

    private void readValues(ByteBuffer properties, List<Field> own, int number, Map<String, String> into)
            throws Exceeded {
        while (properties.remaining() > 2) {
            Field field = own.get(properties.getShort() & 0xFFFF);
            String text = value(properties, field.type());
            if (text.indexOf(FieldText.UNREADABLE) >= 0) {
                findings.add(FieldText.notUtf8(file, number, field.name()));
            }
            allowance.put(field.name(), text, into);
        }
    }

    private static String value(ByteBuffer properties, int type) {
        return switch (type) {
            case ColumnType.Byte -> String.valueOf(properties.get());
            case ColumnType.UByte -> String.valueOf(properties.get() & 0xFF);
            case ColumnType.Bool -> String.valueOf(properties.get() != 0);
            case ColumnType.Short -> String.valueOf(properties.getShort());
            case ColumnType.UShort -> String.valueOf(properties.getShort() & 0xFFFF);
            case ColumnType.Int -> String.valueOf(properties.getInt());
            case ColumnType.UInt -> Integer.toUnsignedString(properties.getInt());
            case ColumnType.Long -> String.valueOf(properties.getLong());
            case ColumnType.ULong -> Long.toUnsignedString(properties.getLong());
            case ColumnType.Float -> FieldText.of(properties.getFloat());
            case ColumnType.Double -> FieldText.of(properties.getDouble());
            case ColumnType.Binary -> {
                bytes(properties);
                yield "";
            }
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime -> FieldText.of(bytes(properties));
            default -> throw new IndexOutOfBoundsException("no type of column: " + type);
        };
    }

    private static ByteBuffer bytes(ByteBuffer properties) {
        int length = properties.getInt();
        ByteBuffer bytes = properties.slice(properties.position(), length);
        properties.position(properties.position() + length);
        return bytes;
    }

    private org.locationtech.jts.geom.@Nullable Geometry outline(@Nullable Geometry geometry, int bytes, int number)
            throws Exceeded {
        if (geometry == null) {
            return null;
        }
        int type = geometryType == GeometryType.Unknown ? geometry.type() : geometryType;
        return Refusals.geometry(reading(geometry, type, bytes), file, number, allowance, findings);
    }

    private GeometryReading reading(Geometry geometry, int type, int bytes) throws Exceeded {
        if (type != GeometryType.Polygon && type != GeometryType.MultiPolygon) {
            String named = type >= 0 && type < GeometryType.names.length ? GeometryType.name(type) : "type " + type;
            return new GeometryReading.Refused(
                    "not-a-polygon", "an outline is a Polygon or MultiPolygon, not a " + named);
        }
        List<List<double[]>> polygons = new ArrayList<>();
        int[] left = {allowance.positionsLeft()};
        if (type == GeometryType.Polygon) {
            polygons.add(rings(geometry, bytes, left));
        } else {
            int parts = within(geometry.partsLength(), bytes / 4);
            for (int part = 0; part < parts; part++) {
                polygons.add(rings(geometry.parts(part), bytes, left));
            }
        }
        return left[0] < 0
                ? new GeometryReading.Refused(GeometryReader.TOO_MANY_POSITIONS, "too many positions")
                : Rings.polygons(polygons);
    }

    /** Several parts may point to the same bytes, so positions are counted before they are kept. */
    private static List<double[]> rings(Geometry polygon, int bytes, int[] left) {
        int positions = within(polygon.xyLength(), bytes / 8) / 2;
        int ends = within(polygon.endsLength(), bytes / 4);
        List<double[]> rings = new ArrayList<>();
        left[0] -= positions + ends + 1;
        int from = 0;
        for (int ring = 0; left[0] >= 0 && ring < Math.max(1, ends) && positions > 0; ring++) {
            int to = ends == 0 ? positions : (int) polygon.ends(ring);
            if (to < from || to > positions) {
                throw new IndexOutOfBoundsException("a ring ends at " + to);
            }
            double[] numbers = new double[2 * (to - from)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = polygon.xy(2 * from + i);
            }
            rings.add(numbers);
            from = to;
        }
        return rings;
    }

    private static int within(int claimed, int most) {
        if (claimed < 0 || claimed > most) {
            throw new IndexOutOfBoundsException("a length of " + claimed);
        }
        return claimed;
    }
}
