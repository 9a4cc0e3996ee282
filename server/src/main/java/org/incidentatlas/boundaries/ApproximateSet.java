package org.incidentatlas.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/**
 * The built-in boundary set: units of the data set {@code admin-units} with the approximate outlines of the data set
 * {@code boundaries-approximate}, both part of the program. Its outlines must never be published as boundaries.
 *
 * @param set what it is
 * @param units the country, provinces and districts, ordered by P-code; districts without a known point have no outline
 */
public record ApproximateSet(BoundarySet set, List<AdminUnit> units) {

    public static final String ID = "afg-approximate";

    /** The ISO 3166-1 alpha-3 code of the country that the built-in data sets are about. */
    public static final String COUNTRY_ALPHA3 = "AFG";

    static final String COUNTRY = "AF";
    static final String NAMES = "/datasets/admin-units/admin_names.csv";
    static final String UNITS = "/datasets/admin-units/admin_units.csv";
    static final String POINTS = "/datasets/admin-units/admin_points.csv";
    static final String DISTRICTS = "/datasets/boundaries-approximate/districts.geojson";
    static final String PROVINCES = "/datasets/boundaries-approximate/provinces.geojson";

    public ApproximateSet {
        units = List.copyOf(units);
    }

    /** Reads the set from the program's own data. */
    public static ApproximateSet load() throws IOException {
        byte[] districts = bytes(DISTRICTS);
        byte[] provinces = bytes(PROVINCES);
        Map<String, Geometry> outlines = outlines(provinces);
        outlines.put(COUNTRY, CoverageUnion.union(outlines.values().toArray(new Geometry[0])));
        outlines.putAll(outlines(districts));
        List<AdminUnit> units = new ArrayList<>();
        units.add(withOutline(country(), outlines.get(COUNTRY)));
        for (AdminUnit unit : AdminTables.units(reader(UNITS))) {
            units.add(withOutline(unit, outlines.get(unit.pcode())));
        }
        units.sort(Comparator.comparing(AdminUnit::pcode));
        return new ApproximateSet(describe(), units);
    }

    /** What {@link #load()} would read, without reading its outlines: cheap enough for every start. */
    public static BoundarySet describe() throws IOException {
        return describe(Checksums.sha256(List.of(bytes(DISTRICTS), bytes(PROVINCES), bytes(UNITS), bytes(NAMES))));
    }

    private static BoundarySet describe(String checksum) {
        return new BoundarySet(
                ID,
                "Afghanistan, approximate outlines",
                "Cells around points in each district (geoBoundaries, public domain; OCHA codes and names),"
                        + " clipped to Natural Earth's outline of the country",
                "CC BY 4.0",
                LocalDate.of(2021, 11, 17),
                null,
                null,
                COUNTRY_ALPHA3,
                true,
                checksum,
                "Outlines are approximate: made from points in each district, not surveyed."
                        + " For publishable ones: ./atlas serve --boundaries FILE…");
    }

    private static AdminUnit country() {
        return new AdminUnit(
                COUNTRY,
                AdminLevel.COUNTRY,
                null,
                new UnitNames("Afghanistan", "افغانستان", "افغانستان", List.of()),
                null,
                null);
    }

    private static AdminUnit withOutline(AdminUnit unit, @Nullable Geometry outline) {
        LonLat label = unit.label() != null || outline == null
                ? unit.label()
                : Outlines.representativePoint(outline).orElse(null);
        return new AdminUnit(unit.pcode(), unit.level(), unit.parent(), unit.names(), label, outline);
    }

    private static Map<String, Geometry> outlines(byte[] geoJson) throws IOException {
        OutlineFile file = GeoJsonOutlines.read("built-in", geoJson);
        if (!file.findings().isEmpty()) {
            throw new IllegalStateException("a built-in data set is broken: " + file.findings());
        }
        Map<String, Geometry> outlines = new HashMap<>();
        for (OutlineFeature feature : file.features()) {
            outlines.put(
                    Objects.requireNonNull(feature.fields().get("pcode")), Objects.requireNonNull(feature.geometry()));
        }
        return outlines;
    }

    private static Reader reader(String resource) throws IOException {
        return new StringReader(new String(bytes(resource), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = ApproximateSet.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        }
    }
}
