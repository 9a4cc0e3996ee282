/**
 * Reads the project's own CSV tables (RFC 4180, UTF-8, one header row) into records.
 *
 * <p>Dates that a table gives as first and last day, both inclusive, become half-open spans here. Places are decided by the
 * geocoder, and the decision is kept on the record.
 */
@NullMarked
package org.incidentatlas.intake.csv;

import org.jspecify.annotations.NullMarked;
