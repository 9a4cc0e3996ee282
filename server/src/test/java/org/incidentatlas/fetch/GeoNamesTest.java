package org.incidentatlas.fetch;

import static org.incidentatlas.fetch.ScriptedServer.body;
import static org.incidentatlas.fetch.ScriptedServer.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incidentatlas.fetch.FetchFailed.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of a country in the form of GeoNames, good and bad. */
class GeoNamesTest {

    private static final String PLACES =
            "1\tAlba\tAlba\t\t40.5\t10.5\tP\tPPL\tXA\t\t01\t\t\t\t900\t\t12\tEurope/Rome\t2020-01-01\n";
    private static final String NAMES = "7\t1\tfa\tآلبا\t1\t\t\t\t\t\n";

    @TempDir
    Path cache;

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        server.on("/dump/XA.zip", file(zip("readme.txt", "Read me", "XA.txt", PLACES), "\"p\""));
        server.on("/dump/alternatenames/XA.zip", file(zip("readme.txt", "Read me", "XA.txt", NAMES), "\"n\""));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void both_tables_are_unpacked_and_the_readme_is_not() throws Exception {
        GeoNames.Tables tables = fetch();

        assertEquals(PLACES, Files.readString(tables.placeTable()));
        assertEquals(NAMES, Files.readString(tables.alternateNameTable()));
        assertFalse(Files.exists(cache.resolve("geonames/readme.txt")));
    }

    @Test
    void a_second_run_receives_nothing() throws Exception {
        fetch();

        GeoNames.Tables again = fetch();

        assertTrue(again.places().fromCache() && again.alternateNames().fromCache());
    }

    @Test
    void an_archive_that_unpacks_without_end_is_left_and_the_table_that_was_there_stays() throws Exception {
        fetch();
        server.on("/dump/XA.zip", body(200, zip("XA.txt", PLACES.repeat(5_000))));

        assertEquals(Reason.TOO_LARGE, refused().reason());
        assertEquals(PLACES, Files.readString(cache.resolve("geonames/XA.txt")));
        assertFalse(Files.exists(cache.resolve("geonames/XA.txt.new")));
    }

    @Test
    void names_inside_an_archive_never_become_paths() throws Exception {
        server.on("/dump/XA.zip", body(200, zip("../../XA.txt", PLACES, "/XA.txt", PLACES)));

        FetchFailed failed = refused();

        assertEquals("XA.zip holds no XA.txt", failed.message());
        assertFalse(Files.exists(cache.resolve("../XA.txt").normalize()));
    }

    @Test
    void a_damaged_archive_a_text_and_another_table_are_refused() throws Exception {
        byte[] damaged = zip("XA.txt", PLACES.repeat(50));
        damaged[60] ^= 0x55;
        server.on("/dump/XA.zip", body(200, damaged));
        assertEquals(Reason.UNEXPECTED_CONTENT, refused().reason());

        server.on("/dump/XA.zip", body(200, PLACES.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.UNEXPECTED_CONTENT, refused().reason());

        server.on("/dump/XA.zip", body(200, zip("XA.txt", "name,lat,lon\n")));
        assertEquals("XA.zip holds a table of 1 columns, not of 19", refused().message());
    }

    @Test
    void a_country_that_is_no_code_is_never_put_into_an_address() {
        for (String country : List.of("", "A", "af", "AFG", "..", "A/")) {
            assertThrows(FetchFailed.class, () -> source().fetch(country, Progress.none()));
        }
        assertEquals(List.of(), server.asked());
    }

    private GeoNames.Tables fetch() throws FetchFailed, InterruptedException {
        return source().fetch("XA", Progress.none());
    }

    private FetchFailed refused() {
        return assertThrows(FetchFailed.class, this::fetch);
    }

    private GeoNames source() throws FetchFailed {
        Downloader downloader = new Downloader(cache, "Test/1", false, Patience.usual(), new TestTiming());
        return new GeoNames(downloader, server.at("/dump/"), 1_000_000, 100_000);
    }

    /** An archive of names and texts in turn. */
    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
