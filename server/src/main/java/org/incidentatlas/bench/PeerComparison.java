package org.incidentatlas.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.incidentatlas.gazetteer.PlaceLevel;

/** Puts our geocoder beside other searches: the same names to search in, the same rows, the same limits of level and unit. */
final class PeerComparison {

    private static final String ROW = "%-34s %8s %8s %8s %8s %8s %8s %8s %8s %8s";

    private final PrintWriter out;
    private final int runs;

    /** @param runs how often speed is measured, to show its spread */
    PeerComparison(PrintWriter out, int runs) {
        this.out = out;
        this.runs = runs;
    }

    void accuracy(String title, List<NameSearch> searches, List<GoldRow> rows) {
        out.println(title);
        out.printf(
                ROW + "%n", "", "ADM1", "wrong", "ADM2", "wrong", "script", "1 typo", "wrong", "in prov.", "negative");
        for (NameSearch search : searches) {
            line(search.name(), Outcome.of(search, rows));
        }
        out.println();
    }

    private void line(String name, List<Outcome> outcomes) {
        Tally provinces = tally(outcomes, GoldSet::isProvinceVariant);
        Tally districts = tally(outcomes, GoldSet::isDistrictVariant);
        Tally typo = tally(outcomes, row -> row.kind().equals("one typo"));
        out.printf(
                ROW + "%n",
                name,
                AccuracyReport.percent(provinces.rightShare()),
                AccuracyReport.percent(provinces.wrongShare()),
                AccuracyReport.percent(districts.rightShare()),
                AccuracyReport.percent(districts.wrongShare()),
                AccuracyReport.percent(tally(outcomes, GoldSet::isScript).rightShare()),
                AccuracyReport.percent(typo.rightShare()),
                AccuracyReport.percent(typo.wrongShare()),
                AccuracyReport.percent(tally(outcomes, row -> row.kind().equals("one typo, parent given"))
                        .rightShare()),
                AccuracyReport.percent(
                        tally(outcomes, AccuracyReport::isNegative).answeredShare()));
    }

    private static Tally tally(List<Outcome> outcomes, Predicate<GoldRow> which) {
        return Tally.of(AccuracyReport.where(outcomes, which));
    }

    /** Misspelt names for each second, each search over the same texts and several times; ours first. */
    void speed(List<NameSearch> searches, List<String> warmUp, List<String> texts) {
        out.printf(
                "Speed on %d misspelt names of districts, one thread, %d runs (least to most)%n", texts.size(), runs);
        List<Double> ours = new ArrayList<>();
        for (NameSearch search : searches) {
            List<Double> rates = rates(search, warmUp, texts);
            if (ours.isEmpty()) {
                ours.addAll(rates);
            }
            out.printf(
                    Locale.ROOT,
                    "  %-32s %,10.0f to %,10.0f names/s; ours is %.1f to %.1f times as fast%n",
                    search.name(),
                    rates.get(0),
                    rates.get(runs - 1),
                    ours.get(0) / rates.get(runs - 1),
                    ours.get(runs - 1) / rates.get(0));
        }
        out.println();
    }

    private List<Double> rates(NameSearch search, List<String> warmUp, List<String> texts) {
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            rates.add(Speed.of(
                            text -> search.find(district(text)).first() == null ? 0 : 1,
                            run == 0 ? warmUp : List.of(),
                            texts)
                    .perSecond());
        }
        rates.sort(null);
        return rates;
    }

    private static GoldRow district(String text) {
        return new GoldRow(
                text, null, PlaceLevel.ADM2, List.of(), null, "speed", "", "", "", GoldRow.Half.TEST, "", "");
    }
}
