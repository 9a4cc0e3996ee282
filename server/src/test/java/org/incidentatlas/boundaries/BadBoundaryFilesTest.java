package org.incidentatlas.boundaries;

import static org.incidentatlas.boundaries.MadeUpCountry.codAb;
import static org.incidentatlas.boundaries.MadeUpCountry.collection;
import static org.incidentatlas.boundaries.MadeUpCountry.geoBoundaries;
import static org.incidentatlas.boundaries.MadeUpCountry.polygon;
import static org.incidentatlas.boundaries.MadeUpCountry.ring;
import static org.incidentatlas.boundaries.MadeUpCountry.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidentatlas.boundaries.BoundaryLoading.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a file of outlines can be wrong is refused, with the place and with what would be right. */
class BadBoundaryFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void is_refused(String code, Integer feature, String inMessage, byte[] content) throws IOException {
        Path file = folder.resolve("districts.geojson");
        Files.write(file, content);
        BoundaryLoading loading = read(file);
        assertInstanceOf(Rejected.class, loading);
        Finding error = loading.report().errors().get(0);
        assertEquals(code, error.code(), error::toString);
        assertEquals(feature, error.feature(), error::toString);
        assertEquals("districts.geojson", error.file());
        assertTrue(error.message().contains(inMessage), error::message);
    }

    static Stream<Arguments> is_refused() {
        String good = codAb(0, ring(10, 40, 11, 41));
        return Stream.of(
                bad("json", null, "line 1", "{\"type\": \"FeatureCollection\", \"features\": [}"),
                bad("json", null, "not JSON", "{\"type\": \"FeatureCollection\", \"features\": ["),
                bad("json", null, "more text", collection(good) + " {}"),
                bad("json", null, "Duplicate", "{\"type\": \"a\", \"type\": \"FeatureCollection\"}"),
                arguments("encoding", null, "UTF-8", collection(good).getBytes(StandardCharsets.UTF_16)),
                arguments(
                        "encoding",
                        null,
                        "UTF-8",
                        collection(good).replace("Alba", "Albá").getBytes(StandardCharsets.ISO_8859_1)),
                bad("not-a-feature-collection", null, "FeatureCollection", "[1, 2]"),
                bad("not-a-feature-collection", null, "FeatureCollection", ring(10, 40, 11, 41)),
                bad("not-a-feature", 2, "Feature", collection(good, "7")),
                bad("no-features", null, "no features", collection()),
                bad(
                        "fields-unknown",
                        null,
                        "district",
                        collection(good.replace("ADM2_", "X_").replace("ADM1_", "district_"))),
                bad("level", null, "level 3", collection(good.replace("ADM2_PCODE", "ADM3_PCODE"))),
                bad(
                        "level",
                        1,
                        "ADM5",
                        collection(geoBoundaries("Alba", ring(10, 40, 11, 41)).replace("ADM2", "ADM5"))),
                bad(
                        "unit-without-code-and-name",
                        2,
                        "neither",
                        collection(good, codAb(1, ring(11, 40, 12, 41)).replaceAll("\"(Brona|XA0102)\"", "\" \""))),
                bad(
                        "crs-undeclared",
                        1,
                        "500000.0, 4427757.22",
                        collection(codAb(0, ring(500000, 4427757.22, 585000, 4538000)))),
                bad("crs-unknown", null, "Mars", withCrs("Mars 2000", good)),
                bad("crs-unknown", null, "EPSG:999999", withCrs("EPSG:999999", good)),
                bad(
                        "out-of-range",
                        1,
                        "right one",
                        withCrs("EPSG:4326", codAb(0, ring(500000, 4427757, 585000, 4538000)))),
                bad(
                        "far-from-country",
                        null,
                        "latitude stands before longitude",
                        collection(codAb(0, ring(40, 10, 41, 11)))),
                bad("far-from-country", null, "right file", collection(codAb(0, ring(-70, -20, -69, -19)))),
                bad(
                        "far-from-country",
                        2,
                        "Brona",
                        collection(codAb(0, ring(10, 40, 15, 42)), codAb(1, ring(16, 40, 16.1, 40.1)))),
                bad(
                        "self-intersection",
                        1,
                        "10.5, 40.5",
                        collection(codAb(0, polygon(10, 40, 11, 41, 11, 40, 10, 41, 10, 40)))),
                bad(
                        "ring-not-closed",
                        1,
                        "end where it begins",
                        collection(codAb(0, polygon(10, 40, 11, 40, 11, 41, 10, 41)))),
                bad("too-few-positions", 1, "four", collection(codAb(0, polygon(10, 40, 11, 40, 10, 40)))),
                bad(
                        "coordinates-depth",
                        1,
                        "nested",
                        collection(codAb(0, "{\"type\": \"Polygon\", \"coordinates\": [[10, 40], [11, 40]]}"))),
                bad(
                        "position",
                        1,
                        "numbers",
                        collection(codAb(0, "{\"type\": \"Polygon\", \"coordinates\": [[[\"10\", 40]]]}"))),
                bad("geometry-type", 1, "Circle", collection(codAb(0, "{\"type\": \"Circle\", \"coordinates\": []}"))),
                bad(
                        "not-a-polygon",
                        1,
                        "LineString",
                        collection(codAb(0, "{\"type\": \"LineString\", \"coordinates\": [[10, 40], [11, 41]]}"))),
                bad(
                        "duplicate-pcode",
                        2,
                        "XA0101 stands at feature 1",
                        collection(good, codAb(0, ring(11, 40, 12, 41)))),
                bad("overlap", 1, "Alba and Brona", collection(good, codAb(1, ring(10.5, 40, 12, 41)))),
                bad("overlap", 2, "Brona and Alba", collection(good, codAb(1, ring(10.4, 40.4, 10.6, 40.6)))),
                bad("overlap", 1, "100 %", collection(good, codAb(1, ring(10, 40, 11, 41)))),
                bad("crs-undeclared", 1, "1.0E300", collection(codAb(0, ring(10, 40, 1e300, 41)))),
                bad("out-of-range", 1, "right one", withCrs("EPSG:3857", codAb(0, ring(10, 40, 1e300, 41)))),
                bad("too-few-positions", 1, "distinct", collection(codAb(0, polygon(10, 40, 11, 40, 10, 40, 10, 40)))),
                bad("out-of-range", 1, "right one", withCrs("EPSG:32632", codAb(0, ring(10, 40, 1e300, 41)))),
                bad(
                        "pcodes-not-assigned",
                        null,
                        "this country",
                        collection(geoBoundaries("Zzz", ring(13.99, 40.99, 14.5, 41.5)))));
    }

    @ParameterizedTest
    @CsvSource({
        "ADM2_PCODE, \\u0000",
        "ADM2_PCODE, \\u007f",
        "ADM2_PCODE, \\n",
        "ADM2_PCODE, \\ud800",
        "ADM1_PCODE, \\u0000",
        "ADM2_EN, \\u0000",
        "ADM2_EN, \\u202e",
        "ADM2_EN, \\u2066"
    })
    void signs_that_nobody_can_see_are_refused_with_feature_and_field(String field, String sign) throws IOException {
        String spoilt = codAb(1, ring(11, 40, 12, 41))
                .replaceFirst("(\"" + field + "\": \"\\w+)", "$1" + sign.replace("\\", "\\\\"));
        Path file = Files.write(
                folder.resolve("districts.geojson"), utf8(collection(codAb(0, ring(10, 40, 11, 41)), spoilt)));
        Finding error = read(file).report().errors().get(0);
        assertEquals("control-character", error.code());
        assertEquals(2, error.feature());
        assertEquals(field, error.field());
    }

    @Test
    @Timeout(60)
    void an_outline_that_crosses_itself_everywhere_is_refused_without_mending() throws IOException {
        double[] star = new double[2 * 20_001 + 2];
        for (int i = 0; i <= 20_001; i++) {
            double angle = 2 * Math.PI * (i * 10_000L % 20_001) / 20_001;
            star[2 * i] = 10.5 + Math.cos(angle) / 2;
            star[2 * i + 1] = 40.5 + Math.sin(angle) / 2;
        }
        Path file = Files.write(folder.resolve("districts.geojson"), utf8(collection(codAb(0, polygon(star)))));
        Finding error = read(file).report().errors().get(0);
        assertEquals("self-intersection", error.code());
        assertTrue(error.message().contains("in too many other places to be mended"), error::message);
    }

    @Test
    @Timeout(60)
    void very_many_units_in_one_place_are_refused_after_the_first_overlaps() throws IOException {
        String squares = many(i -> codAb(0, ring(10, 40, 14, 41)).replace("\"XA0101\"", "\"XA" + (20_000 + i) + "\""));
        BoundaryReport report = read(Files.write(folder.resolve("districts.geojson"), utf8(squares)))
                .report();
        assertEquals("overlap", report.errors().get(0).code());
        assertTrue(report.errors().stream().anyMatch(error -> error.code().equals("overlaps-not-counted")));
        assertEquals(22, report.errors().size());
    }

    @Test
    @Timeout(60)
    void very_many_units_without_codes_across_the_country_are_refused_before_all_are_compared() throws IOException {
        ApproximateSet afghanistan = ApproximateSet.load();
        String squares = many(i -> geoBoundaries("Square " + i, ring(61, 30, 74, 38))
                .replace(MadeUpCountry.COUNTRY, ApproximateSet.COUNTRY_ALPHA3));
        Path file = Files.write(folder.resolve("districts.geojson"), utf8(squares));
        BoundaryIndex builtIn = new BoundaryIndex(afghanistan.set(), afghanistan.units());
        Finding error = new BoundaryFiles(List.of(new GeoJsonOutlines()), builtIn)
                .read(List.of(file), LocalDate.of(2026, 11, 20))
                .report()
                .errors()
                .get(0);
        assertEquals("pcodes-not-assigned", error.code());
        assertTrue(error.message().endsWith("the search for their codes was ended"), error::message);
    }

    private static String many(IntFunction<String> feature) {
        return collection(IntStream.range(0, 1_500).mapToObj(feature).toArray(String[]::new));
    }

    @Test
    void a_file_that_is_not_there_is_refused() throws IOException {
        assertEquals(
                "not-found",
                read(folder.resolve("none.geojson")).report().errors().get(0).code());
    }

    @Test
    void a_file_of_an_unknown_kind_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("outlines.kml"), "<kml/>");
        assertEquals("unknown-format", read(file).report().errors().get(0).code());
    }

    @Test
    void no_file_is_refused() throws IOException {
        assertEquals("no-file", read().report().errors().get(0).code());
    }

    @Test
    void one_bad_file_rejects_the_good_one_with_it() throws IOException {
        Path good = Files.write(folder.resolve("good.geojson"), utf8(MadeUpCountry.districtsWithCodes()));
        Path bad = Files.writeString(folder.resolve("bad.geojson"), "{");
        assertInstanceOf(Rejected.class, read(good, bad));
    }

    private static Arguments bad(String code, Integer feature, String inMessage, String content) {
        return arguments(code, feature, inMessage, utf8(content));
    }

    private static String withCrs(String name, String feature) {
        return collection(feature)
                .replaceFirst(
                        "\"features\"",
                        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"" + name + "\"}}, \"features\"");
    }

    private static BoundaryLoading read(Path... files) throws IOException {
        return new BoundaryFiles(List.of(new GeoJsonOutlines()), MadeUpCountry.builtIn())
                .read(List.of(files), LocalDate.of(2026, 11, 20));
    }
}
