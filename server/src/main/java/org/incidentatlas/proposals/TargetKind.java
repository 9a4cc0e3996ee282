package org.incidentatlas.proposals;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of targets that reports name in one of few words: two attacks on one day are rarely on two kinds. */
enum TargetKind {
    PLACE_OF_WORSHIP("mosques?|masjid|shrines?|temples?|gurdwara|imam ?bargah|church(?:es)?|worshippers|ziarat"),
    SCHOOL(
            "schools?|academy|university|students?|pupils|education(?:al)? cent(?:re|er)|tuition cent(?:re|er)|madrassa"),
    HOSPITAL("hospitals?|clinics?|maternity"),
    WEDDING("weddings?"),
    FUNERAL("funerals?|mourners"),
    BANK("banks?"),
    PRISON("prisons?|jail|inmates"),
    AIRPORT("airports?"),
    EMBASSY("embass(?:y|ies)|consulate"),
    COURT("courts?"),
    MINISTRY("ministr(?:y|ies)"),
    ELECTION("voters?|elections?|electoral|voting"),
    MARKET("bazaars?|markets?"),
    BROADCASTER("television|broadcaster|journalists?|presenter"),
    SPORTS_CLUB("wrestling|stadium|sports"),
    AID_OFFICE("aid (?:office|workers?)|charity|save the children|red cross|deminers|halo trust"),
    VEHICLE("bus|buses|minibus(?:es)?|minivans?"),
    CONVOY("convoys?"),
    PROTEST("protest(?:ers)?|demonstrat(?:ion|ors)"),
    INTELLIGENCE_OFFICE("intelligence|nds office|nds headquarters"),
    PALACE("palace"),
    GOVERNOR("governor'?s? (?:office|compound)");

    private final Pattern words;

    TargetKind(String words) {
        this.words = Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }

    static Set<TargetKind> named(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<TargetKind> named = EnumSet.noneOf(TargetKind.class);
        for (TargetKind kind : values()) {
            if (kind.words.matcher(lower).find()) {
                named.add(kind);
            }
        }
        return named;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
