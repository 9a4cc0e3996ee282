package org.incidentatlas.incidents;

import java.util.Set;

/** ACLED's words for what happened (codebook of 2023), for those who must know whether a word is one of them. */
public final class EventWords {

    /** The word for what is none of the others; of both lists nothing else can stand for a word that is not shown. */
    public static final String OTHER = "Other";

    private static final Set<String> TYPES = Set.of(
            "Battles",
            "Explosions/Remote violence",
            "Violence against civilians",
            "Protests",
            "Riots",
            "Strategic developments");

    private static final Set<String> SUB_TYPES = Set.of(
            "Armed clash",
            "Government regains territory",
            "Non-state actor overtakes territory",
            "Chemical weapon",
            "Air/drone strike",
            "Suicide bomb",
            "Shelling/artillery/missile attack",
            "Remote explosive/landmine/IED",
            "Grenade",
            "Sexual violence",
            "Attack",
            "Abduction/forced disappearance",
            "Excessive force against protesters",
            "Protest with intervention",
            "Peaceful protest",
            "Violent demonstration",
            "Mob violence",
            "Agreement",
            "Arrests",
            "Change to group/activity",
            "Disrupted weapons use",
            "Headquarters or base established",
            "Looting/property destruction",
            "Non-violent transfer of territory",
            OTHER);

    private EventWords() {}

    /** The type when it is one of the list, else {@link #OTHER}. */
    public static String type(String word) {
        return TYPES.contains(word) ? word : OTHER;
    }

    /** The sub-type when it is one of the list, else {@link #OTHER}. */
    public static String subType(String word) {
        return SUB_TYPES.contains(word) ? word : OTHER;
    }
}
