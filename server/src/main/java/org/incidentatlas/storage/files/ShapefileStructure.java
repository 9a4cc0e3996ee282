package org.incidentatlas.storage.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Checks that the parts of a polygon shapefile agree with themselves and with each other, so that reading them cannot run
 * astray (ESRI Shapefile Technical Description, 1998; dBASE III table layout). Each check gives the first fault in words.
 */
final class ShapefileStructure {

    private static final int HEADER = 100;
    private static final int MAGIC = 9994;
    private static final int NULL_SHAPE = 0;

    private ShapefileStructure() {}

    /** @return what is wrong with the three parts together; empty when they can be read */
    static Optional<String> fault(byte[] shp, byte[] shx, byte[] dbf) {
        if (shp.length < HEADER || shx.length < HEADER || big(shp).getInt(0) != MAGIC || big(shx).getInt(0) != MAGIC) {
            return Optional.of("the .shp or .shx file is not a shapefile");
        }
        int type = little(shp).getInt(32);
        if (type != 5 && type != 15 && type != 25) {
            return Optional.of("the shapes are not polygons (shape type " + type + ")");
        }
        int records = (shx.length - HEADER) / 8;
        for (int record = 0; record < records; record++) {
            if (!recordHolds(shp, shx, record, type)) {
                return Optional.of("shape " + (record + 1) + " is cut off or damaged");
            }
        }
        return tableFault(dbf, records);
    }

    private static boolean recordHolds(byte[] shp, byte[] shx, int record, int type) {
        long offset = 2L * big(shx).getInt(HEADER + 8 * record);
        if (offset < HEADER || offset + 12 > shp.length) {
            return false;
        }
        int at = (int) offset;
        long content = 2L * big(shp).getInt(at + 4);
        int start = at + 8;
        if (content < 4 || start + content > shp.length) {
            return false;
        }
        int shape = little(shp).getInt(start);
        return shape == NULL_SHAPE || (shape == type && content >= 44 && ringsHold(shp, start, content));
    }

    private static boolean ringsHold(byte[] shp, int start, long content) {
        int parts = little(shp).getInt(start + 36);
        int points = little(shp).getInt(start + 40);
        if (parts < 1 || points < 1 || 44L + 4L * parts + 16L * points > content) {
            return false;
        }
        int before = -1;
        for (int part = 0; part < parts; part++) {
            int first = little(shp).getInt(start + 44 + 4 * part);
            if (first <= before || first >= points || (part == 0 && first != 0)) {
                return false;
            }
            before = first;
        }
        return true;
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
