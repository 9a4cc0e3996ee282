package org.incidentatlas.gazetteer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.gazetteer.CorrectionResult.Field;
import org.incidentatlas.gazetteer.CorrectionResult.Reason;
import org.incidentatlas.gazetteer.CorrectionResult.Refused;

/**
 * What may become a further name of a place. A name acts for everybody and in every text, so one that would draw other
 * texts to the place is refused, whoever asks: the name of another place, of something abroad, of no place at all. What
 * holds for one text only belongs to its record and not to the gazetteer.
 */
final class AliasRules {

    /** The longest name, in characters (UTF-16 units). */
    static final int MAX_TEXT = 100;

    private static final int LEAST_LETTERS = 2;
    private static final String CODE = "[A-Za-z]{2}\\d{2,8}";
    /** Joins and parts letters in Persian and Pashto, without a width of its own. */
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    private final GazetteerIndex index;

    AliasRules(GazetteerIndex index) {
        this.index = index;
    }

    /** Why the text cannot be a further name of the place, or empty when it can. */
    Optional<Refused> refusal(Place place, String text) {
        Optional<String> unfit = unfit(text);
        if (unfit.isPresent()) {
            return unfit.map(message -> new Refused(Reason.INVALID, Field.TEXT, message));
        }
        return against(place, Folded.of(text)).map(message -> new Refused(Reason.CONFLICT, Field.TEXT, message));
    }

    private Optional<String> unfit(String text) {
        Optional<String> fault = NameText.fault(text);
        if (fault.isPresent()) {
            return fault.map(words -> "It cannot be a name: " + words + ".");
        }
        if (text.length() > MAX_TEXT) {
            return Optional.of("It is longer than " + MAX_TEXT + " characters.");
        }
        if (text.codePoints().anyMatch(AliasRules::isInvisible)) {
            return Optional.of("It holds marks of direction or other invisible characters.");
        }
        if (text.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
            return Optional.of("It has fewer than " + LEAST_LETTERS + " letters.");
        }
        if (scripts(text).size() > 1) {
            return Optional.of("It mixes scripts; record the name in each script by itself.");
        }
        if (speaksOfSurroundings(text)) {
            return Optional.of("It says how far from a place, or between which, and is no name: as a name it would put"
                    + " what happened around a place into it.");
        }
        return text.strip().matches(CODE) ? Optional.of("It has the form of a code.") : Optional.empty();
    }

    private static boolean speaksOfSurroundings(String text) {
        PlacePhrase phrase = PlaceText.parse(text).phrase();
        return phrase instanceof PlacePhrase.Beside
                || phrase instanceof PlacePhrase.Between
                || phrase instanceof PlacePhrase.Edge;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT && !JOINERS.contains(codePoint);
    }

    private static Set<Character.UnicodeScript> scripts(String text) {
        Set<Character.UnicodeScript> scripts = new HashSet<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.add(Character.UnicodeScript.of(letter)));
        scripts.removeAll(List.of(Character.UnicodeScript.COMMON, Character.UnicodeScript.INHERITED));
        return scripts;
    }

    private Optional<String> against(Place place, Folded name) {
        if (name.isEmpty() || index.words().saysKindOnly(name)) {
            return Optional.of("It only says what kind of place is meant, and names none.");
        }
        if (place.names().stream().anyMatch(known -> isSame(known, name))) {
            return Optional.of("It is a name of " + described(place) + " already.");
        }
        Optional<String> other = index.places().stream()
                .filter(each -> each.tier() == Tier.CORE && !each.id().equals(place.id()))
                .filter(each -> each.names().stream().anyMatch(known -> isOfficial(known) && isSame(known, name)))
                .findFirst()
                .map(each -> "It is the name of " + described(each) + ".");
        if (other.isPresent()) {
            return other;
        }
        return index.elsewhere()
                .country(name)
                .map(country -> "It is known to name something in another country: " + country + ".")
                .or(() -> index.elsewhere().isNoPlace(name)
                        ? Optional.of("It is a word for a party, an office, a day or the like, which names no place.")
                        : Optional.empty());
    }

    private static boolean isSame(PlaceName known, Folded name) {
        Folded folded = Folded.of(known.text());
        return folded.letters().equals(name.letters()) && folded.arabicScript() == name.arabicScript();
    }

    private static boolean isOfficial(PlaceName name) {
        return switch (name.kind()) {
            case OFFICIAL, DARI, PASHTO -> true;
            case VARIANT, ALIAS, CODE -> false;
        };
    }

    private String described(Place place) {
        return String.join(", ", index.path(place)) + " (" + place.id() + ")";
    }
}
