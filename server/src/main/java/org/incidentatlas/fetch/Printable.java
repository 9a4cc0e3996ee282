package org.incidentatlas.fetch;

/** Text of a stranger for a terminal: control and direction characters, which could rewrite the screen, become spaces. */
final class Printable {

    private static final int LONGEST = 300;

    private Printable() {}

    /** The text on one line, at most {@value #LONGEST} characters. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(point -> isShown(point) ? point : ' ')
                .forEach(kept::appendCodePoint);
        return kept.toString().strip().replaceAll(" {2,}", " ");
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
