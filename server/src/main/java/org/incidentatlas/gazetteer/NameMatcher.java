package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Weighs how well a name fits the names of places, before anything around it is considered.
 *
 * <p>The terms are natural logarithms of odds, so that they add up. They were set by hand on spellings of the code list
 * and on seeded misspellings, not fitted; a test holds the accuracy they reach.
 */
final class NameMatcher {

    private static final double EXACT = 6;
    private static final double ALMOST = 4.6;
    private static final double PER_RELATIVE_DISTANCE = 10;
    private static final double PER_RELATIVE_DISTANCE_SQUARED = 45;
    private static final double SHARED_WORDS_WEIGHT = 0.6;
    private static final double NOT_A_CANDIDATE = -3;
    private static final double ANOTHER_NAME = -0.3;
    private static final double ACROSS_SCRIPTS = -0.7;
    private static final int LEAST_CONSONANTS_ACROSS_SCRIPTS = 3;
    private static final double SHORT_AND_MISSPELT = -0.8;
    private static final int SHORT = 4;
    private static final double SURNAME = -4;
    private static final double HARDLY_MISSPELT = 0.6;
    private static final double CUE_FITS = 2;
    private static final double CUE_FITS_LOOSELY = 0.5;
    private static final double CUE_CONTRADICTS = -7;
    private static final double KIND_NOT_SAID = -4.5;
    private static final double ROAD_NOT_SAID = -8;
    private static final double KIND_FITS = -0.3;
    private static final double KIND_CONTRADICTS = -7;

    private final NameIndex names;
    private final NameWords words;
    private final NamesApart apart;

    NameMatcher(GazetteerIndex index) {
        this.names = index.names();
        this.words = index.words();
        this.apart = index.apart();
    }

    /** Whether some place bears the name letter by letter. */
    boolean isName(String name) {
        Folded asked = Folded.of(name);
        return names.exact(asked).stream()
                .anyMatch(form -> form.isWhole() && form.folded().letters().equals(asked.letters()));
    }

    /** Places that bear the name itself, with or without its cue; each with its best form. */
    List<Weighed> exact(String name, Predicate<Place> wanted) {
        List<Reading> readings = Reading.of(name, words);
        Map<String, Weighed> best = new HashMap<>();
        for (Reading reading : readings) {
            weighAll(reading, names.exact(reading.name()), wanted, best);
            if (reading.isWhole()
                    && best.values().stream().anyMatch(found -> found.form().isWhole())) {
                break;
            }
        }
        return List.copyOf(best.values());
    }

    /** Places whose names resemble the name; exact ones among them. */
    List<Weighed> similar(String name, Predicate<Place> wanted) {
        Map<String, Weighed> best = new HashMap<>();
        for (Reading reading : Reading.of(name, words)) {
            weighAll(reading, names.similar(reading.name()), wanted, best);
        }
        return List.copyOf(best.values());
    }

    private void weighAll(
            Reading reading, Collection<NameForm> forms, Predicate<Place> wanted, Map<String, Weighed> best) {
        for (NameForm form : forms) {
            if (wanted.test(form.place())
                    && isComparable(reading.name(), form.folded())
                    && !apart.apart(reading.name(), form.place())) {
                Weighed weighed = weigh(reading, form);
                if (weighed != null) {
                    best.merge(form.place().id(), weighed, (a, b) -> b.logOdds() > a.logOdds() ? b : a);
                }
            }
        }
    }

    /** Latin names are compared with Latin ones; a name in Arabic script with both, when it has consonants enough. */
    private static boolean isComparable(Folded asked, Folded name) {
        return asked.arabicScript() == name.arabicScript()
                || (asked.arabicScript() && asked.skeleton().length() >= LEAST_CONSONANTS_ACROSS_SCRIPTS);
    }

    private @Nullable Weighed weigh(Reading reading, NameForm form) {
        double distance = SpellingDistance.between(reading.name(), form.folded());
        double logOdds = ofDistance(distance, reading.name(), form.folded());
        if (logOdds < NOT_A_CANDIDATE) {
            return null;
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(ofName(form, distance, distance / reading.name().length()));
        if (form.name().kind() == PlaceName.Kind.ALIAS) {
            logOdds += ANOTHER_NAME;
        }
        if (distance > 0 && isSurname(reading.name(), form.folded())) {
            logOdds += SURNAME;
            reasons.add("has the form of a surname or adjective made of the name");
        }
        logOdds += ofCue(reading, form.place(), distance == 0, reasons) + ofKinds(reading, form, reasons);
        return new Weighed(form, logOdds, distance == 0, reasons);
    }

    /** "Jowzjani" is somebody or something from Jowzjan. */
    private static boolean isSurname(Folded asked, Folded name) {
        String letters = asked.letters();
        int last = letters.length() - 1;
        if (asked.arabicScript() || last < 4 || "iy".indexOf(letters.charAt(last)) < 0 || endsOpen(name.letters())) {
            return false;
        }
        Folded stem = Folded.of(List.of(letters.substring(0, last)), false);
        return SpellingDistance.between(stem, name) <= HARDLY_MISSPELT;
    }

    private static boolean endsOpen(String letters) {
        return "aeiouy".indexOf(letters.charAt(letters.length() - 1)) >= 0;
    }

    private double ofDistance(double distance, Folded asked, Folded name) {
        if (distance == 0 && asked.arabicScript() == name.arabicScript()) {
            return EXACT;
        }
        double relative = distance / Math.max(asked.length(), name.length());
        double rest = SHARED_WORDS_WEIGHT * distance / lettersThatTell(asked, name);
        double script = asked.arabicScript() == name.arabicScript() ? 0 : ACROSS_SCRIPTS;
        double shortness = Math.min(asked.length(), name.length()) <= SHORT ? SHORT_AND_MISSPELT : 0;
        double apart = Math.max(relative, rest);
        return script
                + shortness
                + ALMOST
                - PER_RELATIVE_DISTANCE * apart
                - PER_RELATIVE_DISTANCE_SQUARED * apart * apart;
    }

    /** The letters of a name without its first and last word where both names share them with many others. */
    private double lettersThatTell(Folded asked, Folded name) {
        List<String> a = asked.words();
        List<String> b = name.words();
        int letters = Math.max(asked.length(), name.length());
        String first = a.get(0);
        if (a.size() > 1 && b.size() > 1 && first.equals(b.get(0)) && names.isShared(first)) {
            letters -= first.length();
        }
        String last = a.get(a.size() - 1);
        if (a.size() > 1 && b.size() > 1 && last.equals(b.get(b.size() - 1)) && names.isShared(last)) {
            letters -= last.length();
        }
        return Math.max(letters, 2);
    }

    private static String ofName(NameForm form, double distance, double relative) {
        String name = "“" + form.name().text() + "”";
        if (distance == 0) {
            return switch (form.name().kind()) {
                case OFFICIAL -> "its name is " + name;
                case DARI -> "its Dari name is " + name;
                case PASHTO -> "its Pashto name is " + name;
                case VARIANT -> "also spelt " + name;
                case ALIAS -> "also called " + name;
                case CODE -> "its code is " + name;
            };
        }
        return (relative < 0.06 ? "spelt almost like " : "spelt somewhat like ") + name;
    }

    private static double ofCue(Reading reading, Place place, boolean exact, List<String> reasons) {
        if (reading.cue().isEmpty()) {
            return 0;
        }
        NameWords.Cue cue = reading.cue().get();
        boolean fits = cue.level() == place.level();
        reasons.add("the text says " + cue.word() + (fits ? "" : ", this is a " + place.kind()));
        if (!fits) {
            return CUE_CONTRADICTS;
        }
        return exact ? CUE_FITS : CUE_FITS_LOOSELY;
    }

    private double ofKinds(Reading reading, NameForm form, List<String> reasons) {
        Set<String> asked = reading.kinds();
        Place place = form.place();
        if (asked.isEmpty() && form.isWhole()) {
            return 0;
        }
        if (asked.isEmpty()) {
            reasons.add("the text does not say " + String.join(" ", form.kinds()));
            return place.kind().equals("road") ? ROAD_NOT_SAID : KIND_NOT_SAID;
        }
        boolean fits =
                words.speaksOf(asked, place.kind()) || form.kinds().stream().anyMatch(asked::contains);
        if (!fits) {
            reasons.add("the text says " + String.join(" ", asked) + ", this is a " + place.kind());
        }
        return fits ? KIND_FITS : KIND_CONTRADICTS;
    }
}
