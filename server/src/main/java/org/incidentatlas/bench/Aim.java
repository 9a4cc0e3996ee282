package org.incidentatlas.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A figure to reach.
 *
 * @param what what is measured
 * @param measured what came out; empty when it was not measured
 * @param bound the figure to reach
 * @param sense whether the bound is the least or the most
 * @param unit how figures are written
 */
public record Aim(String what, OptionalDouble measured, double bound, Sense sense, Unit unit) {

    /** Which side of the bound is good. */
    enum Sense {
        AT_LEAST,
        AT_MOST
    }

    /** How figures are written. */
    enum Unit {
        PERCENT,
        FRACTION,
        PER_SECOND,
        MILLISECONDS,
        SECONDS,
        MEGABYTES;

        String text(double value) {
            return switch (this) {
                case PERCENT -> String.format(Locale.ROOT, "%.2f %%", value * 100);
                case FRACTION -> String.format(Locale.ROOT, "%.4f", value);
                case PER_SECOND -> String.format(Locale.ROOT, "%,.0f/s", value);
                case MILLISECONDS -> String.format(Locale.ROOT, "%.4f ms", value);
                case SECONDS -> String.format(Locale.ROOT, "%.2f s", value);
                case MEGABYTES -> String.format(Locale.ROOT, "%.1f MB", value);
            };
        }
    }

    static Aim atLeast(String what, double measured, double bound, Unit unit) {
        return new Aim(what, OptionalDouble.of(measured), bound, Sense.AT_LEAST, unit);
    }

    static Aim atMost(String what, double measured, double bound, Unit unit) {
        return new Aim(what, OptionalDouble.of(measured), bound, Sense.AT_MOST, unit);
    }

    static Aim notMeasured(String what, double bound, Sense sense, Unit unit) {
        return new Aim(what, OptionalDouble.empty(), bound, sense, unit);
    }

    /** @param seconds what a million rows of a table took */
    public static Aim ofMillionRows(double seconds) {
        return atMost("a million rows of a table", seconds, 25, Unit.SECONDS);
    }

    /** The same figure held against another bound. */
    public Aim withBound(double other) {
        return new Aim(what, measured, other, sense, unit);
    }

    /** Measured, and on the wrong side of the bound. */
    public boolean isMissed() {
        return measured.isPresent()
                && (sense == Sense.AT_LEAST ? measured.getAsDouble() < bound : measured.getAsDouble() > bound);
    }

    /** {@code yes}, {@code MISSED} or {@code not measured}. */
    String met() {
        return measured.isEmpty() ? "not measured" : isMissed() ? "MISSED" : "yes";
    }

    String measuredText() {
        return measured.isPresent() ? unit.text(measured.getAsDouble()) : "–";
    }

    String boundText() {
        return (sense == Sense.AT_LEAST ? "≥ " : "≤ ") + unit.text(bound);
    }
}
