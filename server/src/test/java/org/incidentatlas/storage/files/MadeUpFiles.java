package org.incidentatlas.storage.files;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.incidentatlas.boundaries.MadeUpCountry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** The districts of the made-up country in several formats, written from the formats' own descriptions. */
final class MadeUpFiles {

    static final List<String> FIELDS = List.of("ADM2_EN", "ADM2_PCODE", "ADM1_EN", "ADM1_PCODE", "validOn");

    /** @param values of {@link #FIELDS} */
    record Row(Geometry outline, List<String> values) {}

    private MadeUpFiles() {}

    /** Squares of one degree, as {@link MadeUpCountry} has them. */
    static List<Row> districts() {
        return List.of(row(0), row(1), row(2), row(3));
    }

    private static Row row(int district) {
        String code = MadeUpCountry.DISTRICTS.get(district);
        return new Row(
                MadeUpCountry.square(10 + district, 40, 11 + district, 41),
                List.of(
                        MadeUpCountry.NAMES.get(district),
                        code,
                        district < 2 ? "West" : "East",
                        code.substring(0, 4),
                        "2018-05-22"));
    }

    /** A new GeoPackage without a layer. */
    static Connection geoPackage(Path file) throws SQLException {
        Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        execute(
                database,
                "PRAGMA application_id = 1196444487",
                "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,"
                        + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,"
                        + " description TEXT)",
                "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\"]', NULL)",
                "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT,"
                        + " description TEXT, last_change TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL, srs_id INTEGER)",
                "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,"
                        + " srs_id INTEGER, z INTEGER, m INTEGER)");
        return database;
    }

    static void layer(Connection database, String table, int system, List<Row> rows) throws SQLException {
        list(database, table, system);
        String quoted = "\"" + table.replace("\"", "\"\"") + "\"";
        execute(
                database,
                "CREATE TABLE " + quoted + " (fid INTEGER PRIMARY KEY, geom BLOB, " + String.join(" TEXT, ", FIELDS)
                        + " TEXT)");
        try (PreparedStatement insert =
                database.prepareStatement("INSERT INTO " + quoted + " VALUES (NULL, ?, ?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                insert.setBytes(1, blob(row.outline(), system));
                for (int i = 0; i < FIELDS.size(); i++) {
                    insert.setString(2 + i, row.values().get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    /** Names a table as a layer of polygons. */
    static void list(Connection database, String table, int system) throws SQLException {
        execute(
                database,
                "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('" + table + "', 'features', "
                        + system + ")",
                "INSERT INTO gpkg_geometry_columns VALUES ('" + table + "', 'geom', 'MULTIPOLYGON', " + system
                        + ", 0, 0)");
    }

    static void execute(Connection database, String... commands) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Little-endian, with the box that GDAL writes. */
    static byte[] blob(Geometry outline, int system) {
        byte[] binary = new WKBWriter(2, 2).write(outline);
        ByteBuffer blob = ByteBuffer.allocate(40 + binary.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 3).putInt(system);
        blob.putDouble(outline.getEnvelopeInternal().getMinX())
                .putDouble(outline.getEnvelopeInternal().getMaxX())
                .putDouble(outline.getEnvelopeInternal().getMinY())
                .putDouble(outline.getEnvelopeInternal().getMaxY());
        return blob.put(binary).array();
    }

    /** Without an index; polygons of one ring. */
    static Path flatGeobuf(Path file, int system, List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 1});
        out.writeBytes(header(system, rows.size()));
        for (Row row : rows) {
            out.writeBytes(feature(row));
        }
        return Files.write(file, out.toByteArray());
    }

    static byte[] header(int system, long features) {
        FlatBufferBuilder tables = new FlatBufferBuilder();
        int[] columns = new int[FIELDS.size()];
        for (int i = 0; i < columns.length; i++) {
            int name = tables.createString(FIELDS.get(i));
            Column.startColumn(tables);
            Column.addName(tables, name);
            Column.addType(tables, ColumnType.String);
            columns[i] = Column.endColumn(tables);
        }
        int all = Header.createColumnsVector(tables, columns);
        Crs.startCrs(tables);
        Crs.addCode(tables, system);
        int crs = Crs.endCrs(tables);
        Header.startHeader(tables);
        Header.addGeometryType(tables, GeometryType.Polygon);
        Header.addColumns(tables, all);
        Header.addFeaturesCount(tables, features);
        Header.addIndexNodeSize(tables, 0);
        Header.addCrs(tables, crs);
        Header.finishSizePrefixedHeaderBuffer(tables, Header.endHeader(tables));
        return tables.sizedByteArray();
    }

    private static byte[] feature(Row row) {
        FlatBufferBuilder tables = new FlatBufferBuilder();
        Coordinate[] ring = ((Polygon) row.outline()).getExteriorRing().getCoordinates();
        double[] numbers = new double[2 * ring.length];
        for (int i = 0; i < ring.length; i++) {
            numbers[2 * i] = ring[i].x;
            numbers[2 * i + 1] = ring[i].y;
        }
        int xy = org.wololo.flatgeobuf.generated.Geometry.createXyVector(tables, numbers);
        org.wololo.flatgeobuf.generated.Geometry.startGeometry(tables);
        org.wololo.flatgeobuf.generated.Geometry.addXy(tables, xy);
        int geometry = org.wololo.flatgeobuf.generated.Geometry.endGeometry(tables);
        int properties = Feature.createPropertiesVector(tables, properties(row.values()));
        Feature.startFeature(tables);
        Feature.addGeometry(tables, geometry);
        Feature.addProperties(tables, properties);
        Feature.finishSizePrefixedFeatureBuffer(tables, Feature.endFeature(tables));
        return tables.sizedByteArray();
    }

    private static byte[] properties(List<String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < values.size(); i++) {
            byte[] text = values.get(i).getBytes(StandardCharsets.UTF_8);
            ByteBuffer value = ByteBuffer.allocate(6 + text.length).order(ByteOrder.LITTLE_ENDIAN);
            out.writeBytes(
                    value.putShort((short) i).putInt(text.length).put(text).array());
        }
        return out.toByteArray();
    }
}
