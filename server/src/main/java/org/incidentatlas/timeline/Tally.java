package org.incidentatlas.timeline;

import org.incidentatlas.sources.Casualties;

/**
 * Incidents counted and the dead added up. Fighters counted by the side that killed them are left out of the sums.
 *
 * @param incidents how many incidents
 * @param withDeaths how many of them with at least one death that enters the sums
 * @param killedLow sum of the lowest numbers
 * @param killedBest sum of the most likely numbers
 * @param killedHigh sum of the highest numbers
 * @param fightersKilledBest fighters killed as the side that killed them counts; never part of the sums above
 */
public record Tally(
        int incidents, int withDeaths, int killedLow, int killedBest, int killedHigh, int fightersKilledBest) {

    private static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0);

    public static Tally zero() {
        return ZERO;
    }

    /** This and one more incident with the given figures. */
    public Tally plus(Casualties casualties) {
        if (!casualties.entersTotals()) {
            return new Tally(
                    incidents + 1,
                    withDeaths,
                    killedLow,
                    killedBest,
                    killedHigh,
                    fightersKilledBest + casualties.killed().bestForSum());
        }
        return new Tally(
                incidents + 1,
                withDeaths + (casualties.killed().highForSum() > 0 ? 1 : 0),
                killedLow + casualties.killed().lowForSum(),
                killedBest + casualties.killed().bestForSum(),
                killedHigh + casualties.killed().highForSum(),
                fightersKilledBest);
    }
}
