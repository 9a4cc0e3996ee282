package org.incidentatlas.gazetteer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How names are folded for comparison, for those who have to do the same elsewhere: in a database, where the rules are
 * tables. Two names of one {@link #key} are spellings of each other as far as anybody can tell without their places.
 */
public final class FoldRules {

    /** Latin with all its extensions, Arabic with its, and the signs between. */
    private static final char LAST = '\u218f';

    private static final char FIRST_PRESENTATION_FORM = '\ufb00';
    private static final char LAST_PRESENTATION_FORM = '\uffdc';

    private FoldRules() {}

    /** A letter and what it becomes: nothing, signs, or a space where it ends a word. */
    public record Letter(String signs, boolean arabicScript) {}

    /** The name in the form in which it is compared; empty when it has no letter or figure. */
    public static String key(String name) {
        return Folded.of(name).key();
    }

    /** What each letter becomes that does not simply end a word, taken by itself in composed form. */
    public static Map<String, Letter> letters() {
        Map<String, Letter> letters = new LinkedHashMap<>();
        for (char c = 1; c <= LAST_PRESENTATION_FORM; c++) {
            if (c > LAST && c < FIRST_PRESENTATION_FORM) {
                c = FIRST_PRESENTATION_FORM;
            }
            String letter = String.valueOf(c);
            String signs = Letters.alone(letter);
            boolean arabic = Letters.inArabicScript(letter);
            if (arabic || !signs.equals(" ")) {
                letters.put(letter, new Letter(signs, arabic));
            }
        }
        return letters;
    }

    /** Words that are passed over after the first word of a name. */
    public static Set<String> links() {
        return Folded.links();
    }

    /** Words that are passed over as the first. */
    public static Set<String> openingLinks() {
        return Folded.openingLinks();
    }

    /** Words that are passed over anywhere in a name in the Arabic script. */
    public static Set<String> arabicLinks() {
        return Folded.arabicLinks();
    }

    /** Words that lose an izafat which is written joined to them. */
    public static Set<String> joinsIzafat() {
        return Folded.joinsIzafat();
    }
}
