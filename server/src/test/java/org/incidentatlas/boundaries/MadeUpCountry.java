package org.incidentatlas.boundaries;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A country for tests: two provinces of two districts each, squares of one degree side by side from 10 to 14 degrees east,
 * 40 to 41 north.
 *
 * <pre>
 *  XA0101 Alba | XA0102 Brona | XA0201 Cerin | XA0202 Dorva
 *  -------- XA01 West -------- | -------- XA02 East --------
 * </pre>
 */
public final class MadeUpCountry {

    public static final List<String> DISTRICTS = List.of("XA0101", "XA0102", "XA0201", "XA0202");
    public static final List<String> NAMES = List.of("Alba", "Brona", "Cerin", "Dorva");

    /** What geoBoundaries would call the country. */
    public static final String COUNTRY = "XAN";

    private MadeUpCountry() {}

    /** Its built-in set: outlines that are right to a tenth of a degree, and a fifth district without any. */
    public static BoundaryIndex builtIn() {
        List<AdminUnit> units = new ArrayList<>();
        units.add(unit("XA", AdminLevel.COUNTRY, null, "Xandria", square(10, 40, 14, 41)));
        units.add(unit("XA01", AdminLevel.ADM1, "XA", "West", square(10, 40, 12.1, 41)));
        units.add(unit("XA02", AdminLevel.ADM1, "XA", "East", square(12.1, 40, 14, 41)));
        units.add(unit("XA0101", AdminLevel.ADM2, "XA01", "Alba", square(10, 40, 11.1, 41)));
        units.add(unit("XA0102", AdminLevel.ADM2, "XA01", "Brona", square(11.1, 40, 12.1, 41)));
        units.add(unit("XA0201", AdminLevel.ADM2, "XA02", "Cerin", square(12.1, 40, 13.1, 41)));
        units.add(unit("XA0202", AdminLevel.ADM2, "XA02", "Dorva", square(13.1, 40, 14, 41)));
        units.add(new AdminUnit("XA0203", AdminLevel.ADM2, "XA02", names("Elden"), null, null));
        return new BoundaryIndex(set(true), units);
    }

    public static BoundarySet set(boolean approximate) {
        return new BoundarySet(
                "made-up",
                "Made up",
                "these tests",
                "none",
                LocalDate.of(2020, 1, 1),
                null,
                null,
                COUNTRY,
                approximate,
                "00",
                null);
    }

    public static AdminUnit unit(
            String pcode, AdminLevel level, @Nullable String parent, String name, Geometry outline) {
        return new AdminUnit(
                pcode,
                level,
                parent,
                names(name),
                LonLat.of(outline.getCentroid().getCoordinate()),
                outline);
    }

    public static Geometry square(double west, double south, double east, double north) {
        return GeometryReader.WGS84.toGeometry(new Envelope(west, east, south, north));
    }

    /** Districts as COD-AB has them, all four. */
    public static String districtsWithCodes() {
        return collection(
                codAb(0, ring(10, 40, 11, 41)),
                codAb(1, ring(11, 40, 12, 41)),
                codAb(2, ring(12, 40, 13, 41)),
                codAb(3, ring(13, 40, 14, 41)));
    }

    /** A district feature with the field names of COD-AB. */
    public static String codAb(int district, String polygon) {
        String pcode = DISTRICTS.get(district);
        return """
                {"type": "Feature", "properties": {"ADM2_EN": "%s", "ADM2_DA": "نام %d", "ADM2_PCODE": "%s", "ADM1_EN": "%s",
                 "ADM1_PCODE": "%s", "validOn": "2018-05-22", "validTo": null}, "geometry": %s}""".formatted(
                NAMES.get(district), district, pcode, district < 2 ? "West" : "East", pcode.substring(0, 4), polygon);
    }

    /** A district feature with the field names of geoBoundaries. */
    public static String geoBoundaries(String name, String polygon) {
        return """
                {"type": "Feature", "properties": {"shapeName": "%s", "shapeISO": null, "shapeID": "17698898B1",
                 "shapeGroup": "XAN", "shapeType": "ADM2"}, "geometry": %s}""".formatted(name, polygon);
    }

    public static String ring(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north, west, south);
    }

    /** A GeoJSON polygon of one ring. */
    public static String polygon(double... lonLats) {
        List<String> positions = new ArrayList<>();
        for (int i = 0; i < lonLats.length; i += 2) {
            positions.add(String.format(Locale.ROOT, "[%s, %s]", lonLats[i], lonLats[i + 1]));
        }
        return "{\"type\": \"Polygon\", \"coordinates\": [[" + String.join(", ", positions) + "]]}";
    }

    public static String collection(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [\n" + String.join(",\n", features) + "\n]}";
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static UnitNames names(String english) {
        return new UnitNames(english, null, null, List.of());
    }
}
