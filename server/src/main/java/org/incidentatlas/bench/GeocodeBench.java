package org.incidentatlas.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentatlas.bench.GoldRow.Half;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.GazetteerContents;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;

/** Measures the geocoder on the places that come with the program, prints what came out, and says which aims that meets. */
public final class GeocodeBench {

    private static final int RUNS = 3;
    private static final int HTTP_WARM_UP = 3;

    private final GazetteerContents contents;
    private final GazetteerIndex index;
    private final GoldSet gold;
    private final PrintWriter out;
    private final AccuracyReport report;

    public GeocodeBench(GazetteerContents contents, GoldSet gold, PrintWriter out) {
        this.contents = contents;
        this.index = GazetteerIndex.build(contents);
        this.gold = gold;
        this.out = out;
        this.report = new AccuracyReport(out);
    }

    /**
     * Tables by kind and province, and the aims, which are held against the half that is only tested on.
     *
     * @param shown how many failures of the other half to print
     */
    public List<Aim> accuracy(int shown) {
        NameSearch ours = new NameSearch.Ours("this geocoder", new Geocoder(index));
        List<Outcome> test = Outcome.of(ours, gold.half(Half.TEST).all());
        List<Outcome> all = Outcome.of(ours, gold.all());
        report.byKind("Accuracy on the half that is only tested on", test);
        report.byKind("Accuracy on both halves", all);
        report.byProvince("Accuracy by province, both halves", all, provinceNames());
        report.negatives(AccuracyReport.where(test, AccuracyReport::isNegative));
        report.reliability("tested half", Reliability.of(test));
        report.reliability("both halves", Reliability.of(all));
        out.println();
        report.failures(AccuracyReport.where(all, row -> row.half() == Half.FIT), shown);
        return AccuracyReport.aims(test);
    }

    private Map<String, String> provinceNames() {
        return index.places().stream()
                .filter(place -> place.level() == PlaceLevel.ADM1)
                .collect(Collectors.toMap(Place::id, Place::name));
    }

    /** Makes a search over given names; what it holds open is the caller's to close. */
    @FunctionalInterface
    public interface PeerMaker {
        NameSearch over(List<PeerName> names) throws IOException;
    }

    /** The others beside ours: over the 34 + 401 official names alone, then over all names that ours knows. */
    public void peers(List<PeerMaker> peers, long seed, int texts) throws IOException {
        GoldSet tested = gold.half(Half.TEST);
        PeerComparison comparison = new PeerComparison(out, RUNS);
        GazetteerIndex official = GazetteerIndex.build(new GazetteerContents(officialOnly(), List.of(), List.of()));
        comparison.accuracy(
                "Side by side, official English names only; rows of provinces and districts by name",
                searches(official, peers),
                tested.unitsByName().all());
        List<NameSearch> full = searches(index, peers);
        comparison.accuracy("Side by side, all our names; all rows", full, tested.all());
        List<String> warmUp = SpeedInputs.misspelt(officialNames(), texts / 2, seed, Set.of());
        comparison.speed(full, warmUp, SpeedInputs.misspelt(officialNames(), texts, seed + 1, Set.copyOf(warmUp)));
    }

    private static List<NameSearch> searches(GazetteerIndex index, List<PeerMaker> peers) throws IOException {
        List<NameSearch> searches = new ArrayList<>();
        searches.add(new NameSearch.Ours("this geocoder", new Geocoder(index)));
        for (PeerMaker peer : peers) {
            searches.add(peer.over(PeerName.of(index)));
        }
        return searches;
    }

    private List<AdminUnit> officialOnly() {
        return contents.units().stream()
                .map(unit -> new AdminUnit(
                        unit.pcode(),
                        unit.level(),
                        unit.parent(),
                        new UnitNames(unit.names().english(), null, null, List.of()),
                        unit.label(),
                        unit.outline()))
                .toList();
    }

    List<String> officialNames() {
        return contents.units().stream().map(unit -> unit.names().english()).toList();
    }

    /** Latin names of everything, as drawn from when speed is measured. */
    private List<String> latinNames() {
        return latinNames(place -> true);
    }

    private List<String> latinNames(Predicate<Place> which) {
        return index.places().stream()
                .filter(which)
                .flatMap(place -> place.names().stream())
                .map(PlaceName::text)
                .filter(text -> text.codePoints().allMatch(sign -> sign < 0x250))
                .distinct()
                .toList();
    }

    private static boolean isUnit(Place place) {
        return place.level() == PlaceLevel.ADM1 || place.level() == PlaceLevel.ADM2;
    }

    /** Speed in process, and what an index of many names costs. */
    public List<Aim> speed(long seed, int texts) {
        return new SpeedReport(out, contents, index, latinNames(GeocodeBench::isUnit), latinNames())
                .measure(seed, texts);
    }

    /** Speed of a running service, asked for names of units and for names of everything. */
    public List<Aim> http(HttpSpeed service, long seed, int texts) throws IOException, InterruptedException {
        return List.of(
                http(service, "names of units", latinNames(GeocodeBench::isUnit), seed, texts),
                http(service, "names of everything", latinNames(), seed + 10, texts));
    }

    private Aim http(HttpSpeed service, String what, List<String> drawnFrom, long seed, int texts)
            throws IOException, InterruptedException {
        // Compiling at run time takes a processor from the service for some seconds more than in process.
        List<String> warmUp = SpeedInputs.misspelt(drawnFrom, HTTP_WARM_UP * texts, seed, Set.of());
        List<String> asked = SpeedInputs.misspelt(drawnFrom, texts, seed + 1, Set.copyOf(warmUp));
        HttpSpeed.Figures figures = service.measure(warmUp, asked);
        out.printf(
                Locale.ROOT,
                "HTTP, 4 connections, %d distinct misspelt %s: %,.0f requests/s; %s%n%n",
                figures.requests(),
                what,
                figures.perSecond(),
                figures.latencies());
        return Aim.atMost(
                "HTTP, 4 connections, " + what + ": p99", figures.latencies().p99(), 2, Aim.Unit.MILLISECONDS);
    }

    /** Lists that nobody here wrote, read where they lie; without aims. */
    public void external(Path folder) throws IOException {
        NameSearch ours = new NameSearch.Ours("this geocoder", new Geocoder(index));
        Path whosOnFirst = folder.resolve("gazetteer/whosonfirst_af_gazetteer.tsv");
        report.byKind(
                "Who's On First (P-codes by where its points fall: some are a neighbour's)",
                Outcome.of(ours, ExternalRows.whosOnFirst(whosOnFirst)));
        Path ocha = folder.resolve("gazetteer/ocha_global_pcodes_AFG_20211117.csv");
        report.byKind("OCHA's list of P-codes", Outcome.of(ours, ExternalRows.ocha(ocha)));
    }

    /** All names that texts for a table are drawn from: as written here, misspelt in part. */
    public List<String> tableTexts(long seed, int count) {
        List<String> misspelt = SpeedInputs.misspelt(latinNames(), count / 4, seed, Set.of());
        List<String> written = gold.names().stream()
                .map(GoldRow::text)
                .filter(text -> text.indexOf('"') < 0)
                .toList();
        return Stream.concat(
                        misspelt.stream(),
                        Stream.iterate(0, at -> at + 1)
                                .limit(count - misspelt.size())
                                .map(at -> written.get(at % written.size())))
                .toList();
    }
}
