package org.incidentatlas.gazetteer;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases of distance, direction and region in one part of a text, from left to right without ever going back over
 * more than a few words, so that no text takes longer than its length.
 *
 * <p>English here; Dari and Pashto in {@link PhraseReaderArabic}.
 */
final class PhraseReader {

    private static final int MOST_GENERIC_WORDS = 8;
    private static final Set<String> FROM = Set.of("of", "from", "outside", "off");
    private static final Set<String> LINKING =
            Set.of("linking", "connecting", "joining", "running", "leading", "from", "between");
    private static final Set<String> JOINS = Set.of("to", "and", "with", "&");
    private static final Set<String> PART_WORDS = Set.of(
            "part",
            "parts",
            "area",
            "areas",
            "side",
            "half",
            "districts",
            "corner",
            "edge",
            "flank",
            "end",
            "villages");
    private static final Set<String> REGION_WORDS =
            Set.of("region", "regions", "province", "provinces", "zone", "part", "parts", "area", "areas", "country");
    private static final Set<String> KINDS =
            Set.of("province", "district", "city", "town", "village", "provinces", "capital", "port");
    private static final Set<String> APPROACHES = Set.of(
            "vicinity", "outskirts", "outskirt", "approaches", "environs", "surroundings", "suburbs", "suburb", "edge");

    private final PhraseText words;

    private PhraseReader(PhraseText words) {
        this.words = words;
    }

    /** @param segment a text, or its part before the first comma, without brackets */
    static Optional<PlacePhrase> read(String segment) {
        if (!PhraseCues.in(segment)) {
            return Optional.empty();
        }
        PhraseText words = new PhraseText(segment);
        PlacePhrase phrase = Letters.inArabicScript(segment)
                ? new PhraseReaderArabic(words).phrase()
                : new PhraseReader(words).phrase();
        return Optional.ofNullable(phrase)
                .filter(found -> found.names().stream().noneMatch(String::isBlank));
    }

    private @Nullable PlacePhrase phrase() {
        for (int at = 0; at <= MOST_GENERIC_WORDS && at < words.size(); at++) {
            PlacePhrase phrase = at(at);
            if (phrase != null) {
                return phrase;
            }
            if (!words.isAt(at, PhraseWords.GENERIC)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable PlacePhrase at(int at) {
        PlacePhrase phrase = distance(at);
        phrase = phrase == null ? terrain(at) : phrase;
        phrase = phrase == null ? near(at) : phrase;
        phrase = phrase == null ? between(at) : phrase;
        phrase = phrase == null ? border(at) : phrase;
        phrase = phrase == null ? road(at) : phrase;
        return phrase == null ? direction(at) : phrase;
    }

    /** "About 5-10 km to the north-east of X", "a few miles outside X". */
    private @Nullable PlacePhrase distance(int from) {
        int at = from;
        boolean within = words.hasAt(at, "within");
        boolean about = within;
        while (words.isAt(at, PhraseWords.ABOUT) || words.hasAt(at, "within")) {
            about |= !words.hasAt(at, "within");
            at++;
        }
        Double first = words.number(at);
        boolean vague = words.hasAt(at, "a", "few") || words.hasAt(at, "several") || words.hasAt(at, "few");
        if (first == null && !vague) {
            return null;
        }
        at += words.hasAt(at, "a", "few") ? 2 : 1;
        Double second = first;
        if ((words.isDash(at) || words.hasAt(at, "to") || words.hasAt(at, "or")) && words.number(at + 1) != null) {
            second = words.number(at + 1);
            at += 2;
        }
        Double unit = PhraseWords.UNITS.get(words.at(at));
        if (unit == null) {
            return null;
        }
        Distance distance = first == null || second == null ? null : Distance.of(first, second, unit, about && !within);
        return measured(at + 1, within && distance != null ? Distance.within(distance) : distance);
    }

    /** What follows a distance: "away to the west of X", "from X", "outside X". */
    private @Nullable PlacePhrase measured(int from, @Nullable Distance distance) {
        if (distance != null && distance.farthest() > Distance.MOST_METRES) {
            return null;
        }
        int at = from;
        while (words.hasAt(at, "away")
                || words.hasAt(at, "distant")
                || words.hasAt(at, "further")
                || words.hasAt(at, "due")) {
            at++;
        }
        at = skip(at, "to", "in", "the", "due");
        Direction direction = direction(at, true);
        if (direction != null) {
            at = direction.next();
        }
        at += words.hasAt(at, "side") || words.hasAt(at, "direction") ? 1 : 0;
        boolean said = words.isAt(at, FROM);
        while (words.isAt(at, FROM)) {
            at++;
        }
        if (!said && direction == null) {
            return null;
        }
        int end = endBeforeDirection(at);
        Direction last = end < words.size() ? direction(skip(end, "to", "in", "the"), true) : null;
        Compass compass = direction != null ? direction.compass() : last == null ? null : last.compass();
        return new PlacePhrase.Beside(name(at, end), distance, compass);
    }

    /** "5 km from X to the west": where the name ends. */
    private int endBeforeDirection(int from) {
        for (int at = from + 1; at < words.size(); at++) {
            if (words.hasAt(at, "to", "the") || words.hasAt(at, "in", "the")) {
                Direction direction = direction(at + 2, true);
                if (direction != null && direction.next() >= words.size() - 1) {
                    return at;
                }
            }
        }
        return words.size();
    }

    private @Nullable PlacePhrase near(int from) {
        int at = skip(from, "just", "very", "right");
        int after = -1;
        if (words.isAt(at, PhraseWords.NEAR)) {
            after = at + 1;
        } else if (words.hasAt(at, "close", "to")
                || words.hasAt(at, "next", "to")
                || words.hasAt(at, "adjacent", "to")) {
            after = at + 2;
        } else if (words.hasAt(at, "not", "far", "from") || words.hasAt(at, "far", "from")) {
            after = at + (words.hasAt(at, "not") ? 3 : 2);
        } else {
            int noun = skip(at, "in", "on", "at", "the", "immediate", "far");
            if (words.isAt(noun, APPROACHES) && (words.hasAt(noun + 1, "of") || words.hasAt(noun + 1, "to"))) {
                after = noun + 2;
            } else if (words.isAt(noun, PhraseWords.ROAD) && words.hasAt(noun + 1, "to")) {
                after = noun + 2;
            }
        }
        if (after < 0) {
            return null;
        }
        after = skip(after, "of", "to", "the");
        PlacePhrase inner = between(after);
        inner = inner == null ? border(after) : inner;
        return inner != null ? inner : new PlacePhrase.Beside(name(after, words.size()), null, null);
    }

    private @Nullable PlacePhrase between(int from) {
        int at = skip(from, "in", "midway", "halfway", "mid", "way", "half");
        if (!words.hasAt(at, "between")) {
            return null;
        }
        return ends(at + 1, Set.of("and", "&"), PlacePhrase.Link.BETWEEN);
    }

    /** "Border area between A and B", "border with B", "A-B border". */
    private @Nullable PlacePhrase border(int from) {
        int at = skip(from, "the", "on", "at", "in", "along");
        if (words.isAt(at, PhraseWords.BORDER)) {
            at = skip(
                    at + 1,
                    "area",
                    "areas",
                    "region",
                    "regions",
                    "zone",
                    "line",
                    "district",
                    "districts",
                    "between",
                    "of");
            at = skip(at, "shared", "by", "with", "the");
            PlacePhrase two = ends(at, JOINS, PlacePhrase.Link.BORDER);
            return two != null ? two : new PlacePhrase.Edge(name(at, words.size()));
        }
        int border = words.indexOf(PhraseWords.BORDER, at + 1);
        if (border < 0 || skip(border + 1, "area", "areas", "region", "zone", "crossing") < words.size()) {
            return null;
        }
        PlacePhrase two = ends(at, border, Set.of("and", "&"), PlacePhrase.Link.BORDER);
        return two != null ? two : new PlacePhrase.Edge(name(at, border));
    }

    /** "On the A-B highway", "the road from A to B", "the highway linking A with B". */
    private @Nullable PlacePhrase road(int from) {
        int at = skip(from, "the", "on", "along", "off", "main", "a", "en");
        boolean way = words.isAt(at, PhraseWords.ROAD) || words.hasAt(at, "way");
        int links = skip(at + 1, "that", "which", "links", "connects", "runs", "running", "leading");
        if (way && (words.isAt(links, LINKING) || links > at + 1)) {
            return ends(
                    skip(links, "linking", "connecting", "joining", "from", "between"), JOINS, PlacePhrase.Link.ROAD);
        }
        if (words.hasAt(at, "from") && words.indexOf(Set.of("to"), at + 2) > 0) {
            return ends(at + 1, Set.of("to"), PlacePhrase.Link.ROAD);
        }
        int road = words.size() - 1;
        if (road <= at || !words.isAt(road, PhraseWords.ROAD)) {
            return null;
        }
        int end = words.hasAt(road - 1, "main") || words.hasAt(road - 1, "ring") ? road - 1 : road;
        PlacePhrase two = ends(at, end, Set.of("to", "and"), PlacePhrase.Link.ROAD);
        return two != null ? two : end > at ? new PlacePhrase.Road(name(at, end)) : null;
    }

    private @Nullable PlacePhrase ends(int from, Set<String> join, PlacePhrase.Link link) {
        return ends(from, words.size(), join, link);
    }

    /** "A and B"; "A and B districts" says of both what they are. */
    private @Nullable PlacePhrase ends(int from, int to, Set<String> join, PlacePhrase.Link link) {
        int middle = words.indexOf(join, from + 1);
        if (middle < 0 || middle + 1 >= to) {
            return null;
        }
        String kind = words.at(to - 1);
        boolean both = kind.equals("districts") || kind.equals("provinces") || kind.equals("cities");
        int end = both ? to - 1 : to;
        String cue = !both ? "" : kind.equals("cities") ? " city" : " " + kind.substring(0, kind.length() - 1);
        return new PlacePhrase.Between(name(from, middle) + cue, name(middle + 1, end) + cue, link);
    }

    /** "The mountains of Kunar". */
    private @Nullable PlacePhrase terrain(int from) {
        boolean terrain = words.isAt(from, PhraseWords.TERRAIN);
        boolean areas = words.hasAt(from, "mountainous") && words.isAt(from + 1, PART_WORDS);
        int of = from + (areas ? 2 : 1);
        if ((!terrain && !areas) || !(words.hasAt(of, "of") || words.hasAt(of, "in"))) {
            return null;
        }
        return new PlacePhrase.Part(name(of + 1, words.size()), areas ? "mountains" : words.at(from), null);
    }

    private record Direction(String word, @Nullable Compass compass, int next) {}

    /** "Southern Nangarhar", "the north of Helmand", "north of Kunduz", "the north-east". */
    private @Nullable PlacePhrase direction(int from) {
        boolean beside = words.hasAt(from, "to", "the");
        Direction direction = direction(beside ? from + 2 : from, false);
        if (direction == null) {
            return null;
        }
        boolean article = !beside && words.hasAt(from - 1, "the");
        int at = direction.next();
        if (ofTheCountry(at)) {
            return new PlacePhrase.Part(null, direction.word(), direction.compass());
        }
        if (words.isAt(at, KINDS) && words.hasAt(at + 1, "of")) {
            return new PlacePhrase.Described(name(at, words.size()));
        }
        boolean part = words.isAt(at, PART_WORDS) || words.isAt(at, REGION_WORDS);
        at += part ? 1 : 0;
        boolean of = words.hasAt(at, "of") || words.hasAt(at, "from");
        String name = name(of ? at + 1 : at, words.size());
        boolean outside = of && !part && !article && direction.compass() != null && !isAdjective(from);
        return outside
                ? new PlacePhrase.Beside(name, null, direction.compass())
                : new PlacePhrase.Part(name, direction.word(), direction.compass());
    }

    private boolean isAdjective(int at) {
        return words.at(at).endsWith("ern");
    }

    /** Nothing more, or only words such as "region of the country". */
    private boolean ofTheCountry(int from) {
        int at = skip(from, "region", "regions", "province", "provinces", "zone", "part", "parts", "area", "areas");
        at = skip(at, "of", "the", "country");
        return at >= words.size();
    }

    /** "North", "north-eastern", "northeast", "north east", "central". */
    private @Nullable Direction direction(int at, boolean compassOnly) {
        Compass first = PhraseWords.COMPASS.get(words.at(at));
        if (first == null) {
            String part = compassOnly ? null : PhraseWords.PARTS.get(words.at(at));
            if (part == null) {
                return null;
            }
            boolean highlands = part.equals("central") && words.hasAt(at + 1, "highlands");
            return new Direction(highlands ? "central highlands" : part, null, at + (highlands ? 2 : 1));
        }
        int second = words.isDash(at + 1) ? at + 2 : at + 1;
        Compass other = PhraseWords.COMPASS.get(words.at(second));
        if (other != null && first.towards(other) != first) {
            Compass both = first.towards(other);
            return new Direction(both.toString(), both, second + 1);
        }
        return new Direction(first.toString(), first, at + 1);
    }

    private int skip(int from, String... any) {
        Set<String> skipped = Set.of(any);
        int at = from;
        while (at < words.size() && skipped.contains(words.at(at))) {
            at++;
        }
        return at;
    }

    private String name(int from, int to) {
        return words.between(skip(from, "the", "a", "an"), to);
    }
}
