package org.incidentatlas.proposals;

/** Whoever made a data set took some care to enter an event once. */
final class OriginAspect implements Aspect {

    @Override
    public Clue compare(EventProfile one, EventProfile other) {
        return one.dataSet().equals(other.dataSet())
                ? new Clue(-2.0, "Both stand in one data set (" + one.dataSet() + "), which enters them as two events.")
                : Clue.nothing();
    }
}
