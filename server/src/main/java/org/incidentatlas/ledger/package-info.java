/**
 * The append-only book: batches of changes, the dense version each batch made, and every revision of any record.
 *
 * <p>A record here is a kind, an id and a canonical JSON document. The ledger knows no feature: it neither reads the
 * documents nor cares what they say.
 */
@NullMarked
package org.incidentatlas.ledger;

import org.jspecify.annotations.NullMarked;
