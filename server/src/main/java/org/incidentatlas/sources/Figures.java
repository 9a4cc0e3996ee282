package org.incidentatlas.sources;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as reported, with its spread. Any of the three may be missing: "at least two" has no best value.
 *
 * @param low the lowest number reported, 0 or more, or null
 * @param best the number held most likely, 0 or more, or null
 * @param high the highest number reported, 0 or more, or null
 */
public record Figures(
        @Nullable Integer low,
        @Nullable Integer best,
        @Nullable Integer high) {

    private static final Figures NONE = new Figures(null, null, null);

    /** @throws IllegalArgumentException for a negative number, or numbers out of order */
    public Figures {
        if (negative(low) || negative(best) || negative(high)) {
            throw new IllegalArgumentException("a number of people below zero");
        }
        if (greater(low, best) || greater(best, high) || greater(low, high)) {
            throw new IllegalArgumentException(
                    "figures must run low <= best <= high: " + low + ", " + best + ", " + high);
        }
    }

    public static Figures none() {
        return NONE;
    }

    /** Whether no number at all is given. */
    public boolean isEmpty() {
        return low == null && best == null && high == null;
    }

    /** The lowest number that can be added up: low, else best; 0 when neither is known. */
    public int lowForSum() {
        return first(low, best, null);
    }

    /** The most likely number that can be added up: best, else low; a high alone says only "up to" and adds nothing. */
    public int bestForSum() {
        return first(best, low, null);
    }

    /** The highest number that can be added up: high, else best, else low. */
    public int highForSum() {
        return first(high, best, low);
    }

    private static int first(@Nullable Integer a, @Nullable Integer b, @Nullable Integer c) {
        if (a != null) {
            return a;
        }
        if (b != null) {
            return b;
        }
        return c == null ? 0 : c;
    }

    private static boolean negative(@Nullable Integer number) {
        return number != null && number < 0;
    }

    private static boolean greater(@Nullable Integer a, @Nullable Integer b) {
        return a != null && b != null && a > b;
    }
}
