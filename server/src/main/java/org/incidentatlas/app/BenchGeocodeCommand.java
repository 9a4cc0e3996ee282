package org.incidentatlas.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.incidentatlas.bench.Aim;
import org.incidentatlas.bench.AimTable;
import org.incidentatlas.bench.GeocodeBench;
import org.incidentatlas.bench.GeocodeBench.PeerMaker;
import org.incidentatlas.bench.HttpSpeed;
import org.incidentatlas.bench.LuceneSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the geocoder and prints every aim with what was measured. */
@Command(
        name = "geocode",
        description = "Measures the geocoder: accuracy, calibration, other searches side by side, and speed.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchGeocodeCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 4;
    private static final int TEXTS = 200_000;
    private static final int ROWS = 1_000_000;
    private static final int QUICKER = 20;
    private static final int MISSED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description =
                    "PostgreSQL in which to measure pg_trgm, as jdbc:postgresql://…; in a schema that is removed.")
    private @Nullable String db;

    @Option(
            names = "--external",
            paramLabel = "DIR",
            description = "Folder of third-party lists (gazetteer/…) to ask as well; they are read where they lie.")
    private @Nullable Path external;

    @Option(
            names = "--seed",
            defaultValue = "20261120",
            paramLabel = "NUMBER",
            description = "Seed of what is drawn when speed is measured. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--quick", description = "Measures speed over a twentieth, to see that all works.")
    private boolean quick;

    @Option(names = "--accuracy", description = "Measures accuracy and calibration only.")
    private boolean accuracyOnly;

    @Option(
            names = "--show",
            defaultValue = "25",
            paramLabel = "NUMBER",
            description = "How many rows of the half for fitting to show that are not answered rightly."
                    + " Default: ${DEFAULT-VALUE}.")
    private int shown;

    @Option(names = "--check", description = "Ends with code 1 when an aim is missed.")
    private boolean check;

    private final List<Closeable> opened = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        GeocodeBench bench = new GeocodeBench(Geography.builtInContents(), BenchCommand.gold(), out);
        List<Aim> aims = new ArrayList<>(bench.accuracy(shown));
        if (external != null) {
            bench.external(external);
        }
        if (!accuracyOnly) {
            peers(bench, out);
            aims.addAll(speed(bench));
        }
        AimTable.print(aims, out);
        out.flush();
        return check && aims.stream().anyMatch(Aim::isMissed) ? MISSED : 0;
    }

    private int scaled(int count) {
        return quick ? count / QUICKER : count;
    }

    private void peers(GeocodeBench bench, PrintWriter out) throws IOException {
        List<PeerMaker> peers = new ArrayList<>();
        if (isLucenePresent()) {
            peers.add(names -> closedLater(new LuceneSearch(names)));
        } else {
            out.println("Lucene was not measured: it is not on the class path; run ./atlas bench.");
        }
        if (db == null) {
            out.println("pg_trgm was not measured: give a database with --db.");
        } else {
            String address = db;
            peers.add(names -> closedLater(TrigramSearch.over(address, names)));
        }
        try {
            bench.peers(peers, seed, scaled(QUICKER * 400));
        } finally {
            close();
        }
    }

    private static boolean isLucenePresent() {
        return BenchGeocodeCommand.class.getResource("/org/apache/lucene/search/FuzzyQuery.class") != null;
    }

    private <T extends Closeable> T closedLater(T peer) {
        opened.add(peer);
        return peer;
    }

    private List<Aim> speed(GeocodeBench bench) throws IOException, InterruptedException {
        List<Aim> aims = new ArrayList<>(bench.speed(seed, scaled(TEXTS)));
        Path folder = Files.createTempDirectory("atlas-bench");
        try {
            aims.addAll(http(bench, Files.createDirectory(folder.resolve("service"))));
            aims.add(table(bench, folder));
        } finally {
            remove(folder);
        }
        return aims;
    }

    private List<Aim> http(GeocodeBench bench, Path data) throws IOException, InterruptedException {
        Settings settings = new Settings("127.0.0.1", 0, data, null, List.of(), false);
        try (Wiring service = Wiring.start(settings)) {
            HttpSpeed speed = new HttpSpeed(URI.create("http://127.0.0.1:" + service.port()), CONNECTIONS);
            return bench.http(speed, seed, scaled(TEXTS / 4));
        }
    }

    private Aim table(GeocodeBench bench, Path folder) throws IOException {
        int rows = scaled(ROWS);
        double seconds = TableSpeed.seconds(bench.tableTexts(seed, rows), folder);
        double perMillion = seconds * ROWS / rows;
        spec.commandLine().getOut().printf("Table of %,d rows: %.1f s%n%n", rows, seconds);
        return Aim.ofMillionRows(perMillion);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void close() throws IOException {
        for (Closeable peer : opened) {
            peer.close();
        }
        opened.clear();
    }
}
