package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.incidentatlas.fetch.BoundaryOffer;
import org.incidentatlas.fetch.Fetched;
import org.incidentatlas.fetch.GeoBoundaries.Release;
import org.junit.jupiter.api.Test;

/** How downloaded files are called and described as a boundary set. */
class FetchedSetTest {

    @Test
    void a_set_is_named_by_country_publisher_and_latest_year() {
        FetchedSet set = FetchedSet.of(
                List.of(offer("ADM1", 2018, false, Release.GB_OPEN), offer("ADM2", 2021, false, Release.GB_OPEN)),
                List.of(file("a"), file("b")));

        assertEquals("xan-geoboundaries-2021", set.id());
        assertEquals("XAN", set.country());
        assertEquals("Xandria, geoBoundaries gbOpen 2021", set.title());
        assertEquals(LocalDate.of(2021, 12, 31), set.dated());
        assertEquals(List.of("a", "b"), set.checksums());
    }

    @Test
    void what_the_levels_do_not_share_is_said_for_each() {
        FetchedSet set = FetchedSet.of(
                List.of(offer("ADM1", 2018, false, Release.GB_OPEN), offer("ADM2", 2021, false, Release.GB_OPEN)),
                List.of(file("a"), file("b")));

        assertEquals("ADM1: Licence of 2018; ADM2: Licence of 2021", set.licence());
        assertEquals("Map Office, through geoBoundaries, built Dec 12, 2023", set.source());
    }

    @Test
    void another_release_or_version_is_another_set() {
        assertEquals("xan-geoboundaries-humanitarian-2020", id(false, Release.GB_HUMANITARIAN));
        assertEquals("xan-geoboundaries-authoritative-simplified-2020", id(true, Release.GB_AUTHORITATIVE));
    }

    private static String id(boolean simplified, Release release) {
        return FetchedSet.of(List.of(offer("ADM2", 2020, simplified, release)), List.of(file("a")))
                .id();
    }

    private static BoundaryOffer offer(String level, int year, boolean simplified, Release release) {
        return new BoundaryOffer(
                "XAN",
                release,
                level,
                simplified,
                "Xandria",
                "Map Office",
                "Licence of " + year,
                null,
                null,
                year,
                LocalDate.of(year, 12, 31),
                "Dec 12, 2023",
                "2",
                URI.create("https://files.example/a.geojson"),
                null,
                OptionalLong.empty());
    }

    private static Fetched file(String sha256) {
        return new Fetched(Path.of(sha256 + ".geojson"), 1, sha256, false, null);
    }
}
