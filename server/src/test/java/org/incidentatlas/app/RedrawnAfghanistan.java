package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.ApproximateSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A boundary file for tests: the districts that come with the program as if somebody had surveyed them, but Achin has another
 * name and Darzab is not drawn, its ground part of Qush Tepa.
 */
public final class RedrawnAfghanistan {

    public static final String ACHIN = "AF0615";
    public static final String NEW_NAME_OF_ACHIN = "Mohmand Dara";

    private static final String DARZAB = "AF2811";
    private static final String QUSH_TEPA = "AF2805";

    private RedrawnAfghanistan() {}

    /** Writes the file into the folder. */
    public static Path in(Path folder) throws IOException {
        Map<String, AdminUnit> units =
                ApproximateSet.load().units().stream().collect(Collectors.toMap(AdminUnit::pcode, unit -> unit));
        List<String> features = new ArrayList<>();
        for (AdminUnit unit : units.values()) {
            Geometry outline = unit.outline();
            if (unit.level() == AdminLevel.ADM2
                    && outline != null
                    && !unit.pcode().equals(DARZAB)) {
                Geometry drawn = unit.pcode().equals(QUSH_TEPA)
                        ? outline.union(units.get(DARZAB).outline())
                        : outline;
                features.add(feature(unit, units.get(unit.parent()), drawn));
            }
        }
        Path file = folder.resolve("redrawn.geojson");
        return Files.writeString(
                file, "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}");
    }

    private static String feature(AdminUnit unit, AdminUnit province, Geometry outline) {
        boolean isRenamed = unit.pcode().equals(ACHIN);
        String name = isRenamed ? NEW_NAME_OF_ACHIN : unit.names().english();
        String dari = isRenamed ? "مهمند دره" : unit.names().dari();
        return """
                {"type": "Feature", "properties": {"ADM2_EN": "%s", "ADM2_DA": "%s", "ADM2_PCODE": "%s", "ADM1_EN": "%s", "ADM1_PCODE": "%s",
                 "ADM0_PCODE": "AF", "validOn": "2019-05-22"}, "geometry": %s}""".formatted(name, dari, unit.pcode(), province.names().english(), province.pcode(), geoJson(outline));
    }

    private static String geoJson(Geometry outline) {
        List<String> polygons = new ArrayList<>();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) outline.getGeometryN(i);
            List<String> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(ring(polygon.getInteriorRingN(hole)));
            }
            polygons.add(rings.toString());
        }
        return "{\"type\": \"MultiPolygon\", \"coordinates\": " + polygons + "}";
    }

    private static String ring(Geometry line) {
        List<String> positions = new ArrayList<>();
        for (Coordinate position : line.getCoordinates()) {
            positions.add("[" + position.x + ", " + position.y + "]");
        }
        return positions.toString();
    }
}
