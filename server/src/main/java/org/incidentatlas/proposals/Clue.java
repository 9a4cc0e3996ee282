package org.incidentatlas.proposals;

/**
 * What one aspect of two incidents says on whether they are one event.
 *
 * @param points above zero speaks for it, below against it; points of all aspects add up
 * @param sentence why, for a reader; empty when it says nothing
 */
record Clue(double points, String sentence) {

    private static final Clue NOTHING = new Clue(0, "");

    static Clue nothing() {
        return NOTHING;
    }
}
