package org.incidentatlas.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentatlas.proposals.Band;
import org.incidentatlas.proposals.Proposal;
import org.incidentatlas.proposals.Proposals;

/**
 * Measures how many of the pairs that are proposed as one event are one, and how many of those that are one are proposed. Events
 * are halved by a hash of their ids: points and bands were chosen by looking at the fit half only.
 */
public final class DuplicateBench {

    /** Which half an event belongs to. */
    private enum Half {
        FIT,
        TEST;

        static Half of(String event) {
            String base = event.split("/", -1)[0];
            return Math.floorMod(base.hashCode() * 31 + base.length(), 2) == 0 ? FIT : TEST;
        }
    }

    private final Proposals proposals;
    private final Map<String, String> events;
    private final PrintWriter out;

    /** @param events record ids, each with the event it is of */
    public DuplicateBench(Proposals proposals, Map<String, String> events, PrintWriter out) {
        this.proposals = proposals;
        this.events = events;
        this.out = out;
    }

    /** One pair of records. */
    private record Pair(String one, String other, Band band, double points, boolean same, Half half) {}

    /**
     * Prints precision and recall of each half.
     *
     * @param wrong how many wrongly proposed pairs of the fit half are shown
     */
    public void run(int wrong) {
        List<Pair> proposed = proposed();
        Map<Half, Integer> there = there();
        out.printf(
                Locale.ROOT,
                "%-5s %-18s %9s %9s %9s %9s%n",
                "half",
                "band",
                "proposed",
                "right",
                "precision",
                "recall");
        for (Half half : Half.values()) {
            line(
                    half,
                    "strong",
                    proposed.stream().filter(pair -> pair.band() == Band.STRONG).toList(),
                    there);
            line(half, "strong, possible", proposed, there);
        }
        starter(proposed);
        proposed.stream()
                .filter(pair -> !pair.same() && pair.half() == Half.FIT && pair.band() == Band.STRONG)
                .limit(wrong)
                .forEach(pair -> out.printf(
                        Locale.ROOT,
                        "wrong: %s %s %.1f %s %s%n",
                        pair.one(),
                        pair.other(),
                        pair.points(),
                        events.get(pair.one()),
                        events.get(pair.other())));
        missed(wrong);
        out.flush();
    }

    private void line(Half half, String band, List<Pair> pairs, Map<Half, Integer> there) {
        List<Pair> own = pairs.stream().filter(pair -> pair.half() == half).toList();
        long right = own.stream().filter(Pair::same).count();
        out.printf(
                Locale.ROOT,
                "%-5s %-18s %9d %9d %8.1f%% %8.1f%%%n",
                half.name().toLowerCase(Locale.ROOT),
                band,
                own.size(),
                right,
                own.isEmpty() ? 0 : 100.0 * right / own.size(),
                100.0 * right / Math.max(1, there.getOrDefault(half, 0)));
    }

    private List<Pair> proposed() {
        List<Pair> pairs = new ArrayList<>();
        Proposals.Wanted wanted = new Proposals.Wanted(Proposals.Kind.SAME, null);
        String next = "";
        while (next != null) {
            Proposals.Page page = proposals.page(wanted, 1_000, next);
            page.proposals().forEach(proposal -> pairs.add(pair((Proposal.SameEvent) proposal)));
            next = page.next();
        }
        return pairs;
    }

    private Pair pair(Proposal.SameEvent proposal) {
        String one = proposal.one().id();
        String other = proposal.other().id();
        String event = events.getOrDefault(one, one);
        boolean same = event.equals(events.getOrDefault(other, other));
        return new Pair(one, other, proposal.band(), proposal.likeness().points(), same, Half.of(event));
    }

    /** All pairs of published records that are of one event, by half. */
    private Map<Half, Integer> there() {
        Map<Half, Integer> there = new LinkedHashMap<>();
        records().values().forEach(records -> {
            String event = events.getOrDefault(records.get(0), records.get(0));
            there.merge(Half.of(event), records.size() * (records.size() - 1) / 2, Integer::sum);
        });
        return there;
    }

    private Map<String, List<String>> records() {
        Map<String, List<String>> records = new LinkedHashMap<>();
        events.forEach((record, event) -> {
            if (proposals.has(record)) {
                records.computeIfAbsent(event, key -> new ArrayList<>()).add(record);
            }
        });
        return records;
    }

    /** The record as it is: its incidents are all different events. */
    private void starter(List<Pair> proposed) {
        List<Pair> own = proposed.stream()
                .filter(pair -> isOfTheRecord(pair.one()) && isOfTheRecord(pair.other()))
                .toList();
        out.printf(
                Locale.ROOT,
                "pairs of the starter record, all different events: %d strong, %d possible%n",
                own.stream().filter(pair -> pair.band() == Band.STRONG).count(),
                own.stream().filter(pair -> pair.band() == Band.POSSIBLE).count());
    }

    private boolean isOfTheRecord(String id) {
        return id.equals(events.getOrDefault(id, id));
    }

    private void missed(int most) {
        int shown = 0;
        for (Map.Entry<String, List<String>> event : records().entrySet()) {
            for (int at = 1; at < event.getValue().size() && Half.of(event.getKey()) == Half.FIT; at++) {
                String one = event.getValue().get(at - 1);
                String other = event.getValue().get(at);
                Proposal found = proposals.find(Proposals.pair(one, other)).orElseThrow();
                if (found.band() == Band.NOT_SHOWN && shown++ < most) {
                    out.printf(
                            "missed: %s %s %.1f%n  for %s%n  against %s%n",
                            one,
                            other,
                            ((Proposal.SameEvent) found).likeness().points(),
                            found.reasons(),
                            found.against());
                }
            }
        }
    }
}
