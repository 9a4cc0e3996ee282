package org.incidentatlas.boundaries;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How alike two spellings of a name in Latin letters are; for telling apart neighbours, not for search. */
final class NameLikeness {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern BRACKETS = Pattern.compile("[()]");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyhw]+");
    private static final Pattern REPEATS = Pattern.compile("(.)\\1+");

    private NameLikeness() {}

    /** 0 to 1. A name in brackets after another, as in "Ali Khail (Jaji)", counts as a name of its own. */
    static double of(String left, String right) {
        double best = 0;
        for (String one : forms(left)) {
            for (String other : forms(right)) {
                best = Math.max(best, likeness(one, other));
            }
        }
        return best;
    }

    private static List<String> forms(String name) {
        return Stream.concat(Stream.of(name), Stream.of(BRACKETS.split(name)))
                .filter(form -> !form.isBlank())
                .toList();
    }

    /** The better of the likeness of all letters and of the consonants alone, since vowels are spelt freely. */
    private static double likeness(String left, String right) {
        String a = folded(left);
        String b = folded(right);
        return Math.max(ratio(a, b), 0.9 * ratio(consonants(a), consonants(b)));
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return REPEATS.matcher(NOT_LETTERS.matcher(plain).replaceAll(""))
                .replaceAll("$1")
                .replace('q', 'k')
                .replace('v', 'w');
    }

    private static String consonants(String folded) {
        return VOWELS.matcher(folded).replaceAll("");
    }

    private static double ratio(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 0 : 1 - (double) distance(a, b) / longest;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
