package org.incidentatlas.gazetteer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words in which a person says where something is stated. They stay free text, since many publications have no address;
 * but they are there, and an address in them leads somewhere and gives nobody's password away.
 */
public final class SourceWords {

    /** The most characters (UTF-16 units). */
    public static final int LONGEST = 500;

    /** What begins as an address does, right or wrong. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:[a-z][a-z0-9+.-]*:(?://|\\\\).*|www\\..*|(?:https?|ftp|file|data|javascript|mailto|blob):.*)");

    /** What stands around an address in a sentence. */
    private static final Pattern AROUND = Pattern.compile("^[(<\\[{\"'“«]+|[)>\\]}\"'”».,;!?]+$");

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
        for (String word : words.strip().split("\\s+", -1)) {
            String bare = AROUND.matcher(word).replaceAll("");
            if (ADDRESS.matcher(bare).matches() && !isPageOnTheWeb(bare)) {
                return Optional.of(
                        "An address in it must be a whole one that begins with https:// or http://, without user name and"
                                + " password.");
            }
        }
        return Optional.empty();
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
