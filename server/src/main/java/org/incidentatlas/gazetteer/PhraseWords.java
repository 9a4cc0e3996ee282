package org.incidentatlas.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words from which a text's phrases of distance, direction and region are recognised, in English, Dari and Pashto,
 * in the form that {@link #plain} gives.
 */
final class PhraseWords {

    static final Map<String, Compass> COMPASS = compass();
    static final Map<String, Double> UNITS = units();
    static final Map<String, Integer> NUMBERS = numbers();

    /** Parts that are no direction; the second of a pair is the word that is kept. */
    static final Map<String, String> PARTS = Map.of(
            "central", "central",
            "upper", "upper",
            "lower", "lower",
            "مرکزی", "central",
            "علیا", "upper",
            "سفلی", "lower");

    static final Set<String> TERRAIN =
            words("mountain mountains hill hills forest forests desert deserts plain plains highlands"
                    + " foothills countryside");
    static final Set<String> TERRAIN_ARABIC =
            words("کوه کوهها کوههای کوهستان کوهستانات ارتفاعات دامنه تپه تپههای دشتهای غرونه غرونو غرو");

    static final Set<String> NEAR = words("near nearby outside around beside alongside nearer");
    static final Set<String> NEAR_ARABIC =
            words("نزدیک نزدیکی نزدیکیهای حوالی اطراف حومه بیرون خارج مجاورت کنار قریب نږدی شاوخوا څنګ څنډه څنډو");
    static final Set<String> BETWEEN_ARABIC = words("بین میان مابین ترمنځ منځ");
    static final Set<String> ROAD = words("road highway motorway expressway route");
    static final Set<String> ROAD_ARABIC = words("شاهراه جاده سرک بزرگراه مسیر لاره لار لاری لویه لوی سړک سړکه");
    static final Set<String> BORDER = words("border borders frontier boundary borderland borderlands");
    static final Set<String> BORDER_ARABIC = words("مرز سرحد مرزی سرحدی پوله سرحدات");

    static final Set<String> ABOUT = words("about some around approximately roughly nearly almost over circa ca approx"
            + " حدود حدودا تقریبا شاوخوا نږدی");

    /** Words that may stand before a phrase without naming anything. */
    static final Set<String> GENERIC =
            words("in at on the a an of just somewhere located situated area areas village villages"
                    + " place point site location spot mountain mountains mountainous hill hills hilly forest forests desert rural remote"
                    + " outskirts region checkpoint checkpost outpost base camp position positions along off from inside main"
                    + " در به از یک منطقه مناطق ساحه ساحات قریه قریههای محل نقطه واقع");

    private static final String OTHER_CUES =
            "close next adjacent vicinity outskirts outskirt approaches environs surroundings"
                    + " suburbs suburb between midway halfway far along mountainous few several within across";

    private PhraseWords() {}

    /** All words without which no text is such a phrase. */
    static Set<String> cues() {
        return Stream.of(
                        COMPASS.keySet(),
                        UNITS.keySet().stream()
                                .filter(unit -> unit.length() > 1)
                                .collect(Collectors.toSet()),
                        PARTS.keySet(),
                        TERRAIN,
                        TERRAIN_ARABIC,
                        NEAR,
                        NEAR_ARABIC,
                        BETWEEN_ARABIC,
                        ROAD,
                        ROAD_ARABIC,
                        BORDER,
                        BORDER_ARABIC,
                        words(OTHER_CUES))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One letter in the form in which words are compared, or 0 when it is to be left out. */
    static char plain(char c) {
        return switch (c) {
            case 'ي', 'ى', 'ې', 'ۍ', 'ئ' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة', 'ۀ', 'ہ' -> 'ه';
            case 'آ', 'أ', 'إ', 'ٱ' -> 'ا';
            case 'گ', 'ګ' -> 'ګ';
            case 'ؤ' -> 'و';
            case '\u200c', '\u200d', '\u200e', '\u200f', '\u0640' -> 0;
            default -> (c >= '\u064b' && c <= '\u0655') || c == '\u0670' ? 0 : Character.toLowerCase(c);
        };
    }

    static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (char c : word.toCharArray()) {
            char kept = plain(c);
            if (kept != 0) {
                plain.append(kept);
            }
        }
        return plain.toString();
    }

    private static Set<String> words(String list) {
        return Stream.of(Normalizer.normalize(list, Normalizer.Form.NFC).split("\\s+"))
                .map(PhraseWords::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Compass> compass() {
        Map<String, Compass> compass = new HashMap<>();
        for (Compass point : Compass.values()) {
            String word = point.toString().replace("-", "");
            for (String ending : List.of("", "ern", "ward", "wards", "erly")) {
                compass.put(word + ending, point);
            }
        }
        put(compass, Compass.NORTH, "شمال شمالی");
        put(compass, Compass.EAST, "شرق شرقی مشرق خاور ختیځ ختیځه ختیځی ختیځو");
        put(compass, Compass.SOUTH, "جنوب جنوبی سهیل سهیلی سویل سویلی");
        put(compass, Compass.WEST, "غرب غربی مغرب باختر لویدیځ لویدیځه لویدیځی لویدیځو");
        put(compass, Compass.NORTH_EAST, "شمالشرق شمالشرقی");
        put(compass, Compass.NORTH_WEST, "شمالغرب شمالغربی");
        put(compass, Compass.SOUTH_EAST, "جنوبشرق جنوبشرقی");
        put(compass, Compass.SOUTH_WEST, "جنوبغرب جنوبغربی");
        return Map.copyOf(compass);
    }

    private static void put(Map<String, Compass> compass, Compass point, String list) {
        words(list).forEach(word -> compass.put(word, point));
    }

    private static Map<String, Double> units() {
        Map<String, Double> units = new HashMap<>();
        words("km kms kilometer kilometers kilometre kilometres کیلومتر کیلومتری کیلومتره کیلومترو")
                .forEach(word -> units.put(word, 1000.0));
        words("mile miles mi مایل مایلی میل میلی میله").forEach(word -> units.put(word, 1609.344));
        words("m metre metres meter meters متر متری متره مترو").forEach(word -> units.put(word, 1.0));
        words("yard yards").forEach(word -> units.put(word, 0.9144));
        return Map.copyOf(units);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        number(numbers, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen");
        number(numbers, 1, "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده");
        tens(numbers, "twenty thirty forty fifty sixty seventy eighty ninety hundred");
        tens(numbers, "بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد");
        return Map.copyOf(numbers);
    }

    private static void number(Map<String, Integer> numbers, int first, String list) {
        int value = first;
        for (String word : ordered(list)) {
            numbers.put(word, value++);
        }
    }

    private static void tens(Map<String, Integer> numbers, String list) {
        int value = 20;
        for (String word : ordered(list)) {
            numbers.put(word, value);
            value += 10;
        }
    }

    private static List<String> ordered(String list) {
        List<String> ordered = new ArrayList<>();
        for (String word : list.toLowerCase(Locale.ROOT).split(" ")) {
            ordered.add(plain(word));
        }
        return ordered;
    }
}
