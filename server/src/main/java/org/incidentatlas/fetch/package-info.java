/**
 * Files that the operator asks for: downloaded, verified and kept in a cache.
 *
 * <p>{@link org.incidentatlas.fetch.Downloader} gets one file, {@link org.incidentatlas.fetch.GeoBoundaries} and {@link
 * org.incidentatlas.fetch.GeoNames} know where two open sources keep theirs.
 *
 * <p>Invariants: only this package asks anything of another machine, and only when a command calls it; the commands'
 * questions to a service on the same machine are in {@code app}. Only HTTPS, except to this machine's own loopback
 * addresses, and only to hosts that the source lists, on every step of a redirection. No credentials, no cookies. A file
 * stands in the cache under its name only when it is whole, is of the expected kind and has the expected checksum; what is
 * unfinished has another name and is gone on with. Every wait and every size has a limit.
 */
@NullMarked
package org.incidentatlas.fetch;

import org.jspecify.annotations.NullMarked;
