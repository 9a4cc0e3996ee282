/** The lowest line of the planted order; may use both others. */
@NullMarked
package org.incidentatlas.house.planted.high;

import org.jspecify.annotations.NullMarked;
