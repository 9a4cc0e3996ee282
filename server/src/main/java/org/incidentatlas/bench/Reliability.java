package org.incidentatlas.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether scores can be believed: of the candidates with a score near 0.8, eight in ten should be right.
 *
 * <p>Looked at is the best candidate of every row that has one, in whatever band, those of texts that name no place
 * included. The expected calibration error is the mean distance between score and share that is right over ten bins,
 * weighted by how many fall into each; once with bins of equal width, as is usual, and once with bins that hold equally
 * many, which hides less where most scores are high. The Brier score is the mean square of score minus 1 or 0.
 *
 * @param count how many candidates
 * @param equalWidth expected calibration error over bins of equal width
 * @param equalMass the same over bins that hold equally many
 * @param brier Brier score
 */
record Reliability(int count, double equalWidth, double equalMass, double brier) {

    static final int BINS = 10;

    /**
     * One candidate.
     *
     * @param score from 0 to 1
     * @param right whether it was right
     * @param weight how much it counts when a calibration is fitted; measuring counts all alike
     */
    record Point(double score, boolean right, double weight) {

        Point(double score, boolean right) {
            this(score, right, 1);
        }

        double truth() {
            return right ? 1 : 0;
        }
    }

    static Reliability of(List<Outcome> outcomes) {
        return ofPoints(points(outcomes));
    }

    static List<Point> points(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.verdict().first() != null)
                .map(outcome -> new Point(outcome.verdict().score(), outcome.firstIsRight()))
                .toList();
    }

    static Reliability ofPoints(List<Point> points) {
        double brier = points.stream()
                .mapToDouble(point -> Math.pow(point.score() - point.truth(), 2))
                .average()
                .orElse(0);
        return new Reliability(points.size(), error(equalWidth(points)), error(equalMass(points)), brier);
    }

    /** The greater of the two errors, which is held against the aim. */
    double greaterError() {
        return Math.max(equalWidth, equalMass);
    }

    private static List<List<Point>> equalWidth(List<Point> points) {
        List<List<Point>> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new ArrayList<>());
        }
        points.forEach(point ->
                bins.get(Math.min((int) (point.score() * BINS), BINS - 1)).add(point));
        return bins;
    }

    private static List<List<Point>> equalMass(List<Point> points) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::score).thenComparing(Point::right))
                .toList();
        List<List<Point>> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) sorted.size() * bin / BINS);
            int to = (int) ((long) sorted.size() * (bin + 1) / BINS);
            bins.add(sorted.subList(from, to));
        }
        return bins;
    }

    private static double error(List<List<Point>> bins) {
        double sum = 0;
        int count = 0;
        for (List<Point> bin : bins) {
            double scores = bin.stream().mapToDouble(Point::score).sum();
            double truths = bin.stream().mapToDouble(Point::truth).sum();
            sum += Math.abs(scores - truths);
            count += bin.size();
        }
        return count == 0 ? 0 : sum / count;
    }
}
