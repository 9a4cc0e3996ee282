package org.incidentatlas.geo;

/**
 * The one way in which coordinates become text: plain decimal notation, rounded half up, no trailing zeros, no exponent,
 * no negative zero. Six decimals of a degree are about 0.1 m on the ground.
 *
 * <p>Everything that writes coordinates goes through here, so that equal coordinates are equal bytes in every format.
 */
public final class Degrees {

    /** The most decimals written (RFC 7946 section 11.2 advises six). */
    public static final int MAX_DECIMALS = 6;

    /** Enough for the sign, nineteen digits and the point. */
    static final int MAX_CHARS = 21;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Degrees() {}

    /** The coordinate with six decimals at most. */
    public static String text(double coordinate) {
        char[] buffer = new char[MAX_CHARS];
        return new String(buffer, 0, put(scaled(coordinate, MAX_DECIMALS), MAX_DECIMALS, buffer));
    }

    public static void append(StringBuilder out, double coordinate) {
        char[] buffer = new char[MAX_CHARS];
        out.append(buffer, 0, put(scaled(coordinate, MAX_DECIMALS), MAX_DECIMALS, buffer));
    }

    /**
     * The coordinate in units of 10<sup>-decimals</sup>.
     *
     * @throws IllegalArgumentException when it is not a finite number that fits
     */
    static long scaled(double coordinate, int decimals) {
        double scaled = coordinate * POWERS[decimals];
        if (!(Math.abs(scaled) < 9e15)) {
            throw new IllegalArgumentException("not a coordinate: " + coordinate);
        }
        return Math.round(scaled);
    }

    /** Writes a scaled coordinate to the start of the buffer and returns the number of characters. */
    static int put(long scaled, int decimals, char[] buffer) {
        int at = 0;
        if (scaled < 0) {
            buffer[at++] = '-';
        }
        long size = Math.abs(scaled);
        at = putWhole(size / POWERS[decimals], buffer, at);
        long fraction = size % POWERS[decimals];
        if (fraction > 0) {
            buffer[at++] = '.';
            for (int digit = decimals - 1; fraction > 0; digit--) {
                buffer[at++] = (char) ('0' + fraction / POWERS[digit]);
                fraction %= POWERS[digit];
            }
        }
        return at;
    }

    private static int putWhole(long whole, char[] buffer, int from) {
        int digits = 1;
        for (long rest = whole / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = whole;
        for (int at = from + digits - 1; at >= from; at--) {
            buffer[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return from + digits;
    }
}
