package org.incidentatlas.gazetteer;

import java.util.Locale;
import java.util.Set;

/**
 * Tells at a glance that a text is a name and nothing more, which most texts are: it has no sign and no word that a phrase
 * about a place could be made of. Costs one pass over the text.
 */
final class PlainName {

    private static final int LONGEST = 60;

    /** Every word that opens, joins or closes a phrase, in small letters. */
    private static final Set<String> OF_PHRASES = Set.of(
            ("the a an of in at inside within near nearby outside close next around about some from to on and between"
                            + " along part area outskirts approaches mountain mountains hill hills village villages forest"
                            + " forests north south east west northern southern eastern western central upper lower"
                            + " northeast northwest southeast southwest northeastern northwestern southeastern"
                            + " southwestern highway road motorway home homes house houses residence apartment province"
                            + " provinces district districts wilayat wilaya wilayah velayat vilayat woluswali wuleswali"
                            + " wuluswali uluswali ولایت ولايت ولایات ولسوالی ولسوالي ولسوالۍ د در")
                    .split(" "));

    private PlainName() {}

    /** Whether the stripped text is a name alone; of long texts always false. */
    static boolean is(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            boolean ofWord = Character.isLetter(c) || c == '\'' || Character.getType(c) == Character.NON_SPACING_MARK;
            if (ofWord) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                if (isOfPhrases(text, start, at)) {
                    return false;
                }
                start = -1;
            }
            if (!ofWord && c != ' ' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfPhrases(String text, int from, int to) {
        return OF_PHRASES.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
