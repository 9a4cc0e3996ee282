package org.incidentatlas.boundaries;

import static org.incidentatlas.boundaries.MadeUpCountry.codAb;
import static org.incidentatlas.boundaries.MadeUpCountry.collection;
import static org.incidentatlas.boundaries.MadeUpCountry.geoBoundaries;
import static org.incidentatlas.boundaries.MadeUpCountry.polygon;
import static org.incidentatlas.boundaries.MadeUpCountry.ring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentatlas.boundaries.CheckReport.Gap;
import org.incidentatlas.boundaries.CheckReport.Level;
import org.incidentatlas.boundaries.CheckReport.Overlap;
import org.incidentatlas.boundaries.CheckReport.Straddling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A degree by a degree at 40 to 41 degrees north has 9,401.8 square kilometres on the sphere. */
class BoundaryCheckTest {

    private static final double SQUARE = 9_401.8;

    @TempDir
    private Path folder;

    @Test
    void sound_districts_are_counted_with_their_area_and_nothing_is_found() throws IOException {
        CheckReport report = check(null, MadeUpCountry.districtsWithCodes());
        assertFalse(report.rejected());
        assertEquals(List.of(), report.findings());
        Level districts = report.levels().get(0);
        assertEquals(AdminLevel.ADM2, districts.level());
        assertEquals(4, districts.units());
        assertEquals(4 * SQUARE, districts.squareKilometres(), 4);
        assertEquals(List.of(), districts.gaps());
        assertEquals(List.of(), districts.overlaps());
        assertNull(report.nesting());
    }

    @Test
    void the_fields_are_named_as_the_file_spells_them() throws IOException {
        CheckReport.Layer layer =
                check(null, MadeUpCountry.districtsWithCodes()).layers().get(0);
        assertEquals("file0.geojson", layer.name());
        assertEquals(4, layer.features());
        assertNull(layer.crs());
        assertEquals(
                Map.of(
                        "code", "ADM2_PCODE",
                        "name", "ADM2_EN",
                        "name in Dari", "ADM2_DA",
                        "code of the unit above", "ADM1_PCODE",
                        "name of the unit above", "ADM1_EN",
                        "day", "validOn"),
                layer.fields());
    }

    @Test
    void a_gap_is_told_with_its_size_its_place_and_its_neighbours() throws IOException {
        Level districts = check(
                        null,
                        collection(
                                codAb(0, ring(10, 40, 11, 41)),
                                codAb(
                                        1,
                                        polygon(
                                                11, 40, 12, 40, 12, 41, 11, 41, 11, 40.6, 11.1, 40.5, 11, 40.4, 11,
                                                40))))
                .levels()
                .get(0);
        Gap gap = districts.gaps().get(0);
        assertEquals(1, districts.gaps().size());
        assertEquals(SQUARE * 0.01, gap.squareKilometres(), 0.5);
        assertEquals(11.05, gap.at().lon(), 0.05);
        assertEquals(40.5, gap.at().lat(), 0.1);
        assertTrue(gap.between().contains("Brona XA0102"), () -> gap.between().toString());
    }

    @Test
    void overlaps_are_told_with_both_units_and_their_share_and_large_ones_reject() throws IOException {
        CheckReport small = check(
                null,
                collection(
                        codAb(0, ring(10, 40, 11, 41)),
                        codAb(1, ring(10.99, 40, 12, 41)),
                        codAb(2, ring(11.9, 40, 12.4, 41))));
        List<Overlap> overlaps = small.levels().get(0).overlaps();
        assertEquals(2, overlaps.size());
        assertEquals("Brona XA0102", overlaps.get(0).one());
        assertEquals("Cerin XA0201", overlaps.get(0).other());
        assertEquals(0.2, overlaps.get(0).share(), 1e-6);
        assertEquals(SQUARE * 0.1, overlaps.get(0).squareKilometres(), 1);
        assertEquals(SQUARE * 0.01, overlaps.get(1).squareKilometres(), 0.1);
        assertTrue(small.rejected());
        assertFalse(check(null, collection(codAb(0, ring(10, 40, 11, 41)), codAb(1, ring(10.99, 40, 12, 41))))
                .rejected());
    }

    @Test
    void a_district_in_two_provinces_is_told_with_shares() throws IOException {
        CheckReport report = check(
                null,
                collection(
                        province("West", "XA01", ring(10, 40, 11.8, 41)),
                        province("East", "XA02", ring(11.8, 40, 14, 41))),
                MadeUpCountry.districtsWithCodes());
        assertNotNull(report.nesting());
        assertEquals(4, report.nesting().districts());
        Straddling brona = report.nesting().outside().get(0);
        assertEquals(1, report.nesting().outside().size());
        assertEquals("Brona XA0102", brona.unit());
        assertEquals("West XA01", brona.province());
        assertTrue(brona.stated());
        assertEquals(0.8, brona.inside(), 1e-6);
        assertEquals("East XA02", brona.elsewhere().get(0).province());
        assertEquals(0.2, brona.elsewhere().get(0).share(), 1e-6);
        assertEquals(SQUARE * 0.2, brona.squareKilometresOutside(), 1);
        assertFalse(report.rejected());
    }

    @Test
    void a_district_mostly_outside_the_province_it_names_rejects() throws IOException {
        CheckReport report = check(
                null,
                collection(
                        province("West", "XA01", ring(10, 40, 12, 41)), province("East", "XA02", ring(13, 40, 14, 41))),
                MadeUpCountry.districtsWithCodes());
        assertTrue(report.rejected());
        Finding finding = report.findings().get(0);
        assertEquals("not-nested", finding.code());
        assertEquals(3, finding.feature());
        assertEquals("0 % of Cerin XA0201 lies in East XA02, to which it belongs", finding.message());
    }

    @Test
    void a_province_that_districts_leave_blank_is_told() throws IOException {
        CheckReport report = check(
                null,
                collection(province("West", "XA01", ring(10, 40, 12, 41.5))),
                collection(codAb(0, ring(10, 40, 11, 41)), codAb(1, ring(11, 40, 12, 41))));
        assertEquals("West XA01", report.nesting().notCovered().get(0).province());
        assertEquals(1 / 3.0, report.nesting().notCovered().get(0).share(), 0.01);
    }

    @Test
    void files_without_codes_are_checked_the_same_and_by_place_in_provinces() throws IOException {
        CheckReport report = check(
                MadeUpCountry.builtIn(),
                collection(geoBoundaries("Oblast", ring(30, 10, 32, 11)).replace("ADM2", "ADM1")),
                collection(
                        geoBoundaries("Rayon", ring(30, 10, 31, 11)), geoBoundaries("Uyezd", ring(31, 10, 32.25, 11))));
        assertFalse(report.rejected());
        assertEquals(2, report.levels().size());
        Straddling uyezd = report.nesting().outside().get(0);
        assertEquals("Oblast", uyezd.province());
        assertFalse(uyezd.stated());
        assertEquals(0.8, uyezd.inside(), 1e-6);
        assertEquals(List.of("not-nested"), codes(report));
    }

    @Test
    void codes_of_the_listed_country_are_held_against_the_list_and_others_are_not() throws IOException {
        CheckReport listed = check(
                MadeUpCountry.builtIn(), MadeUpCountry.districtsWithCodes().replace("XA0202", "XA0299"));
        assertEquals(List.of("not-in-code-list", "units-missing"), codes(listed));
        assertFalse(listed.rejected());
        CheckReport other = check(
                MadeUpCountry.builtIn(), MadeUpCountry.districtsWithCodes().replace("\"XA", "\"XB"));
        assertEquals(List.of(), codes(other));
    }

    @Test
    void codes_and_names_that_stand_twice_are_told() throws IOException {
        CheckReport report = check(
                null,
                collection(
                        codAb(0, ring(10, 40, 11, 41)),
                        codAb(0, ring(11, 40, 12, 41)).replace("Alba", "Other"),
                        codAb(1, ring(12, 40, 13, 41)).replace("Brona", "Alba")));
        assertEquals(List.of("duplicate-pcode", "duplicate-name"), codes(report));
        assertTrue(report.rejected());
        assertTrue(report.findings().get(1).message().endsWith("both in West"));
    }

    @Test
    void units_without_outlines_and_with_bad_ones_are_counted() throws IOException {
        CheckReport report = check(
                null,
                collection(
                        codAb(0, ring(10, 40, 11, 41)),
                        codAb(1, "null"),
                        codAb(2, polygon(12, 40, 13, 41, 13, 40, 12, 41, 12, 40))));
        assertEquals(3, report.levels().get(0).units());
        assertEquals(2, report.levels().get(0).withoutOutline());
        assertEquals(List.of("no-geometry", "self-intersection"), codes(report));
        assertTrue(report.rejected());
    }

    private static String province(String name, String pcode, String outline) {
        return """
                {"type": "Feature", "properties": {"ADM1_EN": "%s", "ADM1_PCODE": "%s", "ADM0_PCODE": "XA"}, "geometry": %s}""".formatted(name, pcode, outline);
    }

    private CheckReport check(BoundaryIndex codeList, String... geoJson) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String text : geoJson) {
            files.add(Files.writeString(folder.resolve("file" + files.size() + ".geojson"), text));
        }
        return new BoundaryCheck(List.of(new GeoJsonOutlines()), codeList).check(files);
    }

    private static List<String> codes(CheckReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
