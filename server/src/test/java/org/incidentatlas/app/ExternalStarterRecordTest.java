package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.boundaries.SetLinks;
import org.incidentatlas.boundaries.StatedSet;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.intake.csv.LocalityRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The starter record placed on published outlines of Afghanistan, against its places on the built-in set. The files are in
 * the folder {@code boundaries} under the system property {@code atlas.external}.
 */
@Tag("external")
class ExternalStarterRecordTest {

    /** Files that make a set, and every link from the built-in set to it that is not plainly the same. */
    private record Published(List<String> files, List<String> changed) {}

    private static final List<String> SINCE_2018 = List.of(
            "AF2409 renamed AF2409", // Patoo in the list of 2021, Gizab on the older outlines
            "AF2506 absent null", // Chinarto is in the list of 2021 only
            "AF2507 absent null"); // Gizab in Uruzgan likewise; the older outlines have that name at AF2409

    private static final Published OFFICIAL =
            new Published(List.of("afg_adm1_20180522.geojson", "afg_adm2_20180522.geojson"), SINCE_2018);
    private static final Published SHAPEFILE =
            new Published(List.of("afg_admbnda_adm2_agcho_20180522.zip"), SINCE_2018);
    private static final Published OPEN = new Published(
            List.of("geoBoundaries-AFG-ADM2.geojson"),
            Stream.concat(
                            Stream.of("AF2116 absent null"), // the file has 398 districts, and none at this place
                            SINCE_2018.stream())
                    .toList());

    private static BoundaryIndex builtIn;

    @BeforeAll
    static void load() throws IOException {
        builtIn = new BoundaryIndex(
                ApproximateSet.describe(), Geography.named(ApproximateSet.load().units()));
    }

    static Stream<Published> sets() {
        return Stream.of(OFFICIAL, SHAPEFILE, OPEN);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void every_row_lies_in_the_district_it_has_on_the_built_in_set(Published published) throws IOException {
        TreeMap<String, String> expected = places(builtIn);
        TreeMap<String, String> placed = places(read(published));
        List<String> differences = new ArrayList<>();
        expected.forEach((id, place) -> {
            if (!place.equals(placed.get(id))) {
                differences.add(id + ": " + place + " there, " + placed.get(id) + " here");
            }
        });
        assertTrue(expected.size() > 250, () -> expected.size() + " rows");
        assertEquals(List.of(), differences);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void units_that_are_not_simply_the_same_are_those_known_to_have_changed(Published published) throws IOException {
        BoundaryIndex set = read(published);
        SetLinks links = BoundaryShelf.of(Geography.knownLinks(), builtIn, set)
                .links(builtIn.set().id(), set.set().id());
        List<String> changed = links.all().stream()
                .filter(link -> link.kind() != UnitLink.Kind.SAME)
                .map(link -> link.from() + " " + link.kind() + " " + link.to())
                .toList();
        assertEquals(published.changed(), changed);
    }

    /**
     * Two surveys of real outlines. They draw some cities and their surroundings otherwise (Jalalabad, Hirat with Injil, and in
     * Helmand and Nangarhar), and one has no Hayratan: its ground is Kaldar's there.
     */
    @Test
    void two_surveys_of_the_same_districts_are_linked_by_ground() throws IOException {
        BoundaryIndex official = read(OFFICIAL);
        BoundaryIndex open = read(OPEN);
        SetLinks links = BoundaryShelf.of(Geography.knownLinks(), official, open)
                .links(official.set().id(), open.set().id());
        List<String> changed = links.all().stream()
                .filter(link -> link.kind() != UnitLink.Kind.SAME)
                .map(link -> link.from() + " " + link.kind() + " " + link.to())
                .toList();
        assertEquals(
                List.of(
                        "AF0601 redrawn AF0601",
                        "AF0616 redrawn AF0616",
                        "AF2113 merged AF2113",
                        "AF2116 merged AF2113",
                        "AF3001 redrawn AF3001",
                        "AF3003 redrawn AF3003",
                        "AF3006 redrawn AF3006",
                        "AF3011 redrawn AF3011",
                        "AF3201 redrawn AF3201",
                        "AF3202 redrawn AF3202"),
                changed);
    }

    /** What each record says of its place, with the unit's code: everything but the id of the set. */
    private static TreeMap<String, String> places(BoundaryIndex set) {
        GazetteerIndex gazetteer = GazetteerIndex.build(
                set.units(),
                LocalityRows.read(DataSets.text("localities", "localities.csv")).whole());
        StarterRecord record = new StarterRecord(gazetteer, set.set().id());
        TreeMap<String, String> places = new TreeMap<>();
        record.incidents().forEach(incident -> places.put(incident.id(), place(incident.where())));
        record.control().forEach(statement -> places.put(statement.id(), place(statement.where())));
        return places;
    }

    private static String place(Location where) {
        String units =
                where instanceof Location.InRegion region ? region.units().toString() : where.pcode();
        return where.getClass().getSimpleName() + " " + units;
    }

    private static BoundaryIndex read(Published published) throws IOException {
        String folder = Objects.requireNonNull(
                System.getProperty("atlas.external"), "the system property atlas.external names the folder");
        List<Path> files = published.files().stream()
                .map(name -> Path.of(folder, "boundaries", name))
                .toList();
        BoundaryLoading loading = BoundarySetFiles.read(files, StatedSet.nothing(), LocalDate.of(2026, 11, 20));
        BoundaryLoading.Loaded loaded = assertInstanceOf(
                BoundaryLoading.Loaded.class, loading, () -> loading.report().toString());
        return new BoundaryIndex(loaded.set(), loaded.units());
    }
}
