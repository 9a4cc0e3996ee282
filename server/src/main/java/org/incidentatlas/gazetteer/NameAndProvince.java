package org.incidentatlas.gazetteer;

import java.util.List;
import java.util.Optional;
import org.incidentatlas.gazetteer.PlaceText.Relation;

/**
 * Reads a name with its province right behind it and no sign between them: "Charkh Logar", "نوزاد هلمند". Only the exact name
 * of a province counts, so that no part of a longer name is torn off by likeness.
 */
final class NameAndProvince {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_PROVINCE = 3;

    private final NameMatcher matcher;

    NameAndProvince(NameMatcher matcher) {
        this.matcher = matcher;
    }

    /** The two apart; empty when the text does not end in the name of a province. */
    Optional<PlaceText> read(String text) {
        String[] words = text.split("\\s+", MOST_WORDS + 1);
        if (words.length < 2 || words.length > MOST_WORDS || text.indexOf(',') >= 0) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST_PROVINCE, words.length - 1); length > 0; length--) {
            String province = joined(words, words.length - length, words.length);
            if (matcher.isName(province, PlaceLevel.ADM1)) {
                return Optional.of(said(joined(words, 0, words.length - length), province));
            }
        }
        return Optional.empty();
    }

    private static PlaceText said(String name, String province) {
        return new PlaceText(
                name + ", " + province,
                Relation.AT,
                List.of(name),
                List.of(),
                List.of(province),
                List.of(),
                null,
                false);
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }
}
