package org.incidentatlas.gazetteer;

/**
 * How well a name that was asked fits a name of a place.
 *
 * <p>Two questions are kept apart. Whether any place of the index is meant at all: {@code logOdds} weighs the fit against
 * names that are in no list, of which there are the more, the shorter the name is. And which of several places: {@code
 * likelihood} falls steeply with every slip, because a second slip is rare and there are very many ways to make it.
 *
 * @param kind what sort of likeness it is
 * @param logOdds that the place is meant rather than something the index does not hold
 * @param likelihood the logarithm of how likely the place's name becomes this spelling, up to a constant
 */
record Fit(Kind kind, double logOdds, double likelihood) {

    /** From equal letters to a likeness. */
    enum Kind {
        /** Letter by letter, or in signs. */
        SAME,
        /** Other vowels, or letters that transliterations confuse. */
        SPELT_ALIKE,
        /** A slip of the finger or two. */
        MISTYPED,
        /** In the other script. */
        OTHER_SCRIPT
    }

    /** Below this nothing is a candidate. */
    static final double NOT_A_CANDIDATE = -3;

    private static final Fit SAME_LETTERS = new Fit(Kind.SAME, 6, 0);
    private static final Fit NONE = new Fit(Kind.SPELT_ALIKE, -9, -99);

    private static final double ALMOST = 4.6;
    private static final double PER_RELATIVE_DISTANCE = 10;
    private static final double PER_RELATIVE_DISTANCE_SQUARED = 45;
    private static final double SHARED_WORDS_WEIGHT = 0.6;
    private static final double ACROSS_SCRIPTS = -0.7;
    private static final int FEW_LETTERS = 3;
    private static final double OF_FEW_LETTERS = -1.5;
    private static final double[] SAME_SIGNS = {2, 2, 2.5, 3.2, 4.2, 5};
    /** From this part of the length on nothing is a candidate any more. */
    private static final double BEYOND = 0.32;

    private static final double FARTHEST = 99;
    /** When slips explain a spelling, sounds are of interest only if they do so better. */
    private static final double ONE_SLIP = 1.3;

    private static final int SHORT = 4;
    private static final double SHORT_AND_MISSPELT = -0.8;
    private static final int MOST_SLIPS = 3;
    private static final double MISTYPED_AT_ALL = 2.5;
    private static final double PER_LETTER = 0.65;
    private static final double PER_SLIP = -2.6;
    private static final double PER_FURTHER_SLIP = -0.8;
    private static final double[] MOST_FOR_SLIPS = {5, 4.2, 2.8, 1.8};
    private static final double[] UNLIKELY_SLIPS = {0, 2, 5.5, 9};
    private static final double UNLIKELY_LETTER = 2.2;
    /** A letter left out or two swapped can be done in few ways, so it is seldom chance. */
    private static final double OF_FEW_WAYS = 0.7;

    private static final double UNLIKELY_PER_DISTANCE = 4.5;
    private static final double UNLIKELY_AT_ALL = 0.8;
    private static final double UNLIKELY_SIGNS = 0.6;

    /** The fit of two names. {@code telling} is how many letters of them are not in words that many names share. */
    static Fit of(Folded asked, Folded name, double telling) {
        if (asked.arabicScript() != name.arabicScript()) {
            return acrossScripts(asked, name);
        }
        if (asked.letters().equals(name.letters()) || asked.written().equals(name.written())) {
            return SAME_LETTERS;
        }
        if (asked.key().equals(name.key())) {
            return new Fit(Kind.SAME, SAME_SIGNS[Math.min(asked.length(), SAME_SIGNS.length - 1)], -UNLIKELY_SIGNS);
        }
        Fit slips = ofSlips(asked, name, telling);
        Fit sounds = ofSounds(asked, name, telling, slips.logOdds > NOT_A_CANDIDATE ? ONE_SLIP : FARTHEST);
        Fit better = slips.logOdds > sounds.logOdds ? slips : sounds;
        return new Fit(better.kind, better.logOdds, Math.max(slips.likelihood, sounds.likelihood));
    }

    /** Whether sounds that are at least so far apart may be those of a candidate; {@code length} is that of the longer name. */
    static boolean maySoundAlike(double distance, int length) {
        return distance <= BEYOND * length;
    }

    /** Whether so many slips, and maybe more, may lead to a candidate. */
    static boolean mayBeMistyped(int slips) {
        return slips <= MOST_SLIPS;
    }

    private static Fit ofSounds(Folded asked, Folded name, double telling, double most) {
        double length = Math.max(asked.length(), name.length());
        double farthest = BEYOND * Math.min(length, telling / SHARED_WORDS_WEIGHT);
        double distance = SpellingDistance.ofSounds(asked, name, Math.min(most, farthest));
        if (distance == SpellingDistance.NO_LIMIT) {
            return NONE;
        }
        double shortness = Math.min(asked.length(), name.length()) <= SHORT ? SHORT_AND_MISSPELT : 0;
        double apart = Math.max(distance / length, SHARED_WORDS_WEIGHT * distance / telling);
        return new Fit(Kind.SPELT_ALIKE, ofRelative(apart) + shortness, ofDistance(distance));
    }

    private static Fit ofSlips(Folded asked, Folded name, double telling) {
        int shorter = Math.min(asked.written().length(), name.written().length());
        int most = shorter < 6 ? 1 : shorter < 12 ? 2 : MOST_SLIPS;
        double distance = SpellingDistance.slips(asked, name, most);
        if (distance == SpellingDistance.NO_LIMIT) {
            return NONE;
        }
        int slips = (int) distance;
        long arbitrary = Math.round((distance - slips) / SpellingDistance.ARBITRARY);
        double letters = Math.min(telling, shorter);
        double logOdds = MISTYPED_AT_ALL
                + PER_LETTER * letters
                + PER_SLIP * slips
                + PER_FURTHER_SLIP * Math.max(slips - 1, 0)
                + OF_FEW_WAYS * (slips - arbitrary);
        return new Fit(
                Kind.MISTYPED,
                Math.min(logOdds, MOST_FOR_SLIPS[slips]),
                -UNLIKELY_SLIPS[slips] - UNLIKELY_LETTER * arbitrary);
    }

    private static Fit acrossScripts(Folded asked, Folded name) {
        double length = Math.max(asked.length(), name.length());
        double distance = SpellingDistance.ofSounds(asked, name, BEYOND * length);
        return distance == SpellingDistance.NO_LIMIT
                ? NONE
                : new Fit(Kind.OTHER_SCRIPT, ofRelative(distance / length) + ACROSS_SCRIPTS, ofDistance(distance));
    }

    private static double ofDistance(double distance) {
        return -UNLIKELY_AT_ALL - UNLIKELY_PER_DISTANCE * distance;
    }

    private static double ofRelative(double apart) {
        return ALMOST - PER_RELATIVE_DISTANCE * apart - PER_RELATIVE_DISTANCE_SQUARED * apart * apart;
    }
}
