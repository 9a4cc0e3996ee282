package org.incidentatlas.boundaries;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.incidentatlas.geo.GeometryWriter;
import org.locationtech.jts.geom.Geometry;

/**
 * The two files of the data set {@code boundaries-approximate}, made from the points and the country's outline. The same
 * input gives the same bytes.
 *
 * @param districts GeoJSON, a feature per district with {@code pcode}, {@code name}, {@code parent}
 * @param provinces GeoJSON, a feature per province with the same members
 */
public record ApproximateSetFiles(byte[] districts, byte[] provinces) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @param units provinces and districts
     * @param points points in districts, used beside the label points of the districts
     * @param country a polygon or multipolygon in degrees
     */
    public static ApproximateSetFiles make(List<AdminUnit> units, List<AdminPoint> points, Geometry country)
            throws IOException {
        Map<String, AdminUnit> byCode = new HashMap<>();
        Map<String, String> provinceOf = new HashMap<>();
        for (AdminUnit unit : units) {
            byCode.put(unit.pcode(), unit);
            if (unit.parent() != null) {
                provinceOf.put(unit.pcode(), unit.parent());
            }
        }
        List<AdminPoint> known = new ArrayList<>(points);
        for (AdminUnit unit : units) {
            if (unit.level() == AdminLevel.ADM2 && unit.label() != null) {
                known.add(new AdminPoint(unit.pcode(), unit.label()));
            }
        }
        ApproximateCells.Cells cells = ApproximateCells.build(known, provinceOf, country);
        return new ApproximateSetFiles(write(cells.districts(), byCode), write(cells.provinces(), byCode));
    }

    private static byte[] write(SortedMap<String, Geometry> cells, Map<String, AdminUnit> units) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (Map.Entry<String, Geometry> cell : cells.entrySet()) {
                json.writeRaw('\n');
                writeFeature(Objects.requireNonNull(units.get(cell.getKey()), cell.getKey()), cell.getValue(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static void writeFeature(AdminUnit unit, Geometry cell, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        json.writeStringField("pcode", unit.pcode());
        json.writeStringField("name", unit.names().english());
        json.writeStringField("parent", unit.parent());
        json.writeEndObject();
        json.writeFieldName("geometry");
        new GeometryWriter().write(cell, json);
        json.writeEndObject();
    }
}
