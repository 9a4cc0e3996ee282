package org.incidentatlas.gazetteer;

/** What sort of name a list that does not say so gives, judged by its letters. */
public final class NameKinds {

    /** Letters that Pashto has and Dari, Persian and Urdu have not. */
    private static final String PASHTO_ONLY = "\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06cd\u06d0";

    private static final double SAME_NAME_SPELT_OTHERWISE = 0.2;

    private NameKinds() {}

    /** Pashto by its letters, a variant when it is spelt much like the main name, else an alias. */
    public static PlaceName.Kind of(String name, String main) {
        if (name.chars().anyMatch(letter -> PASHTO_ONLY.indexOf(letter) >= 0)) {
            return PlaceName.Kind.PASHTO;
        }
        Folded folded = Folded.of(name);
        return SpellingDistance.between(folded, Folded.of(main)) <= SAME_NAME_SPELT_OTHERWISE * folded.length()
                ? PlaceName.Kind.VARIANT
                : PlaceName.Kind.ALIAS;
    }

    /** Whether the name has letters, all of them of the Latin or Arabic script: others are not compared here. */
    public static boolean isReadable(String name) {
        boolean letters = false;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            int point = name.codePointAt(at);
            if (Character.isLetter(point)) {
                Character.UnicodeScript script = Character.UnicodeScript.of(point);
                if (script != Character.UnicodeScript.LATIN
                        && script != Character.UnicodeScript.ARABIC
                        && script != Character.UnicodeScript.COMMON) {
                    return false;
                }
                letters = true;
            }
        }
        return letters;
    }
}
