package org.incidentatlas.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A right given to somebody. The secret itself is kept nowhere.
 *
 * @param id names the token and is no secret: eight hexadecimal digits
 * @param name who it was given to; stands as the author of every change made with it, and is never given twice
 * @param role what it allows
 * @param hash SHA-256 of the secret, in hexadecimal
 * @param created when, UTC, milliseconds
 * @param lastUsed the last day (UTC) it was presented with success, or null when it never was
 * @param revoked when it was taken back, or null while it counts
 */
public record Token(
        String id,
        String name,
        Role role,
        String hash,
        Instant created,
        @Nullable LocalDate lastUsed,
        @Nullable Instant revoked) {

    public boolean isRevoked() {
        return revoked != null;
    }

    /** Leaves out the hash. */
    @Override
    public String toString() {
        return "Token[id=" + id + ", name=" + name + ", role=" + role + ", revoked=" + revoked + "]";
    }
}
