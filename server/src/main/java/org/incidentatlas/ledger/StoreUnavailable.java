package org.incidentatlas.ledger;

/** The database cannot be reached or refused the statement; what was answered from memory stays answerable. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
