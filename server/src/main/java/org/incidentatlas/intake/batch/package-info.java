/**
 * Tables with names of places in them, as text of any delimiter: each row comes out again as it was, with the place that
 * was found for it.
 *
 * <p>Rows pass by in bounded memory and in order, however many there are. A table that cannot be read is refused with the
 * line at fault; a name that cannot be one is answered with nothing found.
 */
@NullMarked
package org.incidentatlas.intake.batch;

import org.jspecify.annotations.NullMarked;
