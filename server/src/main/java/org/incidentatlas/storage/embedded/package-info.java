/**
 * The embedded engine: H2 in one file of the data directory, owned by one process.
 *
 * <p>A commit is written to the file before it returns, so a killed process loses nothing it acknowledged. It is not
 * forced to the disk: a loss of power may lose the last moments. Who needs more uses PostgreSQL.
 */
@NullMarked
package org.incidentatlas.storage.embedded;

import org.jspecify.annotations.NullMarked;
