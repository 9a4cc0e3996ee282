package org.incidentatlas.app;

/** Something the operator can mend: a wrong option, a taken port, a file that cannot be read. */
final class OperatorError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperatorError(String message) {
        super(message);
    }

    OperatorError(String message, Throwable cause) {
        super(message, cause);
    }
}
