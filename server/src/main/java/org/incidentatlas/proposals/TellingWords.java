package org.incidentatlas.proposals;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that tell one event from another: neither the small words of a language nor those of every report. */
final class TellingWords {

    private static final int LEAST_LETTERS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private static final Set<String> COMMON =
            Set.of(("about after afghan afghanistan against also amid among armed around"
                            + " attack attacked attackers attacks august been before being between bomb bomber both casualties city"
                            + " civilian civilians claimed claim clash coded could count counted counts dead deaths december detonated"
                            + " died district during event explosion explosive fatalities february fighters fighting fire first following"
                            + " forces four from government group gunmen have hours including injured insurgents into islamic isis iskp"
                            + " january july june khorasan killed killing least left local march militants more most near november"
                            + " october officials other over people police province reported responsibility said security september"
                            + " several side sides since state suicide taliban that their them then there they this three took"
                            + " ucdp under unidentified unknown were when where which while with without within wounded known second"
                            + " april size afghans later center centre town village area five seven eight nine dozen dozens")
                    .split(" "));

    private TellingWords() {}

    /**
     * In lower case.
     *
     * @param but a text whose words do not count
     */
    static Set<String> of(String text, String but) {
        Set<String> words = new HashSet<>(all(text));
        words.removeAll(all(but));
        return words;
    }

    private static Set<String> all(String text) {
        Set<String> words = new HashSet<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            String word = found.group();
            if (word.length() >= LEAST_LETTERS && !COMMON.contains(word) && !Character.isDigit(word.charAt(0))) {
                words.add(word);
            }
        }
        return words;
    }

    /** In alphabetical order. */
    static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared;
    }
}
