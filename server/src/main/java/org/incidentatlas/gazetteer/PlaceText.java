package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
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
 * @param phrase what the first part says besides names, or null: see {@link PhraseReader}
 * @param privateHome whether it speaks of somebody's home, which is never to be placed more closely than its settlement
 */
record PlaceText(
        String text,
        Relation relation,
        List<String> names,
        List<String> bracketed,
        List<String> containers,
        List<String> nearby,
        @Nullable PlacePhrase phrase,
        boolean privateHome) {

    /** How the place lies to what is named. */
    enum Relation {
        AT,
        /** In its neighbourhood. */
        NEAR,
        /** In a part of it: "Southern Nangarhar", "West Kabul". */
        PART,
        /** Somewhere along a road, or between two places. */
        ALONG
    }

    private static final int MOST_PARTS = 8;
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile("(?:\\s*[,،;؛]\\s*|\\s[-–—]\\s+)(?![^(]*\\))");
    /** "Kabul's Char Asyab district"; the words after it begin with a capital, as names do. */
    private static final Pattern POSSESSIVE = Pattern.compile("^(\\p{Lu}[\\p{L} -]{1,40})['’]s (\\p{Lu}[^,;()]*)$");

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
        return PlainName.is(stripped) && !PhraseCues.in(stripped) && !isJoined(stripped)
                ? new PlaceText(stripped, Relation.AT, List.of(stripped), List.of(), List.of(), List.of(), null, false)
                : UnitPhrase.read(stripped).orElseGet(() -> new Parsing(possessed(stripped)).result());
    }

    /** Whether a sign that stands between two names makes more of it than one. */
    private static boolean isJoined(String text) {
        return text.contains(" - ") || text.contains(" – ") || text.contains("'s ") || text.contains("’s ");
    }

    /** The owner behind what it owns, as a part that holds it. */
    private static String possessed(String text) {
        Matcher owned = POSSESSIVE.matcher(text);
        return owned.matches() ? owned.group(2) + ", " + owned.group(1) : text;
    }

    /** Whether the text is one name and says nothing else. */
    boolean isPlain() {
        return names.size() == 1 && names.get(0).length() == text.length();
    }

    /** The name without "north", "southern" and the like; empty when it has none. */
    static Optional<String> whole(String name) {
        return PhraseReader.read(name)
                .filter(PlacePhrase.Part.class::isInstance)
                .flatMap(part -> part.names().stream().findFirst());
    }

    /** The parts between commas outside brackets, the first eight. */
    static List<String> segments(String text) {
        if (!mayHaveSegments(text)) {
            String only = text.strip();
            return only.isEmpty() ? List.of() : List.of(only);
        }
        return COMMA.splitAsStream(text)
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .limit(MOST_PARTS)
                .toList();
    }

    private static boolean mayHaveSegments(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (",،;؛-–—".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** One run over one phrase. */
    private static final class Parsing {
        private final String text;
        private final List<String> names = new ArrayList<>();
        private final List<String> bracketed = new ArrayList<>();
        private final List<String> containers = new ArrayList<>();
        private final List<String> nearby = new ArrayList<>();
        private Relation relation = Relation.AT;
        private @Nullable PlacePhrase phrase;

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
            return new PlaceText(text, relation, names, bracketed, containers, nearby, phrase, home);
        }

        private String withoutBrackets(String segment) {
            if (segment.indexOf('(') < 0) {
                return SPACES.matcher(segment).replaceAll(" ");
            }
            BRACKETS.matcher(segment).results().map(found -> found.group(1)).forEach(this::remark);
            String without = BRACKETS.matcher(segment).replaceAll(" ");
            return SPACES.matcher(without).replaceAll(" ").strip();
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
            phrase = PhraseReader.read(segment).orElse(null);
            if (phrase instanceof PlacePhrase.Beside beside) {
                relation = Relation.NEAR;
                addNames(beside.name());
            } else if (phrase instanceof PlacePhrase.Part) {
                relation = Relation.PART;
                addHeld(segment);
            } else if (phrase instanceof PlacePhrase.Described described) {
                addHeld(described.name());
            } else if (phrase != null) {
                relation = Relation.ALONG;
                names.add(segment);
            } else {
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
            Optional<PlacePhrase> said = PhraseReader.read(segment);
            if (said.isPresent() && said.get() instanceof PlacePhrase.Beside beside) {
                nearby.add(plain(beside.name()));
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
            return !segment.isEmpty() && (!remark || whole(segment).isPresent());
        }

        private static String plain(String name) {
            return ARTICLE.matcher(name).replaceFirst("").strip();
        }
    }
}
