package org.incidentatlas.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the way from a named coordinate reference system to WGS 84. Systems are named by EPSG code ({@code EPSG:32642},
 * {@code urn:ogc:def:crs:EPSG::32642}, {@code http://www.opengis.net/def/crs/EPSG/0/32642}), as {@code OGC:CRS84} in any of
 * these forms, or by well-known text as in a {@code .prj} file.
 *
 * <p>Coordinates are taken as x (east) before y (north) whatever axis order the authority states, because files store
 * them so. WGS 84 itself needs nothing; any other system loads GeoTools at its first use, about a second once.
 */
public final class Crs {

    private static final Pattern CODE = Pattern.compile(
            "(?:urn:(?:x-)?ogc:def:crs:EPSG:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/|EPSG:+)([0-9]{4,6})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CRS84 = Pattern.compile(
            "(?:urn:ogc:def:crs:OGC:[0-9.]*:|https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/|OGC:)CRS84",
            Pattern.CASE_INSENSITIVE);

    /** Geographic WGS 84 as ESRI, GDAL and QGIS write it: the datum's name, Greenwich, degrees. */
    private static final Pattern WGS84_TEXT = Pattern.compile(
            "GEOGCS\\[\"[^\"]*\",\\s*DATUM\\[\"(?:D_)?WGS_1984\".*PRIMEM\\[\"Greenwich\",\\s*0(?:\\.0*)?\\s*[],].*"
                    + "UNIT\\[\"degree\",\\s*0\\.01745329.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Crs() {}

    /** The way to WGS 84, or empty when the name or text is not understood. */
    public static Optional<Reprojection> parse(String nameOrText) {
        String name = nameOrText.strip();
        var code = CODE.matcher(name);
        if (CRS84.matcher(name).matches() || WGS84_TEXT.matcher(name).matches()) {
            return Optional.of(Optional::of);
        }
        if (code.matches()) {
            return code.group(1).equals("4326")
                    ? Optional.of(Optional::of)
                    : GeoToolsReprojection.ofCode(code.group(1));
        }
        return isText(name) ? GeoToolsReprojection.ofText(name) : Optional.empty();
    }

    private static boolean isText(String name) {
        String start = name.toUpperCase(Locale.ROOT);
        return start.startsWith("GEOGCS[") || start.startsWith("PROJCS[");
    }
}
