package org.incidentatlas.storage.files;

import static org.incidentatlas.storage.files.ShapefileBytes.square;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.MadeUpCountry;
import org.incidentatlas.storage.files.ShapefileBytes.Column;
import org.incidentatlas.storage.files.ShapefileBytes.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files damaged at random are either read or refused with a report; nothing else comes of them. */
class DamagedFilesTest {

    private static final int ROUNDS = Boolean.getBoolean("atlas.long") ? 5_000 : 400;

    private static final BoundaryFiles FILES = new BoundaryFiles(OutlineFormats.all(), MadeUpCountry.builtIn());

    @TempDir
    private Path folder;

    @Test
    void damaged_geojson_never_ends_in_a_fault() throws IOException {
        Random random = new Random(41);
        byte[] whole = MadeUpCountry.utf8(MadeUpCountry.districtsWithCodes());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += isRefused("districts.geojson", damaged(whole, random)) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 2, "only " + refused);
    }

    @Test
    void a_damaged_shapefile_never_ends_in_a_fault() throws IOException {
        Random random = new Random(42);
        Map<String, byte[]> whole = shapefile();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, byte[]> parts = new LinkedHashMap<>(whole);
            List<String> names = List.copyOf(parts.keySet());
            parts.computeIfPresent(
                    names.get(random.nextInt(names.size())), (name, content) -> damaged(content, random));
            Path zip = ShapefileBytes.zip(folder.resolve("parts.zip"), parts);
            refused += isRefused("districts.zip", Files.readAllBytes(zip)) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 10, "only " + refused);
    }

    @Test
    void a_damaged_archive_never_ends_in_a_fault() throws IOException {
        Random random = new Random(43);
        byte[] whole = Files.readAllBytes(ShapefileBytes.zip(folder.resolve("whole.zip"), shapefile()));
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += isRefused("districts.zip", damaged(whole, random)) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 10, "only " + refused);
    }

    @Test
    void a_damaged_topology_never_ends_in_a_fault() throws IOException {
        Random random = new Random(44);
        byte[] whole = MadeUpCountry.utf8(OutlineFormatsTest.plainTopology());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += isRefused("districts.topojson", damaged(whole, random)) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 2, "only " + refused);
    }

    @Test
    void a_damaged_flatgeobuf_never_ends_in_a_fault() throws IOException {
        Random random = new Random(45);
        byte[] whole =
                Files.readAllBytes(MadeUpFiles.flatGeobuf(folder.resolve("whole.fgb"), 4326, MadeUpFiles.districts()));
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            refused += isRefused("districts.fgb", damaged(whole, random)) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 2, "only " + refused);
    }

    /** Most of a GeoPackage is empty space; so the changes are made where there is something. */
    @Test
    void a_damaged_geopackage_never_ends_in_a_fault() throws IOException, SQLException {
        Random random = new Random(46);
        Path file = folder.resolve("whole.gpkg");
        try (Connection database = MadeUpFiles.geoPackage(file)) {
            MadeUpFiles.layer(database, "districts", 4326, MadeUpFiles.districts());
        }
        byte[] whole = Files.readAllBytes(file);
        int[] filled =
                IntStream.range(0, whole.length).filter(at -> whole[at] != 0).toArray();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                damaged[filled[random.nextInt(filled.length)]] = (byte) random.nextInt(256);
            }
            refused += isRefused("districts.gpkg", damaged) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 2, "only " + refused);
    }

    private boolean isRefused(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        BoundaryLoading loading = FILES.read(List.of(file), LocalDate.of(2026, 11, 20));
        assertNotNull(loading.report());
        return loading instanceof BoundaryLoading.Rejected;
    }

    /** One to four bytes changed, or the end cut off. */
    private static byte[] damaged(byte[] whole, Random random) {
        if (random.nextInt(5) == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] damaged = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static Map<String, byte[]> shapefile() {
        return ShapefileBytes.shapefile(
                "districts",
                List.of(new Column("ADM2_EN", 12), new Column("ADM2_PCODE", 10), new Column("validOn", 8)),
                StandardCharsets.UTF_8,
                List.of(
                        new Row(square(10, 40, 11, 41), "Alba", "XA0101", "20180522"),
                        new Row(square(11, 40, 12, 41), "Brona", "XA0102", "20180522"),
                        new Row(square(12, 40, 13, 41), "Cerin", "XA0201", "20180522")));
    }
}
