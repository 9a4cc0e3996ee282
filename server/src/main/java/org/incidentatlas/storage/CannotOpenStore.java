package org.incidentatlas.storage;

/**
 * The database could not be opened. The message is for the operator, complete without the cause: what was tried, what
 * is wrong and what to do. It never holds a password.
 */
public final class CannotOpenStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotOpenStore(String message) {
        super(message);
    }

    public CannotOpenStore(String message, Throwable cause) {
        super(message, cause);
    }
}
