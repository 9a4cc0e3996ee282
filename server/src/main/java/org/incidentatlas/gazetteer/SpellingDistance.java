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
    private static final int SIGNS = 128;

    private static final SpellingDistance SAME_SCRIPT = new SpellingDistance(0.38, 0.42);
    private static final SpellingDistance ACROSS_SCRIPTS = new SpellingDistance(0.05, 0.12);
    private static final SpellingDistance MISTYPED = new SpellingDistance();

    private final double[][] substitution = new double[SIGNS][SIGNS];
    private final double[] gap = new double[SIGNS];

    private SpellingDistance(double vowelGap, double weakGap) {
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
        if (one.arabicScript() != other.arabicScript()) {
            return ACROSS_SCRIPTS.distance(one.key(), other.key());
        }
        double sounds = SAME_SCRIPT.distance(one.key(), other.key());
        return sounds <= TRANSPOSED || Math.abs(one.length() - other.length()) >= sounds
                ? sounds
                : Math.min(sounds, MISTYPED.distance(one.letters(), other.letters()));
    }

    /** Any letter for any other: slips of the finger know nothing of sounds. */
    private SpellingDistance() {
        fillPlain();
        Arrays.fill(gap, 1);
    }

    private void fillPlain() {
        for (int a = 0; a < SIGNS; a++) {
            for (int b = 0; b < SIGNS; b++) {
                substitution[a][b] = a == b ? 0 : 1;
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
        substitution[a][b] = Math.min(substitution[a][b], cost);
        substitution[b][a] = substitution[a][b];
    }

    /** Optimal string alignment: every transposed pair is touched once. */
    private double distance(String one, String other) {
        int width = other.length() + 1;
        double[] before = new double[width];
        double[] above = new double[width];
        double[] row = new double[width];
        for (int j = 1; j < width; j++) {
            above[j] = above[j - 1] + gap(other, j - 1);
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = above[0] + gap(one, i - 1);
            for (int j = 1; j < width; j++) {
                row[j] = cell(one, other, i, j, before, above, row);
            }
            double[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[width - 1];
    }

    private double cell(String one, String other, int i, int j, double[] before, double[] above, double[] row) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        double change = substitution[a][b];
        if (i == 1 && j == 1 && change >= 0.5) {
            change += FIRST_SIGN;
        }
        double best = above[j - 1] + change;
        best = Math.min(best, above[j] + gap(one, i - 1));
        best = Math.min(best, row[j - 1] + gap(other, j - 1));
        if (i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2) && a != b) {
            best = Math.min(best, before[j - 2] + Math.min(TRANSPOSED, gap[a] + gap[b]));
        }
        return best;
    }

    /** What it costs that only one of the two has this sign; a repeat of the sign before is hardly a difference. */
    private double gap(String signs, int at) {
        double cost = gap[signs.charAt(at)];
        if (at == 0) {
            return cost >= 1 ? cost + FIRST_SIGN : cost;
        }
        return signs.charAt(at) == signs.charAt(at - 1) ? Math.min(cost, 0.15) : cost;
    }
}
