/**
 * Data coming in: every row is accepted, or rejected with the field at fault and what would be right. A file is taken as a
 * whole or not at all.
 */
@NullMarked
package org.incidentatlas.intake;

import org.jspecify.annotations.NullMarked;
