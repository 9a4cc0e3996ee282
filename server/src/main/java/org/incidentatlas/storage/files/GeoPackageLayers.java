package org.incidentatlas.storage.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.incidentatlas.boundaries.Allowance;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.OutlineFeature;
import org.incidentatlas.boundaries.OutlineFile;
import org.incidentatlas.boundaries.Refusals;
import org.incidentatlas.geo.Crs;
import org.incidentatlas.geo.GeometryReading;
import org.incidentatlas.geo.WellKnownBinary;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The feature tables of one open GeoPackage. */
final class GeoPackageLayers {

    /** Tables with a place on a page: neither views nor virtual tables, which would compute what they hold. */
    private static final String TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0";

    private static final String LAYERS = """
            SELECT c.table_name, g.column_name, upper(g.geometry_type_name), g.srs_id
            FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name COLLATE NOCASE
            WHERE c.data_type = 'features'
            ORDER BY c.table_name
            LIMIT 101""";

    private static final String SYSTEM = """
            SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?""";

    private static final Set<String> NEEDED = Set.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys");
    private static final int MOST_LAYERS = 100;

    private static final Set<String> WITHOUT_AREA =
            Set.of("POINT", "MULTIPOINT", "LINESTRING", "MULTILINESTRING", "CIRCULARSTRING", "COMPOUNDCURVE");

    /** Bytes of the box in a geometry's header, by its code (OGC 12-128r19, table 6). */
    private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};

    private record Layer(String table, String column, String type, int system) {}

    private final Connection database;
    private final String name;
    private final Allowance allowance;

    GeoPackageLayers(Connection database, String name, Allowance allowance) {
        this.database = database;
        this.name = name;
        this.allowance = allowance;
    }

    List<OutlineFile> read() throws SQLException, Exceeded {
        Set<String> tables = tables();
        if (!tables.containsAll(NEEDED)) {
            return refused(
                    "not-a-geopackage",
                    "the file is an SQLite database, but no GeoPackage: it lacks tables of "
                            + String.join(", ", new TreeSet<>(NEEDED)));
        }
        List<Layer> layers = layers();
        if (layers.isEmpty() || layers.size() > MOST_LAYERS) {
            return refused(
                    "geopackage-layers",
                    "the GeoPackage lists no table of features, or more than " + MOST_LAYERS
                            + ": export provinces and districts to it as vector layers");
        }
        List<OutlineFile> files = new ArrayList<>();
        for (Layer layer : layers) {
            String title = layers.size() == 1 ? name : name + " (" + layer.table() + ")";
            if (!tables.contains(layer.table().toLowerCase(Locale.ROOT))) {
                files.add(new OutlineFile(title, null, List.of(), List.of(notATable(title, layers.size()))));
            } else if (layers.size() > 1 && WITHOUT_AREA.contains(layer.type())) {
                files.add(new OutlineFile(title, null, List.of(), List.of()));
            } else {
                files.add(read(layer, title));
            }
        }
        return files;
    }

    private List<OutlineFile> refused(String code, String message) {
        return List.of(new OutlineFile(name, null, List.of(), List.of(Finding.error(name, code, message))));
    }

    /** Other layers may do, so one that is a view is no error among several. */
    private static Finding notATable(String title, int layers) {
        String message = "the layer is listed, but is no table (views are not read): export it as a table";
        return layers == 1
                ? Finding.error(title, "geopackage-layers", message)
                : Finding.warning(title, "geopackage-layers", message);
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (PreparedStatement query = database.prepareStatement(TABLES);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(text(rows, 1).toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private List<Layer> layers() throws SQLException {
        List<Layer> layers = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(LAYERS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                layers.add(new Layer(text(rows, 1), text(rows, 2), text(rows, 3), rows.getInt(4)));
            }
        }
        return layers;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }

    private OutlineFile read(Layer layer, String title) throws SQLException, Exceeded {
        List<OutlineFeature> features = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        String select = "SELECT * FROM \"" + layer.table().replace("\"", "\"\"") + "\"";
        try (PreparedStatement query = database.prepareStatement(select);
                ResultSet rows = query.executeQuery()) {
            int geometry = column(rows.getMetaData(), layer.column());
            if (geometry == 0) {
                findings.add(
                        Finding.error(title, "geopackage-layers", "the layer's table has no column " + layer.column()));
            }
            while (geometry > 0 && rows.next()) {
                allowance.takeFeature();
                features.add(feature(rows, geometry, title, features.size() + 1, findings));
            }
        }
        return new OutlineFile(title, system(layer.system()), features, findings);
    }

    private static int column(ResultSetMetaData columns, String name) throws SQLException {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (columns.getColumnName(column).equalsIgnoreCase(name)) {
                return column;
            }
        }
        return 0;
    }

    private OutlineFeature feature(ResultSet row, int geometry, String title, int number, List<Finding> findings)
            throws SQLException, Exceeded {
        Map<String, String> fields = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (column != geometry) {
                String field = columns.getColumnName(column);
                String text = FieldText.of(row.getObject(column));
                if (text.indexOf(FieldText.UNREADABLE) >= 0) {
                    findings.add(FieldText.notUtf8(title, number, field));
                }
                allowance.put(field, text, fields);
            }
        }
        return new OutlineFeature(number, fields, outline(row.getObject(geometry), title, number, findings));
    }

    private @Nullable Geometry outline(@Nullable Object value, String title, int number, List<Finding> findings)
            throws Exceeded {
        if (value == null) {
            return null;
        }
        return Refusals.geometry(reading(value), title, number, allowance, findings);
    }

    /** What stands before the well-known binary: {@code GP}, version, flags, system and a box (OGC 12-128r19, 2.1.3). */
    private GeometryReading reading(Object value) {
        if (!(value instanceof byte[] bytes) || bytes.length < 8 || bytes[0] != 'G' || bytes[1] != 'P') {
            return new GeometryReading.Refused("geometry-damaged", "the value is no geometry of a GeoPackage");
        }
        int box = bytes[3] >> 1 & 7;
        boolean extended = (bytes[3] & 0x20) != 0;
        if (extended || box >= BOX_BYTES.length || 8 + BOX_BYTES[box] > bytes.length) {
            return new GeometryReading.Refused(
                    "geometry-damaged", "the geometry is damaged, or of a kind that only its maker knows");
        }
        ByteBuffer binary = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return WellKnownBinary.read(binary.position(8 + BOX_BYTES[box]), allowance.positionsLeft());
    }

    /** 0 and -1 stand for undefined systems, geographic and other. */
    private @Nullable String system(int id) throws SQLException {
        if (id == 0 || id == -1) {
            return null;
        }
        try (PreparedStatement query = database.prepareStatement(SYSTEM)) {
            query.setInt(1, id);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return "srs_id " + id + ", which gpkg_spatial_ref_sys does not list";
                }
                String code = "EPSG:" + rows.getInt(2);
                boolean known = text(rows, 1).equalsIgnoreCase("EPSG")
                        && Crs.parse(code).isPresent();
                return known ? code : text(rows, 3);
            }
        }
    }
}
