package org.incidentatlas.house.planted.low;

/** Breaks a rule on purpose. */
public final class Prints {

    public void print() {
        System.out.println();
    }
}
