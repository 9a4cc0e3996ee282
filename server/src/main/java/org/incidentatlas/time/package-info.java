/**
 * Days as sources report them: half-open {@link org.incidentatlas.time.Span spans}, {@link
 * org.incidentatlas.time.PartialDate dates known only to the month or year}, and {@link org.incidentatlas.time.Known
 * what had been published by a day}.
 *
 * <p>Everything here has day resolution and no time zone: a day is a local day in the country the record is about.
 */
@NullMarked
package org.incidentatlas.time;

import org.jspecify.annotations.NullMarked;
