package org.incidentatlas.fetch;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file to have.
 *
 * @param name where it stands in the cache: plain words of letters, digits, dots, hyphens and underscores between slashes.
 *     Made by us, never by a server.
 * @param address where it is asked for
 * @param hosts who may answer
 * @param content what it is
 * @param limit its greatest size in bytes
 * @param sha256 its checksum, 64 hexadecimal digits in lower case, or null when the source publishes none
 */
public record Download(
        String name,
        URI address,
        Hosts hosts,
        Content content,
        long limit,
        @Nullable String sha256) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    public Download {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name for a file of the cache: " + name);
        }
    }

    /** The file's own name. */
    String title() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
