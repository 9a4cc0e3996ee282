package org.incidentatlas.gazetteer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same phrases in Dari ("۴۰ کیلومتری غرب کندز", "بین کابل و جلال آباد"), where what is said stands before the name, and in
 * Pashto ("د کندز لویدیځ ته", "د کابل او جلال آباد ترمنځ"), where it stands after it.
 */
final class PhraseReaderArabic {

    private static final Set<String> AND = Set.of("و", "او");
    private static final Set<String> TO = Set.of("و", "او", "به", "تا", "الی", "با", "-");
    private static final Set<String> OF = Set.of("از", "به", "در", "شهر");
    private static final Set<String> PASHTO_OF = Set.of("د", "له");
    private static final Set<String> POSTPOSITIONS = Set.of("په", "ته", "څخه", "نه", "تر", "کی", "سره");
    private static final Set<String> PART_WORDS = Set.of(
            "مناطق",
            "منطقه",
            "نواحی",
            "ساحات",
            "ولایات",
            "ولایت",
            "ولایتهای",
            "حوزه",
            "زون",
            "سمت",
            "بخش",
            "بخشهای",
            "های",
            "حصه",
            "قسمت");
    private static final Set<String> COUNTRY = Set.of("کشور", "هیواد", "وطن");

    private final PhraseText words;

    PhraseReaderArabic(PhraseText words) {
        this.words = words;
    }

    @Nullable
    PlacePhrase phrase() {
        if (words.isAt(0, PASHTO_OF)) {
            return pashto();
        }
        int at = 0;
        while (words.isAt(at, PhraseWords.GENERIC) || words.hasAt(at, "په")) {
            at++;
        }
        PlacePhrase phrase = distance(at);
        phrase = phrase == null ? between(at) : phrase;
        phrase = phrase == null ? border(at) : phrase;
        phrase = phrase == null ? road(at) : phrase;
        phrase = phrase == null ? near(at) : phrase;
        phrase = phrase == null ? part(at) : phrase;
        return phrase == null ? pashtoNear() : phrase;
    }

    private @Nullable PlacePhrase distance(int from) {
        int at = words.hasAt(from, "فاصله") ? from + 1 : from;
        boolean about = words.isAt(at, PhraseWords.ABOUT);
        at += about ? 1 : 0;
        Double first = words.number(at);
        if (first == null) {
            return null;
        }
        Double second = first;
        if ((words.isDash(at + 1) || words.hasAt(at + 1, "تا") || words.hasAt(at + 1, "الی"))
                && words.number(at + 2) != null) {
            second = words.number(at + 2);
            at += 2;
        }
        Double unit = PhraseWords.UNITS.get(words.at(at + 1));
        if (unit == null || second == null) {
            return null;
        }
        Distance distance = Distance.of(first, second, unit, about);
        at = skip(at + 2, Set.of("دور", "دورتر", "فاصله", "به", "در", "سمت", "طرف", "از", "ها"));
        Compass compass = compass(at);
        at = skip(compass == null ? at : afterCompass(at), OF);
        return distance.farthest() > Distance.MOST_METRES
                ? null
                : new PlacePhrase.Beside(words.between(at, words.size()), distance, compass);
    }

    private @Nullable PlacePhrase between(int from) {
        return words.isAt(from, PhraseWords.BETWEEN_ARABIC)
                ? ends(from + 1, words.size(), AND, PlacePhrase.Link.BETWEEN)
                : null;
    }

    private @Nullable PlacePhrase border(int from) {
        if (!words.isAt(from, PhraseWords.BORDER_ARABIC)) {
            return null;
        }
        int at = skip(from + 1, Set.of("بین", "میان", "مشترک", "از", "با"));
        PlacePhrase two = ends(at, words.size(), Set.of("و", "با", "او"), PlacePhrase.Link.BORDER);
        return two != null ? two : new PlacePhrase.Edge(words.between(at, words.size()));
    }

    private @Nullable PlacePhrase road(int from) {
        if (!words.isAt(from, PhraseWords.ROAD_ARABIC)) {
            return null;
        }
        int at = skip(from + 1, Set.of("عمومی", "حلقوی", "از", "بین", "میان"));
        PlacePhrase two = ends(at, words.size(), TO, PlacePhrase.Link.ROAD);
        return two != null ? two : new PlacePhrase.Road(words.between(at, words.size()));
    }

    private @Nullable PlacePhrase near(int from) {
        if (!words.isAt(from, PhraseWords.NEAR_ARABIC)) {
            return null;
        }
        int at = skip(from + 1, Set.of("به", "از", "های"));
        return new PlacePhrase.Beside(words.between(at, words.size()), null, null);
    }

    /** "شرق افغانستان", "مناطق شرقی کشور", "کوه های ننگرهار"; "هلمند جنوبی". */
    private @Nullable PlacePhrase part(int from) {
        if (words.isAt(from, PhraseWords.TERRAIN_ARABIC)) {
            return new PlacePhrase.Part(
                    words.between(skip(from + 1, Set.of("های", "در")), words.size()), "mountains", null);
        }
        int at = skip(from, PART_WORDS);
        PlacePhrase first = partAt(at);
        if (first != null) {
            return first;
        }
        int last = words.size() - 1;
        Compass compass = compass(last);
        return compass == null || last <= at
                ? null
                : new PlacePhrase.Part(words.between(at, last), compass.toString(), compass);
    }

    private @Nullable PlacePhrase partAt(int at) {
        Compass compass = compass(at);
        String part = compass == null ? PhraseWords.PARTS.get(words.at(at)) : compass.toString();
        if (part == null) {
            return null;
        }
        int after = skip(compass == null ? at + 1 : afterCompass(at), PART_WORDS);
        if (compass != null && words.hasAt(after, "از")) {
            return new PlacePhrase.Beside(words.between(after + 1, words.size()), null, compass);
        }
        boolean country = after >= words.size() || words.isAt(after, COUNTRY);
        return new PlacePhrase.Part(country ? null : words.between(after, words.size()), part, compass);
    }

    /** "کندز ته نږدې": a name and what is said of it, without the word for "of" before it. */
    private @Nullable PlacePhrase pashtoNear() {
        int near = words.indexOf(PhraseWords.NEAR_ARABIC, 1);
        boolean postposed = near > 0 && (words.isAt(near - 1, POSTPOSITIONS) || near == words.size() - 1);
        return postposed
                ? new PlacePhrase.Beside(
                        words.between(0, words.isAt(near - 1, POSTPOSITIONS) ? near - 1 : near), null, null)
                : null;
    }

    /** "د NAME په ختیځ کې", "د A او B ترمنځ", "له NAME څخه ۴۰ کیلومتره لرې". */
    private @Nullable PlacePhrase pashto() {
        int end = endOfPashtoName();
        if (end >= words.size()) {
            return null;
        }
        Distance distance = pashtoDistance(end);
        Compass compass = firstCompass(end);
        PlacePhrase.Link link = link(end);
        if (distance != null) {
            return new PlacePhrase.Beside(words.between(1, end), distance, compass);
        }
        if (link != null) {
            PlacePhrase two = ends(1, end, link == PlacePhrase.Link.ROAD ? TO : AND, link);
            return two != null ? two : single(words.between(1, end), link);
        }
        if (words.indexOf(PhraseWords.NEAR_ARABIC, end) > 0) {
            return new PlacePhrase.Beside(words.between(1, end), null, null);
        }
        return pashtoPart(end, compass);
    }

    private static @Nullable PlacePhrase single(String name, PlacePhrase.Link link) {
        return switch (link) {
            case ROAD -> new PlacePhrase.Road(name);
            case BORDER -> new PlacePhrase.Edge(name);
            case BETWEEN -> null;
        };
    }

    private @Nullable PlacePhrase pashtoPart(int end, @Nullable Compass compass) {
        String name = words.between(1, end);
        boolean country = words.isAt(1, COUNTRY);
        if (compass != null) {
            boolean towards = words.hasAt(afterCompass(words.indexOf(PhraseWords.COMPASS.keySet(), end)), "ته");
            return towards
                    ? new PlacePhrase.Beside(name, null, compass)
                    : new PlacePhrase.Part(country ? null : name, compass.toString(), compass);
        }
        boolean mountains = words.indexOf(PhraseWords.TERRAIN_ARABIC, end) > 0;
        return mountains ? new PlacePhrase.Part(name, "mountains", null) : null;
    }

    private PlacePhrase.@Nullable Link link(int from) {
        if (words.indexOf(PhraseWords.BETWEEN_ARABIC, from) >= 0) {
            return PlacePhrase.Link.BETWEEN;
        }
        if (words.indexOf(PhraseWords.ROAD_ARABIC, from) >= 0) {
            return PlacePhrase.Link.ROAD;
        }
        return words.indexOf(PhraseWords.BORDER_ARABIC, from) >= 0 ? PlacePhrase.Link.BORDER : null;
    }

    private int endOfPashtoName() {
        int at = 2;
        while (at < words.size() && !isAfterName(at)) {
            at++;
        }
        return at;
    }

    private boolean isAfterName(int at) {
        boolean figure = Character.isDigit(words.at(at).charAt(0));
        return figure
                || words.isAt(at, POSTPOSITIONS)
                || words.isAt(at, PhraseWords.COMPASS.keySet())
                || words.isAt(at, PhraseWords.NEAR_ARABIC)
                || words.isAt(at, PhraseWords.BETWEEN_ARABIC)
                || words.isAt(at, PhraseWords.ROAD_ARABIC)
                || words.isAt(at, PhraseWords.BORDER_ARABIC)
                || words.isAt(at, PhraseWords.TERRAIN_ARABIC);
    }

    private @Nullable Distance pashtoDistance(int from) {
        for (int at = from; at < words.size() - 1; at++) {
            Double number = words.number(at);
            Double unit = PhraseWords.UNITS.get(words.at(at + 1));
            if (number != null && unit != null && number * unit <= Distance.MOST_METRES) {
                return Distance.of(number, number, unit, words.isAt(at - 1, PhraseWords.ABOUT));
            }
        }
        return null;
    }

    private @Nullable Compass firstCompass(int from) {
        int at = words.indexOf(PhraseWords.COMPASS.keySet(), from);
        return at < 0 ? null : compass(at);
    }

    private @Nullable PlacePhrase ends(int from, int to, Set<String> join, PlacePhrase.Link link) {
        int middle = words.indexOf(join, from + 1);
        return middle < 0 || middle + 1 >= to
                ? null
                : new PlacePhrase.Between(words.between(from, middle), words.between(middle + 1, to), link);
    }

    private @Nullable Compass compass(int at) {
        Compass first = PhraseWords.COMPASS.get(words.at(at));
        Compass second = first == null ? null : PhraseWords.COMPASS.get(words.at(at + 1));
        return first == null || second == null ? first : first.towards(second);
    }

    private int afterCompass(int at) {
        Compass first = PhraseWords.COMPASS.get(words.at(at));
        return first != null && first != compass(at) ? at + 2 : at + 1;
    }

    private int skip(int from, Set<String> any) {
        int at = from;
        while (at < words.size() && words.isAt(at, any)) {
            at++;
        }
        return at;
    }
}
