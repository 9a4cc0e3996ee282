package org.incidentatlas.storage.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryCheck;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.BoundaryLoading.Loaded;
import org.incidentatlas.boundaries.CheckReport;
import org.incidentatlas.geo.Outlines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The official districts, converted by GDAL into each format and into metres, come out as the same units. Needs
 * {@code ogr2ogr}; files are in the folder {@code boundaries} under the system property {@code atlas.external}.
 */
@Tag("external")
class ExternalFormatsTest {

    private static final String DISTRICTS = "afg_adm2_20180522.geojson";
    private static final String PROVINCES = "afg_adm1_20180522.geojson";

    @TempDir
    private static Path folder;

    private static Map<String, AdminUnit> official;

    @BeforeAll
    static void load() throws IOException {
        official = units(source(DISTRICTS));
        assertEquals(399, official.size());
    }

    @Test
    void in_a_geopackage() throws Exception {
        assertAreTheSame(converted("wgs84.gpkg", "-f", "GPKG"));
        assertAreTheSame(converted("utm.gpkg", "-f", "GPKG", "-t_srs", "EPSG:32642"));
    }

    @Test
    void in_a_geopackage_beside_provinces() throws Exception {
        Path file = converted("both.gpkg", "-f", "GPKG", "-nln", "adm2");
        run(
                "ogr2ogr",
                "-update",
                "-f",
                "GPKG",
                file.toString(),
                source(PROVINCES).toString(),
                "-nln",
                "adm1");
        assertAreTheSame(file);
        CheckReport report = new BoundaryCheck(OutlineFormats.all(), null).check(List.of(file));
        assertEquals(399, Objects.requireNonNull(report.nesting()).districts());
        assertEquals(List.of(), report.nesting().outside());
    }

    @Test
    void in_a_flatgeobuf() throws Exception {
        assertAreTheSame(converted("wgs84.fgb", "-f", "FlatGeobuf"));
        assertAreTheSame(converted("utm.fgb", "-f", "FlatGeobuf", "-t_srs", "EPSG:32642", "-lco", "SPATIAL_INDEX=NO"));
    }

    @Test
    void in_a_zipped_shapefile_in_metres() throws Exception {
        assertAreTheSame(
                converted("utm.shz", "-f", "ESRI Shapefile", "-t_srs", "EPSG:32642", "-lco", "ENCODING=UTF-8"));
    }

    @Test
    void in_geojson_in_metres() throws Exception {
        assertAreTheSame(converted("mercator.geojson", "-f", "GeoJSON", "-t_srs", "EPSG:3857", "-lco", "RFC7946=NO"));
    }

    @Test
    void official_files_have_nothing_that_would_refuse_them() throws IOException {
        long started = System.nanoTime();
        CheckReport report =
                new BoundaryCheck(OutlineFormats.all(), list()).check(List.of(source(PROVINCES), source(DISTRICTS)));
        System.out.printf(
                "official provinces and districts checked in %d ms%n", (System.nanoTime() - started) / 1_000_000);
        assertFalse(report.rejected());
        assertEquals(List.of(), report.levels().get(1).overlaps());
        assertEquals(List.of(), Objects.requireNonNull(report.nesting()).outside());
    }

    private static void assertAreTheSame(Path file) throws IOException {
        Map<String, AdminUnit> units = units(file);
        assertEquals(official.keySet(), units.keySet());
        List<String> others = new ArrayList<>();
        official.forEach((code, unit) -> {
            AdminUnit same = Objects.requireNonNull(units.get(code));
            double area = Outlines.squareKilometres(Objects.requireNonNull(unit.outline()));
            double off = Outlines.squareKilometres(Objects.requireNonNull(same.outline())) - area;
            boolean inPlace =
                    unit.outline().getCentroid().distance(same.outline().getCentroid()) < 1e-5;
            if (!unit.names().equals(same.names()) || Math.abs(off) > 1e-5 * area || !inPlace) {
                others.add(code + " differs by " + off + " km²");
            }
        });
        assertEquals(List.of(), others, String.valueOf(file));
    }

    private static Map<String, AdminUnit> units(Path file) throws IOException {
        BoundaryLoading loading =
                new BoundaryFiles(OutlineFormats.all(), list()).read(List.of(file), LocalDate.of(2026, 11, 20));
        assertTrue(loading instanceof Loaded, () -> loading.report().errors().toString());
        return ((Loaded) loading)
                .units().stream()
                        .filter(unit -> unit.level() == AdminLevel.ADM2 && unit.outline() != null)
                        .collect(Collectors.toMap(AdminUnit::pcode, unit -> unit));
    }

    private static BoundaryIndex list() throws IOException {
        ApproximateSet set = ApproximateSet.load();
        return new BoundaryIndex(set.set(), set.units());
    }

    private static Path source(String name) {
        String external = Objects.requireNonNull(
                System.getProperty("atlas.external"), "the system property atlas.external names the folder");
        return Path.of(external, "boundaries", name);
    }

    private static Path converted(String name, String... options) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ogr2ogr"));
        command.addAll(List.of(options));
        command.addAll(List.of(file.toString(), source(DISTRICTS).toString()));
        run(command.toArray(new String[0]));
        Path zipped = folder.resolve(name.replace(".shz", ".zip"));
        return zipped.equals(file) ? file : Files.move(file, zipped);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
