package org.incidentatlas.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a sentence that a named party took, lost or left a named place, and in doubt reads nothing.
 *
 * <p>The verb must be in the past and its object the very place, with only words such as "most of the" between; the party must be
 * the only one before the verb, or stand right before it; and nothing in the sentence may speak of a plan, an attempt, a claim, a
 * denial or a chance. Safe for several threads.
 */
final class HoldWords {

    private static final String FILLING =
            "(?:(?:the|a|an|all|most|much|some|part|parts|areas?|cave|valley|villages?|district|town|city"
                    + "|province|centre|center|control|full|back|over|whole|entire|last|remaining|of)\\s+){0,7}";

    private static final String TAKING =
            "took|captured|seized|overran|recaptured|retook|regained|conquered|took control of|took back";
    private static final String LEAVING =
            "lost|left|abandoned|withdrew from|pulled out of|retreated from|were driven out of|was driven out of|were driven from";
    private static final String TAKEN =
            "(?:fell to|(?:was|were) (?:taken|captured|seized|overrun|recaptured|retaken) by|came under (?:the )?control of)";

    /** One of these anywhere in the sentence, and it is not read. */
    private static final Pattern DOUBT = Pattern.compile(
            "\\b(?:plan(?:s|ned|ning)?|tr(?:y|ies|ied|ying)|attempt\\w*|fail\\w*|den(?:y|ies|ied|ying|ial)|vow\\w*|threat\\w*"
                    + "|want\\w*|aim\\w*|intend\\w*|sought|seek\\w*|hop(?:e|es|ed|ing)|may|might|could|would|will|should|can"
                    + "|not|never|no|nobody|without|unless|if|whether|claim\\w*|alleg\\w*|rumou?r\\w*|reject\\w*|disput\\w*"
                    + "|repel\\w*|repuls\\w*|prevent\\w*|foil\\w*|meant|bid|unable|nearly|almost|had earlier|previously)\\b"
                    + "|n[’']t\\b|\\bto (?:take|capture|seize|retake|recapture|overrun)\\b|\\?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VERB =
            Pattern.compile("\\b(?:" + TAKING + "|" + LEAVING + "|" + TAKEN + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;!?])\\s+");
    private static final int WORDS_RIGHT_BEFORE = 2;

    private final Map<String, Actor> parties = new HashMap<>();
    private final Pattern party;

    HoldWords(Actors actors) {
        for (Actor actor : actors.all()) {
            if (!actor.kind().equals("unidentified") && actor.parts().isEmpty()) {
                Set<String> names = new LinkedHashSet<>(List.of(actor.name(), actor.shortName()));
                names.addAll(actors.ownNames(actor));
                names.stream()
                        .filter(name -> name.length() > 2)
                        .filter(name -> actors.find(name).equals(Optional.of(actor)))
                        .forEach(name -> parties.putIfAbsent(folded(name), actor));
            }
        }
        this.party = Pattern.compile(
                "(?<![\\p{L}\\p{Nd}-])(?:" + alternatives(parties.keySet()) + ")(?![\\p{L}\\p{Nd}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The longest first, so that a name is not cut short to another. */
    private static String alternatives(Set<String> names) {
        return names.isEmpty()
                ? "(?!)"
                : names.stream()
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
    }

    /**
     * What the text tells of these places, each party once for taking and once for losing.
     *
     * @param places names that count as the ground spoken of
     * @param statement id of the statement the text is of, or null for the incident's own summary
     */
    List<ToldHold> read(String text, Set<String> places, @Nullable String statement) {
        List<ToldHold> told = new ArrayList<>();
        if (places.isEmpty() || !VERB.matcher(text).find()) {
            return told;
        }
        String place = "(?<place>" + alternatives(places) + ")(?![\\p{L}\\p{Nd}-])";
        for (String sentence : SENTENCE_END.split(text)) {
            if (!DOUBT.matcher(sentence).find()) {
                active(sentence, TAKING, place, true, statement).ifPresent(told::add);
                active(sentence, LEAVING, place, false, statement).ifPresent(told::add);
                passive(sentence, place, statement).ifPresent(told::add);
            }
        }
        return told;
    }

    private Optional<ToldHold> active(
            String sentence, String verbs, String place, boolean gained, @Nullable String statement) {
        Matcher verb = Pattern.compile(
                        "\\b(?:" + verbs + ")\\s+" + FILLING + place, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(sentence);
        if (!verb.find()) {
            return Optional.empty();
        }
        return subject(sentence.substring(0, verb.start()))
                .map(actor -> new ToldHold(gained, actor.name(), verb.group("place"), sentence.strip(), statement));
    }

    /** The only party before the verb, or else the one that stands right before it. */
    private Optional<Actor> subject(String before) {
        Matcher named = party.matcher(before);
        Set<Actor> found = new LinkedHashSet<>();
        Actor last = null;
        int end = 0;
        while (named.find()) {
            last = parties.get(folded(named.group()));
            found.add(last);
            end = named.end();
        }
        boolean rightBefore = before.substring(end).strip().split("\\s+").length <= WORDS_RIGHT_BEFORE
                && before.substring(end).indexOf(',') < 0;
        return found.size() == 1 || (found.size() > 1 && rightBefore) ? Optional.ofNullable(last) : Optional.empty();
    }

    private Optional<ToldHold> passive(String sentence, String place, @Nullable String statement) {
        Matcher verb = Pattern.compile(
                        place + "(?:\\s+(?:district|village|town|city|province|valley))?\\s+" + TAKEN
                                + "\\s+(?:the\\s+)?(?<by>.+)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(sentence);
        if (!verb.find()) {
            return Optional.empty();
        }
        Matcher by = party.matcher(verb.group("by"));
        return by.lookingAt()
                ? Optional.ofNullable(parties.get(folded(by.group())))
                        .map(actor ->
                                new ToldHold(true, actor.name(), verb.group("place"), sentence.strip(), statement))
                : Optional.empty();
    }
}
