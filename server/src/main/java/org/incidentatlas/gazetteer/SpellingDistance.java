package org.incidentatlas.gazetteer;

import java.util.Arrays;

/**
 * How far two spellings are apart: a Damerau-Levenshtein distance in which a change that transliteration makes all the
 * time costs little and an arbitrary one costs 1.
 *
 * <p>Between the two scripts unwritten vowels cost next to nothing. The first sign weighs more than the others, because
 * writers and typists seldom get it wrong. The costs are ours, chosen on spellings of Afghan names, not taken from a
 * publication.
 *
 * <p>Inside, costs are whole thousandths and signs are small numbers, so that the table of costs stays in the processor's
 * nearest cache and taking the least of three costs no branch.
 */
final class SpellingDistance {

    private static final double UNIT = 1000;

    private static final int VOWEL_FOR_VOWEL = 300;
    private static final int ARBITRARY_CHANGE = 1000;
    private static final int FIRST_SIGN = 250;
    private static final int TRANSPOSED = 600;
    private static final int DOUBLED = 150;
    /** A change dearer than this weighs more at the first sign. */
    private static final int DEAR = 500;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789XGSCZ";
    /** Room for the alphabet and for anything else, a power of two. */
    private static final int SIGNS = 64;

    private static final byte[] NUMBERS = numbers();

    /** Consonants of {@link Folded#consonants} by the least that another costs in their place; weak ones are in none. */
    private static final int EASILY_CONFUSED = Folded.set("kgXszS");

    private static final int SOMETIMES_CONFUSED = Folded.set("bmn");
    private static final int HARDLY_CONFUSED = Folded.set("flrt");
    private static final int EASILY_CONFUSED_COST = 300;
    private static final int SOMETIMES_CONFUSED_COST = 600;

    private static final SpellingDistance SAME_SCRIPT = new SpellingDistance(380, 420, 1);
    private static final SpellingDistance ACROSS_SCRIPTS = new SpellingDistance(50, 120, 5);
    private static final SpellingDistance MISTYPED = new SpellingDistance(FIRST_SIGN, TRANSPOSED, DOUBLED, 0, DOUBLED);
    private static final SpellingDistance SLIPS = ofSlips();

    /** What a letter that the name does not have adds to a slip; a hundred of them are no slip more. */
    static final double ARBITRARY = 0.01;

    /** More than any distance. */
    static final double NO_LIMIT = 1e9;

    private static final int BEYOND = Integer.MAX_VALUE / 4;

    private static final ThreadLocal<Rows> ROWS = ThreadLocal.withInitial(() -> new Rows(Rows.WIDTH));

    private final short[] substitution = new short[SIGNS * SIGNS];
    private final short[] gap = new short[SIGNS];
    private final int firstSign;
    private final int transposed;
    private final int doubled;
    /** What a letter of the first that the second does not have costs besides, unless it is a repeat. */
    private final int foreign;
    /** The least that it costs to leave a sign out, so that a limit bounds how many may be. */
    private final int leastGap;

    /** @param parts vowels that are confused cost one in so many parts of what they cost within a script */
    private SpellingDistance(int vowelGap, int weakGap, int parts) {
        this(FIRST_SIGN, TRANSPOSED, DOUBLED, 0, Math.min(DOUBLED, Math.min(vowelGap, weakGap)));
        confuseConsonants();
        confuse("aeiou", VOWEL_FOR_VOWEL / parts);
        confuse("iey", 100 / parts);
        confuse("ouw", 120 / parts);
        confuse("vw", 120 / parts);
        confuse("ouv", 300 / parts);
        pair('a', 'w', 500);
        for (char sign : ALPHABET.toCharArray()) {
            gap[NUMBERS[sign]] = (short)
                    ("aeiou".indexOf(sign) >= 0 ? vowelGap : "wvyh".indexOf(sign) >= 0 ? weakGap : ARBITRARY_CHANGE);
        }
        if (parts > 1) {
            gap[NUMBERS['a']] = 100;
        }
    }

    /** Any letter for any other: slips of the finger know nothing of sounds. */
    private SpellingDistance(int firstSign, int transposed, int doubled, int foreign, int leastGap) {
        this.firstSign = firstSign;
        this.transposed = transposed;
        this.doubled = doubled;
        this.foreign = foreign;
        this.leastGap = leastGap;
        Arrays.fill(substitution, (short) (ARBITRARY_CHANGE + foreign));
        for (int sign = 0; sign < SIGNS; sign++) {
            substitution[sign * SIGNS + sign] = 0;
        }
        Arrays.fill(gap, (short) ARBITRARY_CHANGE);
    }

    private static SpellingDistance ofSlips() {
        int foreign = (int) Math.round(ARBITRARY * UNIT);
        return new SpellingDistance(0, ARBITRARY_CHANGE, ARBITRARY_CHANGE, foreign, ARBITRARY_CHANGE);
    }

    private static byte[] numbers() {
        byte[] numbers = new byte[128];
        Arrays.fill(numbers, (byte) ALPHABET.length());
        for (int at = 0; at < ALPHABET.length(); at++) {
            numbers[ALPHABET.charAt(at)] = (byte) at;
        }
        return numbers;
    }

    /**
     * The distance of two names, 0 when their keys are equal; in either order the same. The lesser of how far their sounds
     * are apart and how far their letters are, so that a slip inside "kh" or "sh" counts as one.
     */
    static double between(Folded one, Folded other) {
        double sounds = ofSounds(one, other, NO_LIMIT);
        boolean letters = one.arabicScript() == other.arabicScript()
                && sounds > TRANSPOSED / UNIT
                && Math.abs(one.length() - other.length()) < sounds;
        return letters ? Math.min(sounds, MISTYPED.distance(one.letters(), other.letters(), NO_LIMIT)) : sounds;
    }

    /** How far the sounds of two names are apart, or {@link #NO_LIMIT} when that is more than {@code most}. */
    static double ofSounds(Folded one, Folded other, double most) {
        boolean sameScript = one.arabicScript() == other.arabicScript();
        if (sameScript && soundsAtLeast(one.consonants(), other.consonants()) > most) {
            return NO_LIMIT;
        }
        return (sameScript ? SAME_SCRIPT : ACROSS_SCRIPTS).distance(one.key(), other.key(), most);
    }

    /**
     * What slips of the finger lead from a name to what was asked, as both are written, each letter counting alike: 1 for
     * each, and {@value #ARBITRARY} more for each that brings in a letter of its own, of which there are as many as the
     * alphabet has. {@link #NO_LIMIT} when they are more than {@code most}.
     */
    static double slips(Folded asked, Folded name, int most) {
        return Math.abs(asked.written().length() - name.written().length()) > most
                        || slipsAtLeast(asked.signs(), name.signs()) > most
                ? NO_LIMIT
                : SLIPS.distance(asked.written(), name.written(), most + 0.5);
    }

    /** No fewer slips lead from one set of letters to another than there are letters that only one of them has. */
    static int slipsAtLeast(int signs, int others) {
        return Math.max(Integer.bitCount(signs & ~others), Integer.bitCount(others & ~signs));
    }

    /**
     * No less than this are two names of one script apart, as {@link Folded#consonants} shows: a consonant that only one of
     * them has costs what it takes to leave it out or to make it the one that is most easily taken for it.
     */
    static double soundsAtLeast(int consonants, int others) {
        return Math.max(leavingOut(consonants & ~others), leavingOut(others & ~consonants)) / UNIT;
    }

    private static int leavingOut(int consonants) {
        return EASILY_CONFUSED_COST * Integer.bitCount(consonants & EASILY_CONFUSED)
                + SOMETIMES_CONFUSED_COST * Integer.bitCount(consonants & SOMETIMES_CONFUSED)
                + ARBITRARY_CHANGE * Integer.bitCount(consonants & HARDLY_CONFUSED);
    }

    private void confuseConsonants() {
        confuse("kq", 100);
        confuse("gG", 200);
        confuse("jzZ", 350);
        confuse("td", 500);
        confuse("bp", 400);
        confuse("CS", 500);
        confuse("Cj", 600);
        confuse("sS", 600);
        confuse("sz", 400);
        confuse("Xh", 400);
        confuse("Xk", 400);
        confuse("Gq", 400);
        confuse("gk", 600);
        confuse("gj", 600);
        confuse("ijy", 300);
        confuse("mn", 600);
        confuse("bv", 600);
        confuse("bw", 700);
    }

    private void confuse(String signs, int cost) {
        for (char a : signs.toCharArray()) {
            for (char b : signs.toCharArray()) {
                if (a != b) {
                    pair(a, b, cost);
                }
            }
        }
    }

    private void pair(char a, char b, int cost) {
        int one = NUMBERS[a] * SIGNS + NUMBERS[b];
        substitution[one] = (short) Math.min(substitution[one], cost);
        substitution[NUMBERS[b] * SIGNS + NUMBERS[a]] = substitution[one];
    }

    /**
     * Optimal string alignment: every transposed pair is touched once. Of the table only the band along its diagonal is
     * filled that the most of interest can reach, and it is given up as soon as two rows in succession are beyond that.
     */
    private double distance(String one, String other, double most) {
        int limit = most >= NO_LIMIT ? BEYOND : (int) Math.floor(most * UNIT);
        int width = other.length() + 1;
        int band = limit / leastGap;
        if (Math.abs(one.length() - other.length()) > band) {
            return NO_LIMIT;
        }
        Rows rows = ROWS.get();
        if (width > rows.signs.length) {
            rows = new Rows(width);
        }
        prepare(rows, other);
        int leastAbove = 0;
        int before = SIGNS;
        for (int i = 1; i <= one.length(); i++) {
            int sign = NUMBERS[one.charAt(i - 1)];
            int least = fill(rows, sign, before, Math.max(1, i - band), Math.min(width - 1, i + band), i == 1);
            if (least > limit && leastAbove > limit) {
                return NO_LIMIT;
            }
            leastAbove = least;
            before = sign;
            rows.turn();
        }
        int distance = rows.above[width - 1];
        return distance > limit ? NO_LIMIT : distance / UNIT;
    }

    /** The signs of the second name and what each costs when the first has it not, which every row needs. */
    private void prepare(Rows rows, String other) {
        int before = SIGNS;
        int sum = 0;
        rows.above[0] = 0;
        for (int j = 0; j < other.length(); j++) {
            int sign = NUMBERS[other.charAt(j)];
            int cost = gap(sign, before);
            sum += cost;
            rows.signs[j] = (byte) sign;
            rows.gaps[j] = cost;
            rows.above[j + 1] = sum;
            before = sign;
        }
    }

    /** Fills the row of a sign between two columns, both included, and gives its least value. */
    private int fill(Rows rows, int sign, int before, int from, int to, boolean first) {
        int[] above = rows.above;
        int[] row = rows.row;
        int[] gaps = rows.gaps;
        byte[] signs = rows.signs;
        int substitutions = sign * SIGNS;
        int gapOfOne = gap(sign, before) + (sign == before ? 0 : foreign);
        int diagonal = above[from - 1];
        int left = from == 1 ? diagonal + gapOfOne : BEYOND;
        int least = left;
        row[from - 1] = left;
        for (int j = from; j <= to; j++) {
            int other = signs[j - 1];
            int change = substitution[substitutions + other];
            if (first && j == 1 && change >= DEAR) {
                change += firstSign;
            }
            int straight = above[j];
            int best = Math.min(diagonal + change, Math.min(straight + gapOfOne, left + gaps[j - 1]));
            if (other == before && sign != other && j > 1 && sign == signs[j - 2]) {
                best = Math.min(best, rows.before[j - 2] + Math.min(transposed, gap[sign] + gap[other]));
            }
            diagonal = straight;
            row[j] = best;
            left = best;
            least = Math.min(least, best);
        }
        // What the next row reads beyond the band.
        row[to + 1] = BEYOND;
        return least;
    }

    /** What it costs that only one of the two has this sign; a repeat of the sign before is hardly a difference. */
    private int gap(int sign, int before) {
        int cost = gap[sign];
        if (before == SIGNS) {
            return cost >= ARBITRARY_CHANGE ? cost + firstSign : cost;
        }
        return sign == before ? Math.min(cost, doubled) : cost;
    }

    /** Three rows of the table and the name above it, which one thread uses again and again. */
    private static final class Rows {
        static final int WIDTH = 64;

        private int[] before;
        private int[] above;
        private int[] row;
        private final int[] gaps;
        private final byte[] signs;

        Rows(int width) {
            before = new int[width + 1];
            above = new int[width + 1];
            row = new int[width + 1];
            gaps = new int[width];
            signs = new byte[width];
        }

        void turn() {
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
    }
}
