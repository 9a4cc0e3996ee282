package org.incidentatlas.storage.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.BoundaryLoading.Loaded;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.GeoJsonOutlines;
import org.incidentatlas.boundaries.UnitMatch;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published files of Afghanistan, from the folder {@code boundaries} under the system property {@code atlas.external}. */
@Tag("external")
class ExternalBoundaryFilesTest {

    private static BoundaryIndex builtIn;
    private static Loaded official;

    @BeforeAll
    static void load() throws IOException {
        ApproximateSet set = ApproximateSet.load();
        builtIn = new BoundaryIndex(set.set(), set.units());
        official = read("afg_adm1_20180522.geojson", "afg_adm2_20180522.geojson");
    }

    @Test
    void official_provinces_and_districts_load_with_warnings_only() {
        assertEquals(34, drawn(official, AdminLevel.ADM1));
        assertEquals(399, drawn(official, AdminLevel.ADM2));
        assertEquals(436, official.units().size());
        assertEquals(LocalDate.of(2018, 5, 22), official.set().dated());
        assertEquals(List.of("mended", "mended", "name-differs", "units-missing"), warnings(official));
    }

    @Test
    void official_districts_alone_make_provinces_of_the_same_area() throws IOException {
        Loaded districts = read("afg_adm2_20180522.geojson");
        for (AdminUnit province : new BoundaryIndex(official.set(), official.units()).units(AdminLevel.ADM1)) {
            AdminUnit derived = districts.units().stream()
                    .filter(unit -> unit.pcode().equals(province.pcode()))
                    .findFirst()
                    .orElseThrow();
            double area = area(province);
            assertEquals(area, area(derived), area * 0.001, province.pcode());
        }
    }

    @Test
    void the_official_shapefile_says_the_same_as_the_official_geojson() throws IOException {
        Loaded shapefile = read("afg_admbnda_adm2_agcho_20180522.zip");
        assertEquals(399, drawn(shapefile, AdminLevel.ADM2));
        assertEquals(LocalDate.of(2018, 5, 22), shapefile.set().dated());
        BoundaryIndex index = new BoundaryIndex(shapefile.set(), shapefile.units());
        for (AdminUnit unit : official.units()) {
            if (unit.level() == AdminLevel.ADM2 && unit.outline() != null) {
                AdminUnit same = index.unit(unit.pcode()).orElseThrow();
                assertEquals(unit.names(), same.names());
                assertEquals(area(unit), area(same), area(unit) * 0.0001, unit.pcode());
            }
        }
    }

    /** The official outlines of the same code say whether a code was given rightly. */
    @Test
    void a_file_without_codes_gets_the_right_ones() throws IOException {
        Loaded open = read("geoBoundaries-AFG-ADM2.geojson");
        assertEquals(398, drawn(open, AdminLevel.ADM2));
        BoundaryIndex truth = new BoundaryIndex(official.set(), official.units());
        List<String> wrong = new ArrayList<>();
        for (AdminUnit unit : open.units()) {
            if (unit.level() == AdminLevel.ADM2 && unit.outline() != null) {
                LonLat inside = Outlines.representativePoint(unit.outline()).orElseThrow();
                Optional<String> there = truth.at(inside, AdminLevel.ADM2).stream()
                        .map(match -> match.unit().pcode())
                        .findFirst();
                if (!there.equals(Optional.of(unit.pcode()))) {
                    wrong.add(unit.pcode() + " " + unit.names().english() + " is at " + there.orElse("none"));
                }
            }
        }
        // In these four the two sources draw a city and its surroundings differently; the names say the codes are
        // right.
        assertEquals(
                List.of(
                        "AF0601 Jalalabad is at AF0603",
                        "AF3003 Nawa-e-Barakzaiy is at AF3001",
                        "AF3011 Reg-i-Khan Nishin is at AF3006",
                        "AF3201 Hirat is at AF3202"),
                wrong);
    }

    /** What the approximate set says of places, against the official outlines. */
    @Test
    void the_approximate_set_is_right_as_often_as_it_says() {
        BoundaryIndex truth = new BoundaryIndex(official.set(), official.units());
        Random random = new Random(2018);
        int places = 0;
        int cellRight = 0;
        int districtNamed = 0;
        int provinceRight = 0;
        int provinceCertain = 0;
        int provinceWrong = 0;
        while (places < 5_000) {
            LonLat place = new LonLat(random.nextDouble(60.5, 75), random.nextDouble(29.3, 38.5));
            List<UnitMatch> there = truth.at(place);
            if (there.size() != 3) {
                continue;
            }
            places++;
            List<UnitMatch> said = builtIn.reverse(place);
            String district = there.get(2).unit().pcode();
            String province = there.get(1).unit().pcode();
            cellRight += builtIn.at(place, AdminLevel.ADM2).stream()
                            .anyMatch(match -> match.unit().pcode().equals(district))
                    ? 1
                    : 0;
            districtNamed +=
                    said.stream().anyMatch(match -> match.unit().pcode().equals(district)) ? 1 : 0;
            provinceRight += builtIn.at(place, AdminLevel.ADM1).stream()
                            .anyMatch(match -> match.unit().pcode().equals(province))
                    ? 1
                    : 0;
            for (UnitMatch match : said) {
                if (match.certain() && match.unit().level() == AdminLevel.ADM1) {
                    provinceCertain++;
                    provinceWrong += match.unit().pcode().equals(province) ? 0 : 1;
                }
            }
        }
        System.out.printf(
                "of %d places: district cell right %d, province cell right %d, district among the three %d, province certain %d, of these wrong %d%n",
                places, cellRight, provinceRight, districtNamed, provinceCertain, provinceWrong);
        assertTrue(cellRight >= 0.85 * places);
        assertTrue(districtNamed >= 0.85 * places);
        assertTrue(provinceWrong <= 0.01 * provinceCertain);
    }

    private static Loaded read(String... names) throws IOException {
        String folder = Objects.requireNonNull(
                System.getProperty("atlas.external"), "the system property atlas.external names the folder");
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Path.of(folder, "boundaries", name));
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long started = clock.getCurrentThreadCpuTime();
        BoundaryLoading loading = new BoundaryFiles(List.of(new GeoJsonOutlines(), new ZippedShapefiles()), builtIn)
                .read(files, LocalDate.of(2026, 11, 20));
        System.out.printf(
                "%s read in %d ms of processor time%n",
                List.of(names), (clock.getCurrentThreadCpuTime() - started) / 1_000_000);
        return assertInstanceOf(Loaded.class, loading, () -> loading.report().toString());
    }

    private static long drawn(Loaded loaded, AdminLevel level) {
        return loaded.units().stream()
                .filter(unit -> unit.level() == level && unit.outline() != null)
                .count();
    }

    private static List<String> warnings(Loaded loaded) {
        return loaded.report().warnings().stream().map(Finding::code).toList();
    }

    private static double area(AdminUnit unit) {
        return Outlines.squareKilometres(Objects.requireNonNull(unit.outline()));
    }
}
