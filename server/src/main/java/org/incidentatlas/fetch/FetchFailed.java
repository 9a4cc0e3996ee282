package org.incidentatlas.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file could not be had; the message says which, from where and why, in words for the operator. */
public final class FetchFailed extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, and whether the same request may succeed a moment later. */
    public enum Reason {
        /** The server has no such file. */
        NOT_FOUND(false),
        /** An address, host or answer that is not taken. */
        REFUSED(false),
        TOO_LARGE(false),
        /** The content is not what its checksum says. */
        CHECKSUM(false),
        /** The content is of another kind: a page instead of a table, a broken archive. */
        UNEXPECTED_CONTENT(false),
        TIMED_OUT(false),
        UNREACHABLE(false),
        /** The connection ended in the middle. */
        CUT_OFF(true),
        SERVER_ERROR(true),
        /** The server asks to come back later. */
        BUSY(true),
        /** Asked to use the cache only, which does not hold the file. */
        OFFLINE(false),
        /** The file cannot be written here. */
        DISK(false);

        private final boolean passing;

        Reason(boolean passing) {
            this.passing = passing;
        }
    }

    private final Reason reason;
    private final transient @Nullable Duration retryAfter;

    FetchFailed(Reason reason, String message) {
        this(reason, message, null, null);
    }

    FetchFailed(Reason reason, String message, Throwable cause) {
        this(reason, message, cause, null);
    }

    private FetchFailed(Reason reason, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    static FetchFailed busy(String message, @Nullable Duration retryAfter) {
        return new FetchFailed(Reason.BUSY, message, null, retryAfter);
    }

    public Reason reason() {
        return reason;
    }

    /** The message, never null. */
    public String message() {
        return String.valueOf(getMessage());
    }

    boolean mayPass() {
        return reason.passing;
    }

    /** How long the server asked to wait. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
