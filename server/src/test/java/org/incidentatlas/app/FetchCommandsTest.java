package org.incidentatlas.app;

import static org.incidentatlas.fetch.MadeUpBoundaries.PROVINCES;
import static org.incidentatlas.fetch.MadeUpBoundaries.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incidentatlas.fetch.MadeUpBoundaries;
import org.incidentatlas.fetch.ScriptedServer;
import org.incidentatlas.storage.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The two commands that download: what they show, ask and keep, and that nothing else asks other machines anything. */
class FetchCommandsTest {

    /** What a command printed, and its exit code: 0, or 2 with a message for the operator. */
    private record Run(int code, String text) {}

    @TempDir
    Path data;

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
    void source_licence_year_and_checksum_are_shown_and_the_file_is_kept() {
        Run run = boundaries("XAN", "--level", "ADM1", "--only-download", "--yes");

        assertEquals(0, run.code(), run.text());
        for (String shown : List.of(
                "Xandria, ADM1, 2 units",
                "Survey of Xandria, Map Office",
                "Creative Commons Attribution 4.0; maps.example/licence",
                "2021, built Dec 12, 2023",
                "none published",
                "SHA-256 ")) {
            assertTrue(run.text().contains(shown), run.text());
        }
        assertFalse(run.text().contains("\r"), "no bar without a terminal");
        assertTrue(Files.exists(data.resolve("cache/geoboundaries/gbOpen/XAN/ADM1/geoBoundaries-XAN-ADM1.geojson")));
    }

    @Test
    void without_a_terminal_nothing_is_downloaded_until_the_terms_are_accepted_by_an_option() {
        Run run = boundaries("XAN", "--level", "ADM1", "--only-download");

        assertEquals(2, run.code());
        assertTrue(run.text().contains("--yes says that you accept these terms"), run.text());
        assertFalse(server.paths().contains("GET /media/raw/XAN-ADM1.geojson"));
    }

    @Test
    void a_second_run_and_one_without_network_use_the_cache() throws Exception {
        boundaries("XAN", "--level", "ADM1", "--only-download", "--yes");
        Run second = boundaries("XAN", "--level", "ADM1", "--only-download", "--yes");
        server.close();
        Run offline = boundaries("XAN", "--level", "ADM1", "--only-download", "--yes", "--offline");

        assertTrue(second.text().contains("unchanged, from the cache"), second.text());
        assertEquals(0, offline.code(), offline.text());
        assertEquals(
                2, boundaries("XAN", "--level", "ADM2", "--yes", "--offline").code());
    }

    @Test
    void what_cannot_be_had_is_told_in_one_line() {
        assertEquals(
                "geoBoundaries has no ADM2 of XAN in gbOpen",
                boundaries("XAN", "--yes", "--only-download").text().strip());
        assertEquals(2, boundaries("XAN", "--level", "ADM7", "--yes").code());
        assertEquals(2, boundaries("XAN", "--release", "gbSecret", "--yes").code());
        assertEquals(2, boundaries("Xandria", "--yes").code());
        assertEquals(
                2,
                run(new BoundariesCommand(), "fetch", "XAN", "--api", "http://[", "--data", data.toString())
                        .code());
    }

    @Test
    void fetched_districts_become_a_boundary_set() throws Exception {
        MadeUpBoundaries.serve(server, "AFG", "ADM2", utf8(districts()));

        Run run = boundaries("AFG", "--level", "ADM2", "--yes");

        assertEquals(0, run.code(), run.text());
        try (Stores stores = Wiring.open(new Settings("127.0.0.1", 0, data, null, List.of(), false))) {
            assertTrue(
                    stores.boundaries().sets().stream()
                            .anyMatch(set -> set.id().startsWith("afg-geoboundaries-") && "AFG".equals(set.country())),
                    run.text());
        }
    }

    @Test
    void a_fetched_file_that_is_loaded_keeps_date_source_and_licence_and_a_copy_elsewhere_has_no_date()
            throws Exception {
        MadeUpBoundaries.serve(server, "AFG", "ADM2", utf8(districts()));
        boundaries("AFG", "--level", "ADM2", "--yes", "--only-download");
        Path file = data.resolve("cache/geoboundaries/gbOpen/AFG/ADM2/geoBoundaries-AFG-ADM2.geojson");
        Path copy = Files.copy(file, data.resolve("copy.geojson"));

        String fetched = load(file, "--id", "fetched").text();
        String stated = load(file, "--id", "stated", "--dated", "2019-05-06").text();
        String elsewhere = load(copy, "--id", "elsewhere").text();
        Files.writeString(file, districts() + "\n");
        String changed = load(file, "--id", "changed").text();

        assertTrue(fetched.contains("dated 2021-12-31, sha256"), fetched);
        assertTrue(fetched.contains("licence: Creative Commons Attribution 4.0"), fetched);
        assertTrue(stated.contains("dated 2019-05-06, sha256"), stated);
        for (String undated : List.of(elsewhere, changed)) {
            assertTrue(
                    undated.contains("warning: ") && undated.contains("date not known: counted from the day"), undated);
            assertTrue(undated.contains("(date not known: the day of loading), sha256"), undated);
        }
        try (Stores stores = Wiring.open(new Settings("127.0.0.1", 0, data, null, List.of(), false))) {
            assertTrue(stores.boundaries().sets().stream()
                    .anyMatch(set -> set.id().equals("fetched")
                            && set.source()
                                    .equals("Survey of Xandria, Map Office, through geoBoundaries, built Dec 12, 2023")
                            && set.dated().equals(LocalDate.of(2021, 12, 31))));
        }
    }

    private Run load(Path file, String... options) {
        List<String> all = new ArrayList<>(List.of("load", file.toString(), "--data", data.toString()));
        all.addAll(List.of(options));
        return run(new BoundariesCommand(), all.toArray(String[]::new));
    }

    private static String districts() {
        return DataSets.text("boundaries-approximate", "districts.geojson")
                .replace("\"pcode\":", "\"ADM2_PCODE\":")
                .replace("\"name\":", "\"ADM2_EN\":")
                .replace("\"parent\":", "\"ADM1_PCODE\":");
    }

    @Test
    void the_bar_says_how_much_of_how_much_and_how_fast() {
        assertEquals(
                "atlas: [##########              ] 42 %  420 bytes of 1.0 kB  2.5 MB/s",
                "atlas: " + FetchTerminal.line("", 420, 1_000, 2_500_000).strip());
        assertEquals(
                "12.3 MB  0 bytes/s", FetchTerminal.line("", 12_345_678, -1, 0).strip());
    }

    @Test
    void fetched_place_names_become_a_place_set_and_their_paths_are_shown() throws Exception {
        String village =
                "12345\tZorbagol\tZorbagol\t\t34.5\t69.2\tP\tPPL\tAF\t\t13\t\t\t\t0\t\t1800\tAsia/Kabul\t2020-01-02";
        server.on("/dump/AF.zip", ScriptedServer.file(zip("AF", village), "\"p\""));
        server.on(
                "/dump/alternatenames/AF.zip",
                ScriptedServer.file(zip("AF", "1\t12345\ten\tZorbagul\t\t\t\t\t\t"), "\"n\""));
        String dump = server.at("/dump").toString();

        Run run = run(new GazetteerCommand(), "fetch", "af", "--api", dump, "--data", data.toString(), "--yes");

        assertEquals(0, run.code(), run.text());
        assertTrue(run.text().contains("CC BY 4.0"), run.text());
        assertTrue(
                run.text()
                        .contains(data.resolve("cache/geonames/alternatenames/AF.txt")
                                .toString()),
                run.text());
        try (Stores stores = Wiring.open(new Settings("127.0.0.1", 0, data, null, List.of(), false))) {
            assertTrue(stores.places().places().stream()
                    .anyMatch(place -> place.name().equals("Zorbagol")));
            assertTrue(stores.places().aliases().stream()
                    .anyMatch(alias -> alias.text().equals("Zorbagul")));
        }
    }

    @Test
    void only_fetch_asks_other_machines() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        Recorder recorder = new Recorder();
        ProxySelector.setDefault(recorder);
        try {
            run(new BoundariesCommand(), "--help");
            run(new BoundariesCommand(), "fetch", "--help");
            run(new GazetteerCommand(), "fetch", "--help");
            run(new BoundariesCommand(), "list", "--data", data.toString());
            boundaries("XAN", "--level", "ADM1", "--yes", "--offline");
            assertEquals(List.of(), recorder.hosts());
            try (RunningService service = RunningService.embedded()) {
                service.get("/api/layers/boundaries.geojson");
                service.get("/api/geocode?q=Achin");
            }
            assertTrue(List.of("127.0.0.1").containsAll(recorder.hosts()), recorder.hosts()::toString);
            run(
                    new GazetteerCommand(),
                    "fetch",
                    "XA",
                    "--yes",
                    "--api",
                    "http://localhost:1/",
                    "--data",
                    data.toString());
            assertTrue(recorder.hosts().contains("localhost"), recorder.hosts()::toString);
            assertTrue(List.of("127.0.0.1", "localhost").containsAll(recorder.hosts()), recorder.hosts()::toString);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    /** Is asked by the platform before every connection of a client or a socket; sends all of them straight on. */
    private static final class Recorder extends ProxySelector {

        private final List<String> hosts = Collections.synchronizedList(new ArrayList<>());

        List<String> hosts() {
            return List.copyOf(hosts).stream().distinct().toList();
        }

        @Override
        public List<Proxy> select(URI address) {
            hosts.add(address.getHost());
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException fault) {
            // there is no proxy
        }
    }

    private Run boundaries(String... options) {
        List<String> line = new ArrayList<>(List.of("fetch"));
        line.addAll(List.of(options));
        line.addAll(List.of("--api", server.at("/api").toString(), "--data", data.toString()));
        return run(new BoundariesCommand(), line.toArray(String[]::new));
    }

    private static Run run(Object command, String... line) {
        StringWriter printed = new StringWriter();
        CommandLine commands = new CommandLine(command)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .setExecutionExceptionHandler((fault, each, parsed) -> {
                    if (fault instanceof OperatorError error) {
                        printed.append(error.getMessage());
                        return 2;
                    }
                    throw fault;
                });
        return new Run(commands.execute(line), printed.toString());
    }

    private static byte[] zip(String country, String line) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(country + ".txt"));
            zip.write(utf8(line + "\n"));
        }
        return bytes.toByteArray();
    }
}
