package org.incidentatlas.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Further ways to read a text that looked like one plain name and is no name that is known. */
final class OtherReadings {

    private static final Pattern TWO_WORDS = Pattern.compile("([^\\s-]+)[\\s-]+([^\\s-]+)");

    private OtherReadings() {}

    /** "Dschuzdschan" in German and "Dżozdżan" in Polish for "Jowzjan", "Tschisht" for "Chisht", "Badachszan". */
    static Optional<PlaceText> ofOtherLanguage(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("sch")) {
            return Optional.of(named(german(lower), List.of()));
        }
        return lower.contains("sz") || lower.indexOf('ż') >= 0
                ? Optional.of(named(polish(lower), List.of()))
                : Optional.empty();
    }

    private static String german(String lower) {
        return lower.replace("dsch", "j")
                .replace("tsch", "ch")
                .replace("chsch", "khsh")
                .replace("sch", "sh");
    }

    private static String polish(String lower) {
        return lower.replace("dż", "j")
                .replace("cz", "ch")
                .replace("chsz", "khsh")
                .replace("sz", "sh")
                .replace("ż", "zh");
    }

    /** "Wardak Maidan" where the list has "Maidan Wardak". */
    static Optional<String> turned(String text) {
        Matcher two = TWO_WORDS.matcher(text);
        return two.matches() ? Optional.of(two.group(2) + " " + two.group(1)) : Optional.empty();
    }

    /**
     * "Charkh Logar", "گلران هرات": the last word is a province, what stands before it a place in it.
     *
     * @param isProvince whether a province bears the name
     */
    static Optional<PlaceText> withProvince(Folded name, String text, Predicate<String> isProvince) {
        int last = text.lastIndexOf(' ');
        if (name.words().size() < 2 || last < 1) {
            return Optional.empty();
        }
        String province = text.substring(last + 1);
        return isProvince.test(province)
                ? Optional.of(named(text.substring(0, last).strip(), List.of(province)))
                : Optional.empty();
    }

    private static PlaceText named(String name, List<String> containers) {
        return new PlaceText(name, PlaceText.Relation.AT, List.of(name), List.of(), containers, List.of(), null, false);
    }
}
