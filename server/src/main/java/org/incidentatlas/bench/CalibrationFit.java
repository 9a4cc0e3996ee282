package org.incidentatlas.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.bench.Reliability.Point;
import org.incidentatlas.gazetteer.Calibration;
import org.incidentatlas.gazetteer.Calibration.Knot;

/**
 * Fits a calibration to raw scores by isotonic regression (the algorithm of pool adjacent violators; Ayer and others 1955),
 * then draws a line through a few of its steps.
 *
 * <p>Kinds of cases differ in how many rows they have by chance of how the set was written. A kind counts as at most {@value
 * #MOST_OF_A_KIND} rows, shared evenly between its rows, so that thousands of plain spellings do not drown the
 * texts that name no place.
 */
public final class CalibrationFit {

    /** How many rows a kind counts as at most. */
    static final int MOST_OF_A_KIND = 300;

    private static final int MOST_KNOTS = 14;
    private static final double LEAST_IN_A_STEP = 12;
    private static final double LEAST_RISE = 1e-4;
    private static final double LOWEST = 1e-3;
    private static final double HIGHEST = 1 - 1e-4;

    private CalibrationFit() {}

    /** @param raw outcomes of a geocoder that does not calibrate, on rows of the half that is for fitting */
    public static Calibration fit(List<Outcome> raw) {
        if (raw.stream().anyMatch(outcome -> outcome.row().half() != GoldRow.Half.FIT)) {
            throw new IllegalArgumentException("only the half for fitting may be fitted on");
        }
        return Calibration.of(knots(fewer(steps(weighted(raw)))));
    }

    private static List<Point> weighted(List<Outcome> outcomes) {
        Map<String, Integer> rows = new HashMap<>();
        outcomes.forEach(outcome -> rows.merge(outcome.row().kind(), 1, Integer::sum));
        List<Point> points = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.verdict().first() != null) {
                double weight = Math.min(
                        1,
                        (double) MOST_OF_A_KIND
                                / rows.getOrDefault(outcome.row().kind(), 1));
                points.add(new Point(outcome.verdict().score(), outcome.firstIsRight(), weight));
            }
        }
        return points;
    }

    /**
     * A run of scores with one share right.
     *
     * @param weight of all its points
     * @param scores their weighted sum
     * @param right the weight of those that are right
     */
    record Step(double weight, double scores, double right) {

        double score() {
            return scores / weight;
        }

        double share() {
            return right / weight;
        }

        Step with(Step other) {
            return new Step(weight + other.weight, scores + other.scores, right + other.right);
        }
    }

    /** The isotonic regression: shares that never fall as scores rise. Points of equal score are one to begin with. */
    static List<Step> steps(List<Point> points) {
        List<Step> steps = new ArrayList<>();
        for (Step point : distinct(points)) {
            Step last = point;
            while (!steps.isEmpty() && steps.get(steps.size() - 1).share() >= last.share()) {
                last = steps.remove(steps.size() - 1).with(last);
            }
            steps.add(last);
        }
        return steps;
    }

    private static List<Step> distinct(List<Point> points) {
        List<Step> distinct = new ArrayList<>();
        double score = Double.NaN;
        for (Point point :
                points.stream().sorted(Comparator.comparingDouble(Point::score)).toList()) {
            Step one = new Step(point.weight(), point.weight() * point.score(), point.weight() * point.truth());
            boolean same = point.score() == score;
            distinct.add(same ? distinct.remove(distinct.size() - 1).with(one) : one);
            score = point.score();
        }
        return distinct;
    }

    /** Joins steps that hold few points, then those that differ least, until few are left. */
    private static List<Step> fewer(List<Step> steps) {
        List<Step> left = new ArrayList<>(steps);
        while (left.size() > 1) {
            int smallest = smallest(left);
            if (left.get(smallest).weight() >= LEAST_IN_A_STEP && left.size() <= MOST_KNOTS) {
                break;
            }
            int at = left.get(smallest).weight() < LEAST_IN_A_STEP ? nearer(left, smallest) : flattest(left);
            left.set(at, left.get(at).with(left.remove(at + 1)));
        }
        return left;
    }

    private static int smallest(List<Step> steps) {
        int smallest = 0;
        for (int at = 1; at < steps.size(); at++) {
            smallest = steps.get(at).weight() < steps.get(smallest).weight() ? at : smallest;
        }
        return smallest;
    }

    /** Where the step and the neighbour whose share is nearer begin. */
    private static int nearer(List<Step> steps, int at) {
        boolean hasBefore = at > 0;
        boolean hasAfter = at + 1 < steps.size();
        double before = hasBefore ? steps.get(at).share() - steps.get(at - 1).share() : Double.POSITIVE_INFINITY;
        double after = hasAfter ? steps.get(at + 1).share() - steps.get(at).share() : Double.POSITIVE_INFINITY;
        return before <= after ? at - 1 : at;
    }

    private static int flattest(List<Step> steps) {
        int flattest = 0;
        for (int at = 1; at + 1 < steps.size(); at++) {
            flattest = rise(steps, at) < rise(steps, flattest) ? at : flattest;
        }
        return flattest;
    }

    private static double rise(List<Step> steps, int at) {
        return steps.get(at + 1).share() - steps.get(at).share();
    }

    /** A knot in the middle of each step and one at each end; half a right and half a wrong point more keep off 0 and 1. */
    private static List<Knot> knots(List<Step> steps) {
        List<Knot> knots = new ArrayList<>();
        knots.add(new Knot(0, LOWEST));
        for (Step step : steps) {
            double chance = (step.right() + 0.5) / (step.weight() + 1);
            double least = knots.get(knots.size() - 1).chance() + LEAST_RISE;
            double raw = rounded(step.score(), 1e6);
            if (raw > knots.get(knots.size() - 1).raw() && raw < 1) {
                knots.add(new Knot(raw, rounded(Math.min(Math.max(chance, least), HIGHEST - LEAST_RISE), 1e4)));
            }
        }
        double last = knots.get(knots.size() - 1).chance();
        knots.add(new Knot(1, rounded(Math.min(last + LEAST_RISE, HIGHEST), 1e4)));
        return strictly(knots);
    }

    /** Without knots that do not rise above the one before, which rounding at the top may leave. */
    private static List<Knot> strictly(List<Knot> knots) {
        List<Knot> kept = new ArrayList<>(List.of(knots.get(0)));
        for (Knot knot : knots.subList(1, knots.size() - 1)) {
            if (knot.chance() > kept.get(kept.size() - 1).chance()
                    && knot.chance() < knots.get(knots.size() - 1).chance()) {
                kept.add(knot);
            }
        }
        kept.add(knots.get(knots.size() - 1));
        return kept;
    }

    private static double rounded(double value, double steps) {
        return Math.round(value * steps) / steps;
    }
}
