/**
 * Parties to the conflict: one canonical name for the many that sources use.
 */
@NullMarked
package org.incidentatlas.actors;

import org.jspecify.annotations.NullMarked;
