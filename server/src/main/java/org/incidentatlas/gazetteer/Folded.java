package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name reduced to what spellings of it have in common.
 *
 * @param words its words as {@link Letters#words} gives them, without the izafat, articles and the word for "and"
 * @param letters the words written together, in plain letters
 * @param written all words written together, links among them: what a slip of the finger changes
 * @param key the same in signs: equal for "Pachir wa Agam" and "Pachir Agam", "Sar-e-Pul" and "Sari Pul"
 * @param skeleton the consonants alone, sounds that are often confused made equal; the same for both scripts
 * @param consonants the set of signs of {@code skeleton}, a bit for each or for two or three that share it
 * @param signs the set of letters of {@code written}, a bit for each or for two or three that share it
 * @param arabicScript whether it was written in the Arabic script, where short vowels are not written
 */
record Folded(
        List<String> words,
        String letters,
        String written,
        String key,
        String skeleton,
        int consonants,
        int signs,
        boolean arabicScript) {

    private static final Set<String> LINKS =
            Set.copyOf(Letters.words("e i ye yi y a o u wa va aw w and ul al el il ur us un ud as es the of de ha"));

    /** Those of them that may come first. */
    private static final Set<String> OPENING_LINKS = Set.of("the", "al", "de");

    /** The Pashto word "of", which stands before the name it belongs to, in signs; in Latin letters it may be an initial. */
    private static final Set<String> ARABIC_LINKS = Set.of("d");

    /** First words of names that are often written with the izafat joined on: "Dashti Barchi", "Puli Alam". */
    private static final Set<String> JOINS_IZAFAT = Set.copyOf(Letters.words(
            "dasht pul pol qala qalat shahr sar bagh koh kuh khak nahr dar dara darah deh dih kart gozar mazar mahmud"
                    + " jabal tang tal chashm masjid nad lash rag sang"));

    /** With fewer consonants than this the vowels must tell names apart. */
    private static final int LEAST_CONSONANTS = 3;

    Folded {
        words = List.copyOf(words);
    }

    static Folded of(String name) {
        return of(Letters.words(name), Letters.inArabicScript(name));
    }

    /** @param words as {@link Letters#words} gives them */
    static Folded of(List<String> words, boolean arabicScript) {
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (!(at == 0 ? OPENING_LINKS : LINKS).contains(word) && !isPashtoOf(word, arabicScript)) {
                kept.add(withoutJoinedIzafat(word, arabicScript));
            }
        }
        if (kept.isEmpty()) {
            kept.addAll(words);
        }
        String letters = String.join("", kept);
        String key = arabicScript ? letters : keyOf(kept);
        String written = kept.size() == words.size() && !joinsDropped(kept, words) ? letters : String.join("", words);
        String skeleton = skeleton(key);
        return new Folded(kept, letters, written, key, skeleton, set(skeleton), set(written), arabicScript);
    }

    /** The set of signs of a text: a bit for each or for two or three that share it. */
    static int set(String letters) {
        int set = 0;
        for (int at = 0; at < letters.length(); at++) {
            set |= 1 << (letters.charAt(at) & 31);
        }
        return set;
    }

    private static boolean joinsDropped(List<String> kept, List<String> words) {
        for (int at = 0; at < kept.size(); at++) {
            if (kept.get(at).length() != words.get(at).length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPashtoOf(String word, boolean arabicScript) {
        return arabicScript && ARABIC_LINKS.contains(word);
    }

    static Set<String> links() {
        return LINKS;
    }

    static Set<String> openingLinks() {
        return OPENING_LINKS;
    }

    static Set<String> arabicLinks() {
        return ARABIC_LINKS;
    }

    static Set<String> joinsIzafat() {
        return JOINS_IZAFAT;
    }

    /** How many letters distances are measured against. */
    int length() {
        return letters.length();
    }

    boolean isEmpty() {
        return key.isEmpty();
    }

    private static String withoutJoinedIzafat(String word, boolean arabicScript) {
        int last = word.length() - 1;
        if (arabicScript || last < 2 || "eiy".indexOf(word.charAt(last)) < 0) {
            return word;
        }
        String stem = word.substring(0, last);
        return JOINS_IZAFAT.contains(stem) ? stem : word;
    }

    private static String keyOf(List<String> words) {
        StringBuilder key = new StringBuilder();
        words.forEach(word -> key.append(Letters.signs(word)));
        return single(key);
    }

    private static String single(CharSequence signs) {
        StringBuilder out = new StringBuilder(signs.length());
        for (int at = 0; at < signs.length(); at++) {
            if (at == 0 || signs.charAt(at) != signs.charAt(at - 1)) {
                out.append(signs.charAt(at));
            }
        }
        return out.toString();
    }

    /** The key with vowels that are confused made equal; names with few consonants keep theirs. */
    String broad() {
        if (skeleton.length() < LEAST_CONSONANTS) {
            return key;
        }
        StringBuilder out = new StringBuilder(key.length());
        for (int at = 0; at < key.length(); at++) {
            char c = key.charAt(at);
            char wide = "iey".indexOf(c) >= 0 ? 'i' : "ouwv".indexOf(c) >= 0 ? 'u' : c == 'q' ? 'k' : c;
            boolean vowel = wide == 'i' || wide == 'u';
            if (!vowel || out.length() == 0 || out.charAt(out.length() - 1) != wide) {
                out.append(wide);
            }
        }
        return out.toString();
    }

    private static String skeleton(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int at = 0; at < key.length(); at++) {
            char c = key.charAt(at);
            boolean weak = "wvyh".indexOf(c) >= 0;
            if ("aeiou".indexOf(c) < 0 && (!weak || at == 0)) {
                out.append(broad(c));
            }
        }
        return single(out);
    }

    private static char broad(char c) {
        return switch (c) {
            case 'p' -> 'b';
            case 'd' -> 't';
            case 'q' -> 'k';
            case 'G' -> 'g';
            case 'C' -> 'S';
            case 'j', 'Z' -> 'z';
            case 'v' -> 'w';
            default -> c;
        };
    }
}
