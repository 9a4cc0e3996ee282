/**
 * Columns, code lists and precision codes of the data sets that analysts exchange: ACLED, UCDP GED and the GTD, both ways.
 *
 * <p>Pure: a row is read into a {@link org.incidentatlas.exchange.ReportedEvent} with {@linkplain
 * org.incidentatlas.exchange.Remark remarks} on it, and an incident is written as the text of a row. Nothing here opens a
 * file or looks up a place. What a scheme cannot express is left out of its row, never guessed.
 */
@NullMarked
package org.incidentatlas.exchange;

import org.jspecify.annotations.NullMarked;
