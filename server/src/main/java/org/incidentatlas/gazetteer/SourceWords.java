package org.incidentatlas.gazetteer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words in which a person says where something is stated. They stay free text, since many publications have no address;
 * but they are there, and an address in them leads somewhere and gives nobody's password away.
 */
public final class SourceWords {

    /** The most characters (UTF-16 units). */
    public static final int LONGEST = 500;

    /** How an address begins, right or wrong, at the start of a word. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)www\\.|(?:https?|ftp|file|data|javascript|mailto|blob):");

    /** How an address begins wherever it stands, such as behind a colon or comma without a space. */
    private static final Pattern WHOLE_ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:(?://|\\\\)");

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What stands around an address in a sentence. */
    private static final Pattern AROUND = Pattern.compile("^[(<\\[{\"'“«]+|[)>\\]}\"'”».,;!?]+$");

    /**
     * Signs of Unicode's category for formatting, which could show an address as another than it is, and separators of lines.
     * The two that join and part letters belong to the spelling of Dari and Pashto, behind a letter of theirs.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]|(?<![\\p{IsArabic}\\p{M}])[\\u200C\\u200D]");

    private SourceWords() {}

    /** Why the words say nothing that can be looked up, or empty when they do. */
    public static Optional<String> fault(String words) {
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(
                    "It is missing: the publication that states it, with its date, or the address of the page.");
        }
        if (words.length() > LONGEST || words.codePoints().anyMatch(NameText::isNoText)) {
            return Optional.of("It takes at most " + LONGEST + " characters of readable text on one line.");
        }
        if (UNSEEN.matcher(words).find()) {
            return Optional.of(
                    "It holds characters that nobody sees, such as those that turn the direction of writing.");
        }
        return SPACE.splitAsStream(words)
                        .map(word -> AROUND.matcher(word).replaceAll(""))
                        .anyMatch(SourceWords::leadsNowhere)
                ? Optional.of("An address in it must be a whole one that begins with https:// or http://, without user"
                        + " name and password.")
                : Optional.empty();
    }

    /** Whether an address in the word is no page on the web, or would give a password away. */
    private static boolean leadsNowhere(String word) {
        if (ADDRESS.matcher(word).lookingAt() && !isPageOnTheWeb(word)) {
            return true;
        }
        for (Matcher found = WHOLE_ADDRESS.matcher(word); found.find(); ) {
            if (!isPageOnTheWeb(word.substring(found.start()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPageOnTheWeb(String address) {
        try {
            URI parsed = new URI(address);
            String scheme = String.valueOf(parsed.getScheme());
            String authority = parsed.getRawAuthority();
            return (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                    && authority != null
                    && !authority.startsWith(":")
                    && authority.indexOf('@') < 0;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
