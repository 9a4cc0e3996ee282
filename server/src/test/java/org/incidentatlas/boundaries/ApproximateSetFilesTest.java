package org.incidentatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentatlas.geo.GeometryReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageGapFinder;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The committed outlines are what the program makes of the points. To write them anew after the points, the country's
 * outline or the method changed:
 *
 * <pre>mvn -q test -pl server -am -Dtest=ApproximateSetFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Datlas.bless=true</pre>
 *
 * and then {@code gis-data/scripts/checksums}.
 */
class ApproximateSetFilesTest {

    private static final Path COMMITTED = Path.of("../gis-data/src/main/resources/datasets/boundaries-approximate");

    private static List<AdminUnit> units;
    private static List<AdminPoint> points;
    private static ApproximateSetFiles made;
    private static SortedMap<String, Geometry> districts;
    private static SortedMap<String, Geometry> provinces;

    @BeforeAll
    static void make() throws IOException {
        units = AdminTables.units(reader(ApproximateSet.UNITS));
        points = AdminTables.points(reader(ApproximateSet.POINTS));
        made = ApproximateSetFiles.make(units, points, country());
        districts = outlines(made.districts());
        provinces = outlines(made.provinces());
        if (Boolean.getBoolean("atlas.bless")) {
            Files.write(COMMITTED.resolve("districts.geojson"), made.districts());
            Files.write(COMMITTED.resolve("provinces.geojson"), made.provinces());
        }
    }

    @Test
    void the_committed_files_are_what_the_program_makes() throws IOException {
        assertArrayEquals(made.districts(), Files.readAllBytes(COMMITTED.resolve("districts.geojson")));
        assertArrayEquals(made.provinces(), Files.readAllBytes(COMMITTED.resolve("provinces.geojson")));
    }

    @Test
    void the_same_points_in_another_order_make_the_same_bytes() throws IOException {
        List<AdminPoint> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        ApproximateSetFiles again = ApproximateSetFiles.make(units, reversed, country());
        assertArrayEquals(made.districts(), again.districts());
        assertArrayEquals(made.provinces(), again.provinces());
    }

    @Test
    void every_unit_with_a_point_has_a_cell_and_no_other() {
        List<String> withoutCell = units.stream()
                .map(AdminUnit::pcode)
                .filter(pcode -> !districts.containsKey(pcode) && !provinces.containsKey(pcode))
                .toList();
        assertEquals(List.of("AF2506", "AF2507"), withoutCell);
        assertEquals(399, districts.size());
        assertEquals(34, provinces.size());
    }

    @Test
    void districts_have_no_gaps_and_no_overlaps() {
        assertCoverage(districts);
    }

    @Test
    void provinces_have_no_gaps_and_no_overlaps() {
        assertCoverage(provinces);
    }

    @Test
    void districts_fill_their_province_exactly() {
        provinces.forEach((pcode, province) -> {
            Geometry[] members = districts.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(pcode))
                    .map(Map.Entry::getValue)
                    .toArray(Geometry[]::new);
            assertTrue(CoverageUnion.union(members).norm().equalsExact(province.norm()), pcode);
        });
    }

    @Test
    void every_known_point_lies_in_its_own_district_and_province() {
        for (AdminPoint point : allPoints()) {
            Geometry at = geometryOf(point);
            assertTrue(contains(districts, point.pcode(), at), point.toString());
            assertTrue(contains(provinces, point.pcode().substring(0, 4), at), point.toString());
        }
    }

    @Test
    void outlines_are_valid_and_on_the_grid() {
        for (Geometry outline : both()) {
            assertTrue(outline.isValid());
            for (Coordinate vertex : outline.getCoordinates()) {
                assertEquals(Math.round(vertex.x * 10_000) / 10_000.0, vertex.x);
                assertEquals(Math.round(vertex.y * 10_000) / 10_000.0, vertex.y);
            }
        }
    }

    @Test
    void the_files_are_small() {
        assertTrue(made.districts().length + made.provinces().length < 600_000);
    }

    @Test
    void the_coverage_check_sees_a_gap_and_an_overlap_when_there_is_one() {
        Geometry[] cells = districts.values().toArray(new Geometry[0]);
        cells[10] = cells[10].buffer(0.001);
        assertFalse(CoverageValidator.isValid(cells));
        cells[10] = cells[10].buffer(-0.002);
        assertTrue(CoverageValidator.hasInvalidResult(CoverageValidator.validate(cells, 0.01)));
    }

    private static void assertCoverage(SortedMap<String, Geometry> units) {
        Geometry[] cells = units.values().toArray(new Geometry[0]);
        assertTrue(CoverageValidator.isValid(cells));
        assertEquals(0, CoverageGapFinder.findGaps(cells, 1).getNumPoints());
        Geometry country = CoverageUnion.union(cells);
        assertEquals(1, country.getNumGeometries());
        assertEquals(0, ((Polygon) country.getGeometryN(0)).getNumInteriorRing());
        double sum = Arrays.stream(cells).mapToDouble(Geometry::getArea).sum();
        assertEquals(country.getArea(), sum, 1e-9);
    }

    /** The points and the label points. */
    private static List<AdminPoint> allPoints() {
        List<AdminPoint> all = new ArrayList<>(points);
        for (AdminUnit unit : units) {
            if (unit.level() == AdminLevel.ADM2 && unit.label() != null) {
                all.add(new AdminPoint(unit.pcode(), unit.label()));
            }
        }
        return all;
    }

    private static boolean contains(SortedMap<String, Geometry> units, String pcode, Geometry point) {
        Geometry outline = units.get(pcode);
        return outline != null && outline.contains(point);
    }

    private static Geometry geometryOf(AdminPoint point) {
        return GeometryReader.WGS84.createPoint(point.point().coordinate());
    }

    private static List<Geometry> both() {
        List<Geometry> both = new ArrayList<>(districts.values());
        both.addAll(provinces.values());
        return both;
    }

    private static SortedMap<String, Geometry> outlines(byte[] geoJson) throws IOException {
        OutlineFile file = GeoJsonOutlines.read("made", geoJson);
        assertEquals(List.of(), file.findings());
        SortedMap<String, Geometry> outlines = new TreeMap<>();
        for (OutlineFeature feature : file.features()) {
            outlines.put(feature.fields().get("pcode"), Objects.requireNonNull(feature.geometry()));
        }
        return outlines;
    }

    private static Geometry country() throws IOException {
        OutlineFile file = GeoJsonOutlines.read("outlines", bytes("/datasets/outlines/outlines.geojson"));
        return file.features().stream()
                .filter(feature -> "AFG".equals(feature.fields().get("iso_a3")))
                .map(OutlineFeature::geometry)
                .findFirst()
                .orElseThrow();
    }

    private static InputStreamReader reader(String resource) {
        return new InputStreamReader(
                Objects.requireNonNull(ApproximateSet.class.getResourceAsStream(resource)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ApproximateSet.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        }
    }
}
