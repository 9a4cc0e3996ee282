package org.incidentatlas.gazetteer;

import java.util.Arrays;

/**
 * How far two spellings are apart: a Damerau-Levenshtein distance in which a change that transliteration makes all the
 * time costs little and an arbitrary one costs 1.
 *
 * <p>Between the two scripts unwritten vowels cost next to nothing. The first sign weighs more than the others, because
 * writers and typists seldom get it wrong. The costs are ours, chosen on spellings of Afghan names, not taken from a
 * publication.
 */
final class SpellingDistance {

    private static final double VOWEL_FOR_VOWEL = 0.3;
    private static final double TRANSPOSED = 0.6;
    private static final double FIRST_SIGN = 0.25;
    private static final double DOUBLED = 0.15;
    private static final int SIGNS = 128;

    private static final SpellingDistance SAME_SCRIPT = new SpellingDistance(0.38, 0.42);
    private static final SpellingDistance ACROSS_SCRIPTS = new SpellingDistance(0.05, 0.12);
    private static final SpellingDistance MISTYPED = new SpellingDistance(FIRST_SIGN, TRANSPOSED, DOUBLED);
    private static final SpellingDistance SLIPS = ofSlips();

    /** What a letter that the name does not have adds to a slip; a hundred of them are no slip more. */
    static final double ARBITRARY = 0.01;

    /** More than any distance. */
    static final double NO_LIMIT = 1e9;

    private static final ThreadLocal<Rows> ROWS = ThreadLocal.withInitial(() -> new Rows(Rows.WIDTH));

    private final double[] substitution = new double[SIGNS * SIGNS];
    private final double[] gap = new double[SIGNS];
    private final double firstSign;
    private final double transposed;
    private final double doubled;
    /** What a letter of the first that the second does not have costs besides, unless it is a repeat. */
    private double foreign;

    private SpellingDistance(double vowelGap, double weakGap) {
        firstSign = FIRST_SIGN;
        transposed = TRANSPOSED;
        doubled = DOUBLED;
        fillSubstitutions();
        double factor = vowelGap < 0.1 ? 0.2 : 1;
        confuse("aeiou", VOWEL_FOR_VOWEL * factor);
        confuse("iey", 0.1 * factor);
        confuse("ouw", 0.12 * factor);
        confuse("vw", 0.12 * factor);
        confuse("ouv", 0.3 * factor);
        pair('a', 'w', 0.5);
        for (int sign = 0; sign < SIGNS; sign++) {
            gap[sign] = "aeiou".indexOf(sign) >= 0 ? vowelGap : "wvyh".indexOf(sign) >= 0 ? weakGap : 1;
        }
        if (factor < 1) {
            gap['a'] = 0.1;
        }
    }

    /**
     * The distance of two names, 0 when their keys are equal; in either order the same. The lesser of how far their sounds
     * are apart and how far their letters are, so that a slip inside "kh" or "sh" counts as one.
     */
    static double between(Folded one, Folded other) {
        double sounds = ofSounds(one, other, NO_LIMIT);
        boolean letters = one.arabicScript() == other.arabicScript()
                && sounds > TRANSPOSED
                && Math.abs(one.length() - other.length()) < sounds;
        return letters ? Math.min(sounds, MISTYPED.distance(one.letters(), other.letters(), NO_LIMIT)) : sounds;
    }

    /** How far the sounds of two names are apart, or {@link #NO_LIMIT} when that is more than {@code most}. */
    static double ofSounds(Folded one, Folded other, double most) {
        boolean sameScript = one.arabicScript() == other.arabicScript();
        return (sameScript ? SAME_SCRIPT : ACROSS_SCRIPTS).distance(one.key(), other.key(), most);
    }

    /**
     * What slips of the finger lead from a name to what was asked, as both are written, each letter counting alike: 1 for
     * each, and {@value #ARBITRARY} more for each that brings in a letter of its own, of which there are as many as the
     * alphabet has. {@link #NO_LIMIT} when they are more than {@code most}.
     */
    static double slips(Folded asked, Folded name, int most) {
        return Math.abs(asked.written().length() - name.written().length()) > most
                        || atLeast(asked.signs(), name.signs()) > most
                ? NO_LIMIT
                : SLIPS.distance(asked.written(), name.written(), most + 0.5);
    }

    /** No fewer slips lead from one set of letters to another than there are letters that only one of them has. */
    private static int atLeast(int signs, int others) {
        return Math.max(Integer.bitCount(signs & ~others), Integer.bitCount(others & ~signs));
    }

    /** Any letter for any other: slips of the finger know nothing of sounds. */
    private SpellingDistance(double firstSign, double transposed, double doubled) {
        this.firstSign = firstSign;
        this.transposed = transposed;
        this.doubled = doubled;
        fillPlain();
        Arrays.fill(gap, 1);
    }

    private static SpellingDistance ofSlips() {
        SpellingDistance slips = new SpellingDistance(0, 1, 1);
        slips.foreign = ARBITRARY;
        for (int at = 0; at < slips.substitution.length; at++) {
            slips.substitution[at] += slips.substitution[at] > 0 ? ARBITRARY : 0;
        }
        return slips;
    }

    private void fillPlain() {
        for (int a = 0; a < SIGNS; a++) {
            for (int b = 0; b < SIGNS; b++) {
                substitution[a * SIGNS + b] = a == b ? 0 : 1;
            }
        }
    }

    private void fillSubstitutions() {
        fillPlain();
        confuse("kq", 0.1);
        confuse("gG", 0.2);
        confuse("jzZ", 0.35);
        confuse("td", 0.5);
        confuse("bp", 0.4);
        confuse("CS", 0.5);
        confuse("Cj", 0.6);
        confuse("sS", 0.6);
        confuse("sz", 0.6);
        confuse("Xh", 0.4);
        confuse("Xk", 0.4);
        confuse("Gq", 0.4);
        confuse("gk", 0.6);
        confuse("gj", 0.6);
        confuse("mn", 0.6);
        confuse("bv", 0.6);
        confuse("bw", 0.7);
    }

    private void confuse(String signs, double cost) {
        for (char a : signs.toCharArray()) {
            for (char b : signs.toCharArray()) {
                if (a != b) {
                    pair(a, b, cost);
                }
            }
        }
    }

    private void pair(char a, char b, double cost) {
        substitution[a * SIGNS + b] = Math.min(substitution[a * SIGNS + b], cost);
        substitution[b * SIGNS + a] = substitution[a * SIGNS + b];
    }

    /**
     * Optimal string alignment: every transposed pair is touched once. Given up as soon as two rows in succession are
     * beyond the most that is of interest.
     */
    private double distance(String one, String other, double most) {
        int width = other.length() + 1;
        Rows rows = width <= Rows.WIDTH ? ROWS.get() : new Rows(width);
        prepare(rows, other);
        double leastAbove = 0;
        for (int i = 1; i <= one.length(); i++) {
            double least = fill(rows, one, width, i);
            if (least > most && leastAbove > most) {
                return NO_LIMIT;
            }
            leastAbove = least;
            rows.turn();
        }
        double distance = rows.above[width - 1];
        return distance > most ? NO_LIMIT : distance;
    }

    /** The signs of the second name and what each costs when the first has it not, which every row needs. */
    private void prepare(Rows rows, String other) {
        rows.above[0] = 0;
        for (int j = 0; j < other.length(); j++) {
            double cost = gap(other, j);
            rows.signs[j] = other.charAt(j);
            rows.gaps[j] = cost;
            rows.above[j + 1] = rows.above[j] + cost;
        }
    }

    /** Fills a row and gives its least value. */
    private double fill(Rows rows, String one, int width, int i) {
        double[] above = rows.above;
        double[] row = rows.row;
        double[] gaps = rows.gaps;
        char[] signs = rows.signs;
        char a = one.charAt(i - 1);
        char before = i > 1 ? one.charAt(i - 2) : 0;
        int substitutions = a * SIGNS;
        double gapOfOne = gap(one, i - 1) + (a == before ? 0 : foreign);
        double left = above[0] + gapOfOne;
        double least = left;
        double diagonal = above[0];
        row[0] = left;
        for (int j = 1; j < width; j++) {
            char b = signs[j - 1];
            double change = substitution[substitutions + b];
            if (i == 1 && j == 1 && change >= 0.5) {
                change += firstSign;
            }
            double straight = above[j];
            double best = diagonal + change;
            best = straight + gapOfOne < best ? straight + gapOfOne : best;
            best = left + gaps[j - 1] < best ? left + gaps[j - 1] : best;
            if (b == before && a != b && j > 1 && a == signs[j - 2]) {
                best = Math.min(best, rows.before[j - 2] + Math.min(transposed, gap[a] + gap[b]));
            }
            diagonal = straight;
            row[j] = best;
            left = best;
            least = best < least ? best : least;
        }
        return least;
    }

    /** What it costs that only one of the two has this sign; a repeat of the sign before is hardly a difference. */
    private double gap(String signs, int at) {
        double cost = gap[signs.charAt(at)];
        if (at == 0) {
            return cost >= 1 ? cost + firstSign : cost;
        }
        return signs.charAt(at) == signs.charAt(at - 1) ? Math.min(cost, doubled) : cost;
    }

    /** Three rows of the table and the name above it, which one thread uses again and again. */
    private static final class Rows {
        static final int WIDTH = 64;

        private double[] before;
        private double[] above;
        private double[] row;
        private final double[] gaps;
        private final char[] signs;

        Rows(int width) {
            before = new double[width];
            above = new double[width];
            row = new double[width];
            gaps = new double[width];
            signs = new char[width];
        }

        void turn() {
            double[] free = before;
            before = above;
            above = row;
            row = free;
        }
    }
}
