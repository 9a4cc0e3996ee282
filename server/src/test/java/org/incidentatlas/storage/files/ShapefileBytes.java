package org.incidentatlas.storage.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small polygon shapefiles for tests, byte by byte, independently of what reads them. */
final class ShapefileBytes {

    /** @param ring x, y, x, y … closed and clockwise, as shapefiles want exterior rings */
    record Row(double[] ring, String... values) {}

    /** @param width in bytes; a width of 8 and the name validOn make a date */
    record Column(String name, int width) {}

    private static final int SHAPE_HEADER = 44;

    private ShapefileBytes() {}

    static double[] square(double west, double south, double east, double north) {
        return new double[] {west, south, west, north, east, north, east, south, west, south};
    }

    static Map<String, byte[]> shapefile(String name, List<Column> columns, Charset charset, List<Row> rows) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + ".shp", shp(rows));
        files.put(name + ".shx", shx(rows));
        files.put(name + ".dbf", dbf(columns, charset, rows));
        return files;
    }

    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static byte[] shp(List<Row> rows) {
        int length = 100 + rows.stream().mapToInt(row -> 8 + content(row)).sum();
        ByteBuffer shp = header(length);
        int number = 1;
        for (Row row : rows) {
            shp.order(ByteOrder.BIG_ENDIAN).putInt(number++).putInt(content(row) / 2);
            shp.order(ByteOrder.LITTLE_ENDIAN).putInt(5);
            for (int i = 0; i < 4; i++) {
                shp.putDouble(0);
            }
            shp.putInt(1).putInt(row.ring().length / 2).putInt(0);
            for (double coordinate : row.ring()) {
                shp.putDouble(coordinate);
            }
        }
        return shp.array();
    }

    private static byte[] shx(List<Row> rows) {
        ByteBuffer shx = header(100 + 8 * rows.size()).order(ByteOrder.BIG_ENDIAN);
        int offset = 50;
        for (Row row : rows) {
            shx.putInt(offset).putInt(content(row) / 2);
            offset += (8 + content(row)) / 2;
        }
        return shx.array();
    }

    private static int content(Row row) {
        return SHAPE_HEADER + 4 + 8 * row.ring().length;
    }

    private static ByteBuffer header(int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        bytes.putInt(0, 9994).putInt(24, length / 2);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        return bytes.position(100);
    }

    private static byte[] dbf(List<Column> columns, Charset charset, List<Row> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int header = 32 + 32 * columns.size() + 1;
        int width = 1 + columns.stream().mapToInt(Column::width).sum();
        ByteBuffer start = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        start.put(new byte[] {3, 118, 5, 22});
        start.putInt(rows.size()).putShort((short) header).putShort((short) width);
        out.writeBytes(start.array());
        for (Column column : columns) {
            ByteBuffer field = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
            field.put(column.name().getBytes(StandardCharsets.US_ASCII));
            field.put(11, (byte) (column.name().equals("validOn") ? 'D' : 'C')).put(16, (byte) column.width());
            out.writeBytes(field.array());
        }
        out.write(0x0D);
        for (Row row : rows) {
            out.write(' ');
            for (int i = 0; i < columns.size(); i++) {
                ByteBuffer value = ByteBuffer.allocate(columns.get(i).width());
                value.put(row.values()[i].getBytes(charset));
                while (value.hasRemaining()) {
                    value.put((byte) ' ');
                }
                out.writeBytes(value.array());
            }
        }
        out.write(0x1A);
        return out.toByteArray();
    }
}
