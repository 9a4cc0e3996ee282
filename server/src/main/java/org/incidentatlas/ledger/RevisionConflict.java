package org.incidentatlas.ledger;

/** A record was changed by someone else since the revision a change was made on. */
public final class RevisionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RevisionConflict(String kind, String id, int expected) {
        super(kind + " " + id + " is no longer at revision " + expected);
    }
}
