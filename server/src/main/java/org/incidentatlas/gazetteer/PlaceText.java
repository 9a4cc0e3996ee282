package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase about a place says, word by word, before any name is looked up.
 *
 * <p>"Near the Hussainia mosque, Qala-e Fathullah, Kabul" says: near; {@code Hussainia mosque}; in {@code Qala-e
 * Fathullah} and {@code Kabul}. Only English phrases are taken apart; commas and brackets work in every script.
 * Parts beyond the eighth are passed over, between commas as in brackets: no address has more, and each costs a search.
 *
 * @param text the phrase
 * @param relation how the place lies to the names
 * @param names the places named first; several in "Digal, Korangal and Manar, Chapa Dara"
 * @param bracketed what stands in brackets after them: another name, or what holds them
 * @param containers what the phrase says holds them, in its order, usually from small to large
 * @param nearby what a later part says is near: "West Kabul, near Muhammad Ali Jinnah hospital"
 * @param metres the distance given ("5 km from"), or null
 * @param privateHome whether it speaks of somebody's home, which is never to be placed more closely than its settlement
 */
record PlaceText(
        String text,
        Relation relation,
        List<String> names,
        List<String> bracketed,
        List<String> containers,
        List<String> nearby,
        @Nullable Double metres,
        boolean privateHome) {

    /** How the place lies to what is named. */
    enum Relation {
        AT,
        /** In its neighbourhood. */
        NEAR,
        /** In a part of it: "Southern Nangarhar", "West Kabul". */
        PART,
        /** Somewhere along a road. */
        ALONG
    }

    private static final int MOST_PARTS = 8;
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern COMMA = Pattern.compile("\\s*[,،;؛]\\s*(?![^(]*\\))");
    private static final Pattern NEAR = Pattern.compile(
            "^(?:(?:the )?(?:mountains?|hills?|outskirts|area|approaches|villages?|forests?) )?"
                    + "(?:near|nearby|outside|close to|next to|around|approaches to|(?:on )?the outskirts of|outskirts of"
                    + "|on the road to)\\s+(.+)$",
            I);
    private static final Pattern DISTANCE = Pattern.compile(
            "^(?:about |some |around )?(\\d{1,3}(?:\\.\\d)?) ?(km|kilomet(?:re|er)s?|miles?)"
                    + "(?: (?:north|south|east|west)[a-z-]*)? (?:of|from|outside) (.+)$",
            I);
    private static final Pattern PART = Pattern.compile(
            "^(?:the )?(?:(?:north|south|east|west|central|upper|lower)(?:ern)?|(?:north|south)[- ]?(?:east|west)(?:ern)?)"
                    + " (?:part of )?(.+)$",
            I);
    private static final Pattern ROAD = Pattern.compile("\\b(?:highway|road|motorway)$", I);
    private static final Pattern HOME = Pattern.compile("\\b(?:homes?|house|houses|residence|apartment)\\b", I);
    private static final Pattern HELD_BY = Pattern.compile(
            "^(.+?\\b(?:province|district|city|town|village|area|centre|center|valley|mosque|school|hospital))"
                    + " (?:of|in) (.+)$",
            I);
    private static final Pattern INSIDE = Pattern.compile("^(.+?) (?:in|inside|within|at) (?:the )?(.+)$", I);
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ", I);
    private static final Pattern AND = Pattern.compile(" and (?=\\p{Lu})");
    private static final Pattern NOT_A_LIST = Pattern.compile("\\b(?:ministry|department|office|agency)\\b", I);

    PlaceText {
        names = List.copyOf(names);
        bracketed = List.copyOf(bracketed);
        containers = List.copyOf(containers);
        nearby = List.copyOf(nearby);
    }

    static PlaceText parse(String text) {
        String stripped = text.strip();
        return PlainName.is(stripped)
                ? new PlaceText(stripped, Relation.AT, List.of(stripped), List.of(), List.of(), List.of(), null, false)
                : UnitPhrase.read(stripped).orElseGet(() -> new Parsing(stripped).result());
    }

    /** Whether the text is one name and says nothing else. */
    boolean isPlain() {
        return names.size() == 1 && names.get(0).length() == text.length();
    }

    /** The name without "north", "southern" and the like; empty when it has none. */
    static Optional<String> whole(String name) {
        Matcher part = PART.matcher(name);
        return part.matches() ? Optional.of(part.group(1)) : Optional.empty();
    }

    /** The parts between commas outside brackets, the first eight. */
    static List<String> segments(String text) {
        return COMMA.splitAsStream(text)
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .limit(MOST_PARTS)
                .toList();
    }

    /** One run over one phrase. */
    private static final class Parsing {
        private final String text;
        private final List<String> names = new ArrayList<>();
        private final List<String> bracketed = new ArrayList<>();
        private final List<String> containers = new ArrayList<>();
        private final List<String> nearby = new ArrayList<>();
        private Relation relation = Relation.AT;
        private @Nullable Double metres;

        Parsing(String text) {
            this.text = text;
        }

        PlaceText result() {
            List<String> segments = segments(text);
            if (!segments.isEmpty()) {
                first(withoutBrackets(segments.get(0)));
                segments.subList(1, segments.size()).forEach(segment -> later(withoutBrackets(segment)));
            }
            boolean home = HOME.matcher(text).find();
            return new PlaceText(text, relation, names, bracketed, containers, nearby, metres, home);
        }

        private String withoutBrackets(String segment) {
            BRACKETS.matcher(segment).results().map(found -> found.group(1)).forEach(this::remark);
            return BRACKETS.matcher(segment)
                    .replaceAll(" ")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        /** A bracket with a colon is a sentence, not a name. */
        private void remark(String inBrackets) {
            if (!inBrackets.contains(":")) {
                segments(inBrackets).stream()
                        .limit(MOST_PARTS - bracketed.size())
                        .forEach(bracketed::add);
            }
        }

        private void first(String segment) {
            Matcher distance = DISTANCE.matcher(segment);
            Matcher near = NEAR.matcher(segment);
            if (distance.matches()) {
                relation = Relation.NEAR;
                double unit = distance.group(2).toLowerCase(Locale.ROOT).startsWith("k") ? 1000 : 1609.344;
                metres = Double.parseDouble(distance.group(1)) * unit;
                addNames(distance.group(3));
            } else if (near.matches()) {
                relation = Relation.NEAR;
                addNames(near.group(1));
            } else if (ROAD.matcher(segment).find()) {
                relation = Relation.ALONG;
                names.add(segment);
            } else {
                relation = PART.matcher(segment).matches() ? Relation.PART : Relation.AT;
                addHeld(segment);
            }
        }

        /** "X district of Y" and "X in Y" name what holds X. */
        private void addHeld(String segment) {
            Matcher held = HELD_BY.matcher(segment);
            Matcher inside = INSIDE.matcher(segment);
            if (held.matches()) {
                addNames(held.group(1));
                containers.add(plain(held.group(2)));
            } else if (inside.matches()) {
                addNames(inside.group(1));
                containers.add(plain(inside.group(2)));
            } else {
                addNames(segment);
            }
        }

        private void later(String segment) {
            Matcher near = NEAR.matcher(segment);
            if (near.matches()) {
                nearby.add(plain(near.group(1)));
            } else if (isList(segment)) {
                addNames(segment);
            } else if (startsAsName(segment)) {
                containers.add(whole(segment).orElse(plain(segment)));
            }
        }

        private void addNames(String list) {
            String[] parts = isList(list) ? AND.split(list) : new String[] {list};
            for (String part : parts) {
                names.add(plain(part));
            }
        }

        private static boolean isList(String segment) {
            return AND.matcher(segment).find() && !NOT_A_LIST.matcher(segment).find();
        }

        /** "used for voter registration" is no name; "north Kabul" and every name in another script may be one. */
        private boolean startsAsName(String segment) {
            boolean remark = !segment.isEmpty()
                    && Character.isLowerCase(segment.codePointAt(0))
                    && text.codePoints().anyMatch(Character::isUpperCase);
            return !segment.isEmpty() && (!remark || PART.matcher(segment).matches());
        }

        private static String plain(String name) {
            return ARTICLE.matcher(name).replaceFirst("").strip();
        }
    }
}
