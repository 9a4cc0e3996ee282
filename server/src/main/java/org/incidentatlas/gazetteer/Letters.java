package org.incidentatlas.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reduces letters of the Latin, Dari, Pashto, Urdu and Arabic scripts to one small set of signs, so that both scripts can
 * be compared.
 *
 * <p>A sign is a lower-case Latin letter, a digit, or a capital that stands for a sound written with two Latin letters:
 * {@code X} kh, {@code G} gh, {@code S} sh, {@code C} ch, {@code Z} zh. Marks, apostrophes, joiners and elongation are
 * dropped; letters that Unicode keeps apart but writers do not (three kinds of yeh, two of kaf) become one. Doubled signs
 * become single.
 */
final class Letters {

    private static final Map<Character, String> ARABIC = Map.ofEntries(
            Map.entry('ا', "a"),
            Map.entry('ٱ', "a"),
            Map.entry('ب', "b"),
            Map.entry('پ', "p"),
            Map.entry('ت', "t"),
            Map.entry('ټ', "t"),
            Map.entry('ٹ', "t"),
            Map.entry('ث', "s"),
            Map.entry('ج', "j"),
            Map.entry('چ', "C"),
            Map.entry('ح', "h"),
            Map.entry('خ', "X"),
            Map.entry('ځ', "z"),
            Map.entry('څ', "s"),
            Map.entry('د', "d"),
            Map.entry('ډ', "d"),
            Map.entry('ڈ', "d"),
            Map.entry('ذ', "z"),
            Map.entry('ر', "r"),
            Map.entry('ړ', "r"),
            Map.entry('ڑ', "r"),
            Map.entry('ز', "z"),
            Map.entry('ژ', "Z"),
            Map.entry('ږ', "Z"),
            Map.entry('س', "s"),
            Map.entry('ش', "S"),
            Map.entry('ښ', "S"),
            Map.entry('ص', "s"),
            Map.entry('ض', "z"),
            Map.entry('ط', "t"),
            Map.entry('ظ', "z"),
            Map.entry('ع', "a"),
            Map.entry('غ', "G"),
            Map.entry('ف', "f"),
            Map.entry('ق', "q"),
            Map.entry('ک', "k"),
            Map.entry('ك', "k"),
            Map.entry('ګ', "g"),
            Map.entry('گ', "g"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('ڼ', "n"),
            Map.entry('ں', "n"),
            Map.entry('و', "w"),
            Map.entry('ه', "h"),
            Map.entry('ھ', "h"),
            Map.entry('ہ', "h"),
            Map.entry('ە', "h"),
            Map.entry('ة', "h"),
            Map.entry('ی', "y"),
            Map.entry('ي', "y"),
            Map.entry('ى', "y"),
            Map.entry('ې', "y"),
            Map.entry('ۍ', "y"),
            Map.entry('ے', "y"),
            Map.entry('ء', ""));

    /** Latin letters whose mark changes the sound, as in Turkish; all other marks are simply dropped. */
    private static final Map<Character, String> MARKED =
            Map.of('ç', "C", 'ş', "S", 'ğ', "G", 'š', "S", 'č', "C", 'ž', "Z", 'ı', "i", 'đ', "d", 'ø', "o", 'ß', "s");

    private static final Map<String, Character> PAIRS = Map.of("kh", 'X', "gh", 'G', "sh", 'S', "ch", 'C', "zh", 'Z');

    private Letters() {}

    /** The words of a text in signs, in order; anything that is no letter or digit ends a word. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : prepared(text).toCharArray()) {
            if (isDropped(c)) {
                continue;
            }
            String sign = sign(c);
            if (sign != null) {
                word.append(sign);
            } else {
                close(word, words);
            }
        }
        close(word, words);
        return words;
    }

    /** Whether a text is written in the Arabic script, at least in part. */
    static boolean inArabicScript(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    /** Lower case with all compositions taken apart, except the marks that change the sound of a Latin letter. */
    private static String prepared(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            char lower = Character.toLowerCase(c);
            kept.append(MARKED.getOrDefault(lower, String.valueOf(lower)));
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFKD);
    }

    private static boolean isDropped(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.MODIFIER_LETTER
                || "'’‘`´".indexOf(c) >= 0;
    }

    private static @Nullable String sign(char c) {
        if (c >= 'a' && c <= 'z' || "XGSCZ".indexOf(c) >= 0) {
            return String.valueOf(c);
        }
        if (Character.isDigit(c)) {
            return String.valueOf(Character.digit(c, 10));
        }
        return c == '&' ? "wa" : ARABIC.get(c);
    }

    private static void close(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(paired(word));
            word.setLength(0);
        }
    }

    /** Two letters for one sound become one sign, c becomes k, doubled signs become single. */
    private static String paired(CharSequence word) {
        StringBuilder signs = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            Character pair = at + 1 < word.length()
                    ? PAIRS.get(word.subSequence(at, at + 2).toString())
                    : null;
            char sign = pair != null ? pair : word.charAt(at) == 'c' ? 'k' : word.charAt(at);
            if (signs.length() == 0 || signs.charAt(signs.length() - 1) != sign) {
                signs.append(sign);
            }
            at += pair != null ? 2 : 1;
        }
        return signs.toString();
    }
}
