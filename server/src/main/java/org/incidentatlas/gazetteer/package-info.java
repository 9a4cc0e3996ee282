/**
 * Places and their names in both scripts, and the decision that turns a name into ranked candidates with reasons.
 */
@NullMarked
package org.incidentatlas.gazetteer;

import org.jspecify.annotations.NullMarked;
