package org.incidentatlas.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** Each group: the sign, then the letters of the Arabic script that it stands for. */
    private static final String ARABIC = """
            aاٱع bب pپ tتټٹط sثڅسص jج Cچ hحهھہەة Xخ zځذزضظ dدډڈ rرړڑ
            Zژږ Sشښ Gغ fف qق kکك gګگ lل mم nنڼں wو yیيىېۍے
            """;

    /** One sign can stand for a sentence of eighteen; of a text of many of them only the start is kept. */
    private static final int MOST_LETTERS_PER_SIGN = 3;

    private static final int LEAST_KEPT = 100;

    private static final char[] SIGNS = signs();

    /** Latin letters whose mark changes the sound, as in Turkish; all other marks are simply dropped. */
    private static final String MARKED = "çCşSğGšSčCžZıiđdøoßs";

    private Letters() {}

    /**
     * The words of a text in order; anything that is no letter or digit ends a word. Latin words stay in plain lower-case
     * letters, others are in signs.
     */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String prepared = prepared(text);
        for (int at = 0; at < prepared.length(); at++) {
            char c = prepared.charAt(at);
            if (isDropped(c)) {
                continue;
            }
            char sign = c < SIGNS.length ? SIGNS[c] : Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : 0;
            if (c == '&') {
                word.append("wa");
            } else if (sign != 0) {
                word.append(sign);
            } else {
                close(word, words);
            }
        }
        close(word, words);
        return words;
    }

    /** What one letter becomes inside a word: nothing, signs, or a space where it ends the word. */
    static String alone(String letter) {
        // Between two figures it is seen whether it ends a word, even when it stands for nothing itself.
        String between = String.join(" ", words("1" + letter + "1"));
        return between.substring(1, between.length() - 1);
    }

    /** Whether a text is written in the Arabic script, at least in part. */
    static boolean inArabicScript(String text) {
        return !isAscii(text)
                && text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    /** Lower case with all compositions taken apart, except the marks that change the sound of a Latin letter. */
    private static String prepared(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            char lower = Character.toLowerCase(c);
            int marked = MARKED.indexOf(lower);
            kept.append(marked >= 0 && marked % 2 == 0 ? MARKED.charAt(marked + 1) : lower);
        }
        String apart = Normalizer.normalize(kept, Normalizer.Form.NFKD);
        return apart.substring(
                0, Math.min(apart.length(), Math.max(LEAST_KEPT, MOST_LETTERS_PER_SIGN * kept.length())));
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDropped(char c) {
        if (c < 128) {
            return c == '\'' || c == '`';
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.MODIFIER_LETTER
                || c == '\u0621'
                || "’‘´".indexOf(c) >= 0;
    }

    private static char[] signs() {
        char[] signs = new char[0x700];
        for (char c = 'a'; c <= 'z'; c++) {
            signs[c] = c;
        }
        for (char c : "XGSCZ".toCharArray()) {
            signs[c] = c;
        }
        for (char c = '0'; c <= '9'; c++) {
            signs[c] = c;
        }
        for (int digit = 0; digit < 10; digit++) {
            signs['\u0660' + digit] = (char) ('0' + digit);
            signs['\u06F0' + digit] = (char) ('0' + digit);
        }
        for (String group : ARABIC.strip().split("\\s+")) {
            group.substring(1).chars().forEach(letter -> signs[letter] = group.charAt(0));
        }
        return signs;
    }

    private static void close(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /**
     * A Latin word in signs: two letters for one sound become one sign, c becomes k and x what it is in the Latin spellings of
     * Uzbek and Kurdish, kh; doubled signs become single.
     */
    static String signs(String word) {
        StringBuilder signs = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            char letter = word.charAt(at);
            char pair = at + 1 < word.length() && word.charAt(at + 1) == 'h' ? withH(letter) : 0;
            char sign = pair != 0 ? pair : single(letter);
            if (signs.length() == 0 || signs.charAt(signs.length() - 1) != sign) {
                signs.append(sign);
            }
            at += pair != 0 ? 2 : 1;
        }
        return signs.toString();
    }

    private static char single(char letter) {
        return switch (letter) {
            case 'c' -> 'k';
            case 'x' -> 'X';
            default -> letter;
        };
    }

    private static char withH(char letter) {
        return switch (letter) {
            case 'k' -> 'X';
            case 'g' -> 'G';
            case 's' -> 'S';
            case 'c' -> 'C';
            case 'z' -> 'Z';
            default -> 0;
        };
    }
}
