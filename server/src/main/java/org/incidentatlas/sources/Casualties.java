package org.incidentatlas.sources;

import org.jspecify.annotations.Nullable;

/**
 * Killed and injured as one statement gives them.
 *
 * @param killed the dead, attackers normally left out
 * @param injured the injured, or null
 * @param whom whom the figures count
 * @param countedBy who counted, or null when the statement does not say
 */
public record Casualties(
        Figures killed,
        @Nullable Integer injured,
        CountedWhom whom,
        @Nullable String countedBy) {

    private static final Casualties NONE = new Casualties(Figures.none(), null, CountedWhom.NOT_SAID, null);

    public static Casualties none() {
        return NONE;
    }

    /** Whether the statement gives any figure, of dead or injured. */
    public boolean givesFigure() {
        return !killed.isEmpty() || injured != null;
    }
}
