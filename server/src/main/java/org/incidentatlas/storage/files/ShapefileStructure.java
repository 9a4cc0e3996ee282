package org.incidentatlas.storage.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Checks that the parts of a polygon shapefile agree with themselves and with each other, so that reading them cannot run
 * astray (ESRI Shapefile Technical Description, 1998; dBASE III table layout). Each check gives the first fault in words.
 */
final class ShapefileStructure {

    private static final int HEADER = 100;
    private static final int MAGIC = 9994;
    private static final int VERSION = 1000;
    private static final int NULL_SHAPE = 0;
    private static final int POLYGON_Z = 15;

    private static final String DAMAGED = "is damaged or cut off";

    /** @param shape the number of the shape that is at fault, from 1; 0 for the file as a whole */
    record Fault(int shape, String message) {}

    private ShapefileStructure() {}

    /** @return what is wrong with the three parts together; empty when they can be read */
    static Optional<Fault> fault(byte[] shp, byte[] shx, byte[] dbf) {
        if (!isHeader(shp) || !isHeader(shx)) {
            return Optional.of(new Fault(0, "the .shp or .shx file is not a shapefile"));
        }
        int type = little(shp).getInt(32);
        if (type != 5 && type != 15 && type != 25) {
            return Optional.of(new Fault(0, "the shapes are not polygons (shape type " + type + ")"));
        }
        int records = (shx.length - HEADER) / 8;
        for (int record = 0; record < records; record++) {
            Optional<String> fault = recordFault(shp, shx, record, type);
            if (fault.isPresent()) {
                return Optional.of(new Fault(record + 1, "shape " + (record + 1) + " " + fault.get()));
            }
        }
        return tableFault(dbf, records).map(fault -> new Fault(0, fault));
    }

    private static boolean isHeader(byte[] file) {
        return file.length >= HEADER
                && big(file).getInt(0) == MAGIC
                && little(file).getInt(28) == VERSION;
    }

    /** Where in the .shp file each shape's record begins, in bytes, in the order of the index. */
    static int[] offsets(byte[] shx) {
        int[] offsets = new int[(shx.length - HEADER) / 8];
        for (int record = 0; record < offsets.length; record++) {
            offsets[record] = 2 * big(shx).getInt(HEADER + 8 * record);
        }
        return offsets;
    }

    /** How many positions each shape has; several entries of the index may point to one shape. */
    static long[] positions(byte[] shp, byte[] shx) {
        ByteBuffer shapes = little(shp);
        return Arrays.stream(offsets(shx))
                .mapToLong(at -> shapes.getInt(at + 8) == NULL_SHAPE ? 0 : shapes.getInt(at + 8 + 40))
                .toArray();
    }

    private static Optional<String> recordFault(byte[] shp, byte[] shx, int record, int type) {
        long offset = 2L * big(shx).getInt(HEADER + 8 * record);
        if (offset < HEADER || offset + 12 > shp.length) {
            return Optional.of(DAMAGED);
        }
        int at = (int) offset;
        long content = 2L * big(shp).getInt(at + 4);
        int start = at + 8;
        if (content < 4 || start + content > shp.length) {
            return Optional.of(DAMAGED);
        }
        int shape = little(shp).getInt(start);
        if (shape == NULL_SHAPE) {
            return Optional.empty();
        }
        return shape == type && content >= 44 ? ringFault(shp, start, content, type) : Optional.of(DAMAGED);
    }

    private static Optional<String> ringFault(byte[] shp, int start, long content, int type) {
        int rings = little(shp).getInt(start + 36);
        int points = little(shp).getInt(start + 40);
        long heights = type == POLYGON_Z ? 16 + 8L * points : 0;
        if (rings < 1 || points < 1 || 44L + 4L * rings + 16L * points + heights > content) {
            return Optional.of(DAMAGED);
        }
        int positions = start + 44 + 4 * rings;
        int first = little(shp).getInt(start + 44);
        for (int ring = 1; ring <= rings; ring++) {
            int next = ring == rings ? points : little(shp).getInt(start + 44 + 4 * ring);
            if ((ring == 1 && first != 0) || next > points || next < first) {
                return Optional.of(DAMAGED);
            }
            if (next - first < 4) {
                return Optional.of("has a ring of " + (next - first) + " positions; a ring needs at least four");
            }
            if (!areFinite(shp, positions, first, next)) {
                return Optional.of("has a coordinate that is not a finite number");
            }
            if (!closes(shp, positions, first, next)) {
                return Optional.of("has a ring that does not close: it must end where it begins");
            }
            first = next;
        }
        return Optional.empty();
    }

    private static boolean areFinite(byte[] shp, int positions, int first, int next) {
        ByteBuffer numbers = little(shp);
        for (int at = positions + 16 * first; at < positions + 16 * next; at += 8) {
            if (!Double.isFinite(numbers.getDouble(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean closes(byte[] shp, int positions, int first, int next) {
        ByteBuffer numbers = little(shp);
        int begin = positions + 16 * first;
        int end = positions + 16 * (next - 1);
        return numbers.getDouble(begin) == numbers.getDouble(end)
                && numbers.getDouble(begin + 8) == numbers.getDouble(end + 8);
    }

    private static Optional<String> tableFault(byte[] dbf, int records) {
        if (dbf.length < 33) {
            return Optional.of("the .dbf file is cut off");
        }
        ByteBuffer table = little(dbf);
        int rows = table.getInt(4);
        int header = table.getShort(8) & 0xFFFF;
        int row = table.getShort(10) & 0xFFFF;
        if (rows != records) {
            return Optional.of("the .dbf file has " + rows + " rows for " + records + " shapes");
        }
        if (header < 33 || header > dbf.length || header + (long) rows * row > dbf.length) {
            return Optional.of("the .dbf file is cut off");
        }
        int widths = 1;
        for (int field = 32; field + 32 < header && dbf[field] != 0x0D; field += 32) {
            widths += dbf[field + 16] & 0xFF;
            if ("CNFLD".indexOf(dbf[field + 11]) < 0) {
                return Optional.of("the .dbf file has a field of type " + (char) dbf[field + 11]);
            }
        }
        return widths == row ? Optional.empty() : Optional.of("the fields of the .dbf file do not add up to its rows");
    }

    private static ByteBuffer big(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
