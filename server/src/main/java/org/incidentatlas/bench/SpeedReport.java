package org.incidentatlas.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidentatlas.bench.Aim.Unit;
import org.incidentatlas.gazetteer.GazetteerContents;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Place;

/** Measures and prints speed in process and the cost of an index. */
final class SpeedReport {

    private static final int VILLAGES = 50_000;
    private static final int NAMES = 60_000;

    private final PrintWriter out;
    private final GazetteerContents contents;
    private final GazetteerIndex index;
    private final List<String> unitNames;
    private final List<String> names;

    /**
     * @param unitNames names of provinces and districts
     * @param names of everything, those of units among them
     */
    SpeedReport(
            PrintWriter out,
            GazetteerContents contents,
            GazetteerIndex index,
            List<String> unitNames,
            List<String> names) {
        this.out = out;
        this.contents = contents;
        this.index = index;
        this.unitNames = unitNames;
        this.names = names;
    }

    List<Aim> measure(long seed, int texts) {
        machine();
        List<Aim> aims = new ArrayList<>();
        aims.addAll(misspelt("misspelt names of units", unitNames, seed, texts));
        aims.addAll(misspelt("misspelt names of everything", names, seed + 10, texts));
        exact(texts);
        aims.add(villages(seed, texts / 2));
        aims.addAll(cost(seed));
        return aims;
    }

    private List<Aim> misspelt(String what, List<String> drawnFrom, long seed, int texts) {
        List<String> warmUp = SpeedInputs.misspelt(drawnFrom, texts, seed, Set.of());
        List<String> asked = SpeedInputs.misspelt(drawnFrom, texts, seed + 1, Set.copyOf(warmUp));
        Speed speed = Speed.of(asking(index), warmUp, asked);
        print(what, speed);
        List<String> fresh = SpeedInputs.misspelt(drawnFrom, texts / 4, seed + 4, Set.copyOf(asked));
        out.println("  the same in processor time: " + Speed.processorLatencies(asking(index), fresh));
        return List.of(
                Aim.atLeast(
                        what + ", one core, " + texts + " distinct",
                        speed.perProcessorSecond(),
                        100_000,
                        Unit.PER_SECOND),
                Aim.atMost(what + ": p99", speed.latencies().p99(), 0.1, Unit.MILLISECONDS));
    }

    /** Other work on the machine lengthens all that is measured on the wall. */
    private void machine() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        out.printf(
                Locale.ROOT,
                "Java %s, %d processors, on average %.1f processes at work in the last minute%n",
                Runtime.version(),
                machine.getAvailableProcessors(),
                machine.getSystemLoadAverage());
    }

    private void exact(int texts) {
        print("names as written", Speed.of(asking(index), repeated(texts / 2), repeated(texts)));
    }

    /** Names as written come again and again: there are only so many. */
    private List<String> repeated(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> names.get(at % names.size()))
                .toList();
    }

    private Aim villages(long seed, int texts) {
        List<Place> villages = Villages.of(contents.units(), VILLAGES, seed);
        GazetteerIndex large = GazetteerIndex.build(with(villages));
        List<String> drawnFrom = Stream.concat(
                        names.stream(), villages.stream().limit(names.size()).map(Place::name))
                .toList();
        List<String> warmUp = SpeedInputs.misspelt(drawnFrom, texts, seed + 2, Set.of());
        List<String> asked = SpeedInputs.misspelt(drawnFrom, texts, seed + 3, new HashSet<>(warmUp));
        Speed speed = Speed.of(asking(large), warmUp, asked);
        print("misspelt names, half of villages, with 50,000 villages", speed);
        List<String> fresh = SpeedInputs.misspelt(drawnFrom, texts / 4, seed + 5, Set.copyOf(asked));
        out.println("  the same in processor time: " + Speed.processorLatencies(asking(large), fresh));
        return Aim.atMost("with 50,000 villages: p99", speed.latencies().p99(), 1, Unit.MILLISECONDS);
    }

    private List<Aim> cost(long seed) {
        int known =
                index.places().stream().mapToInt(place -> place.names().size()).sum();
        IndexCost cost = IndexCost.of(() -> with(Villages.of(contents.units(), NAMES - known, seed)));
        out.printf(
                Locale.ROOT,
                "Index of %,d names: built in %.2f s (median of 5; the first in this process %.2f s), %.1f MB on the heap%n%n",
                cost.names(),
                cost.seconds(),
                cost.firstSeconds(),
                cost.megabytes());
        return List.of(
                Aim.atMost("index of 60,000 names: time", cost.seconds(), 1, Unit.SECONDS),
                Aim.atMost("index of 60,000 names: memory", cost.megabytes(), 64, Unit.MEGABYTES));
    }

    private GazetteerContents with(List<Place> villages) {
        List<Place> places =
                Stream.concat(contents.places().stream(), villages.stream()).toList();
        return new GazetteerContents(
                contents.units(), contents.aliases(), places, contents.elsewhere(), contents.apart());
    }

    private static ToIntFunction<String> asking(GazetteerIndex index) {
        Geocoder geocoder = new Geocoder(index);
        return text -> geocoder.geocode(GeocodeQuery.of(text)).candidates().size();
    }

    private void print(String what, Speed speed) {
        out.printf(
                Locale.ROOT,
                "Speed, %s: %,d calls, %,.0f for each second of processor time, %,.0f on the wall; %s%n",
                what,
                speed.calls(),
                speed.perProcessorSecond(),
                speed.perSecond(),
                speed.latencies());
    }
}
