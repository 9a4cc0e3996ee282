package org.incidentatlas.proposals;

import java.util.ArrayList;
import java.util.List;

/**
 * How alike two incidents are.
 *
 * @param points the sum over all aspects, and less what two incidents of one week and province are short of by themselves
 * @param reasons what speaks for one event, in plain sentences
 * @param against what speaks against it
 */
public record Likeness(double points, List<String> reasons, List<String> against) {

    /** Most incidents of one week and province are not the same event: so much has to be made up first. */
    private static final double DOUBT = 2.4;

    static final double STRONG = 1.8;
    static final double POSSIBLE = 0;

    public Likeness {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }

    static Likeness of(EventProfile one, EventProfile other) {
        boolean inOrder = one.incident().id().compareTo(other.incident().id()) <= 0;
        EventProfile first = inOrder ? one : other;
        EventProfile second = inOrder ? other : one;
        double points = -DOUBT;
        List<String> reasons = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (Aspect aspect : Aspect.ALL) {
            Clue clue = aspect.compare(first, second);
            points += clue.points();
            if (!clue.sentence().isEmpty()) {
                (clue.points() > 0 ? reasons : against).add(clue.sentence());
            }
        }
        return new Likeness(points, reasons, against);
    }

    public Band band() {
        return points >= STRONG ? Band.STRONG : points >= POSSIBLE ? Band.POSSIBLE : Band.NOT_SHOWN;
    }
}
