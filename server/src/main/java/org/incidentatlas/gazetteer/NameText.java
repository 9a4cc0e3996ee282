package org.incidentatlas.gazetteer;

import java.util.Optional;

/** Tells text that may be a name from what no name holds. */
public final class NameText {

    private NameText() {}

    /**
     * Why the text cannot be a name to look up, or empty when it can: it is blank, longer than
     * {@value GeocodeQuery#MAX_TEXT} characters (UTF-16 units), or holds control characters, the mark of undecodable text
     * or half of a surrogate pair. Marks of direction are no part of a name and no fault: matching passes over them.
     */
    public static Optional<String> fault(String text) {
        if (text.isBlank()) {
            return Optional.of("it is empty");
        }
        if (text.length() > GeocodeQuery.MAX_TEXT) {
            return Optional.of("it is longer than " + GeocodeQuery.MAX_TEXT + " characters");
        }
        return text.codePoints().anyMatch(NameText::isNoText)
                ? Optional.of("it holds control characters or undecodable ones")
                : Optional.empty();
    }

    /** Control characters, the mark of undecodable text, and halves of surrogate pairs. */
    public static boolean isNoText(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0xFFFD
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
