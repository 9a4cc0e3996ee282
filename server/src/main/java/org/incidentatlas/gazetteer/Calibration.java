package org.incidentatlas.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Turns the raw score of a candidate, which sums up evidence weighed by hand, into the chance that it is right, as counted
 * on the half of the gold set that is for fitting. Piecewise linear and strictly increasing, so that no order changes;
 * never exactly 0 or 1 unless it is {@link #NONE}. {@code ./atlas bench calibrate} fits it anew.
 */
public final class Calibration {

    /** Leaves scores as they are. */
    public static final Calibration NONE = new Calibration(new double[] {0, 1}, new double[] {0, 1});

    private static final String FILE = "calibration.csv";
    private static final String HEADER = "raw,chance";

    private final double[] raw;
    private final double[] chance;

    private Calibration(double[] raw, double[] chance) {
        this.raw = raw;
        this.chance = chance;
    }

    /**
     * A point of the line.
     *
     * @param raw from 0 to 1
     * @param chance from 0 to 1
     */
    public record Knot(double raw, double chance) {}

    /** @throws IllegalArgumentException unless the knots go from raw 0 to raw 1 and increase strictly in both */
    public static Calibration of(List<Knot> knots) {
        int last = knots.size() - 1;
        if (last < 1 || knots.get(0).raw() != 0 || knots.get(last).raw() != 1) {
            throw new IllegalArgumentException("the knots must go from raw 0 to raw 1: " + knots);
        }
        if (knots.get(0).chance() < 0 || knots.get(last).chance() > 1) {
            throw new IllegalArgumentException("a chance lies between 0 and 1: " + knots);
        }
        for (int at = 1; at <= last; at++) {
            Knot before = knots.get(at - 1);
            Knot knot = knots.get(at);
            if (!(knot.raw() > before.raw() && knot.chance() > before.chance())) {
                throw new IllegalArgumentException("the knots must increase: " + before + ", " + knot);
            }
        }
        return new Calibration(
                knots.stream().mapToDouble(Knot::raw).toArray(),
                knots.stream().mapToDouble(Knot::chance).toArray());
    }

    /** The one that comes with the program. */
    public static Calibration builtIn() {
        return BuiltIn.CALIBRATION;
    }

    /** Reads a table of the columns raw and chance. */
    static Calibration parse(String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("the first line must be " + HEADER);
        }
        List<Knot> knots = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            knots.add(new Knot(Double.parseDouble(fields[0]), Double.parseDouble(fields[1])));
        }
        return of(knots);
    }

    /** The chance that a candidate of this raw score is right; scores outside 0 to 1 count as 0 or 1. */
    public double chance(double score) {
        double within = Math.min(Math.max(score, 0), 1);
        int above = 1;
        while (raw[above] < within) {
            above++;
        }
        double share = (within - raw[above - 1]) / (raw[above] - raw[above - 1]);
        return chance[above - 1] + share * (chance[above] - chance[above - 1]);
    }

    /** The table that it is read from. */
    public String csv() {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (int at = 0; at < raw.length; at++) {
            csv.append(raw[at]).append(',').append(chance[at]).append('\n');
        }
        return csv.toString();
    }

    /** Read once, when it is first asked for. */
    private static final class BuiltIn {

        private static final Calibration CALIBRATION = read();

        private static Calibration read() {
            try (InputStream in = Calibration.class.getResourceAsStream(FILE)) {
                return parse(new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
