package org.incidentatlas.bench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.incidentatlas.access.Audience;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.geo.Box;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Bucket;
import org.incidentatlas.timeline.Contents;
import org.incidentatlas.timeline.Grouping;
import org.incidentatlas.timeline.IncidentFilter;
import org.incidentatlas.timeline.IndexedTimeline;
import org.incidentatlas.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Measures questions about incidents, in one thread and without HTTP: columns beside looking at every record, on the same record and the same
 * questions, one after the other in each round.
 */
public final class TimelineBench {

    private static final long SEED = 20_211;
    private static final int ROUNDS = 3;
    private static final int COMPARED = 20;
    private static final int QUESTIONS = 200;
    private static final long ROUND_NANOS = 1_000_000_000L;

    private final BoundaryIndex boundaries;
    private final GazetteerIndex gazetteer;
    private final PrintWriter out;

    /** Kept where everybody might see it, so that no answer is left unmade. */
    private volatile @Nullable Object answer;

    public TimelineBench(BoundaryIndex boundaries, GazetteerIndex gazetteer, PrintWriter out) {
        this.boundaries = boundaries;
        this.gazetteer = gazetteer;
        this.out = out;
    }

    /** A kind of question: what it is called, what is asked, and how it is answered. */
    private record Kind(String name, List<IncidentFilter> filters, Asking asking) {}

    private interface Asking {
        Object ask(Timeline timeline, IncidentFilter filter);
    }

    public void run(int incidents) {
        MadeUpIncidents made = new MadeUpIncidents(SEED, boundaries);
        Contents contents = new Contents(made.make(incidents), List.of(), List.of(), List.of());
        long begun = System.nanoTime();
        Atlas atlas = new Atlas(1, Audience.PUBLIC, boundaries, gazetteer, new Actors(List.of()), contents);
        double built = (System.nanoTime() - begun) / 1e9;
        IndexedTimeline indexed = (IndexedTimeline) atlas.timeline();
        out.printf(
                "%,d incidents: built in %.2f s; columns %.0f bytes an incident, records and texts apart%n",
                incidents, built, indexed.bytes() / (double) incidents);
        out.printf(
                "%-42s %12s %20s %12s %20s %8s%n",
                "question", "columns µs", "(min-max)", "scan µs", "(min-max)", "ratio");
        for (Kind kind : kinds(made)) {
            measure(kind, indexed);
        }
    }

    private static List<Kind> kinds(MadeUpIncidents made) {
        return List.of(
                new Kind(
                        "box of 4 x 3 degrees, 30 days: records",
                        many(() -> around(made, 30, 2, 1.5)),
                        TimelineBench::select),
                new Kind(
                        "whole country, 61 days: records",
                        many(() -> around(made, 61, 180, 60)),
                        TimelineBench::select),
                new Kind(
                        "monthly histogram in the box, all days",
                        many(() -> around(made, 0, 2, 1.5)),
                        (timeline, filter) ->
                                timeline.histogram(filter, Known.unlimited(), Bucket.MONTH, Grouping.ALL)),
                new Kind(
                        "counts per district, 365 days",
                        many(() -> around(made, 365, 0, 0)),
                        (timeline, filter) ->
                                timeline.counts(filter, Known.unlimited(), Grouping.UNIT, AdminLevel.ADM2)));
    }

    private static Object select(Timeline timeline, IncidentFilter filter) {
        return timeline.incidents(filter, Known.unlimited());
    }

    private static List<IncidentFilter> many(Supplier<IncidentFilter> one) {
        List<IncidentFilter> filters = new ArrayList<>();
        for (int at = 0; at < QUESTIONS; at++) {
            filters.add(one.get());
        }
        return filters;
    }

    /** Days from one at random on, all when 0; a box around a spot, none when 0. */
    private static IncidentFilter around(MadeUpIncidents made, int days, double degreesLon, double degreesLat) {
        LocalDate from = made.day();
        LonLat spot = made.spot();
        @Nullable
        Box box = degreesLon == 0
                ? null
                : new Box(
                        Math.max(-180, spot.lon() - degreesLon),
                        Math.max(-90, spot.lat() - degreesLat),
                        Math.min(180, spot.lon() + degreesLon),
                        Math.min(90, spot.lat() + degreesLat));
        return new IncidentFilter(
                days == 0 ? null : from,
                days == 0 ? null : from.plusDays(days - 1L),
                box,
                List.of(),
                false,
                Set.of(),
                Set.of(),
                null,
                null,
                false);
    }

    private void measure(Kind kind, IndexedTimeline indexed) {
        Timeline scan = indexed.reference();
        for (IncidentFilter filter : kind.filters().subList(0, COMPARED)) {
            if (!kind.asking().ask(indexed, filter).equals(kind.asking().ask(scan, filter))) {
                throw new IllegalStateException("two answers to " + kind.name() + ": " + filter);
            }
        }
        double[] columns = new double[ROUNDS];
        double[] records = new double[ROUNDS];
        time(kind, filter -> kind.asking().ask(indexed, filter));
        for (int round = 0; round < ROUNDS; round++) {
            columns[round] = time(kind, filter -> kind.asking().ask(indexed, filter));
            records[round] = time(kind, filter -> kind.asking().ask(scan, filter));
        }
        Arrays.sort(columns);
        Arrays.sort(records);
        out.printf(
                "%-42s %12.1f %20s %12.0f %20s %7.0fx%n",
                kind.name(),
                columns[1],
                String.format("(%.1f-%.1f)", columns[0], columns[2]),
                records[1],
                String.format("(%.0f-%.0f)", records[0], records[2]),
                records[1] / columns[1]);
        out.flush();
    }

    /** Microseconds for a question, asked over and over for a second. */
    private double time(Kind kind, Function<IncidentFilter, Object> ask) {
        long begun = System.nanoTime();
        long asked = 0;
        while (System.nanoTime() - begun < ROUND_NANOS) {
            answer = ask.apply(kind.filters().get((int) (asked++ % QUESTIONS)));
        }
        return (System.nanoTime() - begun) / 1e3 / asked;
    }
}
