package org.incidentatlas.fetch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is whole and verified.
 *
 * @param file in the cache
 * @param bytes its size
 * @param sha256 computed from what is there, hexadecimal
 * @param fromCache true when no body was received: it was there and is unchanged
 * @param earlierSha256 the checksum under which the same address was kept before, when it was another one; else null
 */
public record Fetched(
        Path file,
        long bytes,
        String sha256,
        boolean fromCache,
        @Nullable String earlierSha256) {}
