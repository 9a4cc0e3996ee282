package org.incidentatlas.gazetteer;

/**
 * A distance as a text gives it, in metres.
 *
 * <p>Reports round. A figure is taken as {@value #ROUNDING_PERCENT} % to either side and at least half of its unit ("1 km"
 * is 0.5 to 1.5 km); with "about", "some", "nearly" and the like as {@value #ABOUT_PERCENT} %.
 *
 * @param nearest the figure, or the lower one of a range
 * @param farthest the figure, or the upper one of a range
 * @param tolerance how far the truth may lie below the lower or above the upper figure
 */
record Distance(double nearest, double farthest, double tolerance) {

    private static final int ROUNDING_PERCENT = 10;
    private static final int ABOUT_PERCENT = 20;

    /** The longest distance that a report measures from a town; beyond it the number is a mistake. */
    static final double MOST_METRES = 1_000_000;

    /**
     * @param first the figure
     * @param second the other end of a range, or the same figure
     * @param unit metres in one of the unit it is given in
     * @param about whether the text says that it is not exact
     */
    static Distance of(double first, double second, double unit, boolean about) {
        double nearest = Math.min(first, second) * unit;
        double farthest = Math.max(first, second) * unit;
        double half = unit >= 100 && first == Math.rint(first) && second == Math.rint(second) ? unit / 2 : 0;
        double share = farthest * (about ? ABOUT_PERCENT : ROUNDING_PERCENT) / 100;
        return new Distance(nearest, farthest, Math.max(share, half));
    }

    /** "Within 5 km": anything from nothing to the figure. */
    static Distance within(Distance most) {
        return new Distance(0, most.farthest, most.tolerance);
    }

    boolean isRange() {
        return farthest > nearest;
    }
}
