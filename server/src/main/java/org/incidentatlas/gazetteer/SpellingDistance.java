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
                ? NO_LIMIT
                : SLIPS.distance(asked.written(), name.written(), most + 0.5);
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
        rows.above[0] = 0;
        for (int j = 1; j < width; j++) {
            rows.above[j] = rows.above[j - 1] + gap(other, j - 1);
        }
        double leastAbove = 0;
        for (int i = 1; i <= one.length(); i++) {
            double least = fill(rows, one, other, i);
            if (least > most && leastAbove > most) {
                return NO_LIMIT;
            }
            leastAbove = least;
            rows.turn();
        }
        double distance = rows.above[width - 1];
        return distance > most ? NO_LIMIT : distance;
    }

    /** Fills a row and gives its least value. */
    private double fill(Rows rows, String one, String other, int i) {
        double[] above = rows.above;
        double[] row = rows.row;
        char a = one.charAt(i - 1);
        double gapOfOne = gap(one, i - 1) + (i > 1 && a == one.charAt(i - 2) ? 0 : foreign);
        row[0] = above[0] + gapOfOne;
        double least = row[0];
        for (int j = 1; j <= other.length(); j++) {
            char b = other.charAt(j - 1);
            double change = a == b ? 0 : substitution[a * SIGNS + b];
            if (i == 1 && j == 1 && change >= 0.5) {
                change += firstSign;
            }
            double best = Math.min(above[j - 1] + change, above[j] + gapOfOne);
            best = Math.min(best, row[j - 1] + gap(other, j - 1));
            if (a != b && i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2)) {
                best = Math.min(best, rows.before[j - 2] + Math.min(transposed, gap[a] + gap[b]));
            }
            row[j] = best;
            least = Math.min(least, best);
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

    /** Three rows of the table, which one thread uses again and again. */
    private static final class Rows {
        static final int WIDTH = 64;

        private double[] before;
        private double[] above;
        private double[] row;

        Rows(int width) {
            before = new double[width];
            above = new double[width];
            row = new double[width];
        }

        void turn() {
            double[] free = before;
            before = above;
            above = row;
            row = free;
        }
    }
}
