package org.incidentatlas.bench;

import java.io.PrintWriter;
import java.util.List;
import org.incidentatlas.bench.GoldRow.Half;
import org.incidentatlas.gazetteer.Calibration;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;

/** Fits the calibration on one half of the gold set and shows on both what that changes. */
public final class CalibrationBench {

    private final GazetteerIndex index;
    private final GoldSet gold;
    private final PrintWriter out;

    public CalibrationBench(GazetteerIndex index, GoldSet gold, PrintWriter out) {
        this.index = index;
        this.gold = gold;
        this.out = out;
    }

    /** The calibration fitted, after a line for each half without it, with the one in use, and with the new one. */
    public Calibration fit() {
        Calibration fitted = CalibrationFit.fit(outcomes(Calibration.NONE, Half.FIT));
        show("raw scores", Calibration.NONE);
        show("calibration in use", Calibration.builtIn());
        show("calibration fitted now", fitted);
        return fitted;
    }

    private void show(String title, Calibration calibration) {
        AccuracyReport report = new AccuracyReport(out);
        for (Half half : Half.values()) {
            List<Outcome> outcomes = outcomes(calibration, half);
            report.reliability(title + ", " + half + " half", Reliability.of(outcomes));
            Tally all = Tally.of(outcomes);
            out.printf(
                    "  right %s, wrong %s, of those named rightly in accept %s%n",
                    AccuracyReport.percent(all.rightShare()),
                    AccuracyReport.percent(all.wrongShare()),
                    AccuracyReport.percent(all.acceptedShare()));
        }
    }

    private List<Outcome> outcomes(Calibration calibration, Half half) {
        NameSearch search = new NameSearch.Ours("", new Geocoder(index, calibration));
        return Outcome.of(search, gold.half(half).all());
    }
}
