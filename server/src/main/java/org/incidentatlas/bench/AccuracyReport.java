package org.incidentatlas.bench;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incidentatlas.bench.Aim.Unit;

/** Prints how often a search is right, by kind of case and by province, and says which aims that meets. */
public final class AccuracyReport {

    private static final String ROW = "%-34s %6s %8s %8s %8s %8s %8s";

    private final PrintWriter out;

    public AccuracyReport(PrintWriter out) {
        this.out = out;
    }

    /** One line for each kind, then all. */
    void byKind(String title, List<Outcome> outcomes) {
        head(title, "kind");
        Tally.by(GoldRow::kind, outcomes).forEach(this::line);
        line("all", Tally.of(outcomes));
        out.println();
    }

    /** One line for each province that a row is about. */
    void byProvince(String title, List<Outcome> outcomes, Map<String, String> names) {
        head(title, "province");
        Tally.by(GoldRow::province, outcomes).forEach((province, tally) -> {
            if (!province.isEmpty()) {
                line(province + " " + names.getOrDefault(province, ""), tally);
            }
        });
        out.println();
    }

    void negatives(List<Outcome> outcomes) {
        Tally all = Tally.of(outcomes);
        List<Outcome> abroad = where(outcomes, row -> row.outside() != null);
        out.printf(
                Locale.ROOT,
                "Texts that name no place: %d asked, %d answered (%s). Of %d names abroad %s said to be outside, in the"
                        + " right country.%n%n",
                all.asked(),
                all.asked() - all.abstained(),
                percent(all.answeredShare()),
                abroad.size(),
                percent(Tally.of(abroad).outsideShare()));
    }

    void reliability(String title, Reliability figures) {
        out.printf(
                Locale.ROOT,
                "Scores, %s: %d candidates; expected calibration error %.4f over %d bins of equal width, %.4f over"
                        + " bins of equal mass; Brier score %.4f.%n",
                title,
                figures.count(),
                figures.equalWidth(),
                Reliability.BINS,
                figures.equalMass(),
                figures.brier());
    }

    /** Rows of the half for fitting that are not answered rightly, so that one can look at them: wrong ones first. */
    void failures(List<Outcome> fit, int most) {
        List<Outcome> failures = Stream.concat(
                        fit.stream().filter(Outcome::isWrong),
                        fit.stream().filter(outcome -> !outcome.isWrong() && !outcome.isRight()))
                .toList();
        out.printf(
                "%d rows of the half for fitting are not answered rightly; %d of them, wrong answers first:%n",
                failures.size(), Math.min(most, failures.size()));
        failures.stream().limit(most).forEach(outcome -> {
            GoldRow row = outcome.row();
            out.printf(
                    Locale.ROOT,
                    "  %s | %s%s%s | right: %s | %s %s (%.3f)%n",
                    row.kind(),
                    row.text(),
                    row.within() == null ? "" : " in " + row.within(),
                    row.level() == null ? "" : " as " + row.level(),
                    row.expected().stream().collect(joining(" ")),
                    outcome.isAbstention() ? "abstained, 1st" : "answered",
                    outcome.verdict().first(),
                    outcome.verdict().score());
        });
        out.println();
    }

    /** What the half that is only tested on says about the aims for accuracy. */
    static List<Aim> aims(List<Outcome> outcomes) {
        Tally provinces = Tally.of(where(outcomes, GoldSet::isProvinceVariant));
        Tally typo = Tally.of(where(outcomes, row -> row.kind().equals("one typo")));
        Tally inside = Tally.of(where(outcomes, row -> row.kind().equals("one typo, parent given")));
        List<Aim> aims = new ArrayList<>();
        aims.add(Aim.atLeast(
                "provinces, spellings in Latin letters: right", provinces.rightShare(), 0.99, Unit.PERCENT));
        aims.add(Aim.atMost(
                "provinces, spellings in Latin letters: wrong", provinces.wrongShare(), 0.002, Unit.PERCENT));
        aims.add(
                Aim.atLeast("units in Dari and Pashto: right", right(outcomes, GoldSet::isScript), 0.97, Unit.PERCENT));
        aims.add(Aim.atLeast("one typo in a district: right", typo.rightShare(), 0.98, Unit.PERCENT));
        aims.add(Aim.atMost("one typo in a district: wrong", typo.wrongShare(), 0.005, Unit.PERCENT));
        aims.add(Aim.atLeast("one typo, province given: right", inside.rightShare(), 0.985, Unit.PERCENT));
        aims.add(Aim.atMost("one typo, province given: wrong", inside.wrongShare(), 0.002, Unit.PERCENT));
        aims.add(Aim.atMost("texts that name no place: answered", answeredNegatives(outcomes), 0.02, Unit.PERCENT));
        aims.add(Aim.atLeast(
                "places named rightly: in accept", Tally.of(outcomes).acceptedShare(), 0.85, Unit.PERCENT));
        aims.add(Aim.atMost(
                "calibration error, the greater of both",
                Reliability.of(outcomes).greaterError(),
                0.03,
                Unit.FRACTION));
        return aims;
    }

    private static double right(List<Outcome> outcomes, Predicate<GoldRow> which) {
        return Tally.of(where(outcomes, which)).rightShare();
    }

    private static double answeredNegatives(List<Outcome> outcomes) {
        return Tally.of(where(outcomes, AccuracyReport::isNegative)).answeredShare();
    }

    static boolean isNegative(GoldRow row) {
        return row.mustAbstain() && row.group().matches("(abroad|none)-.*");
    }

    static List<Outcome> where(List<Outcome> outcomes, Predicate<GoldRow> which) {
        return outcomes.stream().filter(outcome -> which.test(outcome.row())).toList();
    }

    private void head(String title, String first) {
        out.println(title);
        out.printf(ROW + "%n", first, "asked", "right", "wrong", "abstain", "1st", "accept");
    }

    private void line(String name, Tally tally) {
        out.printf(
                ROW + "%n",
                name,
                tally.asked(),
                percent(tally.rightShare()),
                percent(tally.wrongShare()),
                percent(tally.abstainedShare()),
                percent(tally.firstRightShare()),
                tally.named() == 0 ? "–" : percent(tally.acceptedShare()));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
