package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads phrases that name a district and the province it lies in, each with its word, in whatever order and script: "Achin
 * district of Nangarhar province", "Nangarhar province, Achin district", "ولسوالی اچین ولایت ننگرهار", "د ننګرهار ولایت د اچین
 * ولسوالۍ"; and the Pashto "د ننګرهار د اچین ولسوالۍ".
 */
final class UnitPhrase {

    private static final Set<String> PROVINCE = words(NameWords.PROVINCE);
    private static final Set<String> DISTRICT = words(NameWords.DISTRICT);
    private static final Set<String> JOINING = words("of in the در از د په کې");
    private static final String PASHTO_OF = "د";
    private static final int MOST_WORDS = 16;

    private UnitPhrase() {}

    /** What the phrase says, or empty when it is none of these. */
    static Optional<PlaceText> read(String text) {
        if (text.indexOf('(') >= 0) {
            return Optional.empty();
        }
        String[] words = text.split("[\\s,،;؛]+", MOST_WORDS + 1);
        if (words.length < 4 || words.length > MOST_WORDS) {
            return Optional.empty();
        }
        int province = only(words, PROVINCE);
        int district = only(words, DISTRICT);
        if (district < 0) {
            return Optional.empty();
        }
        return province < 0 ? ofPashto(words, district) : both(words, province, district);
    }

    private static Optional<PlaceText> both(String[] words, int province, int district) {
        int first = Math.min(province, district);
        int second = Math.max(province, district);
        boolean before = first == 0;
        boolean joined = second == words.length - 1 || JOINING.contains(lower(words[first + 1]));
        if (!before && !joined) {
            return Optional.empty();
        }
        List<String> one = before ? name(words, 1, second) : name(words, 0, first);
        List<String> other = before ? name(words, second + 1, words.length) : name(words, first + 1, second);
        return first == district ? said(one, other) : said(other, one);
    }

    /** "Of the province of the district", with the word for a district alone. */
    private static Optional<PlaceText> ofPashto(String[] words, int district) {
        int second = Arrays.asList(words).lastIndexOf(PASHTO_OF);
        boolean genitives = words[0].equals(PASHTO_OF) && second > 1 && district == words.length - 1;
        return genitives ? said(name(words, second, district), name(words, 1, second)) : Optional.empty();
    }

    private static Optional<PlaceText> said(List<String> district, List<String> province) {
        if (district.isEmpty() || province.isEmpty()) {
            return Optional.empty();
        }
        district.add("district");
        province.add("province");
        String named = String.join(" ", district);
        String around = String.join(" ", province);
        return Optional.of(new PlaceText(
                String.join(", ", named, around),
                PlaceText.Relation.AT,
                List.of(named),
                List.of(),
                List.of(around),
                List.of(),
                null,
                false));
    }

    private static List<String> name(String[] words, int from, int to) {
        List<String> name = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (!JOINING.contains(lower(words[at]))) {
                name.add(words[at]);
            }
        }
        return name;
    }

    /** Where the only such word stands, or -1 when there is none or several. */
    private static int only(String[] words, Set<String> cues) {
        int found = -1;
        for (int at = 0; at < words.length; at++) {
            if (cues.contains(lower(words[at]))) {
                if (found >= 0) {
                    return -1;
                }
                found = at;
            }
        }
        return found;
    }

    private static String lower(String word) {
        List<String> words = Letters.words(word);
        return words.size() == 1 ? words.get(0) : word;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Letters.words(text));
    }
}
