package org.incidentatlas.proposals;

import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;

/** The dead, low to high, where both count the same people as far as they say. */
final class FigureAspect implements Aspect {

    @Override
    public Clue compare(EventProfile one, EventProfile other) {
        Casualties a = one.incident().casualties();
        Casualties b = other.incident().casualties();
        Integer dead = one.figure();
        Integer deadThere = other.figure();
        if (dead == null || deadThere == null) {
            return Clue.nothing();
        }
        if (countOthers(a.whom(), b.whom())) {
            return new Clue(0, "");
        }
        int most = Math.max(dead, deadThere);
        int least = Math.min(dead, deadThere);
        String said =
                least == most ? "Both count " + most + " dead." : "They count " + dead + " and " + deadThere + " dead.";
        if (least == most) {
            // The same large number by chance is rare, the same small one is not.
            return new Clue(Math.min(2.4, 0.3 + 0.6 * Math.log(1.0 + most)), said);
        }
        if (least == 0 && most > 2) {
            // Some data sets enter 0 where no number was reported.
            return new Clue(-0.9, said);
        }
        double ratio = (least + 1.0) / (most + 1.0);
        boolean overlap = a.killed().lowForSum() <= b.killed().highForSum()
                && b.killed().lowForSum() <= a.killed().highForSum();
        if (overlap || ratio > 0.8) {
            return new Clue(
                    Math.min(1.4, 0.2 + 0.35 * Math.log(1.0 + least)),
                    said.replace(".", overlap ? ", and their ranges meet." : "."));
        }
        return new Clue(ratio > 0.6 ? 0.2 : Math.max(-2.8, 1.2 * Math.log(ratio) + 0.3), said);
    }

    /** Fighters on one side, civilians on the other: two figures of one event may both be right. */
    private static boolean countOthers(CountedWhom one, CountedWhom other) {
        return one != other
                && (one == CountedWhom.FIGHTERS || other == CountedWhom.FIGHTERS)
                && !said(one, other, CountedWhom.NOT_SAID)
                && !said(one, other, CountedWhom.MIXED);
    }

    private static boolean said(CountedWhom one, CountedWhom other, CountedWhom word) {
        return one == word || other == word;
    }
}
