package org.incidentatlas.fetch;

import static org.incidentatlas.fetch.MadeUpBoundaries.PROVINCES;
import static org.incidentatlas.fetch.MadeUpBoundaries.answer;
import static org.incidentatlas.fetch.MadeUpBoundaries.utf8;
import static org.incidentatlas.fetch.ScriptedServer.body;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incidentatlas.fetch.FetchFailed.Reason;
import org.incidentatlas.fetch.GeoBoundaries.Release;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read out of the API, and which file is got for it. */
class GeoBoundariesTest {

    @TempDir
    Path cache;

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        MadeUpBoundaries.serve(server, "XAN", "ADM1", utf8(PROVINCES));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void an_offer_says_whose_it_is_under_which_terms_and_of_what_day() throws Exception {
        BoundaryOffer offer = source().offer("XAN", Release.GB_OPEN, "ADM1", false);

        assertEquals("Xandria", offer.country());
        assertEquals("Survey of Xandria, Map Office", offer.source());
        assertEquals("Creative Commons Attribution 4.0", offer.licence());
        assertNull(offer.licenceDetail());
        assertEquals("maps.example/licence", offer.licenceSource());
        assertEquals(2021, offer.year());
        assertEquals(LocalDate.of(2021, 12, 31), offer.dated());
        assertEquals(OptionalLong.of(utf8(PROVINCES).length), offer.bytes());
        assertNull(offer.sha256());
    }

    @Test
    void the_file_is_got_through_its_redirection_and_a_second_run_receives_no_body() throws Exception {
        GeoBoundaries source = source();
        Fetched first = source.fetch(source.offer("XAN", Release.GB_OPEN, "ADM1", false), Progress.none());
        Fetched second = source.fetch(source.offer("XAN", Release.GB_OPEN, "ADM1", false), Progress.none());

        assertEquals(cache.resolve("geoboundaries/gbOpen/XAN/ADM1/geoBoundaries-XAN-ADM1.geojson"), first.file());
        assertArrayEquals(utf8(PROVINCES), Files.readAllBytes(second.file()));
        assertTrue(second.fromCache());
        assertEquals(List.of("\"ADM1\""), marksOf("/media/raw/XAN-ADM1.geojson"));
    }

    @Test
    void the_simplified_file_has_a_place_of_its_own() throws Exception {
        GeoBoundaries source = source();
        Fetched fetched = source.fetch(source.offer("XAN", Release.GB_OPEN, "ADM1", true), Progress.none());

        assertTrue(fetched.file().endsWith("geoBoundaries-XAN-ADM1_simplified.geojson"));
    }

    @Test
    void a_file_of_large_file_storage_is_verified_by_its_pointer() throws Exception {
        String checksum = HexFormat.of().formatHex(CacheEntry.digest().digest(utf8(PROVINCES)));
        server.on("/pointer", body(200, utf8(pointer(checksum))));
        GeoBoundaries source = withPointers();

        BoundaryOffer offer = source.offer("XAN", Release.GB_OPEN, "ADM1", false);

        assertEquals(checksum, offer.sha256());
        assertEquals(OptionalLong.of(4_321), offer.bytes());
        assertEquals(checksum, source.fetch(offer, Progress.none()).sha256());
    }

    @Test
    void a_file_that_differs_from_its_pointer_is_not_kept() throws Exception {
        server.on("/pointer", body(200, utf8(pointer("a".repeat(64)))));
        GeoBoundaries source = withPointers();
        BoundaryOffer offer = source.offer("XAN", Release.GB_OPEN, "ADM1", false);

        FetchFailed failed = assertThrows(FetchFailed.class, () -> source.fetch(offer, Progress.none()));

        assertEquals(Reason.CHECKSUM, failed.reason());
    }

    @Test
    void a_file_outside_large_file_storage_is_got_without_a_checksum() throws Exception {
        server.on("/pointer", body(200, utf8(PROVINCES)));

        assertNull(withPointers().offer("XAN", Release.GB_OPEN, "ADM1", false).sha256());
    }

    @Test
    void only_download_links_of_github_have_a_pointer() {
        String path = "wmgeolab/geoBoundaries/%s9469f09/releaseData/gbOpen/AFG/ADM1/geoBoundaries-AFG-ADM1.geojson";

        assertEquals(
                Optional.of(URI.create("https://raw.githubusercontent.com/" + path.formatted(""))),
                LfsPointer.address(URI.create("https://github.com/" + path.formatted("raw/"))));
        assertEquals(Optional.empty(), LfsPointer.address(URI.create("https://files.example/a/b/raw/c")));
        assertEquals(Optional.empty(), LfsPointer.parse("version https://git-lfs.github.com/spec/v1\nsize 1\n"));
    }

    @Test
    void a_level_that_is_not_there_is_told_in_words_of_the_source() {
        FetchFailed failed =
                assertThrows(FetchFailed.class, () -> source().offer("XAN", Release.GB_OPEN, "ADM2", false));

        assertEquals("geoBoundaries has no ADM2 of XAN in gbOpen", failed.message());
    }

    @Test
    void a_list_of_levels_is_read_for_the_one_that_was_asked() throws Exception {
        URI file = server.at("/raw/XAN-ADM1.geojson");
        String list = "[" + answer("XAN", "ADM0", file, file) + "," + answer("XAN", "ADM1", file, file) + "]";
        server.on("/api/gbOpen/XAN/ADM1/", body(200, utf8(list)));

        assertEquals(file, source().offer("XAN", Release.GB_OPEN, "ADM1", false).address());
    }

    @Test
    void an_answer_about_another_country_level_or_without_a_link_is_refused() {
        URI file = server.at("/raw/XAN-ADM1.geojson");
        refusedAnswer(answer("XBN", "ADM1", file, file));
        refusedAnswer(answer("XAN", "ADM0", file, file));
        refusedAnswer(answer("XAN", "ADM1", URI.create("nan"), file));
        refusedAnswer(
                answer("XAN", "ADM1", file, file).replace("2019 to 2021", "").replace("Dec 12, 2023", "soon"));
        refusedAnswer("[]");
        refusedAnswer("\"ADM1\"");
    }

    @Test
    void a_link_to_a_host_that_is_not_listed_is_refused_by_name() throws Exception {
        URI elsewhere = server.elsewhere("/raw/XAN-ADM1.geojson");
        server.on("/api/gbOpen/XAN/ADM1/", body(200, utf8(answer("XAN", "ADM1", elsewhere, elsewhere))));
        GeoBoundaries source = source();
        BoundaryOffer offer = source.offer("XAN", Release.GB_OPEN, "ADM1", false);

        FetchFailed failed = assertThrows(FetchFailed.class, () -> source.fetch(offer, Progress.none()));

        assertTrue(failed.message().startsWith("localhost is not one of the hosts"), failed.message());
    }

    @Test
    void a_country_that_is_no_code_is_never_put_into_an_address() {
        for (String country : List.of("", "AF", "xan", "../", "XAN/", "XANA")) {
            assertThrows(FetchFailed.class, () -> source().offer(country, Release.GB_OPEN, "ADM1", false));
        }
        assertEquals(List.of(), server.asked());
    }

    private void refusedAnswer(String text) {
        server.on("/api/gbOpen/XAN/ADM1/", body(200, utf8(text)));
        FetchFailed failed =
                assertThrows(FetchFailed.class, () -> source().offer("XAN", Release.GB_OPEN, "ADM1", false), text);
        assertEquals(Reason.UNEXPECTED_CONTENT, failed.reason());
    }

    private static String pointer(String checksum) {
        return "version https://git-lfs.github.com/spec/v1\noid sha256:" + checksum + "\nsize 4321\n";
    }

    /** The marks that were sent with requests for a path: those after the first. */
    private List<String> marksOf(String path) {
        return server.asked().stream()
                .filter(asked -> asked.path().equals(path) && asked.method().equals("GET"))
                .map(asked -> asked.header("If-None-Match"))
                .skip(1)
                .toList();
    }

    private GeoBoundaries source() throws FetchFailed {
        return new GeoBoundaries(downloader(), server.at("/api/"));
    }

    private GeoBoundaries withPointers() throws FetchFailed {
        return new GeoBoundaries(downloader(), server.at("/api/"), file -> Optional.of(server.at("/pointer")));
    }

    private Downloader downloader() {
        return new Downloader(cache, "Test/1", false, Patience.usual(), new TestTiming());
    }
}
