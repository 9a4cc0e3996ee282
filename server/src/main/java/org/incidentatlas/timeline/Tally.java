package org.incidentatlas.timeline;

import org.incidentatlas.sources.Casualties;

/**
 * Incidents counted and the dead added up. Figures that count fighters, as the side that killed them does, enter no sum.
 *
 * @param incidents how many incidents
 * @param withDeaths how many of them with at least one death that enters the sums
 * @param killedLow sum of the lowest numbers
 * @param killedBest sum of the most likely numbers
 * @param killedHigh sum of the highest numbers
 * @param withFightersBest the dead of those figures that count fighters; never part of the sums above
 */
public record Tally(
        int incidents, int withDeaths, int killedLow, int killedBest, int killedHigh, int withFightersBest) {

    private static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0);

    public static Tally zero() {
        return ZERO;
    }

    /** Both together. */
    Tally plus(Tally other) {
        return new Tally(
                incidents + other.incidents,
                withDeaths + other.withDeaths,
                killedLow + other.killedLow,
                killedBest + other.killedBest,
                killedHigh + other.killedHigh,
                withFightersBest + other.withFightersBest);
    }

    /**
     * This and one more incident with the given figures.
     *
     * @param countsFighters whether fighters are among those counted: such figures enter no total
     */
    public Tally plus(Casualties casualties, boolean countsFighters) {
        if (countsFighters) {
            return new Tally(
                    incidents + 1,
                    withDeaths,
                    killedLow,
                    killedBest,
                    killedHigh,
                    withFightersBest + casualties.killed().bestForSum());
        }
        return new Tally(
                incidents + 1,
                withDeaths + (casualties.killed().highForSum() > 0 ? 1 : 0),
                killedLow + casualties.killed().lowForSum(),
                killedBest + casualties.killed().bestForSum(),
                killedHigh + casualties.killed().highForSum(),
                withFightersBest);
    }
}
