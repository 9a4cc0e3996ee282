package org.incidentatlas.ledger;

/**
 * A place in the sequence of all published changes, to go on from.
 *
 * @param version the version of the last change seen; 0 for the beginning
 * @param kind its kind, or empty for before the first change of the version after {@code version}
 * @param id its id, or empty with an empty kind
 */
public record ChangePosition(long version, String kind, String id) {

    /** After everything that the version brought. */
    public static ChangePosition after(long version) {
        return new ChangePosition(version, "\uffff", "");
    }
}
