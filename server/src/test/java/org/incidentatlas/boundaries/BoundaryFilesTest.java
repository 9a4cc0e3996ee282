package org.incidentatlas.boundaries;

import static org.incidentatlas.boundaries.MadeUpCountry.codAb;
import static org.incidentatlas.boundaries.MadeUpCountry.collection;
import static org.incidentatlas.boundaries.MadeUpCountry.geoBoundaries;
import static org.incidentatlas.boundaries.MadeUpCountry.polygon;
import static org.incidentatlas.boundaries.MadeUpCountry.ring;
import static org.incidentatlas.boundaries.MadeUpCountry.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidentatlas.boundaries.BoundaryLoading.Loaded;
import org.incidentatlas.geo.GeometryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

class BoundaryFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    @Test
    void districts_with_codes_become_units_with_names_of_file_and_list() throws IOException {
        Loaded loaded = loaded(MadeUpCountry.districtsWithCodes());
        AdminUnit brona = unit(loaded, "XA0102");
        assertEquals("Brona", brona.names().english());
        assertEquals("نام 1", brona.names().dari());
        assertEquals("XA01", brona.parent());
        assertTrue(MadeUpCountry.square(11, 40, 12, 41).equalsTopo(brona.outline()));
        assertEquals(LocalDate.of(2018, 5, 22), loaded.set().dated());
        assertTrue(loaded.set().id().matches("districts-[0-9a-f]{8}"));
        assertEquals(List.of("units-missing"), codes(loaded.report().warnings()));
    }

    @Test
    void a_label_point_of_the_list_is_kept_when_it_lies_inside_and_made_when_it_does_not() throws IOException {
        Loaded loaded = loaded(collection(
                codAb(0, ring(10, 40, 11, 41)), codAb(1, ring(11, 40, 12, 41)), codAb(2, ring(12, 40, 12.3, 41))));
        assertEquals(
                MadeUpCountry.builtIn().unit("XA0101").orElseThrow().label(),
                unit(loaded, "XA0101").label());
        AdminUnit cerin = unit(loaded, "XA0201");
        assertTrue(Objects.requireNonNull(cerin.outline())
                .covers(GeometryReader.WGS84.createPoint(
                        Objects.requireNonNull(cerin.label()).coordinate())));
    }

    @Test
    void provinces_and_the_country_are_made_from_districts_when_no_file_has_them() throws IOException {
        Loaded loaded = loaded(MadeUpCountry.districtsWithCodes());
        assertTrue(MadeUpCountry.square(10, 40, 12, 41)
                .equalsTopo(unit(loaded, "XA01").outline()));
        assertTrue(MadeUpCountry.square(10, 40, 14, 41)
                .equalsTopo(unit(loaded, "XA").outline()));
        assertEquals("XA", unit(loaded, "XA01").parent());
        assertNull(unit(loaded, "XA").parent());
        assertEquals(List.of("derived"), codes(loaded.report().notes()));
    }

    @Test
    void provinces_of_a_file_of_their_own_are_taken_as_they_are() throws IOException {
        String province = """
                {"type": "Feature", "properties": {"ADM1_EN": "%s", "ADM1_PCODE": "%s", "ADM0_PCODE": "XA"}, "geometry": %s}""";
        write("districts.geojson", utf8(MadeUpCountry.districtsWithCodes()));
        write(
                "provinces.geojson",
                utf8(collection(
                        province.formatted("West", "XA01", ring(10, 40, 12, 41)),
                        province.formatted("East", "XA02", ring(12, 40, 14, 41.001)))));
        Loaded loaded = assertInstanceOf(Loaded.class, read("provinces.geojson", "districts.geojson"));
        assertEquals(
                41.001,
                Objects.requireNonNull(unit(loaded, "XA02").outline())
                        .getEnvelopeInternal()
                        .getMaxY());
    }

    @Test
    void a_district_outside_its_province_is_an_error() throws IOException {
        write("districts.geojson", utf8(MadeUpCountry.districtsWithCodes()));
        write("provinces.geojson", utf8(collection("""
                                {"type": "Feature", "properties": {"ADM1_EN": "East", "ADM1_PCODE": "XA02"}, "geometry": %s}""".formatted(ring(13, 40, 14, 41)))));
        BoundaryLoading loading = read("provinces.geojson", "districts.geojson");
        Finding finding = onlyError(loading);
        assertEquals("not-nested", finding.code());
        assertEquals(3, finding.feature());
        assertEquals("districts.geojson", finding.file());
    }

    @Test
    void units_without_codes_get_them_from_place_and_name_and_each_is_reported() throws IOException {
        Loaded loaded = loaded(collection(
                geoBoundaries("Dorwa", ring(13, 40, 14, 41)),
                geoBoundaries("Alba", ring(10, 40, 11, 41)),
                geoBoundaries("Cerin", ring(12, 40, 13, 41)),
                geoBoundaries("Brona", ring(11, 40, 12, 41))));
        List<Finding> assigned = loaded.report().notes().stream()
                .filter(finding -> finding.code().equals("pcode-assigned"))
                .toList();
        assertEquals(4, assigned.size());
        assertEquals("Dorwa is XA0202, Dorva (overlap 90 %)", assigned.get(0).message());
        assertEquals(1, assigned.get(0).feature());
        assertTrue(unit(loaded, "XA0202").names().others().contains("Dorwa"));
        assertEquals("XA02", unit(loaded, "XA0202").parent());
        assertEquals(TODAY, loaded.set().dated());
        assertTrue(loaded.report().warnings().stream()
                .anyMatch(finding -> finding.code().equals("date-assumed")
                        && finding.message().startsWith("date not known: counted from the day of loading, ")));
    }

    @Test
    void a_code_given_in_spite_of_another_name_is_a_doubt() throws IOException {
        Loaded loaded = loaded(collection(
                geoBoundaries("Alba", ring(10, 40, 11, 41)),
                geoBoundaries("New Town", ring(11, 40, 12, 41)),
                geoBoundaries("Cerin", ring(12, 40, 13, 41))));
        Finding doubt = loaded.report().warnings().get(0);
        assertEquals("pcode-doubtful", doubt.code());
        assertEquals(2, doubt.feature());
        assertTrue(doubt.message().contains("XA0102") && doubt.message().contains("the names differ"));
    }

    @Test
    void units_that_only_the_list_knows_stay_without_an_outline() throws IOException {
        Loaded loaded = loaded(MadeUpCountry.districtsWithCodes());
        assertNull(unit(loaded, "XA0203").outline());
        assertEquals(8, loaded.units().size());
        assertTrue(loaded.report().warnings().get(0).message().contains("XA0203 Elden"));
    }

    @Test
    void a_code_with_quite_another_name_is_a_warning() throws IOException {
        Loaded loaded = loaded(MadeUpCountry.districtsWithCodes().replace("Cerin", "Vulput"));
        assertTrue(codes(loaded.report().warnings()).contains("name-differs"));
        assertEquals("Vulput", unit(loaded, "XA0201").names().english());
        assertTrue(unit(loaded, "XA0201").names().others().contains("Cerin"));
    }

    @Test
    void a_declared_reference_system_is_taken_to_degrees() throws IOException {
        String metres = collection(
                        codAb(0, mercator(10, 40, 11, 41)),
                        codAb(1, mercator(11, 40, 12, 41)),
                        codAb(2, mercator(12, 40, 13, 41)),
                        codAb(3, mercator(13, 40, 14, 41)))
                .replaceFirst(
                        "\"features\"",
                        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3857\"}}, \"features\"");
        Geometry alba = Objects.requireNonNull(unit(loaded(metres), "XA0101").outline());
        assertEquals(10, alba.getEnvelopeInternal().getMinX(), 1e-9);
        assertEquals(41, alba.getEnvelopeInternal().getMaxY(), 1e-9);
    }

    @Test
    void slivers_between_neighbours_are_warnings_with_numbers() throws IOException {
        Loaded loaded = loaded(collection(
                codAb(0, ring(10, 40, 11.001, 41)),
                codAb(1, ring(11, 40, 12, 41)),
                codAb(2, ring(12, 40, 13, 41)),
                codAb(3, polygon(13, 40, 14, 40, 14, 41, 13, 41, 13, 40.8, 13.001, 40.5, 13, 40.2, 13, 40))));
        Finding overlap = warning(loaded, "small-overlaps");
        assertTrue(overlap.message().startsWith("1 pairs of neighbours overlap by slivers, 9.4"), overlap.message());
        assertTrue(overlap.message().contains("Alba and Brona"), overlap.message());
        Finding gap = warning(loaded, "gaps");
        assertTrue(gap.message().startsWith("1 gaps between units, 2.8"), gap.message());
    }

    @Test
    void a_crossing_of_the_size_of_rounding_is_mended_and_said() throws IOException {
        Loaded loaded = loaded(collection(
                codAb(
                        0,
                        polygon(10, 40, 11, 40, 11, 41, 10.5, 41, 10.500001, 41.000001, 10.500001, 41, 10, 41, 10, 40)),
                codAb(1, ring(11, 40, 12, 41)),
                codAb(2, ring(12, 40, 13, 41))));
        Finding mended = warning(loaded, "mended");
        assertEquals(1, mended.feature());
        assertTrue(mended.message().startsWith("Alba: the outline crosses or touches itself at 10.5"), mended::message);
        assertTrue(Objects.requireNonNull(unit(loaded, "XA0101").outline()).isValid());
    }

    @Test
    void half_of_the_listed_districts_are_enough_and_fewer_are_refused() throws IOException {
        loaded(collection(
                codAb(0, ring(10, 40, 11, 41)), codAb(1, ring(11, 40, 12, 41)), codAb(2, ring(12, 40, 14, 41))));
        write("districts.geojson", utf8(collection(codAb(0, ring(10, 40, 11, 41)), codAb(1, ring(11, 40, 12, 41)))));
        Finding error = onlyError(read("districts.geojson"));
        assertEquals("districts-missing", error.code());
        assertTrue(error.message().startsWith("3 of the 5 districts"), error::message);
    }

    @Test
    void one_square_does_not_stand_for_the_country() throws IOException {
        write("districts.geojson", utf8(collection(codAb(0, ring(10, 40, 14, 41)))));
        assertEquals("districts-missing", onlyError(read("districts.geojson")).code());
    }

    @Test
    void a_name_that_ends_in_a_line_break_is_taken_without() throws IOException {
        Loaded loaded = loaded(MadeUpCountry.districtsWithCodes().replace("\"Brona\"", "\"Bronna\\n\""));
        assertTrue(unit(loaded, "XA0102").names().others().contains("Bronna"));
    }

    @Test
    void errors_of_one_kind_are_counted_after_the_first_twenty() throws IOException {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            features.add(codAb(0, "{\"type\": \"Point\", \"coordinates\": [10, 40]}"));
        }
        write("districts.geojson", utf8(collection(features.toArray(new String[0]))));
        List<Finding> errors = read("districts.geojson").report().errors();
        assertEquals(21, errors.size());
        assertEquals("and 5 more of the same kind", errors.get(20).message());
    }

    private static String mercator(double west, double south, double east, double north) {
        return ring(x(west), y(south), x(east), y(north));
    }

    /** Spherical Mercator on WGS 84's major half-axis, as EPSG:3857 has it. */
    private static double x(double lon) {
        return 6_378_137 * Math.toRadians(lon);
    }

    private static double y(double lat) {
        return 6_378_137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    }

    private Loaded loaded(String geoJson) throws IOException {
        write("districts.geojson", utf8(geoJson));
        BoundaryLoading loading = read("districts.geojson");
        return assertInstanceOf(Loaded.class, loading, () -> loading.report().toString());
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private BoundaryLoading read(String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(folder.resolve(name));
        }
        return new BoundaryFiles(List.of(new GeoJsonOutlines()), MadeUpCountry.builtIn()).read(files, TODAY);
    }

    private static AdminUnit unit(Loaded loaded, String pcode) {
        return loaded.units().stream()
                .filter(unit -> unit.pcode().equals(pcode))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static Finding warning(Loaded loaded, String code) {
        Finding warning = loaded.report().warnings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElse(null);
        assertNotNull(warning, () -> code + " not in " + loaded.report());
        return warning;
    }

    private static Finding onlyError(BoundaryLoading loading) {
        assertInstanceOf(BoundaryLoading.Rejected.class, loading);
        assertEquals(1, loading.report().errors().size(), () -> loading.report().toString());
        return loading.report().errors().get(0);
    }
}
