package org.incidentatlas.ledger;

/** What became of a change that somebody wanted to make. */
public sealed interface Outcome {

    /** It was made. */
    record Done(long version, Revision revision) implements Outcome {}

    /** Somebody else changed the record since; nothing was written. */
    record MovedOn(Revision newest) implements Outcome {}

    /** There is no such record. */
    record Missing() implements Outcome {}

    /**
     * A rule stands against it; nothing was written.
     *
     * @param message which, and what can be done
     */
    record Refused(String message) implements Outcome {}
}
