/**
 * Who held which ground over which days, on whose assessment; and the rule that picks one answer per unit,
 * {@link org.incidentatlas.control.OneAnswer}.
 */
@NullMarked
package org.incidentatlas.control;

import org.jspecify.annotations.NullMarked;
