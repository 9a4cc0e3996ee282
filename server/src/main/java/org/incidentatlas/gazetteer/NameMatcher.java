package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Weighs how well a name fits the names of places, before anything around it is considered.
 *
 * <p>The terms are natural logarithms of odds, so that they add up. They were set by hand on spellings of the code list
 * and on seeded misspellings of one half of its districts, not fitted; a test holds the accuracy they reach.
 */
final class NameMatcher {

    private static final double ANOTHER_NAME = -0.3;
    private static final double ANOTHER_NAME_WITH_SOURCE = -0.1;
    private static final int LEAST_CONSONANTS_ACROSS_SCRIPTS = 2;
    private static final double SURNAME = -4;
    private static final double HARDLY_MISSPELT = 0.6;
    private static final double CUE_FITS = 2;
    private static final double CUE_FITS_LOOSELY = 0.5;
    private static final double CUE_CONTRADICTS = -7;
    private static final double KIND_NOT_SAID = -4.5;
    private static final double SITE_NOT_SAID = -6;
    private static final double ROAD_NOT_SAID = -8;
    private static final double KIND_FITS = -0.3;
    private static final double KIND_CONTRADICTS = -7;
    private static final double VILLAGE = -1.5;
    private static final double VILLAGE_SPELT_OTHERWISE = -1;
    private static final double ORDINARY = -3.5;
    private static final double COMMON_NAME = -0.1;
    /** From here on the first search has found what there is to find. */
    private static final double GOOD = 2;

    private final GazetteerIndex index;
    private final NameIndex names;
    private final NameWords words;
    private final NamesApart apart;
    private final OrdinaryNames ordinary;

    NameMatcher(GazetteerIndex index) {
        this.index = index;
        this.names = index.names();
        this.words = index.words();
        this.apart = index.apart();
        this.ordinary = index.ordinary();
    }

    /** Whether some place bears the name letter by letter. */
    boolean isName(String name) {
        return isName(Folded.of(name));
    }

    boolean isName(Folded asked) {
        for (NameForm form : names.exact(asked)) {
            if (form.isWhole() && form.folded().letters().equals(asked.letters())) {
                return true;
            }
        }
        return false;
    }

    /** Places that bear the name itself, with or without its cue; each with its best form. */
    List<Weighed> exact(String name, Predicate<Place> wanted) {
        return exact(Reading.of(name, words), wanted);
    }

    List<Weighed> exact(List<Reading> readings, Predicate<Place> wanted) {
        List<Weighed> best = new ArrayList<>(4);
        for (Reading reading : readings) {
            for (NameForm form : names.exact(reading.name())) {
                weigh(reading, form, 1, wanted, best);
            }
            if (reading.isWhole() && anyWhole(best)) {
                break;
            }
        }
        return best;
    }

    private static boolean anyWhole(List<Weighed> found) {
        for (Weighed one : found) {
            if (one.form().isWhole()) {
                return true;
            }
        }
        return false;
    }

    /** Places whose names resemble the name; exact ones among them. */
    List<Weighed> similar(String name, Predicate<Place> wanted) {
        return similar(Reading.of(name, words), wanted, Set.of());
    }

    /**
     * @param inside ids of units whose places are gone through one by one, villages among them, unless one that bears the
     *     very name has been found there already
     */
    List<Weighed> similar(List<Reading> readings, Predicate<Place> wanted, Collection<String> inside) {
        List<Weighed> best = new ArrayList<>(8);
        for (Reading reading : readings) {
            weighAll(reading, names.near(reading.name()), wanted, best);
            if (highest(best) < GOOD) {
                weighAll(reading, names.far(reading.name()), wanted, best);
            }
            for (String unit : inside) {
                if (!isNamedIn(unit, best)) {
                    weighInside(reading, names.inside(unit), wanted, best);
                }
            }
        }
        return best;
    }

    private static double highest(List<Weighed> found) {
        double highest = Double.NEGATIVE_INFINITY;
        for (Weighed one : found) {
            highest = Math.max(highest, one.logOdds());
        }
        return highest;
    }

    /** A mere likeness is not enough to look no further: another place there may be nearer. */
    private boolean isNamedIn(String unit, List<Weighed> found) {
        for (Weighed one : found) {
            if (one.exact() && one.logOdds() >= GOOD && index.liesIn(one.place(), unit)) {
                return true;
            }
        }
        return false;
    }

    private void weighAll(Reading reading, Found found, Predicate<Place> wanted, List<Weighed> best) {
        int consonants = reading.name().consonants();
        for (int at = 0; at < found.size(); at++) {
            int number = found.number(at);
            if (!names.isFar(number, consonants, reading.name().length()) && names.mayFit(number, reading.name())) {
                weigh(reading, names.form(number), names.sharers(number), wanted, best);
            }
        }
    }

    private void weighInside(Reading reading, int[] numbers, Predicate<Place> wanted, List<Weighed> best) {
        int consonants = reading.name().consonants();
        int length = reading.name().length();
        for (int number : numbers) {
            boolean close = Math.abs(names.length(number) - length) <= 2 + length / 4
                    && !names.isFar(number, consonants, length)
                    && names.mayFit(number, reading.name());
            if (close) {
                weigh(reading, names.form(number), 1, wanted, best);
            }
        }
    }

    /** Latin names are compared with Latin ones; a name in Arabic script with both, when it has consonants enough. */
    private static boolean isComparable(Folded asked, Folded name) {
        return asked.arabicScript() == name.arabicScript()
                || (asked.arabicScript() && asked.skeleton().length() >= LEAST_CONSONANTS_ACROSS_SCRIPTS);
    }

    /** Adds the form's place to the best, or puts it in the place of a lesser form of the same. */
    private void weigh(Reading reading, NameForm form, int sharers, Predicate<Place> wanted, List<Weighed> best) {
        Place place = form.place();
        if (!isComparable(reading.name(), form.folded()) || !wanted.test(place)) {
            return;
        }
        Fit fit = Fit.of(reading.name(), form.folded(), lettersThatTell(reading.name(), form.folded()));
        if (fit.logOdds() < Fit.NOT_A_CANDIDATE) {
            return;
        }
        int before = 0;
        while (before < best.size() && best.get(before).place() != place) {
            before++;
        }
        if (apart.apart(reading.name(), place)) {
            return;
        }
        Weighed weighed = weighed(reading, form, fit, sharers);
        if (before == best.size()) {
            best.add(weighed);
        } else if (weighed.logOdds() > best.get(before).logOdds()) {
            best.set(before, weighed);
        }
    }

    private Weighed weighed(Reading reading, NameForm form, Fit fit, int sharers) {
        List<Term> terms = new ArrayList<>(2);
        ofSource(form, fit, terms);
        if (fit.kind() != Fit.Kind.SAME) {
            ofLikeness(reading.name(), form, sharers, terms);
        }
        ofCue(reading, form.place(), fit.kind() == Fit.Kind.SAME, terms);
        ofKinds(reading, form, terms);
        double sum = fit.logOdds();
        for (Term term : terms) {
            sum += term.logOdds();
        }
        return new Weighed(form, fit, reading, sum, terms);
    }

    private static void ofSource(NameForm form, Fit fit, List<Term> terms) {
        if (form.name().kind() == PlaceName.Kind.ALIAS) {
            boolean stated = form.name().source() != null;
            terms.add(new Term("another name, not a spelling", stated ? ANOTHER_NAME_WITH_SOURCE : ANOTHER_NAME));
        }
        if (form.place().tier() == Tier.VILLAGE) {
            boolean same = fit.kind() == Fit.Kind.SAME;
            terms.add(new Term("a village of a long list", same ? VILLAGE : VILLAGE + VILLAGE_SPELT_OTHERWISE));
        }
    }

    private void ofLikeness(Folded asked, NameForm form, int sharers, List<Term> terms) {
        if (isSurname(asked, form.folded())) {
            terms.add(new Term("has the form of a surname or adjective made of the name", SURNAME));
        }
        if (ordinary.holds(asked)) {
            terms.add(new Term("is an ordinary name or word by itself", ORDINARY));
        }
        if (sharers > 3) {
            terms.add(new Term("its consonants are those of " + sharers + " places", COMMON_NAME * Math.log(sharers)));
        }
    }

    /** "Jowzjani" is somebody or something from Jowzjan. */
    private static boolean isSurname(Folded asked, Folded name) {
        String letters = asked.letters();
        int last = letters.length() - 1;
        if (asked.arabicScript()
                || last < Math.max(4, name.length())
                || "iy".indexOf(letters.charAt(last)) < 0
                || endsOpen(name.letters())) {
            return false;
        }
        // Taking the last vowel off changes no consonant.
        if (SpellingDistance.soundsAtLeast(asked.consonants(), name.consonants()) > HARDLY_MISSPELT) {
            return false;
        }
        Folded stem = Folded.of(List.of(letters.substring(0, last)), false);
        return SpellingDistance.between(stem, name) <= HARDLY_MISSPELT;
    }

    private static boolean endsOpen(String letters) {
        return "aeiouy".indexOf(letters.charAt(letters.length() - 1)) >= 0;
    }

    /** The letters of a name without its first and last word where both names share them with many others. */
    private double lettersThatTell(Folded asked, Folded name) {
        List<String> a = asked.words();
        List<String> b = name.words();
        int letters = Math.max(asked.length(), name.length());
        if (a.size() == 1 || b.size() == 1) {
            return letters;
        }
        String first = a.get(0);
        if (first.equals(b.get(0)) && names.isShared(first)) {
            letters -= first.length();
        }
        String last = a.get(a.size() - 1);
        if (last.equals(b.get(b.size() - 1)) && names.isShared(last)) {
            letters -= last.length();
        }
        return Math.max(letters, 2);
    }

    private static void ofCue(Reading reading, Place place, boolean exact, List<Term> terms) {
        NameWords.@Nullable Cue cue = reading.cue();
        if (cue == null) {
            return;
        }
        boolean fits = cue.level() == place.level();
        terms.add(
                fits
                        ? new Term("the text says " + cue.word(), exact ? CUE_FITS : CUE_FITS_LOOSELY)
                        : new Term("the text says " + cue.word() + ", this is a " + place.kind(), CUE_CONTRADICTS));
    }

    private void ofKinds(Reading reading, NameForm form, List<Term> terms) {
        Set<String> asked = reading.kinds();
        Place place = form.place();
        if (asked.isEmpty() && form.isWhole()) {
            return;
        }
        if (asked.isEmpty()) {
            double term = place.kind().equals("road")
                    ? ROAD_NOT_SAID
                    : place.level() == PlaceLevel.SITE ? SITE_NOT_SAID : KIND_NOT_SAID;
            terms.add(new Term("the text does not say " + String.join(" ", form.kinds()), term));
            return;
        }
        boolean fits =
                words.speaksOf(asked, place.kind()) || form.kinds().stream().anyMatch(asked::contains);
        String said = "the text says " + String.join(" ", asked);
        terms.add(fits ? new Term(said, KIND_FITS) : new Term(said + ", this is a " + place.kind(), KIND_CONTRADICTS));
    }
}
